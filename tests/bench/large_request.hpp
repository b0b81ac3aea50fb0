#pragma once

#include "matching/candidate.hpp"

namespace accanto::bench {

enum class Crowding : std::uint8_t {
    Loose,  ///< as many mentors as mentees, 1 to 3 places
    Tight,  ///< as many mentors as mentees, one place
    Scarce  ///< half as many mentors, 1 to 3 places
};

/// Made-up people as the market generator's, in their own words: 400 topics and 40 languages of
/// which some are in great demand, 60 organisations, eight time zones.
matching::Request crowd(std::uint64_t seed, int mentees, Crowding crowding);

/// Lets everybody say what came later as well: levels, goals, interests, years asked for, wishes
/// and a private answer. `clocks`: half of them change their clocks, in two ways.
void say_all(matching::Request& request, std::uint64_t seed, bool clocks);

}  // namespace accanto::bench
