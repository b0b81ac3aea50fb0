#pragma once

#include "app/views/pairing_view.hpp"
#include "ui/frame.hpp"
#include "ui/icon.hpp"
#include "ui/screens/pairing.hpp"
#include "ui/widgets/avatar.hpp"

/// Parts of the pairing screen; included by pairing*.cpp alone.
namespace accanto::ui {

inline constexpr int suggestions_part = 0, pairs_part = 1;

/// The part that is shown: the chosen one, else the one where there is something to do.
int shown_part(const app::PairingView& view, const PairingState& state);
Portrait portrait_of(const app::PairingPerson& person);
/// The reason why nothing can be written here, or "".
std::string cannot_write(Frame& frame, const app::PairingView& view);
std::string couple_name(Frame& frame, const app::PairingPerson& mentor,
                        const app::PairingPerson& mentee);
void select_couple(Frame& frame, const app::PairingPerson& mentor, const app::PairingPerson& mentee,
                   PairingState& state);
/// Two people selected, and their line on the board; -1 when they have none.
int selected_line(const app::PairingView& view, const app::PairingBoard& board);

/// Of a line: its mark, its score as painted, and both in words.
std::optional<Icon> line_icon(app::PairingLineKind kind);
std::string line_score(const app::PairingLine& line);
std::string line_words(Frame& frame, const app::PairingView& view, const app::PairingLine& line);

/// Wide enough for two columns with lines between them; and for a panel beside these.
bool has_graph(const Frame& frame);
bool has_panel(const Frame& frame);

// --- pairing_header.cpp
void pairing_header(Frame& frame, const app::PairingView& view, PairingState& state);
/// Which of several plans is the best, and what each kind comes to.
void fairness_switch(Frame& frame, const app::PairingView& view);
/// What the plan comes to, where the header has no room for it.
void totals_line(Frame& frame, const app::PairingView& view);

// --- pairing_planning.cpp: a plan that takes a while
/// In each frame: what screen readers hear of it, and from when on it is shown.
void follow_planning(Frame& frame, const app::PairingView& view, PairingState& state);
/// How far it is, and Cancel; nothing while there is nothing to show.
void planning_card(Frame& frame, const app::PairingView& view, PairingState& state);

// --- pairing_filters.cpp: finding somebody among many
/// Only where the board is large.
void pairing_filters(Frame& frame, const app::PairingBoard& board, PairingState& state);
/// The suggestions as the filter shows them, or the pairs; in groups where these are wanted.
const PairingShownBoard& shown_board(Frame& frame, const app::PairingView& view, bool suggested,
                                     PairingState& state);

// --- pairing_graph.cpp: two columns of people and lines between them
void pairing_graph(Frame& frame, const app::PairingView& view, const PairingShownBoard& shown,
                   std::string_view list_name, PairingState& state);

// --- pairing_lists.cpp: the same as lists, and what stands beside the board
void pairing_list(Frame& frame, const app::PairingView& view, const app::PairingBoard& board,
                  std::string_view list_name, PairingState& state);
void waiting_card(Frame& frame, const app::PairingView& view, PairingState& state);
void left_over_lists(Frame& frame, const app::PairingView& view);
/// Why one of those left over is; nothing while nobody is.
void left_over_strip(Frame& frame, const app::PairingView& view, PairingState& state);

// --- pairing_why.cpp: why these two
void why_content(Frame& frame, const app::PairingWhy& why);
// --- pairing_actions.cpp: what can be done with them
void why_actions(Frame& frame, const app::PairingView& view, const app::PairingWhy& why,
                 PairingState& state);

// --- pairing_weights.cpp: what counts when pairs are suggested
void weights_dialog(Frame& frame, const app::PairingView& view, PairingState& state);

// --- pairing_rematch.cpp: thinking over those who have a pair, too
void think_over_button(Frame& frame, const app::PairingView& view, PairingState& state);
/// How much running pairs are kept, and what comes of it; nothing while only the free are paired.
void rematch_card(Frame& frame, const app::PairingView& view);
/// How many pairs would be another.
int rematch_changes(const app::PairingRematch& rematch);
void rematch_dialog(Frame& frame, const app::PairingView& view, PairingState& state);

// --- pairing_dialogs.cpp, pairing_by_hand.cpp
void why_dialog(Frame& frame, const app::PairingView& view, PairingState& state);
void propose_dialog(Frame& frame, const app::PairingView& view, PairingState& state);
void end_dialog(Frame& frame, const app::PairingView& view, PairingState& state);
void by_hand_dialog(Frame& frame, const app::PairingView& view, PairingState& state);

}  // namespace accanto::ui
