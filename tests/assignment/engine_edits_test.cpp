#include <doctest/doctest.h>

#include "assignment/engine.hpp"
#include "assignment/small_problems.hpp"

namespace accanto::assignment {
namespace {

NewMentee somebody(test::SeededRandom& random, const Problem& problem) {
    NewMentee mentee{
        static_cast<std::int32_t>(random.below(static_cast<std::size_t>(problem.basis.ranks) + 1)),
        static_cast<std::int32_t>(random.below(static_cast<std::size_t>(problem.basis.priorities))),
        {}};
    for (auto mentor = problem.mentors(); mentor > 0; --mentor) {
        if (random.below(2) == 0)
            mentee.edges.push_back({static_cast<std::uint32_t>(mentor - 1),
                                    static_cast<Points>(random.below(10'001)),
                                    random.below(4) == 0});
    }
    return mentee;
}

Engine::Moves change_something(test::SeededRandom& random, Engine& engine) {
    const auto mentee = static_cast<std::uint32_t>(random.below(engine.problem().mentees()));
    const auto mentor = static_cast<std::uint32_t>(random.below(engine.problem().mentors()));
    const auto score = static_cast<Points>(random.below(10'001));
    switch (random.below(11)) {
        case 0:
            return engine.forbid(mentee, mentor);
        case 1:
            return random.below(3) > 0 ? Engine::Moves{} : engine.withdraw(mentee);
        case 2:
            return engine.set_places(mentor, static_cast<std::int32_t>(random.below(4)));
        case 3:
            return engine.add_mentor(
                {static_cast<std::int32_t>(random.below(3)), 0, {{mentee, score}}});
        case 4:
            if (engine.problem().places[mentor] == 0) return {};
            return engine.settle(mentee, mentor);
        case 5:
            if (engine.problem().had[mentor] == 0) return {};
            return engine.release(mentor);
        case 6:
            return engine.add_mentee(random.below(2) == 0 ? mentee : mentee + 1,
                                     somebody(random, engine.problem()));
        case 7:
            return engine.set_mentee(mentee, somebody(random, engine.problem()));
        default:
            return engine.set_score(mentee, mentor, score);
    }
}

/// Edits one engine again and again, each time comparing with one that solves anew.
void check_edits(std::uint64_t seed, const Options& options, int rounds) {
    CAPTURE(seed);
    test::SeededRandom random(seed);
    auto problem = test::random_problem(random, {.mentors_max = 8,
                                                 .mentees_max = 9,
                                                 .places_max = 2,
                                                 .wants_max = seed % 3 == 0 ? 2 : 1,
                                                 .priorities = 1 + static_cast<int>(seed % 2),
                                                 .has_load = seed % 4 == 0});
    if (problem.mentees() == 0 || problem.mentors() == 0) return;
    problem.wishes_more = 40;
    auto engine = *Engine::load(problem, options);
    REQUIRE(engine.solve().has_value());
    for (int round = 0; round < rounds; ++round) {
        CAPTURE(round);
        const auto before = engine.pairs();
        const auto mentees = engine.problem().mentees();
        const auto moves = change_something(random, engine);
        REQUIRE(moves.has_value());
        // Somebody new gives others other numbers.
        if (mentees == engine.problem().mentees())
            CHECK(*moves == moves_between(before, engine.pairs()));
        auto anew = *Engine::load(engine.problem(), options);
        REQUIRE(anew.solve().has_value());
        REQUIRE(test::is_possible(engine.problem(), engine.pairs()));
        REQUIRE(engine.floor() == anew.floor());
        REQUIRE(test::value_of(engine.problem(), options, engine.pairs()) ==
                test::value_of(engine.problem(), options, anew.pairs()));
    }
}

TEST_CASE("two thousand edits: each as good as solving anew") {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        check_edits(seed, {Fairness::Total, false, 200}, 12);
        check_edits(seed, {Fairness::Balanced}, 5);
        check_edits(seed, {Fairness::Bands}, 3);
        check_edits(seed, {Fairness::Total, true}, 4);
    }
}

TEST_CASE("who moves is told") {
    auto engine = *Engine::load(test::problem_of({1, 1, 1}, {{9, 8, -1}, {-1, 9, 8}, {9, -1, -1}}),
                                {Fairness::Total});
    REQUIRE(engine.solve().has_value());
    const std::vector<Move> moves{{0, 1U, 0U}, {1, 2U, 1U}, {2, 0U, {}}};
    CHECK(engine.withdraw(2) == moves);
    CHECK(engine.set_score(0, 1, 7) == std::vector<Move>{});
}

TEST_CASE(
    "a pair of the plan that is settled moves nobody, and leaves its place when it is released") {
    auto engine = *Engine::load(test::problem_of({1, 1}, {{9, 8}, {9, -1}}), {Fairness::Total});
    REQUIRE(engine.solve().has_value());
    CHECK(engine.pairs() == Pairs{{0, 1}, {1, 0}});
    CHECK(engine.settle(0, 1) == std::vector<Move>{{0, 1U, {}}});
    CHECK(engine.settle(1, 1).error() == EditError::BadPlaces);
    CHECK(engine.release(1) == std::vector<Move>{});
    CHECK(engine.release(1).error() == EditError::BadPlaces);
    CHECK(engine.problem().places == std::vector<std::int32_t>{1, 1});
}

TEST_CASE("somebody who comes in between has the number asked for, and the others move up") {
    auto problem = test::problem_of({1, 1}, {{9, 3}, {-1, 8}});
    problem.wishes_more = 1;
    auto engine = *Engine::load(problem, {Fairness::Total});
    REQUIRE(engine.solve().has_value());
    CHECK(engine.pairs() == Pairs{{0, 0}, {1, 1}});
    const std::vector<Move> moves{{1, {}, 1U}, {2, 1U, {}}};
    CHECK(engine.add_mentee(1, {1, 0, {{1, 9}}}) == moves);
    CHECK(engine.pairs() == Pairs{{0, 0}, {1, 1}});
    CHECK(engine.problem().find(2, 1)->score == 8);
    CHECK(engine.add_mentee(0, {1, 0, {}}).error() == EditError::TooMany);
    CHECK(engine.add_mentee(0, {0, 1, {}}).error() == EditError::TooMany);
    CHECK(engine.add_mentee(4, {0, 0, {}}).error() == EditError::UnknownPerson);
    CHECK(engine.set_mentee(3, {}).error() == EditError::UnknownPerson);
    CHECK(engine.set_mentee(0, {1, 0, {{0, 1}, {0, 2}}}).error() == EditError::UnknownPerson);
    CHECK(engine.set_mentee(0, {1, 0, {{0, -1}}}).error() == EditError::BadScore);
    CHECK(engine.set_mentee(1, {1, 0, {{1, 7}}}) == std::vector<Move>{{1, 1U, {}}, {2, {}, 1U}});
}

TEST_CASE("what can't be edited is said, and changes nothing") {
    auto engine = *Engine::load(test::problem_of({1}, {{9}}), {});
    CHECK(engine.withdraw(0).error() == EditError::NotSolved);
    REQUIRE(engine.solve().has_value());
    CHECK(engine.set_score(1, 0, 5).error() == EditError::UnknownPerson);
    CHECK(engine.set_score(0, 1, 5).error() == EditError::UnknownPerson);
    CHECK(engine.set_score(0, 0, -1).error() == EditError::BadScore);
    CHECK(engine.set_score(0, 0, 10'001).error() == EditError::BadScore);
    CHECK(engine.set_places(0, -1).error() == EditError::BadPlaces);
    CHECK(engine.set_places(3, 1).error() == EditError::UnknownPerson);
    CHECK(engine.settle(1, 0).error() == EditError::UnknownPerson);
    CHECK(engine.release(1).error() == EditError::UnknownPerson);
    CHECK(engine.withdraw(7).error() == EditError::UnknownPerson);
    CHECK(engine.add_mentor({1, 0, {{0, 5}, {0, 6}}}).error() == EditError::UnknownPerson);
    CHECK(engine.add_mentor({1, 0, {{0, -5}}}).error() == EditError::BadScore);
    CHECK(engine.add_mentor({-1, 0, {}}).error() == EditError::BadPlaces);
    CHECK(engine.pairs() == Pairs{{0, 0}});
}

}  // namespace
}  // namespace accanto::assignment
