#pragma once

#include <cstdint>

#include "assignment/problem.hpp"

/// Made-up people who look like those of a mentoring program, and matrices that are hard for
/// assignment algorithms.
namespace accanto::bench {

enum class Supply : std::uint8_t {
    Loose,  ///< as many mentors as mentees, 1 to 3 places
    Tight,  ///< as many mentors as mentees, one place
    Scarce  ///< half as many mentors, 1 to 3 places
};

/// All pairs that a common language, two hours, different organisations and a mentor who is as
/// far as the mentee allow: about a fifth. With `keep` only so many of each mentee's best, and a
/// fifth as many of each mentor's best.
assignment::Problem people(std::uint64_t seed, std::size_t mentees, Supply supply,
                           std::size_t keep = 0);

enum class Structure : std::uint8_t { MacholWien, LowRank, Euclid, Uniform };
/// Everybody with everybody, one place each.
assignment::Problem matrix(Structure structure, std::size_t people);

}  // namespace accanto::bench
