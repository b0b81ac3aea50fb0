#include "assignment/placement.hpp"

#include <doctest/doctest.h>

#include "assignment/small_problems.hpp"

namespace accanto::assignment {
namespace {

/// Wishes met by level, from what is unmet in the best plan of all.
std::vector<std::uint32_t> best_met(const Problem& problem, int floor) {
    std::vector<std::uint32_t> met;
    const auto value = *test::best_value(problem, {Fairness::Total}, floor);
    for (int rank = 0; rank < problem.basis.ranks; ++rank) {
        for (int priority = 0; priority < problem.basis.priorities; ++priority) {
            std::uint32_t wishes = 0;
            for (std::size_t i = 0; i < problem.mentees(); ++i)
                wishes += problem.priority[i] == priority && problem.wants[i] > rank;
            const auto unmet = value[static_cast<std::size_t>(rank * 16 + priority)];
            met.push_back(wishes - static_cast<std::uint32_t>(unmet));
        }
    }
    return met;
}

TEST_CASE("as many wishes of each level are met as in the best plan of all") {
    for (std::uint64_t seed = 1; seed <= 1'500; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(seed);
        const auto problem =
            test::random_problem(random, {.wants_max = seed % 2 == 0 ? 3 : 1, .priorities = 3});
        const auto floor = static_cast<Points>(random.below(2) * random.below(9'000));
        REQUIRE(Placement(problem, floor).run({}) == best_met(problem, floor));
    }
}

TEST_CASE("it stops at the first level that falls short") {
    const auto problem = test::problem_of({1}, {{5}, {5}});
    CHECK(Placement(problem, 0).run({2, 0}) == std::vector<std::uint32_t>{1});
}

}  // namespace
}  // namespace accanto::assignment
