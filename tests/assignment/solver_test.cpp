#include "assignment/solver.hpp"

#include <doctest/doctest.h>

#include "assignment/small_problems.hpp"

namespace accanto::assignment {
namespace {

using test::ProblemShape;
using test::SeededRandom;

template <class Cost>
Pairs solved(const Problem& problem, const Options& options, const Method& method = {}) {
    auto scale = scale_of<Cost>(problem, options);
    REQUIRE(scale.has_value());
    Solver<Cost> solver(problem, options, *scale, 0);
    REQUIRE(solver.run(method, {}).has_value());
    auto pairs = solver.pairs();
    REQUIRE(test::is_possible(problem, pairs));
    REQUIRE(flaw_of(problem, options, 0, pairs, solver.proof()) == Flaw::None);
    return pairs;
}

Pairs best_plan(const Problem& problem, const Options& options, const Method& method = {}) {
    return options.fairness == Fairness::Bands ? solved<Wide>(problem, options, method)
                                               : solved<std::int64_t>(problem, options, method);
}

void check_against_trying(const ProblemShape& shape, std::uint64_t seeds) {
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        CAPTURE(seed);
        SeededRandom random(seed);
        const auto problem = test::random_problem(random, shape);
        for (const auto fairness : {Fairness::Total, Fairness::Balanced, Fairness::Bands}) {
            const Options options{fairness, false, static_cast<Points>(random.below(2) * 300)};
            const auto pairs = best_plan(problem, options);
            REQUIRE(test::value_of(problem, options, pairs) == *test::best_value(problem, options));
        }
    }
}

TEST_CASE("nobody to place is placed") {
    CHECK(best_plan(*prepared({}), {}).empty());
    CHECK(best_plan(test::problem_of({1, 2}, {}), {}).empty());
    CHECK(best_plan(test::problem_of({}, {{}, {}}), {}).empty());
    CHECK(best_plan(test::problem_of({0, 0}, {{5, 5}}), {}).empty());
}

TEST_CASE("a chain of moves makes room for the last") {
    const auto problem = test::problem_of({1, 1, 1}, {{9, 8, -1}, {-1, 9, 8}, {9, -1, -1}});
    CHECK(best_plan(problem, {Fairness::Total}) == Pairs{{0, 1}, {1, 2}, {2, 0}});
}

TEST_CASE("more placed goes before more points") {
    const auto problem = test::problem_of({1, 1}, {{10'000, 0}, {1, -1}});
    CHECK(best_plan(problem, {Fairness::Total}) == Pairs{{0, 1}, {1, 0}});
}

TEST_CASE("who goes first is placed, and nobody has a second mentor before others a first") {
    auto problem = test::problem_of({1}, {{9'000}, {10}});
    problem.priority = {1, 0};
    CHECK(best_plan(*prepared(problem), {}) == Pairs{{1, 0}});
    problem = test::problem_of({1, 1}, {{9'000, 9'000}, {10, 10}});
    problem.wants = {2, 1};
    CHECK(best_plan(*prepared(problem), {}).size() == 2);
    CHECK(best_plan(*prepared(problem), {}).back().mentee == 1);
}

TEST_CASE("one mentor each: as good as trying everything") {
    check_against_trying({}, 1'000);
}

TEST_CASE("several mentors each, and priorities: as good as trying everything") {
    check_against_trying({.wants_max = 3, .priorities = 3}, 1'000);
}

TEST_CASE("with a load that rises: as good as trying everything") {
    check_against_trying({.has_load = true}, 500);
    check_against_trying({.wants_max = 2, .priorities = 2, .has_load = true}, 500);
}

TEST_CASE("work that is called off goes on from there and comes to the same plan") {
    SeededRandom random(11);
    const auto problem =
        test::random_problem(random, {.mentors_max = 200, .mentees_max = 300, .places_max = 2});
    const Options options{Fairness::Total};
    const auto scale = *scale_of<std::int64_t>(problem, options);
    for (const std::uint64_t scans_per_edge : {40U, 0U}) {
        Solver<std::int64_t> solver(problem, options, scale, 0);
        const Method method{false, scans_per_edge};
        int stops = 0;
        while (!solver.run(method, [&] { return ++stops % 2 == 0; }).has_value()) continue;
        CHECK(flaw_of(problem, options, 0, solver.pairs(), solver.proof()) == Flaw::None);
    }
}

/// FNV-1a.
std::uint64_t hash_of(const Pairs& pairs, std::uint64_t hash) {
    for (const auto& pair : pairs)
        for (const auto number : {pair.mentee, pair.mentor})
            hash = (hash ^ number) * 0x100'0000'01B3ULL;
    return hash;
}

TEST_CASE("plans are the same on every machine, ties included") {
    std::uint64_t hash = 0xCBF2'9CE4'8422'2325ULL;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        SeededRandom random(seed);
        const auto problem = test::random_problem(
            random, {.mentors_max = 60, .mentees_max = 60, .wants_max = seed % 2 == 0 ? 2 : 1});
        for (const auto fairness : {Fairness::Total, Fairness::Balanced, Fairness::Bands})
            hash = hash_of(best_plan(problem, {fairness}), hash);
    }
    CHECK(hash == 8'765'080'108'650'930'480ULL);
}

}  // namespace
}  // namespace accanto::assignment
