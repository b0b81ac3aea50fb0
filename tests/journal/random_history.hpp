#pragma once

#include <algorithm>
#include <ranges>
#include <string>
#include <vector>

#include "support/journal_builder.hpp"

namespace accanto::test {

inline const std::vector<std::string> random_history_devices = {"ada", "ben", "cleo", "dan",
                                                                "ben again"};

/// A history that follows from the seed: four devices speak and listen at random. With `forks`,
/// "ben" was copied at some time, and his twin speaks too.
inline JournalBuilder random_history(std::uint64_t seed, int steps, bool forks) {
    SeededRandom random(seed);
    JournalBuilder history(seed);
    history.says("ada", "program.create", "prog", "genesis " + std::to_string(seed));
    for (const auto* name : {"ben", "cleo", "dan"}) history.hears(name, "ada");
    const auto copied_at = static_cast<int>(random.below(static_cast<std::size_t>(steps)));
    for (int step = 0; step < steps; ++step) {
        if (forks && step == copied_at) history.copies("ben", "ben again");
        const auto speakers = forks && step >= copied_at ? 5U : 4U;
        const auto& device = random_history_devices[random.below(speakers)];
        const auto& other = random_history_devices[random.below(speakers)];
        if (random.below(3) == 0) {
            history.hears(device, other);
        } else {
            history.says(device, "board.post", "prog", "step " + std::to_string(step));
        }
    }
    return history;
}

template <class Value>
void shuffle(std::vector<Value>& values, SeededRandom& random) {
    for (std::size_t i = values.size(); i > 1; --i)
        std::swap(values[i - 1], values[random.below(i)]);
}

/// All that a journal holds in order, and not only what equality compares.
inline std::vector<journal::VerifiedEvent> contents_of(const journal::Journal& journal) {
    return {journal.in_order().begin(), journal.in_order().end()};
}

}  // namespace accanto::test
