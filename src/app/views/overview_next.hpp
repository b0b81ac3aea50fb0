#pragma once

#include <vector>

#include "app/views/overview_view.hpp"

/// What the admin would do next, most pressing first; a part of `overview_view`.
namespace accanto::app {

std::vector<NextAction> next_actions(const Model& model, const Replica& replica,
                                     const OverviewView& view, base::Instant now);

}  // namespace accanto::app
