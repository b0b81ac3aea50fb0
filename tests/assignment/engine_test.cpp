#include "assignment/engine.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "assignment/small_problems.hpp"

namespace accanto::assignment {
namespace {

Engine solved(const Problem& problem, const Options& options) {
    auto engine = Engine::load(problem, options);
    REQUIRE(engine.has_value());
    REQUIRE(engine->solve().has_value());
    return std::move(*engine);
}

/// Where everybody has one mentor at most.
Pairs moved(Pairs pairs, const std::vector<Move>& moves) {
    for (const auto& move : moves) {
        if (move.from) std::erase(pairs, Pair{move.mentee, *move.from});
        if (move.to) pairs.push_back({move.mentee, *move.to});
    }
    std::ranges::sort(pairs);
    return pairs;
}

TEST_CASE("what can't be loaded is refused with the reason") {
    Problem problem = test::problem_of({1}, {{5}});
    problem.edges[0].mentor = 4;
    CHECK(Engine::load(problem, {}).error() == LoadError{LoadFault::UnknownMentor, 0});
    CHECK(Engine::load({}, {Fairness::Bands, false, -1}).error().fault == LoadFault::BadStayBonus);
}

TEST_CASE("shuffled rows give the same plan") {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        test::SeededRandom random(seed);
        const auto problem = test::random_problem(random, {.mentors_max = 12, .mentees_max = 12});
        auto shuffled = problem;
        for (std::size_t i = 0; i < problem.mentees(); ++i) {
            const auto begin = problem.row_begin[i], end = problem.row_begin[i + 1];
            for (auto k = begin; k < end; ++k)
                std::swap(shuffled.edges[k], shuffled.edges[begin + random.below(end - begin)]);
        }
        CHECK(solved(problem, {}).pairs() == solved(shuffled, {}).pairs());
    }
}

/// The best value of all plans in which somebody has a mentor whom they don't have in the plan.
std::optional<std::vector<std::int64_t>> second_by_trial(const Engine& engine) {
    const auto& problem = engine.problem();
    std::optional<std::vector<std::int64_t>> best;
    for (std::uint32_t i = 0; i < problem.mentees(); ++i) {
        for (const auto& edge : problem.row(i)) {
            const Pair pair{i, edge.mentor};
            if (std::ranges::binary_search(engine.pairs(), pair)) continue;
            const auto value = test::best_value(problem, engine.options(), engine.floor(), {pair});
            if (value && (!best || *value < *best)) best = value;
        }
    }
    return best;
}

TEST_CASE("the second best plan is the best of all others in which somebody has somebody else") {
    int found = 0, equal = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(seed);
        const auto problem =
            test::random_problem(random, {.priorities = 2, .has_load = seed % 3 == 0});
        for (const auto fairness : {Fairness::Total, Fairness::Balanced, Fairness::Bands}) {
            const Options options{fairness, seed % 5 == 0, 300};
            auto engine = solved(problem, options);
            const auto second = engine.second_best();
            const auto expected = second_by_trial(engine);
            REQUIRE(second.has_value() == expected.has_value());
            if (!second) continue;
            ++found;
            const auto pairs = moved(engine.pairs(), second->moves);
            REQUIRE(pairs != engine.pairs());
            REQUIRE(test::is_possible(problem, pairs));
            REQUIRE(test::value_of(problem, options, pairs) == *expected);
            CHECK(second->change == levels_of(problem, pairs) - engine.levels());
            equal += *expected == test::value_of(problem, options, engine.pairs()) ? 1 : 0;
        }
    }
    CHECK(found > 300);
    CHECK(equal > 20);
}

TEST_CASE("with a floor the lowest score is as high as it can be, and only then fairness") {
    // The highest sum would take 10,000 and 100.
    const auto problem = test::problem_of({1, 1}, {{10'000, 4'000}, {5'000, 100}});
    CHECK(solved(problem, {Fairness::Total}).levels().floor == 100);
    const auto engine = solved(problem, {Fairness::Total, true});
    CHECK(engine.floor() == 4'000);
    CHECK(engine.pairs() == Pairs{{0, 1}, {1, 0}});
}

TEST_CASE("a plan with a floor is the best of those above it") {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(seed);
        const auto problem = test::random_problem(random, {.wants_max = 2, .priorities = 2});
        for (const auto fairness : {Fairness::Total, Fairness::Balanced, Fairness::Bands}) {
            const Options options{fairness, true};
            const auto engine = solved(problem, options);
            CHECK(test::value_of(problem, options, engine.pairs()) ==
                  *test::best_value(problem, options, engine.floor()));
        }
    }
}

TEST_CASE("a stay bonus keeps pairs where little is lost, and 1 already keeps them in ties") {
    auto problem = test::problem_of({1, 1}, {{500, 600}, {600, 510}});
    problem.edges[0].current = problem.edges[3].current = true;
    for (const auto fairness : {Fairness::Total, Fairness::Balanced}) {
        CHECK(solved(problem, {fairness, false, 50}).levels().staying == 0);
        CHECK(solved(problem, {fairness, false, 100}).levels().staying == 2);
    }
    for (auto& edge : problem.edges) edge.score = points_max;
    for (const auto fairness : {Fairness::Total, Fairness::Balanced, Fairness::Bands})
        CHECK(solved(problem, {fairness, false, 1}).levels().staying == 2);
}

TEST_CASE("a rising load spreads mentees over mentors") {
    auto problem = test::problem_of({3, 3}, {{700, 600}, {700, 600}, {700, 600}});
    CHECK(solved(problem, {Fairness::Total}).pairs() == Pairs{{0, 0}, {1, 0}, {2, 0}});
    problem.load_cost = {0, 150};
    CHECK(solved(problem, {Fairness::Total}).levels().load == 150);
    problem.had = {1, 0};
    CHECK(solved(problem, {Fairness::Total}).levels().load == 300);
}

TEST_CASE("solving that is called off says so, and can be taken up again") {
    const auto problem = test::problem_of({1, 1}, {{5, 6}, {7, 8}});
    auto engine = *Engine::load(problem, {Fairness::Total, true});
    CHECK(engine.solve([] { return false; }).error() == SolveError::Cancelled);
    CHECK(engine.pairs().empty());
    CHECK_FALSE(engine.place_value(0).has_value());
    CHECK(engine.alternatives(0, 3).empty());
    CHECK(engine.solve().has_value());
    CHECK(engine.pairs().size() == 2);
}

TEST_CASE("however often solving is called off, the plan and its prices are the same") {
    test::SeededRandom random(4);
    std::vector<std::vector<int>> scores(400, std::vector<int>(400));
    for (auto& row : scores)
        for (auto& score : row) score = static_cast<int>(random.below(40));
    const auto problem = test::problem_of(std::vector<std::int32_t>(400, 1), scores);
    const auto whole = solved(problem, {Fairness::Total});
    auto cut = *Engine::load(problem, {Fairness::Total});
    int calls = 0;
    while (!cut.solve([] { return false; })) ++calls;
    CHECK(calls > 0);
    CHECK(cut.pairs() == whole.pairs());
    const auto one = std::get<Proof<std::int64_t>>(*cut.proof());
    const auto other = std::get<Proof<std::int64_t>>(*whole.proof());
    CHECK(std::ranges::equal(one.price, other.price));
    CHECK(std::ranges::equal(one.worth, other.worth));
}

TEST_CASE("the prices of a solved engine prove its plan, and before there are none") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        test::SeededRandom random(seed);
        const auto problem = test::random_problem(random, {.has_load = seed % 2 == 0});
        const Options options{seed % 3 == 0 ? Fairness::Bands : Fairness::Balanced};
        CHECK_FALSE(Engine::load(problem, options)->proof().has_value());
        const auto engine = solved(problem, options);
        std::visit(
            [&](const auto& proof) {
                CHECK(flaw_of(engine.problem(), options, 0, engine.pairs(), proof) == Flaw::None);
            },
            *engine.proof());
    }
}

TEST_CASE("an alternative says what it changes and who would move") {
    // Amy goes to the second mentor, Ben to the third, Chen to the first.
    auto engine = solved(test::problem_of({1, 1, 1}, {{9, 8, -1}, {-1, 9, 8}, {9, -1, -1}}),
                         {Fairness::Total});
    const auto alternatives = engine.alternatives(0, 5);
    REQUIRE(alternatives.size() == 1);
    CHECK(alternatives[0].mentor == 0);
    const auto& effect = alternatives[0].effect;
    CHECK(effect.change.unmet_total() == 1);
    CHECK(effect.change.points == 9 + 9 - 25);
    CHECK(effect.moves == std::vector<Move>{{0, 1U, 0U}, {1, 2U, 1U}, {2, 0U, {}}});
    CHECK(engine.what_if(0, 0) == effect);
    CHECK_FALSE(engine.what_if(0, 1).has_value());
    CHECK_FALSE(engine.what_if(0, 2).has_value());
    CHECK_FALSE(engine.what_if(9, 0).has_value());
}

TEST_CASE("who would move if there were an edge: as when there is one, and it is forced") {
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 700; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(seed);
        const auto problem =
            test::random_problem(random, {.priorities = 2, .has_load = seed % 3 == 0});
        const Options options{seed % 4 == 0 ? Fairness::Bands : Fairness::Balanced};
        auto engine = solved(problem, options);
        for (std::uint32_t i = 0; i < problem.mentees(); ++i) {
            std::vector<Engine::Candidate> candidates;
            for (std::uint32_t j = 0; j < problem.mentors(); ++j)
                candidates.push_back({j, static_cast<Points>(random.below(10'001))});
            const auto found = engine.moves_if(i, candidates);
            for (const auto& [mentor, score] : candidates) {
                if (problem.find(i, mentor)) continue;
                auto wider = problem;
                wider.put(i, {mentor, score});
                const auto forced = test::best_value(wider, options, 0, {{i, mentor}});
                REQUIRE(found[mentor].has_value() == forced.has_value());
                if (!forced) continue;
                const auto after = moved(engine.pairs(), *found[mentor]);
                REQUIRE(test::is_possible(wider, after));
                REQUIRE(test::value_of(wider, options, after) == *forced);
                ++compared;
            }
        }
    }
    CHECK(compared > 500);
    auto engine = solved(test::problem_of({1}, {{5}}), {});
    CHECK(engine.moves_if(0, std::vector<Engine::Candidate>{{7, 5}, {0, -5}, {0, 5}}) ==
          std::vector<std::optional<std::vector<Move>>>(3));
    CHECK(engine.moves_if(9, std::vector<Engine::Candidate>{{0, 5}}).size() == 1);
}

TEST_CASE("one more place is told level by level") {
    auto engine = solved(test::problem_of({1, 1}, {{900, -1}, {800, -1}, {-1, 10}}), {});
    CHECK(engine.place_value(0)->change.unmet_total() == -1);
    CHECK(engine.place_value(0)->moves == std::vector<Move>{{1, {}, 0U}});
    CHECK(engine.place_value(1)->moves.empty());
    CHECK(engine.moves_with_place(0) == engine.place_value(0)->moves);
    CHECK(engine.moves_with_place(1).empty());
    CHECK(engine.moves_with_place(9).empty());
    CHECK(engine.shortages().size() == 1);
}

}  // namespace
}  // namespace accanto::assignment
