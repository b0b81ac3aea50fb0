#pragma once

#include "ui/layout.hpp"
#include "ui/screens/pair.hpp"

/// What `pair_screen` is made of.
namespace accanto::ui::pairs {

inline constexpr float side_column = 272, side_column_from = 720;

/// Room round the content of a part; `width` is what there is.
Padding content_padding(const Frame& frame, float width);

/// "You two are having a pause", with the way out of it.
void pause_banner(Frame& frame, const app::PairView& view);

// --- parts -------------------------------------------------------------------------------------
void guide_part(Frame& frame, const app::PairView& view, PairState& state);
void talk_part(Frame& frame, const app::PairView& view, PairState& state);
void goals_part(Frame& frame, const app::PairView& view, PairState& state);
void meetings_part(Frame& frame, const app::PairView& view, PairState& state);
void agreement_part(Frame& frame, const app::PairView& view, PairState& state);
void check_in_part(Frame& frame, const app::PairView& view, PairState& state);

// --- cards that stand in several places ----------------------------------------------------------
void check_in_card(Frame& frame, const app::PairView& view, PairState& state);
void progress_card(Frame& frame, const app::PairView& view, PairState& state, bool with_steps);
void step_card(Frame& frame, const app::PairView& view, PairState& state);
/// The next meeting, beside the guide.
void next_meeting_card(Frame& frame, const app::PairView& view, PairState& state);
/// Who signed the agreement; leads there.
void agreement_card(Frame& frame, const app::PairView& view);
/// The ways to talk outside of Accanto, beside the conversation.
void elsewhere_card(Frame& frame, const app::PairView& view, PairState& state);
/// The same where there is no room: a line of picks.
void elsewhere_line(Frame& frame, const app::PairView& view, PairState& state);
/// How the pair came to its end, and what comes next.
void ended_card(Frame& frame, const app::PairView& view);

// --- whole pages ---------------------------------------------------------------------------------
/// Whom a mentee who waits would like, in order.
void wishes_card(Frame& frame, const app::PairView& view, PairState& state);
void waiting_page(Frame& frame, const app::PairView& view, PairState& state);
void proposed_page(Frame& frame, const app::PairView& view, PairState& state);
void summary_page(Frame& frame, const app::PairView& view, PairState& state);

// --- over the page -------------------------------------------------------------------------------
void pair_dialogs(Frame& frame, const app::PairView& view, PairState& state);
void skip_dialog(Frame& frame, const app::PairView& view, PairState& state);
void steps_dialog(Frame& frame, const app::PairView& view, PairState& state);
void attach_dialog(Frame& frame, const app::PairView& view, PairState& state);
void meeting_dialogs(Frame& frame, const app::PairView& view, PairState& state);
void goal_dialog(Frame& frame, const app::PairView& view, PairState& state);
void agreement_dialog(Frame& frame, const app::PairView& view, PairState& state);
void contact_dialogs(Frame& frame, const app::PairView& view, PairState& state);

/// The steps as two tracks; opens the one that is pressed. True when one was.
bool steps_track(Frame& frame, const app::PairView& view);

/// "Step 5, Your story".
std::string step_words(Frame& frame, int number, std::string_view title);
Text reason_words(program::Reason reason);

}  // namespace accanto::ui::pairs
