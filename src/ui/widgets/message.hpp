#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/frame.hpp"
#include "ui/widgets/avatar.hpp"
#include "ui/widgets/twin.hpp"

namespace accanto::ui {

enum class Delivery : std::uint8_t { None, OnlyHere, OnItsWay, Arrived };

struct MessageOptions {
    bool mine = false;
    std::optional<Portrait> portrait;    ///< theirs, at the last of a run
    std::string_view author;             ///< for screen readers
    std::string_view step;               ///< "Step 5, Your story"
    std::string_view time;               ///< at the last of a run
    Delivery delivery = Delivery::None;  ///< under mine
    bool i_am_mentor = false;            ///< which of the two dots is mine
    std::string_view delivery_words;     ///< "with Marta"
    std::string_view language;
    bool problem = false;            ///< couldn't be opened: rose instead of the usual ground
    bool opens = true;               ///< its step can be pressed; else it is only read
    int position = 0, set_size = 0;  ///< among all there are, from 1; 0: not said
    std::string_view key;
};

/// One message of a conversation. Its text can be selected. True when its step was pressed.
bool message(Frame& frame, std::string_view text, const MessageOptions& options);

/// A line with a day in its middle.
void day_line(Frame& frame, std::string_view day);

/// A pill in the middle: "Only you and Marta can read this".
void lock_line(Frame& frame, std::string_view text);

struct ComposerOptions {
    std::string_view name;  ///< for screen readers: "Message to Marta"
    std::string_view placeholder;
    std::string_view send_label;
    int letters_max = 4000;
    std::string_view disabled_because;
    bool adds = false;       ///< a plus at the left
    std::string_view emoji;  ///< the name of a button with emoji; "": none
    std::string_view key;
};
struct ComposerResult {
    bool changed = false;
    bool add = false;
    std::optional<std::string> sent;  ///< the text, trimmed; `draft` is empty then
    bool focused = false;
};

/// Where a message is written; grows to six lines.
ComposerResult composer(Frame& frame, std::string& draft, const ComposerOptions& options);

/// "Your turn." and one kind line, with up to two quick answers. The index of the answer pressed,
/// or -1.
int turn_hint(Frame& frame, std::string_view who, std::string_view sentence,
              std::string_view answer_1 = {}, std::string_view answer_2 = {});

}  // namespace accanto::ui
