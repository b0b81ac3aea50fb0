#pragma once

#include <optional>

#include "assignment/plan.hpp"
#include "matching/candidate.hpp"

namespace accanto::matching {

/// The plan of Fairness::Stable: nobody and no other mentor would both rather have each other.
/// Everybody likes somebody as much as their points say, and a current pair each other by the stay
/// bonus more. Mentors prefer all who go first to all others. Load is not spread: that is nobody's
/// wish. `problem` is prepared. Places fewer people than the best plan.
assignment::Pairs stable_pairs(assignment::Problem problem, const Request& request);

/// Nobody in the plan would rather swap, by the same liking; whoever finds it doesn't check it.
bool is_stable(assignment::Problem problem, const Request& request, const assignment::Pairs& pairs);

/// A problem with the stable plan of it, which was checked. Nothing when it is too much.
struct StablePlan {
    assignment::Problem problem;  ///< prepared
    assignment::Pairs pairs;
};
std::optional<StablePlan> stable_plan_of(assignment::Problem problem, const Request& request);

}  // namespace accanto::matching
