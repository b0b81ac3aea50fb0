#pragma once

#include <vector>

#include "app/views/overview_view.hpp"

/// The lines of the heat map; a part of `overview_view`.
namespace accanto::app {

/// The pairs that run, as proposed, with `weeks` cells each or as many as they are old.
std::vector<PairLine> pair_lines(const Model& model, const program::Program& program,
                                 base::Instant now);

}  // namespace accanto::app
