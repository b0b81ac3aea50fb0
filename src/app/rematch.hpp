#pragma once

#include <vector>

#include "matching/plan.hpp"
#include "program/program.hpp"

namespace accanto::app {

/// What carrying out a plan about everybody does to the pairs there are. A pair that it says
/// nothing about is not touched.
struct Rematch {
    std::vector<program::PairId> staying, ending;  ///< as they were proposed
    std::vector<matching::Couple> beginning;       ///< ascending
};

Rematch rematch_of(const program::Program& program, const matching::Plan& plan);

}  // namespace accanto::app
