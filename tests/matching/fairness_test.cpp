#include "matching/fairness.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "matching/planner.hpp"
#include "matching/requests.hpp"

namespace accanto::matching {
namespace {

TEST_CASE("each kind is told as a plan of its own would be") {
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(seed);
        auto request = test::random_request(random, 5, 6);
        test::ask_for_more(request, random);
        const auto compared = compare_fairness(request, 4'000);
        for (std::size_t i = 0; i < compared.size(); ++i) {
            request.fairness = every_fairness[i];
            Planner planner(request);
            const auto& plan = planner.plan();
            FairnessWorth expected{request.fairness};
            expected.placed = plan.totals.pairs;
            expected.points_average = plan.totals.points_average;
            expected.points_lowest = static_cast<int>(planner.worth().lowest);
            expected.pairs_below = static_cast<int>(std::ranges::count_if(
                plan.pairs, [](const auto& pair) { return pair.score.points() < 4'000; }));
            expected.blocking_pairs = static_cast<int>(planner.blocking_pairs());
            REQUIRE(compared[i] == expected);
        }
        CHECK(compared[0].placed == compared[1].placed);
        CHECK(compared[0].placed == compared[2].placed);
        CHECK(compared[0].placed >= compared[3].placed);
    }
}

TEST_CASE("what is fair to the lowest costs the average") {
    // The highest sum gives 11 all and 12 nothing of what they want.
    Request request;
    request.weights = {1, 0, 0, 0};
    request.mentors = {test::mentor(1), test::mentor(2)};
    request.mentees = {test::mentee(11), test::mentee(12)};
    request.mentors[0].profile.offers = {"a", "b", "c"};
    request.mentors[1].profile.offers = {"a"};
    request.mentees[0].profile.wants = {"a", "b", "c"};
    request.mentees[1].profile.wants = {"b", "x", "y", "z"};
    const auto [total, balanced, bands, stable] = compare_fairness(request, 4'000);
    CHECK(total.points_lowest == 0);
    CHECK(total.pairs_below == 1);
    CHECK(balanced.points_lowest > 4'000);
    CHECK(balanced.points_average < total.points_average);
    CHECK(bands.points_lowest == balanced.points_lowest);
    CHECK(bands.pairs_below == 0);
    CHECK(stable.points_average == total.points_average);
    CHECK(stable.blocking_pairs == 0);
}

TEST_CASE("nobody and who can't be planned come to nothing") {
    const auto nothing = compare_fairness({}, 4'000);
    CHECK(nothing[1] == FairnessWorth{Fairness::Balanced});
    Request request;
    request.mentors = {test::mentor(1), test::mentor(1)};
    request.mentees = {test::mentee(11)};
    CHECK(compare_fairness(request, 4'000) == nothing);
}

}  // namespace
}  // namespace accanto::matching
