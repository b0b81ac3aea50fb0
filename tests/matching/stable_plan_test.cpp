#include "matching/stable_plan.hpp"

#include <algorithm>
#include <map>

#include <doctest/doctest.h>

#include "matching/planner.hpp"
#include "matching/requests.hpp"
#include "matching/trials.hpp"

namespace accanto::matching {
namespace {

using test::person;
using test::SeededRandom;

/// How two people like each other, by the definition and from explanations alone.
class Liking {
public:
    explicit Liking(const Request& request) : request_(request) {
        for (const auto& mentor : request.mentors) {
            places_[mentor.id] = std::max(0, mentor.places_free);
            for (const auto& mentee : request.mentees) {
                const auto said = explain(request, mentor.id, mentee.id);
                const Couple pair{mentor.id, mentee.id};
                if (!said->forbidden_by || *said->forbidden_by == Rule::NoPlace)
                    points_[pair] = said->score.points();
                if (request.current.contains(pair)) points_[pair] += request.stay_bonus;
                if (said->forbidden_by && *said->forbidden_by != Rule::NoPlace) points_.erase(pair);
            }
        }
    }

    /// Two who would both rather have each other than whom they have, kept pairs not touched.
    bool would_swap(const test::Pairing& pairing) const {
        for (const auto& [pair, points] : points_) {
            const auto& [mentor, mentee] = pair;
            const auto mine = pairing.find(mentee);
            if (is_kept(mentee) || places_.at(mentor) == 0) continue;
            if (mine != pairing.end() && !mentee_prefers(pair, {mine->second, mentee})) continue;
            if (mentor_prefers(pair, pairing)) return true;
        }
        return false;
    }

private:
    bool is_kept(const PersonId& mentee) const {
        return std::ranges::any_of(request_.keep,
                                   [&](const Couple& pair) { return pair.second == mentee; });
    }
    bool mentee_prefers(const Couple& one, const Couple& other) const {
        const int mine = points_.at(one), theirs = points_.at(other);
        return mine != theirs ? mine > theirs : one.first < other.first;
    }
    bool mentor_prefers(const Couple& pair, const test::Pairing& pairing) const {
        int taken = 0;
        bool has_worse = false;
        for (const auto& [mentee, mentor] : pairing) {
            if (mentor != pair.first) continue;
            ++taken;
            if (is_kept(mentee)) continue;
            const bool one = request_.first.contains(pair.second),
                       other = request_.first.contains(mentee);
            const int mine = points_.at(pair), theirs = points_.at({mentor, mentee});
            has_worse = has_worse || (one != other     ? one
                                      : mine != theirs ? mine > theirs
                                                       : pair.second < mentee);
        }
        return taken < places_.at(pair.first) || has_worse;
    }

    const Request& request_;
    std::map<Couple, int> points_;
    std::map<PersonId, int> places_;
};

/// All pairings that are allowed and stable.
void stable_pairings(const test::Trials& trials, const Liking& liking, const Request& request,
                     std::size_t mentee, test::Pairing& pairing,
                     std::vector<test::Pairing>& found) {
    if (mentee == request.mentees.size()) {
        if (trials.is_possible(pairing) && !liking.would_swap(pairing)) found.push_back(pairing);
        return;
    }
    stable_pairings(trials, liking, request, mentee + 1, pairing, found);
    const auto& id = request.mentees[mentee].id;
    for (const auto& mentor : request.mentors) {
        pairing[id] = mentor.id;
        stable_pairings(trials, liking, request, mentee + 1, pairing, found);
        pairing.erase(id);
    }
}

Request stable_request(SeededRandom& random, int mentors, int mentees) {
    auto request = test::random_request(random, mentors, mentees);
    test::ask_for_more(request, random);
    request.fairness = Fairness::Stable;
    request.floor = false;
    return request;
}

TEST_CASE("a stable plan is one of those found by trying everything, and no other places more") {
    int with_some_left = 0;
    for (std::uint64_t seed = 1; seed <= 250; ++seed) {
        CAPTURE(seed);
        SeededRandom random(seed);
        const auto request = stable_request(random, 1 + static_cast<int>(random.below(3)),
                                            1 + static_cast<int>(random.below(5)));
        const auto found = plan(request);
        REQUIRE(found.proved);
        const test::Trials trials(request);
        const Liking liking(request);
        test::Pairing pairing;
        std::vector<test::Pairing> all;
        stable_pairings(trials, liking, request, 0, pairing, all);
        const auto mine = test::pairing_of(found);
        REQUIRE(std::ranges::find(all, mine) != all.end());
        // In all stable plans the same people have somebody (Roth 1986).
        for (const auto& each : all) REQUIRE(each.size() == mine.size());
        auto best = request;
        best.fairness = Fairness::Total;
        const auto most = plan(best).totals.pairs;
        REQUIRE(found.totals.pairs <= most);
        with_some_left += found.totals.pairs < most ? 1 : 0;
    }
    CHECK(with_some_left > 5);
}

TEST_CASE("the order of a request means nothing for a stable plan") {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        CAPTURE(seed);
        SeededRandom random(seed);
        auto request = stable_request(random, 6, 9);
        const auto before = plan(request);
        test::shuffle(request.mentors, random);
        test::shuffle(request.mentees, random);
        CHECK(plan(request) == before);
    }
}

TEST_CASE("who goes first takes the place of somebody who fits better, and a bonus keeps pairs") {
    Request request;
    request.fairness = Fairness::Stable;
    request.weights = {1, 0, 0, 0};
    request.mentors = {test::mentor(1)};
    request.mentees = {test::mentee(11), test::mentee(12)};
    request.mentors[0].profile.offers = {"a"};
    request.mentees[0].profile.wants = {"a"};
    request.mentees[1].profile.wants = {"a", "b"};
    const auto whom = [&] { return plan(request).pairs.front().mentee; };
    CHECK(whom() == person(11));
    request.current = {{person(1), person(12)}};
    request.stay_bonus = 5'000;
    CHECK(whom() == person(12));
    request.stay_bonus = 10;
    CHECK(whom() == person(11));
    request.first = {person(12)};
    CHECK(whom() == person(12));
    request.keep = {{person(1), person(11)}};
    CHECK(whom() == person(11));
    request.never = {{person(1), person(11)}};
    CHECK(whom() == person(12));
}

TEST_CASE("the planner of a stable plan answers what a pair or a place would do, and changes it") {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        CAPTURE(seed);
        SeededRandom random(seed);
        const auto request = stable_request(random, 4, 6);
        Planner planner(request);
        CHECK(planner.plan() == plan(request));
        const auto& mentor = request.mentors[random.below(4)].id;
        const auto& mentee = request.mentees[random.below(6)].id;
        const auto told = planner.why_not(mentor, mentee);
        if (told.kind == WhyNotKind::Possible) {
            REQUIRE(told.effect);
            const auto placed = planner.worth().placed;
            REQUIRE(planner.keep(mentor, mentee).has_value());
            CHECK(planner.worth().placed - placed == told.effect->change.placed);
        }
        CHECK(planner.set_places(mentor, 2).has_value());
        CHECK(planner.plan() == plan(planner.request()));
        CHECK_FALSE(planner.second_best());
        CHECK(planner.alternatives(mentee, 3).empty());
        CHECK(planner.shortages().empty());
    }
}

TEST_CASE("more people than pairs are at hand for get no stable plan, and are told") {
    Request request;
    request.fairness = Fairness::Stable;
    request.mentors = {test::mentor(1)};
    for (std::size_t i = 0; i <= all_pairs_max; ++i)
        request.mentees.push_back(test::mentee(2 + static_cast<int>(i)));
    const auto found = plan(request);
    CHECK(found.pairs.empty());
    CHECK(found.refused.front().what == Contradiction::TooManyPeople);
}

}  // namespace
}  // namespace accanto::matching
