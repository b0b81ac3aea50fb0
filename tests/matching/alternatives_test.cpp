#include "matching/alternatives.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "matching/plan.hpp"
#include "matching/requests.hpp"

namespace accanto::matching {
namespace {

using test::person;
using test::SeededRandom;

bool is_pair(const Plan& plan, const PersonId& mentor, const PersonId& mentee) {
    return std::ranges::any_of(plan.pairs, [&](const PlannedPair& pair) {
        return pair.mentor == mentor && pair.mentee == mentee;
    });
}

struct Change {
    std::int64_t placed = 0;
    std::int64_t points = 0;
    auto operator<=>(const Change&) const = default;
};

/// What every other mentor would mean, best first, by planning anew with the pair kept.
std::vector<Change> by_planning(const Request& request, const Plan& plan, const PersonId& mentee) {
    std::vector<Change> changes;
    for (const auto& mentor : request.mentors) {
        const auto said = explain(request, mentor.id, mentee);
        if (said->forbidden_by || is_pair(plan, mentor.id, mentee)) continue;
        auto forced = request;
        forced.keep.insert({mentor.id, mentee});
        const auto other = matching::plan(forced);
        if (!other.refused.empty()) continue;  // all places of the mentor are kept for others
        changes.push_back(
            {other.totals.pairs - plan.totals.pairs, other.totals.points - plan.totals.points});
    }
    std::ranges::sort(changes, std::greater{});
    return changes;
}

/// The change of the whole, summed from the moves that are told.
std::int64_t told_change(const Alternative& alternative, const Plan& plan, const PersonId& mentee) {
    std::int64_t change = alternative.points;
    for (const auto& pair : plan.pairs) {
        if (pair.mentee == mentee) change -= pair.score.points();
    }
    for (const auto& move : alternative.moves) change += move.points_after - move.points_before;
    return change;
}

TEST_CASE("the other mentors of a mentee: the same as planning anew with each") {
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 120; ++seed) {
        CAPTURE(seed);
        SeededRandom random(seed);
        const auto request = test::random_request(random, 5, 6);
        const auto best = plan(request);
        for (const auto& mentee : request.mentees) {
            const bool is_kept = std::ranges::any_of(
                request.keep, [&](const Couple& pair) { return pair.second == mentee.id; });
            const auto expected =
                is_kept ? std::vector<Change>{} : by_planning(request, best, mentee.id);
            for (const std::size_t count : {1U, 3U, 9U}) {
                const auto found = alternatives(request, mentee.id, count);
                REQUIRE(found.size() == std::min(count, expected.size()));
                for (std::size_t i = 0; i < found.size(); ++i) {
                    REQUIRE(Change{found[i].placed_change, found[i].points_change} == expected[i]);
                    REQUIRE(told_change(found[i], best, mentee.id) == found[i].points_change);
                    ++compared;
                }
            }
        }
    }
    CHECK(compared > 1'000);
}

TEST_CASE("who would be moved is told") {
    // Mentor 1 suits both mentees; only mentee 11 can go to mentor 2 as well.
    Request request;
    request.mentors = {test::mentor(1), test::mentor(2)};
    request.mentees = {test::mentee(11), test::mentee(12)};
    request.mentors[0].profile.offers = {"Law"};
    request.mentees[0].profile.wants = request.mentees[1].profile.wants = {"Law"};
    request.never = {{person(2), person(12)}};
    const auto best = plan(request);
    CHECK(is_pair(best, person(1), person(12)));
    const auto others = alternatives(request, person(11), 5);
    REQUIRE(others.size() == 1);
    CHECK(others[0].mentor == person(1));
    CHECK(others[0].points == 7000);
    CHECK(others[0].placed_change == -1);
    CHECK(others[0].points_change == -5000);
    CHECK(others[0].moves == std::vector<Move>{{person(12), person(1), std::nullopt, 7000, 0}});
}

TEST_CASE("nobody has alternatives who is unknown, kept, or not asked about") {
    Request request;
    request.mentors = {test::mentor(1), test::mentor(2)};
    request.mentees = {test::mentee(11)};
    CHECK(alternatives(request, person(11), 0).empty());
    CHECK(alternatives(request, person(99), 3).empty());
    CHECK(alternatives(request, person(11), 3).size() == 1);
    request.keep = {{person(1), person(11)}};
    CHECK(alternatives(request, person(11), 3).empty());
}

}  // namespace
}  // namespace accanto::matching
