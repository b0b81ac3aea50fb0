#pragma once

#include <vector>

#include "matching/worth.hpp"

namespace accanto::matching {

/// The best plan in which the mentee goes with this mentor.
struct Alternative {
    PersonId mentor;
    int points = 0;                  ///< of the mentee with this mentor, told
    std::int64_t placed_change = 0;  ///< how many more mentees have a mentor; mostly 0, or -1
    std::int64_t points_change = 0;  ///< of the whole plan
    std::vector<Move> moves;         ///< the others who are affected, ascending by id
    bool operator==(const Alternative&) const = default;
};

/// Planner::alternatives for who asks once. Time: a plan. Empty for more than `all_pairs_max`
/// people a side.
std::vector<Alternative> alternatives(const Request& request, const PersonId& mentee,
                                      std::size_t count);

}  // namespace accanto::matching
