#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/model.hpp"
#include "app/outbox.hpp"
#include "app/views/program_list.hpp"
#include "identity/avatar.hpp"

namespace accanto::app {

/// Where a phone has an entry: in its bar, behind "More", or only inside another entry's screen.
enum class OnPhone : std::uint8_t { Bar, More, Within };

/// One place somebody can go to from everywhere.
struct NavigationEntry {
    Screen screen{};
    std::string argument, part;  ///< as in a route; `part`: of a screen that has an entry, too
    i18n::Text label{};
    i18n::Text short_label{};  ///< for the bar of a phone
    int count = 0;
    bool urgent = false;
    OnPhone on_phone = OnPhone::Bar;
    bool operator==(const NavigationEntry&) const = default;
};

/// What the line about saving says.
enum class SaveLine : std::uint8_t { Nothing, Saving, Saved, Failed, Sample };

enum class PreviewIcon : std::uint8_t {
    SignUp,
    Refused,
    Message,
    Step,
    Meeting,
    Goal,
    Agreement,
    Contact,
    CheckIn,
    Post,
    Pair,
    Sealed,
    Other,
    Program
};

/// "2 messages": one line of what an opened file would add.
struct PreviewLine {
    PreviewIcon icon{};
    i18n::Text text{};
    int count = 0;
    std::string name;  ///< instead of `text` and `count`: a program's title
    bool operator==(const PreviewLine&) const = default;
};

struct PreviewView {
    ImportPreview::Kind kind{};
    std::string file_name;
    std::string from;  ///< "Marta and Kwame"; "" when nobody's name is known
    std::string program;
    std::vector<PreviewLine> lines;
    int waiting = 0;  ///< events that wait for earlier ones
    int refused = 0;  ///< events without a valid signature
    bool operator==(const PreviewView&) const = default;
};

/// What is round every screen: where one can go, what is saved, what went wrong, what is asked.
struct AppView {
    bool loaded = false;
    Screen screen{};      ///< what is shown: the route's, or what stands in for it
    std::string part;     ///< the route's
    bool framed = false;  ///< with navigation
    std::vector<NavigationEntry> navigation;
    std::string program;
    std::string template_id;
    std::string program_line;
    std::string person;
    identity::Avatar avatar;
    i18n::Text person_line{};
    SaveLine save{};
    std::optional<int> backup_days;  ///< since the last backup; nothing: never
    bool has_stored = false;         ///< there is something that a backup would keep
    bool follower = false;
    std::string problem;  ///< a sentence, or ""
    std::string toast;
    std::string toast_key;  ///< another for another toast
    bool toast_undo = false;
    std::optional<PreviewView> preview;
    std::vector<ProgramEntry> programs;
};

AppView app_view(const Model& model, base::Instant now);

/// The screen for the model's route: one that somebody can't use where they are is replaced by one
/// they can.
Screen shown_screen(const Model& model);

}  // namespace accanto::app
