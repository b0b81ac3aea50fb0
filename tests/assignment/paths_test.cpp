#include "assignment/paths.hpp"

#include <doctest/doctest.h>

#include "assignment/networks.hpp"
#include "assignment/small_problems.hpp"

namespace accanto::assignment {
namespace {

/// Mends in any order whatever needs it.
template <class Cost>
void mend_by_chance(test::SeededRandom& random, Network<Cost>& network) {
    Paths<Cost> paths(network);
    while (!test::is_finished(network)) {
        const auto node =
            static_cast<std::uint32_t>(random.below(network.mentors() + network.mentees()));
        if (node < network.mentors()) {
            if (!network.is_overpriced(node)) continue;
            const auto before = network.price[node];
            const auto distance = paths.fill_distance(node, before);
            CHECK(distance >= 0);
            paths.fill(node);
            CHECK(network.price[node] < before + 1);
        } else {
            const auto mentee = node - static_cast<std::uint32_t>(network.mentors());
            if (!network.is_wanting(mentee)) continue;
            paths.grow(mentee);
        }
        REQUIRE(test::is_consistent(network));
    }
}

template <class Cost>
void check_mending(const Options& options, std::uint64_t seed) {
    CAPTURE(seed);
    test::SeededRandom random(seed);
    const auto problem = test::random_problem(random, {.mentors_max = 6,
                                                       .mentees_max = 8,
                                                       .wants_max = 3,
                                                       .priorities = 2,
                                                       .has_load = random.below(2) == 0});
    Network<Cost> network(problem, options, *scale_of<Cost>(problem, options), 0);
    // Prices out of the air, which both sides then have to mend.
    for (auto& price : network.price) price += static_cast<Cost>(random.below(30'000));
    for (std::uint32_t i = 0; i < network.mentees(); ++i) network.worth[i] = network.cheapest(i);
    REQUIRE(test::is_consistent(network));
    mend_by_chance(random, network);
}

TEST_CASE("from any prices, mending either side keeps what must hold and comes to an end") {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        check_mending<std::int64_t>({Fairness::Total}, seed);
        check_mending<Wide>({Fairness::Bands}, seed);
    }
}

}  // namespace
}  // namespace accanto::assignment
