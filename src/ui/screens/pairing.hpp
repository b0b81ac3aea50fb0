#pragma once

#include <optional>
#include <string>

#include "app/views/pairing_filter.hpp"
#include "ui/frame.hpp"

namespace accanto::ui {

/// A person drawn by the pointer towards somebody of the other column.
struct PairingDrag {
    app::PersonId person;
    bool is_mentor = false;
    std::optional<app::PersonId> over;  ///< whom they would be paired with
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
    bool small_rows = false;
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
