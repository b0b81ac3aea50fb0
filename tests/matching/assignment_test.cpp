#include "matching/assignment.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "matching/candidate.hpp"
#include "support/seeded_random.hpp"

namespace accanto::matching {
namespace {

using accanto::test::SeededRandom;

Market market_of(std::vector<int> places, std::size_t mentees, std::vector<int> points) {
    return {std::move(places), mentees, std::move(points)};
}

/// The best worth, by trying everything.
Worth best_by_trying(const Market& market, std::vector<int>& places, std::size_t mentee) {
    if (mentee == market.mentees) return {};
    auto best = best_by_trying(market, places, mentee + 1);
    for (std::size_t mentor = 0; mentor < market.mentors(); ++mentor) {
        if (places[mentor] <= 0 || market.row(mentee)[mentor] == forbidden) continue;
        --places[mentor];
        auto worth = best_by_trying(market, places, mentee + 1);
        ++places[mentor];
        worth.placed += 1;
        worth.points += market.row(mentee)[mentor];
        best = std::max(best, worth);
    }
    return best;
}

Market random_market(SeededRandom& random, std::size_t mentors, std::size_t mentees,
                     std::size_t levels) {
    Market market;
    market.mentees = mentees;
    for (std::size_t i = 0; i < mentors; ++i)
        market.places.push_back(static_cast<int>(random.below(4)));
    const auto density = 1 + random.below(4);
    for (std::size_t i = 0; i < mentors * mentees; ++i) {
        const bool allowed = random.below(4) < density;
        const auto step = points_max / static_cast<int>(levels);
        market.points.push_back(allowed ? static_cast<int>(random.below(levels + 1)) * step
                                        : forbidden);
    }
    return market;
}

void check_possible(const Market& market, const Assignment& assignment) {
    REQUIRE(assignment.mentor_of.size() == market.mentees);
    std::vector<int> used(market.mentors());
    Worth worth;
    for (std::size_t mentee = 0; mentee < market.mentees; ++mentee) {
        if (assignment.mentor_of[mentee] == nobody) continue;
        const auto mentor = static_cast<std::size_t>(assignment.mentor_of[mentee]);
        REQUIRE(market.row(mentee)[mentor] != forbidden);
        ++used[mentor];
        worth.placed += 1;
        worth.points += market.row(mentee)[mentor];
    }
    for (std::size_t mentor = 0; mentor < used.size(); ++mentor)
        REQUIRE(used[mentor] <= std::max(0, market.places[mentor]));
    CHECK(worth == assignment.worth);
}

/// Linear programming's proof that nothing is cheaper, read without trusting the search.
void check_proof(const Market& market, const Assignment& assignment) {
    std::vector<int> used(market.mentors());
    for (std::size_t mentee = 0; mentee < market.mentees; ++mentee) {
        const auto cost = assignment.mentee_cost[mentee];
        const auto mine = assignment.mentor_of[mentee];
        if (mine != nobody) ++used[static_cast<std::size_t>(mine)];
        CHECK(cost <= cost_of_nobody(market));
        if (mine == nobody) CHECK(cost == cost_of_nobody(market));
        for (std::size_t mentor = 0; mentor < market.mentors(); ++mentor) {
            if (market.row(mentee)[mentor] == forbidden || market.places[mentor] <= 0) continue;
            const auto here = cost_of(market.row(mentee)[mentor]) + assignment.mentor_price[mentor];
            CHECK(cost <= here);
            if (mine == static_cast<int>(mentor)) CHECK(cost == here);
        }
    }
    for (std::size_t mentor = 0; mentor < used.size(); ++mentor) {
        CHECK(assignment.mentor_price[mentor] >= 0);
        if (used[mentor] < market.places[mentor]) CHECK(assignment.mentor_price[mentor] == 0);
    }
}

TEST_CASE("nobody to place is placed") {
    CHECK(assign({}).worth == Worth{});
    CHECK(assign(market_of({1, 2}, 0, {})).worth == Worth{});
    CHECK(assign(market_of({}, 2, {})).mentor_of == std::vector<int>{nobody, nobody});
    CHECK(assign(market_of({0, -1}, 1, {5, 5})).mentor_of == std::vector<int>{nobody});
}

TEST_CASE("more placed goes before more points") {
    // The second mentee can only go to mentor 0, whom the first would like far better.
    const auto assignment = assign(market_of({1, 1}, 2, {10'000, 0, 1, forbidden}));
    CHECK(assignment.mentor_of == std::vector<int>{1, 0});
    CHECK(assignment.worth == Worth{2, 1});
}

TEST_CASE("a chain of moves makes room for the last") {
    const auto f = forbidden;
    const auto assignment = assign(market_of({1, 1, 1}, 3, {9, 8, f, f, 9, 8, 9, f, f}));
    CHECK(assignment.mentor_of == std::vector<int>{1, 2, 0});
}

TEST_CASE("when places are few, those with the most points have them") {
    const auto assignment = assign(market_of({2}, 4, {10, 40, 30, 20}));
    CHECK(assignment.mentor_of == std::vector<int>{nobody, 0, 0, nobody});
}

TEST_CASE("three thousand small markets: as good as trying everything, and proved so") {
    for (std::uint64_t seed = 1; seed <= 3'000; ++seed) {
        CAPTURE(seed);
        SeededRandom random(seed);
        const auto mentors = random.below(5), mentees = random.below(6);
        const auto levels = 1 + random.below(random.below(2) == 0 ? 3 : 10'000);
        const auto market = random_market(random, mentors, mentees, levels);
        const auto assignment = assign(market);
        check_possible(market, assignment);
        check_proof(market, assignment);
        auto places = market.places;
        REQUIRE(assignment.worth == best_by_trying(market, places, 0));
    }
}

TEST_CASE("markets too large to try are proved optimal") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        SeededRandom random(seed);
        const auto market = random_market(random, 30 + random.below(30), 30 + random.below(60),
                                          seed % 2 == 0 ? 5 : 10'000);
        const auto assignment = assign(market);
        check_possible(market, assignment);
        check_proof(market, assignment);
    }
}

}  // namespace
}  // namespace accanto::matching
