#pragma once

#include "app/views/overview_view.hpp"
#include "ui/frame.hpp"

namespace accanto::ui {

/// What is open on the overview.
struct OverviewState {
    bool invite = false;       ///< the dialog with the invitation
    bool all_actions = false;  ///< more than the first few things to do
    bool only_silent = false;  ///< the heat map shows the silent pairs alone
    bool all_pairs = false;    ///< a long heat map in full
};

/// How the program goes, for its admin: what to do next, pairs by week, who waits.
void overview_screen(Frame& frame, const app::OverviewView& view, OverviewState& state);

}  // namespace accanto::ui
