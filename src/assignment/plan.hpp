#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "assignment/objective.hpp"

namespace accanto::assignment {

struct Pair {
    std::uint32_t mentee = 0;
    std::uint32_t mentor = 0;
    auto operator<=>(const Pair&) const = default;
};

/// Ascending by mentee, then mentor.
using Pairs = std::vector<Pair>;

/// What a plan is worth, level by level in the order in which they decide; also the difference of
/// two plans.
struct Levels {
    /// Wishes left open: first places by priority 0, 1, …, then second places …
    std::vector<std::int64_t> unmet;
    std::int64_t floor = 0;  ///< the lowest score; points_max when nobody is placed
    std::array<std::int64_t, bands_count> bands{};  ///< pairs in each band, the best first
    std::int64_t points = 0;
    std::int64_t squared_regret = 0;
    std::int64_t load = 0;
    std::int64_t staying = 0;  ///< current pairs that stay pairs

    std::int64_t unmet_total() const;
    bool operator==(const Levels&) const = default;
    Levels operator-(const Levels& other) const;
};

/// `problem` is prepared, `pairs` stand in it.
Levels levels_of(const Problem& problem, std::span<const Pair> pairs);

/// Somebody who has other mentors than before.
struct Move {
    std::uint32_t mentee = 0;
    std::optional<std::uint32_t> from, to;  ///< nothing: without one
    auto operator<=>(const Move&) const = default;
};

/// Who moves between two plans, ascending by mentee. Of several mentors who change, the first left
/// stands with the first come to.
std::vector<Move> moves_between(std::span<const Pair> before, std::span<const Pair> after);

}  // namespace accanto::assignment
