#pragma once

#include "assignment/plan.hpp"

namespace accanto::assignment {

/// People who want more places than all their mentors together have (Hall's condition, broken):
/// "these 7 mentees share 5 places". Whatever is changed among them, somebody is left over.
struct Shortage {
    std::vector<std::uint32_t> mentees;  ///< ascending
    std::vector<std::uint32_t> mentors;  ///< ascending: all that those mentees could have besides
    std::int64_t wishes = 0;             ///< of the mentees, for a place with one of the mentors
    std::int64_t places = 0;             ///< of the mentors; fewer than wishes
    bool operator==(const Shortage&) const = default;
};

/// One for each group whose choices overlap, by its first mentee. `pairs` is a plan that places as
/// many as can be. Time: edges.
std::vector<Shortage> shortages_in(const Problem& problem, std::span<const Pair> pairs);

}  // namespace accanto::assignment
