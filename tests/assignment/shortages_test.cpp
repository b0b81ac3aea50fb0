#include "assignment/shortages.hpp"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "assignment/small_problems.hpp"
#include "assignment/solver.hpp"

namespace accanto::assignment {
namespace {

Pairs best_plan(const Problem& problem) {
    const Options options{Fairness::Total};
    Solver<std::int64_t> solver(problem, options, *scale_of<std::int64_t>(problem, options), 0);
    REQUIRE(solver.run({}, {}).has_value());
    return solver.pairs();
}

TEST_CASE("people who share too few places are named together") {
    const auto problem = test::problem_of(
        {2, 1, 1, 0},
        {{5, -1, -1, 5}, {5, 5, -1, -1}, {-1, 5, -1, -1}, {5, -1, -1, -1}, {-1, -1, 5, -1}});
    const auto shortages = shortages_in(problem, best_plan(problem));
    CHECK(shortages == std::vector<Shortage>{{{0, 1, 2, 3}, {0, 1}, 4, 3}});
}

TEST_CASE("somebody nobody may take is a shortage of one") {
    const auto problem = test::problem_of({1}, {{-1}, {5}});
    CHECK(shortages_in(problem, best_plan(problem)) == std::vector<Shortage>{{{0}, {}, 1, 0}});
}

TEST_CASE("each shortage proves that somebody must be left, and nobody is left without one") {
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(seed);
        const auto problem = test::random_problem(random, {.mentors_max = 7,
                                                           .mentees_max = 9,
                                                           .places_max = 2,
                                                           .wants_max = seed % 2 == 0 ? 3 : 1});
        const auto pairs = best_plan(problem);
        std::set<std::uint32_t> named;
        std::int64_t missing = 0;
        for (const auto& shortage : shortages_in(problem, pairs)) {
            CHECK(shortage.wishes > shortage.places);
            missing += shortage.wishes - shortage.places;
            for (const auto i : shortage.mentees) {
                CHECK(named.insert(i).second);
                for (const auto& edge : problem.row(i)) {
                    if (problem.places[edge.mentor] == 0) continue;
                    CHECK((std::ranges::binary_search(shortage.mentors, edge.mentor) ||
                           std::ranges::binary_search(pairs, Pair{i, edge.mentor})));
                }
            }
        }
        CHECK(missing == levels_of(problem, pairs).unmet_total());
    }
}

}  // namespace
}  // namespace accanto::assignment
