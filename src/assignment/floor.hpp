#pragma once

#include <optional>

#include "assignment/paths.hpp"
#include "assignment/problem.hpp"

namespace accanto::assignment {

/// The highest lowest score with which every level of wishes (rank, then priority) is still met as
/// often as without any; nothing when cancelled. 0 when nobody can be placed.
///
/// Binary search over the scores there are; each step places people level by level with Hopcroft
/// and Karp's algorithm, which never takes a wish away that was met.
std::optional<Points> highest_floor(const Problem& problem, const GoOn& go_on);

}  // namespace accanto::assignment
