#pragma once

#include <cstdint>
#include <vector>

#include "assignment/lists.hpp"
#include "assignment/problem.hpp"

namespace accanto::assignment {

/// How many wishes of each level can be met at all, whatever the scores from `floor` on.
/// Hopcroft and Karp's algorithm with places and wishes, level by level.
class Placement {
public:
    Placement(const Problem& problem, Points floor);

    /// Wishes met by rank, then priority. Stops at the first level that meets less than `wanted`
    /// says; empty: goes through all.
    std::vector<std::uint32_t> run(const std::vector<std::uint32_t>& wanted);

private:
    struct Frame {
        std::uint32_t mentee;
        std::uint32_t edge = 0;         ///< the next to look at
        std::uint32_t mentor = no_one;  ///< whose mentees are being asked to move on
        std::uint32_t holder = 0;       ///< the next of them
    };
    static constexpr std::uint32_t no_one = 0xFFFF'FFFF;

    std::uint32_t meet(int rank, int priority);
    bool can_take(std::uint32_t mentee, const Edge& edge) const;
    bool has_place(std::uint32_t mentor) const {
        return mentees_of_.size(mentor) < static_cast<std::uint32_t>(problem_.places[mentor]);
    }
    bool find_layers(const std::vector<std::uint32_t>& seekers);
    bool reach_from(std::uint32_t mentee, std::uint32_t layer);
    bool place(std::uint32_t mentee);
    bool step(std::vector<Frame>& path);
    void move_along(const std::vector<Frame>& path);

    const Problem& problem_;
    const Points floor_;
    Lists<std::uint32_t> mentors_of_, mentees_of_;
    std::vector<std::uint32_t> layer_;  ///< by mentor, from 0; `no_one`: not reached, or used up
    std::vector<std::uint32_t> queue_;
};

}  // namespace accanto::assignment
