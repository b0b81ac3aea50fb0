#pragma once

#include "ui/screens/overview.hpp"

/// Parts of the overview.
namespace accanto::ui {

/// Pairs × weeks, or a few of them; opens a pair.
void pairs_card(Frame& frame, const app::OverviewView& view, OverviewState& state);

}  // namespace accanto::ui
