#include "assignment/regrets.hpp"

#include <doctest/doctest.h>

#include "assignment/small_problems.hpp"

namespace accanto::assignment {
namespace {

template <class Cost>
void check_regrets(const Problem& problem, const Options& options) {
    Solver<Cost> solver(problem, options, *scale_of<Cost>(problem, options), 0);
    REQUIRE(solver.run({}, {}).has_value());
    const auto pairs = solver.pairs();
    Regrets<Cost> regrets(solver.network());
    for (std::uint32_t i = 0; i < problem.mentees(); ++i) {
        if (problem.wants[i] == 0) continue;
        regrets.search(i);
        for (const auto& edge : problem.row(i)) {
            CAPTURE(i);
            CAPTURE(edge.mentor);
            const Held held{edge.mentor, key_of(edge, options)};
            const auto best = test::best_value(problem, options, 0, {{i, edge.mentor}});
            const bool is_pair = solver.network().holds(i, edge.mentor);
            REQUIRE(regrets.cost(held).has_value() == (best.has_value() && !is_pair));
            if (!best || is_pair) continue;
            const auto after = changed(pairs, regrets.change_for(held));
            REQUIRE(test::is_possible(problem, after));
            REQUIRE(test::value_of(problem, options, after) == *best);
            CHECK(*regrets.cost(held) >= 0);
        }
    }
}

TEST_CASE("each mentor a mentee does not have costs what forcing the pair costs") {
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(seed);
        const auto problem = test::random_problem(
            random,
            {.wants_max = seed % 2 == 0 ? 3 : 1, .priorities = 2, .has_load = seed % 3 == 0});
        check_regrets<std::int64_t>(problem, {Fairness::Total, false, 100});
        if (seed % 4 == 0) check_regrets<Wide>(problem, {Fairness::Bands});
    }
}

TEST_CASE("a change takes pairs away and adds others, in order") {
    CHECK(changed(Pairs{{0, 0}, {1, 1}}, {{{0, 0}, {1, 1}}, {{1, 0}, {0, 1}}}) ==
          Pairs{{0, 1}, {1, 0}});
}

}  // namespace
}  // namespace accanto::assignment
