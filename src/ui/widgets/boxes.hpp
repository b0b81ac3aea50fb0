#pragma once

#include <optional>
#include <string_view>

#include "ui/frame.hpp"
#include "ui/icon.hpp"

namespace accanto::ui {

/// "All that Elena will see", then the exact values: shown before anything leaves a pair.
void preview_box(Frame& frame, std::string_view title, std::string_view values);

/// A pinned post. `by` is "Pinned by Elena".
void announcement(Frame& frame, std::string_view by, std::string_view text);

/// A hint in apricot with a bulb: "For you: bring a rough draft."
void tip(Frame& frame, std::string_view text);

/// A quiet line with an icon on sunk ground: "Only Marta can open it."
void note(Frame& frame, Icon icon, std::string_view text);

enum class BannerKind : std::uint8_t { News, Warning, Error };
struct BannerOptions {
    BannerKind kind = BannerKind::Warning;
    std::optional<Icon> icon;
    std::string_view action;
    std::string_view dismiss;  ///< name of a cross; empty: none
    std::string_view key;
};
struct BannerResult {
    bool action = false, dismissed = false;
};
/// In the flow; pushes content, never covers it. Errors are announced at once when they appear.
BannerResult banner(Frame& frame, std::string_view text, const BannerOptions& options = {});

/// Weekday over day of the month, for meetings.
void date_block(Frame& frame, std::string_view weekday, int day, Tone tone = Tone::Apricot);

/// Emoji and count. True when pressed.
bool reaction(Frame& frame, std::string_view emoji, int count, bool mine, std::string_view name);

/// Nothing here yet: a mark of the motif, a title, a sentence and one action. True when the action
/// was pressed.
enum class Mark : std::uint8_t { Tracks, BothDone, Icon, None };
struct EmptyStateOptions {
    Mark mark = Mark::Tracks;
    std::optional<Icon> icon;
    Tone tone = Tone::Primary;
    std::string_view action;
    std::optional<Icon> action_icon;
    bool primary = true;
};
bool empty_state(Frame& frame, std::string_view title, std::string_view sentence,
                 const EmptyStateOptions& options = {});

/// Bars where text will be, `widths` in shares of the scope; circles for people.
void skeleton(Frame& frame, int rows, bool people = false);

}  // namespace accanto::ui
