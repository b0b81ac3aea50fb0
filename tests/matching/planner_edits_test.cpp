#include <algorithm>

#include <doctest/doctest.h>

#include "matching/planner.hpp"
#include "matching/requests.hpp"
#include "matching/trials.hpp"

namespace accanto::matching {
namespace {

using test::person;
using test::SeededRandom;

Planner::Moves add_somebody(SeededRandom& random, Planner& planner) {
    const auto other = test::random_request(random, 1, 1);
    auto somebody = random.below(3) == 0 ? other.mentors.front() : other.mentees.front();
    somebody.id = person(static_cast<int>(random.below(15)));
    switch (random.below(5)) {
        case 0:
            return planner.add_mentor(somebody);
        case 1:
        case 2:
            return planner.mend_mentee(somebody);
        default:
            return planner.add_mentee(somebody);
    }
}

Planner::Moves change_something(SeededRandom& random, const Request& request, Planner& planner) {
    if (random.below(3) == 0) return add_somebody(random, planner);

    const auto& mentor = request.mentors[random.below(request.mentors.size())].id;
    const auto& mentee = request.mentees[random.below(request.mentees.size())].id;
    switch (random.below(5)) {
        case 0:
            return planner.forbid(mentor, mentee);
        case 1:
        case 2:
            return planner.keep(mentor, mentee);
        case 3:
            return random.below(2) == 0 ? planner.withdraw(mentee) : Planner::Moves{};
        default:
            return planner.set_places(mentor, static_cast<int>(random.below(4)));
    }
}

/// Whom the moves make of one pairing.
test::Pairing moved(test::Pairing pairing, const std::vector<Move>& moves) {
    for (const auto& move : moves) {
        CHECK(move.from ==
              (pairing.contains(move.mentee) ? std::optional(pairing[move.mentee]) : std::nullopt));
        pairing.erase(move.mentee);
        if (move.to) pairing[move.mentee] = *move.to;
    }
    return pairing;
}

TEST_CASE("two thousand edits: each plan as good as a new one, and the moves lead to it") {
    int edits = 0, refused = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        SeededRandom random(seed);
        auto request = test::random_request(random, 1 + static_cast<int>(random.below(6)),
                                            1 + static_cast<int>(random.below(7)));
        test::ask_for_more(request, random);
        Planner planner(request);
        for (int round = 0; round < 10; ++round) {
            CAPTURE(round);
            const auto before = test::pairing_of(planner.plan());
            const auto moves = change_something(random, request, planner);
            const auto now = planner.request();
            if (!moves) {
                CHECK(test::pairing_of(planner.plan()) == before);
                ++refused;
                continue;
            }
            ++edits;
            const auto after = test::pairing_of(planner.plan());
            REQUIRE(moved(before, *moves) == after);
            Planner anew(now);
            REQUIRE(planner.plan().proved);
            REQUIRE(planner.plan().refused == anew.plan().refused);
            auto kept = now;  // Without what is refused, which the trials don't know of.
            for (const auto& clash : planner.plan().refused) kept.keep.erase(clash.who);
            const test::Trials trials(kept);
            REQUIRE(trials.is_possible(after));
            REQUIRE(trials.value_of(after) == trials.value_of(test::pairing_of(anew.plan())));
            REQUIRE(planner.plan().totals.places_left == anew.plan().totals.places_left);
            REQUIRE(planner.plan().mentees_left.size() == anew.plan().mentees_left.size());
        }
    }
    CHECK(edits > 2'000);
    CHECK(refused > 50);
}

TEST_CASE("somebody is added once, and no more people than there is room for") {
    Request request;
    request.mentors = {test::mentor(1)};
    request.mentees = {test::mentee(11)};
    Planner planner(request);
    CHECK(planner.add_mentee(test::mentee(11)).error() == EditError::KnownPerson);
    CHECK(planner.add_mentor(test::mentor(1)).error() == EditError::KnownPerson);
    CHECK(planner.mend_mentee(test::mentee(12)).error() == EditError::UnknownPerson);
    CHECK(planner.add_mentor(test::mentor(2)) == std::vector<Move>{});
    for (int number = 0; number < static_cast<int>(added_max) - 1; ++number)
        REQUIRE(planner.add_mentee(test::mentee(100 - number)).has_value());
    CHECK(planner.add_mentee(test::mentee(200)).error() == EditError::TooMany);
    CHECK(planner.plan().totals == plan(planner.request()).totals);
    // Who comes back was there before.
    CHECK(planner.withdraw(person(90)).has_value());
    CHECK(planner.add_mentee(test::mentee(90)).has_value());
    CHECK(planner.plan().totals == plan(planner.request()).totals);
}

TEST_CASE("who comes is a pair at once when that was wished for before") {
    Request request;
    request.mentors = {test::mentor(1)};
    request.mentees = {test::mentee(12)};
    request.keep = {{person(1), person(11)}};
    Planner planner(request);
    CHECK(planner.plan().refused.size() == 1);
    REQUIRE(planner.add_mentee(test::mentee(11)).has_value());
    CHECK(planner.plan() == plan(planner.request()));
    CHECK(planner.plan().pairs.front().kept);
    CHECK(planner.plan().refused.empty());
}

TEST_CASE("keeping a pair of the plan moves nobody") {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        CAPTURE(seed);
        SeededRandom random(seed);
        auto request = test::random_request(random, 5, 7);
        test::ask_for_more(request, random);
        request.floor = false;
        Planner planner(request);
        const auto pairs = planner.plan().pairs;
        for (const auto& pair : pairs) {
            REQUIRE(planner.keep(pair.mentor, pair.mentee) == std::vector<Move>{});
        }
        CHECK(std::ranges::all_of(planner.plan().pairs, &PlannedPair::kept));
    }
}

TEST_CASE("after an edit who is left over is told why as in a new plan") {
    Request request;
    request.mentors = {test::mentor(1), test::mentor(2)};
    request.mentees = {test::mentee(11), test::mentee(12)};
    Planner planner(request);
    CHECK(planner.forbid(person(2), person(12)).has_value());
    CHECK(planner.set_places(person(1), 0).has_value());
    CHECK(planner.plan() == plan(planner.request()));
    CHECK(planner.plan().mentees_left[0].ruled_out.size() == 2);
    CHECK(planner.withdraw(person(11)).has_value());
    CHECK(planner.request().mentees.size() == 1);
    CHECK(planner.plan() == plan(planner.request()));
    CHECK(planner.withdraw(person(12)).has_value());
    CHECK(planner.plan().mentors_left[1].why == WhyLeft::NobodyThere);
    CHECK(planner.plan() == plan(planner.request()));
}

TEST_CASE("a contradicting pair is not kept, and nothing changes") {
    Request request;
    request.mentors = {test::mentor(1), test::mentor(2)};
    request.mentees = {test::mentee(11), test::mentee(12)};
    request.never = {{person(1), person(12)}};
    Planner planner(request);
    CHECK(planner.keep(person(1), person(12)).error() == EditError::Contradicts);
    CHECK(planner.keep(person(1), person(11)).has_value());
    CHECK(planner.keep(person(2), person(11)).error() == EditError::Contradicts);
    CHECK(planner.request().keep == std::set<Couple>{{person(1), person(11)}});
    CHECK(planner.plan().refused.empty());
}

TEST_CASE("forbidding a kept pair refuses to keep it") {
    Request request;
    request.mentors = {test::mentor(1)};
    request.mentees = {test::mentee(11)};
    request.keep = {{person(1), person(11)}};
    Planner planner(request);
    CHECK(planner.forbid(person(1), person(11)) ==
          std::vector<Move>{{person(11), person(1), std::nullopt, points_max / 2, 0}});
    CHECK(planner.plan() == plan(planner.request()));
    CHECK(planner.plan().refused[0].what == Contradiction::KeptAndNever);
}

TEST_CASE("who is unknown or gone can't be edited") {
    Request request;
    request.mentors = {test::mentor(1)};
    request.mentees = {test::mentee(11)};
    Planner planner(request);
    CHECK(planner.forbid(person(11), person(1)).error() == EditError::UnknownPerson);
    CHECK(planner.keep(person(1), person(12)).error() == EditError::UnknownPerson);
    CHECK(planner.set_places(person(11), 1).error() == EditError::UnknownPerson);
    CHECK(planner.set_places(person(1), -1).error() == EditError::BadPlaces);
    CHECK(planner.withdraw(person(11)).has_value());
    CHECK(planner.withdraw(person(11)).error() == EditError::UnknownPerson);
    CHECK(planner.keep(person(1), person(11)).error() == EditError::UnknownPerson);
}

}  // namespace
}  // namespace accanto::matching
