#include "matching/field.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "matching/requests.hpp"
#include "matching/rules.hpp"

namespace accanto::matching {
namespace {

using assignment::Edge;
using test::person;

using Numbers = std::vector<std::int32_t>;

TEST_CASE("people are numbered by id, whatever their order") {
    Request request;
    request.mentors = {test::mentor(3), test::mentor(1, 2), test::mentor(2, -4)};
    request.mentees = {test::mentee(11), test::mentee(12), test::mentee(13)};
    const auto field = field_of(request, {});
    CHECK(field.mentor_id(0) == person(1));
    CHECK(field.mentor_id(2) == person(3));
    CHECK(problem_of(request, field).places == Numbers{2, 0, 1});
    CHECK(position(field.mentors, person(2)) == std::optional<std::size_t>(1));
    CHECK(position(field.mentors, person(7)) == std::nullopt);
    CHECK(position(field.mentees, person(1)) == std::nullopt);
}

TEST_CASE("no more places are asked for than there are mentees") {
    Request request;
    request.mentors = {test::mentor(1, 2'000'000'000), test::mentor(2, 2'000'000'000)};
    request.mentees = {test::mentee(11)};
    CHECK(problem_of(request, field_of(request, {})).places == Numbers{1, 1});
}

TEST_CASE("there is an edge with its points where no rule is against a pair but for places") {
    int edges = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(seed);
        const auto request = test::random_request(random, 5, 5);
        const auto field = field_of(request, {});
        const auto problem = problem_of(request, field);
        for (std::size_t mentee = 0; mentee < field.mentees.size(); ++mentee) {
            for (std::size_t mentor = 0; mentor < field.mentors.size(); ++mentor) {
                auto rules =
                    forbidding_rules(request, field.mentors[mentor], field.mentees[mentee]);
                std::erase(rules, Rule::NoPlace);
                const auto* edge = problem.find(mentee, mentor);
                REQUIRE((edge != nullptr) == rules.empty());
                if (edge == nullptr) continue;
                REQUIRE(edge->score == field.points(mentor, mentee));
                ++edges;
            }
        }
    }
    CHECK(edges > 500);
}

TEST_CASE("a kept pair is out of the problem, and its place is taken") {
    Request request;
    request.mentors = {test::mentor(1, 2)};
    request.mentors[0].mentees_had = 3;
    request.mentees = {test::mentee(11), test::mentee(12)};
    auto field = field_of(request, {{person(1), person(12)}});
    CHECK(field.kept_mentor == std::vector<int>{nobody, 0});
    const auto problem = problem_of(request, field);
    CHECK(problem.places == Numbers{1});
    CHECK(problem.had == Numbers{4});
    CHECK(problem.wants == Numbers{1, 0});
    CHECK(problem.edges == std::vector<Edge>{{0, points_max / 2}});
    CHECK(problem.row_begin == std::vector<std::uint32_t>{0, 1, 1});
    keep_pairs(field, {});
    CHECK(field.kept_mentor == std::vector<int>{nobody, nobody});
}

TEST_CASE("who has withdrawn wants nobody") {
    Request request;
    request.mentors = {test::mentor(1)};
    request.mentees = {test::mentee(11)};
    auto field = field_of(request, {});
    field.withdrawn[0] = true;
    const auto problem = problem_of(request, field);
    CHECK(problem.wants == Numbers{0});
    CHECK(problem.edges.empty());
}

TEST_CASE("who goes first, current pairs and the load are passed on, and only if asked for") {
    Request request;
    request.mentors = {test::mentor(1)};
    request.mentees = {test::mentee(11), test::mentee(12)};
    auto problem = problem_of(request, field_of(request, {}));
    CHECK(problem.priority.empty());
    CHECK(problem.load_cost.empty());
    CHECK_FALSE(problem.edges[0].current);
    request.first = {person(12), person(99)};
    request.current = {{person(1), person(11)}};
    request.spread_load = true;
    problem = problem_of(request, field_of(request, {}));
    CHECK(problem.priority == Numbers{1, 0});
    CHECK(problem.edges[0].current);
    CHECK_FALSE(problem.edges[1].current);
    CHECK(problem.load_cost.front() == 0);
    CHECK(problem.load_cost[1] == load_step);
    CHECK(problem.load_cost.back() == points_max);
}

TEST_CASE("a stay bonus out of range counts as the nearest in it") {
    Request request;
    CHECK(options_of(request).fairness == assignment::Fairness::Total);
    request.stay_bonus = -5;
    CHECK(options_of(request).stay_bonus == 0);
    request.stay_bonus = 1'000'000;
    request.fairness = Fairness::Bands;
    request.floor = true;
    CHECK(options_of(request).stay_bonus == points_max);
    CHECK(options_of(request).fairness == assignment::Fairness::Bands);
    CHECK(options_of(request).floor);
}

}  // namespace
}  // namespace accanto::matching
