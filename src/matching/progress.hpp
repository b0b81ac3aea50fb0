#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

namespace accanto::matching {

enum class LargePhase : std::uint8_t {
    Reading,
    Comparing,  ///< everybody with everybody
    Solving,    ///< the pairs that were chosen
    Proving,    ///< all pairs by the prices of that plan; those that are better are taken in
    Telling,
    Done
};

struct LargeProgress {
    LargePhase phase = LargePhase::Reading;
    int done_permille = 0;  ///< of the phase; of Solving, whose end is not known, a guess
    int rounds = 0;         ///< how often all pairs were priced
    std::size_t edges = 0;  ///< pairs that were chosen so far
    /// What the last proof left open: as Bargains::gap, and for how many mentees there is a
    /// bargain.
    std::optional<std::int64_t> gap;
    std::size_t mentees_open = 0;
};

/// Of all the work, 0 … 1000, as far as that can be known: rounds may follow. May fall when one
/// does.
int done_permille(const LargeProgress& progress);

}  // namespace accanto::matching
