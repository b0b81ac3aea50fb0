#pragma once

#include <set>
#include <string>
#include <vector>

#include "app/views/pairing_view.hpp"

namespace accanto::app {

/// On a side; from so many on, people are easier to find in groups.
inline constexpr std::size_t grouped_from = 40;

/// Keys of the groups whose people are shown.
struct PairingOpenGroups {
    std::set<std::string> mentors, mentees;
    bool operator==(const PairingOpenGroups&) const = default;
};

/// The board with a row for everybody who shares a topic, the largest group first; of the open ones
/// their people follow. A mentee belongs to the first wish, a mentor to the offer that is the first
/// wish of most; synonyms are one topic, named as most write it. Whoever is alone with a topic, or
/// says none, is in a group without a name, the last one. A line to a group stands for all pairs
/// between.
PairingBoard in_groups(const PairingBoard& board, const std::vector<program::Synonyms>& synonyms,
                       const PairingOpenGroups& open);

/// Opens the groups of these two.
void open_groups_of(const PairingBoard& board, const std::vector<program::Synonyms>& synonyms,
                    const PersonId& mentor, const PersonId& mentee, PairingOpenGroups& open);

}  // namespace accanto::app
