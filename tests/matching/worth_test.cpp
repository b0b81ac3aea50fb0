#include "matching/worth.hpp"

#include <doctest/doctest.h>

#include "matching/requests.hpp"

namespace accanto::matching {
namespace {

using test::person;

/// Mentor 1 offers what mentee 11 wants: 7,000; everybody else has 5,000, mentee 12 with 1: 3,000.
struct Program {
    Request request;
    Program() {
        request.mentors = {test::mentor(1, 2), test::mentor(2)};
        request.mentees = {test::mentee(11), test::mentee(12), test::mentee(13)};
        request.mentors[0].profile.offers = request.mentees[0].profile.wants = {"Law"};
        request.mentees[1].profile.wants = {"Design"};
    }
    Holding holding(const assignment::Pairs& pairs) const {
        return holding_of(field_of(request, {}), pairs);
    }
    Worth worth(const assignment::Pairs& pairs) const {
        return worth_of(request, field_of(request, {}), holding(pairs));
    }
};

TEST_CASE("nothing is worth nothing") {
    CHECK(Program{}.worth({}) == Worth{});
    CHECK(worth_of({}, {}, {}) == Worth{});
}

TEST_CASE("a plan's worth is told level by level") {
    Program program;
    program.request.first = {person(11), person(99)};
    const auto worth = program.worth({{0, 0}, {1, 0}, {2, 1}});
    CHECK(worth.placed == 3);
    CHECK(worth.first_placed == 1);
    CHECK(worth.points == 15'000);
    CHECK(worth.lowest == 3'000);
    CHECK(worth.bands[0] == 2);
    CHECK(worth.bands[2] == 1);
    CHECK(worth.regret == 15'000);
    CHECK(worth.load == 0);
}

TEST_CASE("regrets are squared where they are to be balanced") {
    Program program;
    program.request.fairness = Fairness::Balanced;
    CHECK(program.worth({{0, 0}}).regret == 9'000'000);
}

TEST_CASE("load and staying count with the regret, each in the measure of the fairness") {
    Program program;
    program.request.spread_load = true;
    program.request.mentors[0].mentees_had = 1;
    program.request.current = {{person(1), person(11)}};
    program.request.stay_bonus = 1'000;
    auto worth = program.worth({{0, 0}, {2, 0}});
    CHECK(worth.load == 750);
    CHECK(worth.staying == 1);
    CHECK(worth.regret == 2'000 + 5'000 + 750);
    program.request.fairness = Fairness::Balanced;
    CHECK(program.worth({{0, 0}, {2, 0}}).regret == 4'000'000 + 25'000'000 + 750'000);
}

TEST_CASE("kept pairs count") {
    const Program program;
    const auto field = field_of(program.request, {{person(1), person(11)}});
    const auto worth = worth_of(program.request, field, holding_of(field, {{2, 1}}));
    CHECK(worth.placed == 2);
    CHECK(worth.points == 12'000);
}

TEST_CASE("who moves is told with what they had and get") {
    const Program program;
    const auto field = field_of(program.request, {});
    const auto before = program.holding({{0, 0}, {1, 1}});
    auto after = before;
    CHECK(moves_between(field, before, after).empty());
    after.give(field, 1, nobody);
    after.give(field, 2, 1);
    CHECK(moves_between(field, before, after) ==
          std::vector<Move>{{person(12), person(2), std::nullopt, 5'000, 0},
                            {person(13), std::nullopt, person(2), 0, 5'000}});
}

TEST_CASE("who goes first decides before how many, and that before everything else") {
    const Worth few{.placed = 1, .first_placed = 1}, many{.placed = 2, .regret = 100};
    CHECK(rank_of(few, Fairness::Total) > rank_of(many, Fairness::Total));
    const Worth dear{.placed = 2, .regret = 200};
    CHECK(rank_of(many, Fairness::Total) > rank_of(dear, Fairness::Total));
    Worth low = many;
    low.bands[5] = 1;
    low.regret = 0;
    CHECK(rank_of(many, Fairness::Bands) > rank_of(low, Fairness::Bands));
    CHECK(many - many == Worth{});
}

}  // namespace
}  // namespace accanto::matching
