#pragma once

#include <array>

#include "matching/candidate.hpp"

namespace accanto::matching {

inline constexpr std::array every_fairness{Fairness::Total, Fairness::Balanced, Fairness::Bands,
                                           Fairness::Stable};

/// What the best plan comes to under one kind of fairness; kept pairs count.
struct FairnessWorth {
    Fairness fairness{};
    int placed = 0;
    int points_average = 0;  ///< of the pairs, rounded; 0 without pairs
    int points_lowest = 0;   ///< 0 without pairs
    int pairs_below = 0;     ///< with fewer points than asked about
    /// Pairs outside the plan in which both have more points than with whom they have, or a place.
    int blocking_pairs = 0;
    bool operator==(const FairnessWorth&) const = default;
};

/// The same request under each fairness, in the order of `every_fairness`, whatever its own is.
/// People are compared once. All 0 for a request that can't be planned, and for more than
/// `all_pairs_max` people a side.
std::array<FairnessWorth, every_fairness.size()> compare_fairness(Request request,
                                                                  int points_below);

}  // namespace accanto::matching
