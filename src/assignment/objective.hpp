#pragma once

#include <array>
#include <cstdint>
#include <expected>
#include <vector>

#include "assignment/problem.hpp"

namespace accanto::assignment {

/// What makes one plan better than another of equally many placed.
enum class Fairness : std::uint8_t {
    Total,     ///< the highest sum of scores
    Balanced,  ///< the lowest sum of squared regrets, (10,000 - score)²: nobody far below the rest
    Bands      ///< as few as possible in the worst band, then in the next …; then the sum of scores
};

struct Options {
    Fairness fairness = Fairness::Balanced;
    /// Before fairness: the lowest score is as high as it can be with equally many placed.
    bool floor = false;
    /// A current pair counts as if its score were this much higher (in Bands: in the sum alone).
    Points stay_bonus = 0;
};

/// Scores from 5,000 on, from 4,000, 3,000, 2,000, 1,000, and below.
inline constexpr std::size_t bands_count = 6;
std::size_t band_of(Points score);

/// What a point of load counts beside the costs of edges: in Balanced, whose costs are squares,
/// what a point of score is worth to somebody whose score is 9,500.
std::int64_t load_unit(Fairness fairness);

/// Exact integers for the three levels of Bands; the others fit 64 bits.
__extension__ typedef __int128 Wide;

/// The cost of an edge before it is widened, ascending with the cost. Total and Balanced: the cost.
std::int32_t key_of(const Edge& edge, const Options& options);

/// The lexicographic goal as one sum of costs to make small.
///
/// Leaving a wish unmet costs a multiple of `step`, and step is more than everything below it can
/// come to. Multiples 1, 2, 3 … suffice, and no powers: the sets of wishes that can be met together
/// are the independent sets of a (poly)matroid, and all bases of greatest weight of a matroid
/// have equally many elements of each weight (Edmonds 1971), so the order of the levels decides.
template <class Cost>
struct Scale {
    std::vector<Cost> unmet;  ///< by rank, then priority
    int priorities = 1;
    std::array<Cost, bands_count> band{};
    std::vector<Cost> load;
    Cost spread = 1;  ///< between the cheapest edge and the dearest

    /// What it costs that a mentee's wish of this rank, from 1, stays unmet.
    const Cost& unmet_at(int rank, int priority) const {
        return unmet[static_cast<std::size_t>((rank - 1) * priorities + priority)];
    }
    Cost cost_of(std::int32_t key) const {
        if constexpr (sizeof(Cost) == sizeof(std::int64_t)) {
            return key;
        } else {
            return band[static_cast<std::size_t>(key >> band_shift)] +
                   ((key & band_mask) - band_offset);
        }
    }
    /// What a mentor's mentee costs who comes after `before` others.
    const Cost& load_after(std::uint64_t before) const {
        return load[before < load.size() ? static_cast<std::size_t>(before) : load.size() - 1];
    }

    static constexpr int band_shift = 20;
    static constexpr std::int32_t band_mask = (1 << band_shift) - 1;
    static constexpr std::int32_t band_offset = points_max;
};

/// `problem` is prepared.
template <class Cost>
std::expected<Scale<Cost>, LoadError> scale_of(const Problem& problem, const Options& options);

}  // namespace accanto::assignment
