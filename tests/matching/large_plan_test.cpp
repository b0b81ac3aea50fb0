#include "matching/large_plan.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "matching/planner.hpp"
#include "matching/requests.hpp"
#include "matching/trials.hpp"

namespace accanto::matching {
namespace {

constexpr LargeShape tiny{.each_mentee = 1, .each_mentor = 1, .bargains = 1};

/// How many rounds it took.
int finish(LargePlan& large, std::uint64_t pairs = 1'000'000'000) {
    while (!large.is_done()) large.advance(pairs);
    return large.progress().rounds;
}

Request any_request(std::uint64_t seed, int mentors, int mentees) {
    test::SeededRandom random(seed);
    auto request = test::random_request(random, mentors, mentees);
    if (random.below(4) == 0) test::make_odd(request, random);
    test::ask_for_more(request, random);
    return request;
}

TEST_CASE("a plan of few pairs that takes in others is worth as much as one of all pairs") {
    int several_rounds = 0, left = 0;
    for (std::uint64_t seed = 1; seed <= 240; ++seed) {
        CAPTURE(seed);
        const auto request =
            any_request(seed, static_cast<int>(seed % 23), static_cast<int>(seed % 29));
        Planner planner(request);
        LargePlan large(request, tiny);
        several_rounds += finish(large) > 1 ? 1 : 0;
        REQUIRE(large.plan().proved);
        REQUIRE(large.plan().refused == planner.plan().refused);
        REQUIRE(rank_of(large.worth(), request.fairness) ==
                rank_of(planner.worth(), request.fairness));
        if (request.floor) REQUIRE(large.worth().lowest == planner.worth().lowest);
        REQUIRE(large.worth().points == large.plan().totals.points);
        test::Trials trials(request);
        REQUIRE(trials.is_possible(test::pairing_of(large.plan())));
        left += large.plan().totals.mentees_left;
    }
    CHECK(several_rounds > 60);
    CHECK(left > 100);
}

TEST_CASE("who is left over is told why as by a planner, where the plans are the same") {
    int same = 0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        CAPTURE(seed);
        const auto request = any_request(seed, 6, 9);
        Planner planner(request);
        LargePlan large(request, tiny);
        finish(large);
        if (test::pairing_of(large.plan()) != test::pairing_of(planner.plan())) continue;
        REQUIRE(large.plan() == planner.plan());
        ++same;
    }
    CHECK(same > 30);
}

TEST_CASE("the order of the request changes nothing in a large plan") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        auto request = any_request(seed, 30, 30);
        LargePlan first(request, tiny);
        const int rounds = finish(first);
        test::SeededRandom random(seed);
        test::shuffle(request.mentors, random);
        test::shuffle(request.mentees, random);
        LargePlan other(request, tiny);
        CHECK(finish(other) == rounds);
        CHECK(other.progress().edges == first.progress().edges);
        REQUIRE(other.plan() == first.plan());
    }
}

TEST_CASE("however the work is cut, the plan is the same") {
    const auto request = any_request(5, 40, 40);
    LargePlan whole(request, tiny);
    finish(whole);
    for (const std::uint64_t pairs : {0U, 1U, 50U, 100'000U}) {
        LargePlan cut(request, tiny);
        finish(cut, pairs);
        CHECK(cut.plan() == whole.plan());
    }
}

TEST_CASE("with all pairs it makes a planner in steps, with the same plan and the same answers") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        const auto request = any_request(seed, 1 + static_cast<int>(seed % 8), 9);
        Planner whole(request);
        LargePlan large(request, {.all_pairs = true});
        finish(large, seed % 3 == 0 ? 1 : 500);
        REQUIRE(large.plan() == whole.plan());
        auto made = large.take_planner();
        REQUIRE(made);
        CHECK(made->plan() == whole.plan());
        CHECK(made->request() == request);
        for (const auto& mentee : request.mentees)
            CHECK(made->alternatives(mentee.id, 3) == whole.alternatives(mentee.id, 3));
        const auto& mentor = request.mentors.front().id;
        CHECK(made->set_places(mentor, 2) == whole.set_places(mentor, 2));
        CHECK(made->plan() == whole.plan());
    }
}

TEST_CASE("without all pairs, or before it is done, there is no planner to take") {
    LargePlan large(any_request(3, 20, 20), tiny);
    CHECK_FALSE(large.take_planner());
    finish(large);
    CHECK(large.plan().proved);
    LargePlan begun(any_request(4, 20, 20), {.all_pairs = true});
    CHECK_FALSE(begun.take_planner());
}

TEST_CASE("progress goes through the phases, and the gap closes") {
    auto request = any_request(8, 40, 40);
    request.floor = false;
    LargePlan large(request, tiny);
    CHECK(large.progress().phase == LargePhase::Reading);
    auto last = large.progress();
    bool was_open = false;
    while (!large.is_done()) {
        const auto now = large.advance(100);
        CHECK(now.edges >= last.edges);
        CHECK(now.rounds >= last.rounds);
        CHECK(now.done_permille >= 0);
        CHECK(now.done_permille <= 1000);
        was_open = was_open || now.gap.value_or(0) > 0;
        CHECK((now.gap.value_or(0) > 0) == (now.mentees_open > 0));
        last = now;
    }
    CHECK(was_open);
    CHECK(last.gap == 0);
    CHECK(last.done_permille == 1000);
}

TEST_CASE("what can't be planned is refused, with a floor sooner") {
    Request request;
    request.mentors.assign(candidates_max + 1, test::mentor(1));
    LargePlan crowd(request);
    finish(crowd);
    CHECK(crowd.plan().refused.front().what == Contradiction::TooManyPeople);
    request.mentors.resize(all_pairs_max + 1);
    LargePlan twice(request);
    finish(twice);
    CHECK(twice.plan().refused.front().what == Contradiction::RepeatedPerson);
    request.floor = true;
    LargePlan floor(request);
    finish(floor);
    CHECK(floor.plan().refused.front().what == Contradiction::TooManyPeople);
    CHECK(floor.worth() == Worth{});
}

TEST_CASE("nothing that is asked of a large plan can break it") {
    Request one_sided;
    one_sided.mentees = {test::mentee(11)};
    Request odd;
    odd.mentors = {test::mentor(1, 2'000'000'000), test::mentor(2, -2'000'000'000)};
    odd.mentees = {test::mentee(11), test::mentee(12)};
    odd.mentors[0].mentees_had = 2'000'000'000;
    odd.mentors[0].profile.utc_offset_minutes = -2'147'483'647 - 1;
    odd.mentees[0].profile.utc_offset_minutes = 2'147'483'647;
    odd.mentees[0].profile.availability.slots = odd.mentors[0].profile.availability.slots = ~0ULL;
    odd.mentees[0].profile.experience_years = 2'147'483'647;
    odd.mentors[0].profile.experience_years = -2'147'483'647 - 1;
    odd.current = {{test::person(2), test::person(11)}, {test::person(9), test::person(9)}};
    odd.stay_bonus = 2'000'000'000;
    odd.spread_load = true;
    for (const auto& request : {Request{}, one_sided, odd}) {
        for (const auto shape : {tiny, LargeShape{0, 0, 0}, LargeShape{99'999, 99'999, 99'999}}) {
            LargePlan large(request, shape);
            finish(large);
            CHECK(large.plan().proved);
            CHECK(rank_of(large.worth(), Fairness::Total) ==
                  rank_of(Planner(request).worth(), Fairness::Total));
        }
    }
}

}  // namespace
}  // namespace accanto::matching
