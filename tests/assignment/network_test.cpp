#include "assignment/network.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "assignment/networks.hpp"
#include "assignment/small_problems.hpp"

namespace accanto::assignment {
namespace {

TEST_CASE("a new network has nobody matched, and nothing wrong") {
    test::SeededRandom random(2);
    for (int round = 0; round < 200; ++round) {
        const auto problem =
            test::random_problem(random, {.wants_max = 3, .priorities = 2, .has_load = true});
        const Options options{Fairness::Bands};
        Network<Wide> network(problem, options, *scale_of<Wide>(problem, options), 0);
        CHECK(test::is_consistent(network));
        for (std::uint32_t j = 0; j < network.mentors(); ++j) CHECK_FALSE(network.is_overpriced(j));
    }
}

TEST_CASE("pairs are had from both sides, and columns hold what rows hold") {
    const auto problem = test::problem_of({2, 1}, {{9, 8}, {7, -1}});
    const Options options{Fairness::Total};
    Network<std::int64_t> network(problem, options, *scale_of<std::int64_t>(problem, options), 0);
    network.match(0, {0, 9'991});
    network.match(1, {0, 9'993});
    CHECK(network.holds(0, 0));
    CHECK_FALSE(network.has_place(0));
    network.unmatch(0, 0);
    CHECK_FALSE(network.holds(0, 0));
    CHECK(network.taken(0) == 1);
    CHECK(network.mentees_of[0].front() == 1);
    network.build_columns();
    CHECK(std::ranges::equal(network.columns[0],
                             std::vector{entry_of(9'991, 0), entry_of(9'993, 1)}));
    CHECK(std::ranges::equal(network.columns[1], std::vector{entry_of(9'992, 0)}));
}

}  // namespace
}  // namespace accanto::assignment
