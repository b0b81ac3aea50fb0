#pragma once

#include "assignment/plan.hpp"

namespace accanto::assignment {

/// How much each mentor would like each mentee, by edge; empty: as much as the score says. Ties go
/// to the lower number on both sides.
using MentorView = std::vector<std::int32_t>;

/// The stable plan that is best for the mentees: nobody and no other mentor would both rather have
/// each other (Gale and Shapley 1962, with places and wishes). `problem` is prepared. Places fewer
/// people than the best plan, so show both.
Pairs stable_plan(const Problem& problem, const MentorView& view);

/// Pairs outside the plan in which each would rather have the other than what they have, or than
/// nobody. Ascending. Time: edges.
Pairs blocking_pairs(const Problem& problem, const MentorView& view, std::span<const Pair> pairs);

}  // namespace accanto::assignment
