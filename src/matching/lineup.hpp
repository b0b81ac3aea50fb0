#pragma once

#include "matching/field.hpp"

namespace accanto::matching {

inline constexpr std::uint32_t nowhere = 0xFFFF'FFFF;

/// Mentors of a field in one line, to be compared many at a time. Those whose week begins at the
/// same time in every season stand together, ascending by number; gaps fill their groups up to
/// whole lanes.
struct Lineup {
    struct Group {
        std::size_t begin = 0, end = 0;
        std::vector<int> shifts;  ///< of all in it, by season: `week_shift`
    };
    std::vector<std::uint32_t> mentor_at;    ///< by position; `nowhere`: a gap
    std::vector<std::uint32_t> position_of;  ///< by mentor; `nowhere`: not in the line
    std::vector<Group> groups;

    std::size_t size() const { return mentor_at.size(); }
};

/// Of those mentors who are `wanted`.
Lineup lineup_of(const Field& field, const std::vector<bool>& wanted);

}  // namespace accanto::matching
