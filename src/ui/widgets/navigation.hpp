#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/frame.hpp"
#include "ui/icon.hpp"
#include "ui/layout.hpp"
#include "ui/widgets/avatar.hpp"

namespace accanto::ui {

struct NavigationItem {
    Icon icon;
    std::string_view label;
    std::string_view short_label;  ///< on the phone; empty: the label
    std::string_view href;         ///< "#/board"
    int count = 0;                 ///< a badge
    bool urgent = false;           ///< the badge is filled
    bool on_phone = true;          ///< in the bottom bar (five at most)
};

struct NavigationOptions {
    std::string_view program, program_line;  ///< "Career Circle", "Autumn · week 6"
    Icon program_icon;
    Tone program_tone = Tone::Primary;
    std::string_view saved_line, backup_line;
    bool save_failed = false;
    std::optional<Portrait> person;
    std::string_view role_line;
    bool dark = false;
    bool narrow = false;  ///< a rail even where a sidebar would fit
};

struct NavigationResult {
    int chosen = -1;       ///< which item was pressed
    bool program = false;  ///< the program at the top: switch it
    bool person = false;   ///< the person at the bottom
    bool theme = false;    ///< the moon or sun
    bool saved = false;    ///< the line about saving
};

/// Of the bar of a phone, without the safe area: it grows with its labels.
float bottom_bar_height(const Frame& frame);

/// The frame round a page: a sidebar, a rail or a bottom bar, and the room for the page beside it.
/// `AppFrame shell(frame, items, current, options); … the page …`
class AppFrame {
public:
    AppFrame(Frame& frame, std::span<const NavigationItem> items, int current,
             const NavigationOptions& options);
    ~AppFrame();
    AppFrame(const AppFrame&) = delete;
    AppFrame& operator=(const AppFrame&) = delete;
    const NavigationResult& result() const { return result_; }
    /// Where the page goes.
    Rect page() const { return page_; }

private:
    Frame& frame_;
    Rect page_;
    NavigationResult result_;
};

}  // namespace accanto::ui
