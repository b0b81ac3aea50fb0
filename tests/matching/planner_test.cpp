#include "matching/planner.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "matching/requests.hpp"
#include "matching/trials.hpp"

namespace accanto::matching {
namespace {

using test::person;
using test::SeededRandom;

TEST_CASE("whatever a request asks for, no plan of a small program is better") {
    int placed = 0, left = 0;
    for (std::uint64_t seed = 1; seed <= 800; ++seed) {
        CAPTURE(seed);
        SeededRandom random(seed);
        auto request = test::random_request(random, static_cast<int>(random.below(4)),
                                            static_cast<int>(random.below(6)));
        test::ask_for_more(request, random);
        Planner planner(request);
        test::Trials trials(request);
        const auto pairing = test::pairing_of(planner.plan());
        REQUIRE(planner.plan().proved);
        REQUIRE(trials.is_possible(pairing));
        REQUIRE(trials.value_of(pairing) == trials.best_value());
        REQUIRE(planner.worth().points == planner.plan().totals.points);
        placed += planner.plan().totals.pairs;
        left += planner.plan().totals.mentees_left;
    }
    CHECK(placed > 500);
    CHECK(left > 500);
}

TEST_CASE("the order of the request changes nothing, whatever it asks for") {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        CAPTURE(seed);
        SeededRandom random(seed);
        auto request = test::random_request(random, 2 + static_cast<int>(random.below(10)), 12);
        test::ask_for_more(request, random);
        Planner first(request);
        test::shuffle(request.mentors, random);
        test::shuffle(request.mentees, random);
        Planner other(request);
        REQUIRE(other.plan() == first.plan());
        for (const auto& mentee : request.mentees) {
            REQUIRE(other.alternatives(mentee.id, 2) == first.alternatives(mentee.id, 2));
            REQUIRE(other.ways_in(mentee.id) == first.ways_in(mentee.id));
        }
    }
}

TEST_CASE("alternatives are the best plans with each mentor, best first") {
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        SeededRandom random(seed);
        auto request = test::random_request(random, 4, 5);
        test::ask_for_more(request, random);
        request.floor = false;
        Planner planner(request);
        for (const auto& mentee : request.mentees) {
            auto last = rank_of(planner.worth(), request.fairness);
            for (const auto& found : planner.alternatives(mentee.id, 4)) {
                auto forced = request;
                forced.keep.insert({found.mentor, mentee.id});
                const auto worth = Planner(forced).worth();
                REQUIRE(rank_of(worth, request.fairness) <= last);
                REQUIRE(worth.placed - planner.worth().placed == found.placed_change);
                last = rank_of(worth, request.fairness);
                ++compared;
            }
        }
    }
    CHECK(compared > 500);
}

TEST_CASE("people who share too few places are told, and only they") {
    Request request;
    request.mentors = {test::mentor(1, 2), test::mentor(2, 5), test::mentor(3, 0)};
    request.mentees = {test::mentee(11), test::mentee(12), test::mentee(13), test::mentee(14)};
    for (const int mentee : {11, 12, 13}) request.never.insert({person(2), person(mentee)});
    request.never.insert({person(1), person(14)});
    const Planner planner(request);
    CHECK(planner.shortages() ==
          std::vector<Shortage>{{{person(11), person(12), person(13)}, {person(1)}, 2}});
}

TEST_CASE("two who would rather have each other are counted") {
    Request request;
    request.weights = {1, 0, 0, 0};
    request.mentors = {test::mentor(1), test::mentor(2)};
    request.mentees = {test::mentee(11), test::mentee(12)};
    request.mentors[0].profile.offers = {"a", "b", "c"};
    request.mentors[1].profile.offers = {"a"};
    request.mentees[0].profile.wants = {"a", "b", "c"};
    request.mentees[1].profile.wants = {"b", "x", "y", "z"};
    CHECK(Planner(request).blocking_pairs() == 0);
    request.fairness = Fairness::Balanced;
    CHECK(Planner(request).blocking_pairs() == 1);
}

TEST_CASE("a planner that was moved answers as before") {
    SeededRandom random(3);
    Planner first(test::random_request(random, 6, 8));
    const auto plan = first.plan();
    const auto value = first.place_value(person(1));
    Planner second(std::move(first));
    CHECK(second.place_value(person(1)) == value);
    Planner third(Request{});
    third = std::move(second);
    CHECK(third.plan() == plan);
    CHECK(third.place_value(person(1)) == value);
    CHECK(third.set_places(person(1), 4).has_value());
}

/// Asks and edits everything.
void use(Planner& planner, const PersonId& mentor, const PersonId& mentee) {
    (void)planner.plan();
    (void)planner.alternatives(mentee, 3);
    (void)planner.why_not(mentor, mentee);
    (void)planner.place_value(mentor);
    (void)planner.ways_in(mentee);
    (void)planner.shortages();
    (void)planner.blocking_pairs();
    (void)planner.set_places(mentor, 2'000'000'000);
    (void)planner.forbid(mentor, mentee);
    (void)planner.keep(mentor, mentee);
    (void)planner.withdraw(mentee);
    (void)planner.plan();
}

TEST_CASE("who can't be planned gets empty answers") {
    Request request;
    request.mentors = {test::mentor(1), test::mentor(1)};
    request.mentees = {test::mentee(11)};
    Planner twice(request);
    CHECK(twice.plan().pairs.empty());
    CHECK(twice.plan().refused.front().what == Contradiction::RepeatedPerson);
    CHECK(twice.why_not(person(1), person(11)) == WhyNot{});
    CHECK(twice.place_value(person(1)) == std::nullopt);
    CHECK(twice.keep(person(1), person(11)).error() == EditError::NotPlannable);
    CHECK(twice.forbid(person(1), person(11)).error() == EditError::NotPlannable);
    CHECK(twice.withdraw(person(11)).error() == EditError::NotPlannable);
    CHECK(twice.set_places(person(1), 1).error() == EditError::NotPlannable);
    use(twice, person(1), person(11));
    CHECK(twice.worth() == Worth{});
    request.mentors.assign(all_pairs_max + 1, test::mentor(1));
    Planner crowd(request);
    CHECK(crowd.plan().refused.front().what == Contradiction::TooManyPeople);
    use(crowd, person(1), person(11));
}

TEST_CASE("nothing that is asked of a planner can break it") {
    Request one_sided;
    one_sided.mentees = {test::mentee(11)};
    Request odd;
    odd.mentors = {test::mentor(1, 2'000'000'000), test::mentor(2, 2'000'000'000),
                   test::mentor(3, -2'000'000'000)};
    odd.mentees = {test::mentee(11), test::mentee(12)};
    odd.mentors[0].mentees_had = 2'000'000'000;
    odd.mentors[1].mentees_had = -2'000'000'000;
    odd.keep = {{person(3), person(11)}, {person(1), person(12)}, {person(2), person(12)}};
    odd.never = odd.current = odd.keep;
    odd.first = {person(99)};
    odd.stay_bonus = 2'000'000'000;
    odd.spread_load = odd.floor = true;
    for (const auto& request : {Request{}, one_sided, odd}) {
        for (const auto fairness : {Fairness::Total, Fairness::Balanced, Fairness::Bands}) {
            auto asked = request;
            asked.fairness = fairness;
            for (const int mentor : {1, 3, 99}) {
                for (const int mentee : {11, 12, 99}) {
                    Planner planner(asked);
                    use(planner, person(mentor), person(mentee));
                }
            }
        }
    }
}

}  // namespace
}  // namespace accanto::matching
