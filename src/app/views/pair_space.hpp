#pragma once

#include "program/program.hpp"

namespace accanto::app {

/// What the two of a pair share, as far as it can be read here; else nothing at all.
const program::PairSpace& space_of(const program::Program& program, const program::PairId& pair);

}  // namespace accanto::app
