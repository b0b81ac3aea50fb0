#pragma once

#include "assignment/paths.hpp"

/// What a network must never break.
namespace accanto::test {

/// Prices and worths are right for all pairs and edges, so that mending what is left is enough.
template <class Cost>
bool is_consistent(assignment::Network<Cost>& network) {
    bool right = true;
    for (std::uint32_t i = 0; i < network.mentees(); ++i) {
        right = right && network.placed[i] <= network.wants[i];
        right = right && (network.placed[i] == 0 || network.worth[i] <= network.lose_cost(i));
        for (const auto entry : network.rows.all(i)) {
            const assignment::Held edge{assignment::entry_person(entry),
                                        assignment::entry_key(entry)};
            const auto slack = network.slack(i, edge);
            right = right && (network.wants[i] == 0 ||
                              (network.holds(i, edge.mentor) ? slack <= 0 : slack >= 0));
            right = right &&
                    (network.prices_fell || network.price[edge.mentor] >= network.price_least[i]);
        }
    }
    for (std::uint32_t j = 0; j < network.mentors(); ++j) {
        right = right && network.taken(j) <= network.places[j];
        right = right && (network.taken(j) == 0 || network.price[j] >= network.last_load(j));
    }
    return right;
}

template <class Cost>
bool is_finished(const assignment::Network<Cost>& network) {
    for (std::uint32_t i = 0; i < network.mentees(); ++i)
        if (network.is_wanting(i)) return false;
    for (std::uint32_t j = 0; j < network.mentors(); ++j)
        if (network.is_overpriced(j)) return false;
    return true;
}

}  // namespace accanto::test
