#include "assignment/simplex.hpp"

#include <doctest/doctest.h>

#include "assignment/networks.hpp"
#include "assignment/small_problems.hpp"
#include "assignment/solver.hpp"

namespace accanto::assignment {
namespace {

template <class Cost>
void check_simplex(const Problem& problem, const Options& options) {
    const auto scale = *scale_of<Cost>(problem, options);
    Solver<Cost> solver(problem, options, scale, 0);
    REQUIRE(solver.run({}, {}).has_value());
    Solver<Cost> other(problem, options, scale, 0);
    Simplex<Cost> simplex(other.network());
    int questions = 0;
    while (!simplex.run([&] { return ++questions % 3 != 0; })) continue;
    simplex.finish(other.network());
    CHECK(test::is_consistent(other.network()));
    const auto pairs = other.pairs();
    REQUIRE(flaw_of(problem, options, 0, pairs, other.proof()) == Flaw::None);
    CHECK(test::value_of(problem, options, pairs) ==
          test::value_of(problem, options, solver.pairs()));
}

TEST_CASE("the network simplex finds plans as good as shortest paths do, with a proof") {
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(seed);
        const auto problem = test::random_problem(random, {.mentors_max = 12,
                                                           .mentees_max = 14,
                                                           .wants_max = seed % 2 == 0 ? 3 : 1,
                                                           .priorities = 3,
                                                           .has_load = seed % 3 == 0});
        check_simplex<std::int64_t>(problem, {Fairness::Balanced, false, 100});
        if (seed % 4 == 0) check_simplex<Wide>(problem, {Fairness::Bands});
    }
}

TEST_CASE("a network that is changed after the simplex can be mended from there") {
    const auto problem = test::problem_of({1, 1}, {{900, 400}, {800, -1}, {700, -1}});
    const Options options{Fairness::Total};
    Solver<std::int64_t> solver(problem, options, *scale_of<std::int64_t>(problem, options), 0);
    REQUIRE(solver.run({.auction = false, .scans_per_edge = 0}, {}).has_value());
    CHECK(solver.pairs() == Pairs{{0, 1}, {1, 0}});
    CHECK(test::is_consistent(solver.network()));
    CHECK(test::is_finished(solver.network()));
}

}  // namespace
}  // namespace accanto::assignment
