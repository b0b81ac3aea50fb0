#pragma once

#include <optional>
#include <string>
#include <utility>

#include "app/views/pairing_filter.hpp"
#include "app/views/pairing_groups.hpp"
#include "ui/frame.hpp"

namespace accanto::ui {

/// A person drawn by the pointer towards somebody of the other column.
struct PairingDrag {
    app::PersonId person;
    bool is_mentor = false;
    std::optional<app::PersonId> over;  ///< whom they would be paired with
    bool by_finger = false;
    bool is_held = false;       ///< by the finger that picked them up
    double since_ms = 0;        ///< when they were picked up
    std::string group;          ///< closed, under the pointer; it opens when one stays there
    double group_since_ms = 0;  ///< 0: none
};

/// A board as it is shown; made anew when one of these changes.
struct PairingShownBoard {
    std::uint64_t version = 0;  ///< of the view; 0: not made yet
    bool suggested = false, grouped = false;
    app::PairingFilter filter;
    app::PairingOpenGroups open;
    app::PairingBoard people;  ///< whom the filter shows
    app::PairingBoard rows;    ///< these, or their groups
};

/// What was shown and told of a plan that takes a while.
struct PlanningSeen {
    std::optional<double> since_ms;
    bool is_shown = false, was_cancelled = false;
    int told_percent = 0;
};

/// What is open on the pairing screen.
struct PairingState {
    app::PairingViews views;
    PlanningSeen planning;
    int part = -1;            ///< suggestions or pairs; -1: nobody has chosen yet
    bool explaining = false;  ///< the sheet about two people, where there is no panel
    bool proposing = false;
    bool by_hand = false;
    bool ending = false;
    app::PairingFilter filter;
    int zoom = 0;                 ///< how many more people are seen at once
    int zoom_step = 0;            ///< asked for by a button; 1: more people
    float pinched = 1;            ///< since the last step
    std::optional<bool> grouped;  ///< nothing: where there are many
    app::PairingOpenGroups open_groups;
    /// The pair that was selected when groups were opened last.
    std::optional<std::pair<app::PersonId, app::PersonId>> opened_for;
    PairingShownBoard shown;
    std::optional<PairingDrag> drag;
    bool weighing = false;                       ///< what counts when pairs are suggested
    std::optional<app::PairingWeights> weights;  ///< as typed there
    std::optional<app::PersonId>
        left;  ///< of the people left over, the one whose reasons are shown
    // The dialog that ends a pair.
    int end_reason = 0;
    bool end_apart = false, end_again = true;
    // The dialog that pairs by hand.
    std::optional<app::PersonId> hand_mentor, hand_mentee;
    std::string mentor_search, mentee_search;
};

/// The admin's workbench: who goes with whom, why, and who is left.
void pairing_screen(Frame& frame, const app::PairingView& view, PairingState& state);

}  // namespace accanto::ui
