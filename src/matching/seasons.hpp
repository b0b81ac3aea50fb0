#pragma once

#include <vector>

#include "matching/candidate.hpp"

namespace accanto::matching {

/// Months in which everybody's clocks are set alike.
struct Season {
    std::size_t month = 0;  ///< one of them
    Months months;
    bool operator==(const Season&) const = default;
};

/// Minutes east of UTC in the middle of a month, January 0.
int utc_offset_in(const Profile& profile, std::size_t month);

/// Of the months that count, by their first month; at least one. Who says nothing of months, or not
/// of all twelve, has the same clocks all year.
std::vector<Season> seasons_of(const Request& request);

}  // namespace accanto::matching
