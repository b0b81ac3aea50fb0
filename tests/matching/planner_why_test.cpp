#include <algorithm>

#include <doctest/doctest.h>

#include "matching/planner.hpp"
#include "matching/requests.hpp"
#include "matching/trials.hpp"

namespace accanto::matching {
namespace {

using test::person;
using test::SeededRandom;

Request random_request(std::uint64_t seed, bool may_have_floor) {
    SeededRandom random(seed);
    auto request = test::random_request(random, 4, 6);
    test::ask_for_more(request, random);
    request.floor = request.floor && may_have_floor;
    return request;
}

Request with_kept(Request request, const PersonId& mentor, const PersonId& mentee) {
    request.keep.insert({mentor, mentee});
    return request;
}

Request with_place(Request request, const PersonId& mentor) {
    auto& places = std::ranges::find(request.mentors, mentor, &Candidate::id)->places_free;
    places = std::max(0, places) + 1;
    return request;
}

/// The worth that decides of what something would do, and of a plan that was made with it.
void check_effect(const Planner& planner, const Effect& effect, const Request& changed) {
    Planner anew(changed);
    REQUIRE(anew.plan().refused.empty());
    REQUIRE(rank_of(effect.change, changed.fairness) ==
            rank_of(anew.worth() - planner.worth(), changed.fairness));
    std::int64_t points = 0, placed = 0;
    for (const auto& move : effect.moves) {
        points += move.points_after - move.points_before;
        placed += (move.to ? 1 : 0) - (move.from ? 1 : 0);
    }
    CHECK(points == effect.change.points);
    CHECK(placed == effect.change.placed);
}

/// The best value of all plans in which somebody has a mentor whom they don't have in this one.
void try_others(const test::Trials& trials, const Request& request, const test::Pairing& plan,
                std::size_t mentee, test::Pairing& pairing, std::optional<test::Value>& best) {
    if (mentee == request.mentees.size()) {
        const bool is_other = std::ranges::any_of(pairing, [&](const auto& pair) {
            const auto found = plan.find(pair.first);
            return found == plan.end() || found->second != pair.second;
        });
        if (!is_other || !trials.is_possible(pairing)) return;
        auto value = trials.value_of(pairing);
        if (!best || value < *best) best = std::move(value);
        return;
    }
    try_others(trials, request, plan, mentee + 1, pairing, best);
    const auto& id = request.mentees[mentee].id;
    for (const auto& mentor : request.mentors) {
        pairing[id] = mentor.id;
        try_others(trials, request, plan, mentee + 1, pairing, best);
        pairing.erase(id);
    }
}

TEST_CASE("the second best plan is the best of all others, and told to be as good when it is") {
    int found = 0, as_good = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        SeededRandom random(seed);
        auto request = test::random_request(random, 2 + static_cast<int>(random.below(3)),
                                            2 + static_cast<int>(random.below(4)));
        test::ask_for_more(request, random);
        request.floor = false;
        Planner planner(request);
        const auto plan = test::pairing_of(planner.plan());
        const test::Trials trials(request);
        test::Pairing pairing;
        std::optional<test::Value> best;
        try_others(trials, request, plan, 0, pairing, best);
        const auto second = planner.second_best();
        REQUIRE(second.has_value() == best.has_value());
        if (!second) continue;
        ++found;
        auto other = plan;
        for (const auto& move : second->moves) {
            other.erase(move.mentee);
            if (move.to) other[move.mentee] = *move.to;
        }
        REQUIRE(trials.is_possible(other));
        REQUIRE(trials.value_of(other) == *best);
        const bool is_equal = *best == trials.value_of(plan);
        CHECK(is_as_good(*second, request.fairness) == is_equal);
        as_good += is_equal ? 1 : 0;
        CHECK(planner.second_best() == second);
    }
    CHECK(found > 200);
    CHECK(as_good > 10);
}

TEST_CASE("why two are no pair: the rules, or what it would do, as planning anew with it") {
    int possible = 0, waivable = 0;
    for (std::uint64_t seed = 1; seed <= 120; ++seed) {
        CAPTURE(seed);
        const auto request = random_request(seed, true);
        Planner planner(request);
        const auto plan = planner.plan();
        for (const auto& mentor : request.mentors) {
            for (const auto& mentee : request.mentees) {
                const auto found = planner.why_not(mentor.id, mentee.id);
                const auto said = explain(request, mentor.id, mentee.id);
                CHECK((found.kind == WhyNotKind::Planned) ==
                      std::ranges::any_of(plan.pairs, [&](const PlannedPair& pair) {
                          return pair.mentor == mentor.id && pair.mentee == mentee.id;
                      }));
                if (found.kind == WhyNotKind::Forbidden)
                    CHECK(found.rules.front() == said->forbidden_by);
                else if (found.kind == WhyNotKind::Possible)
                    REQUIRE(found.effect.has_value());
                if (!found.effect) continue;
                check_effect(planner, *found.effect, with_kept(request, mentor.id, mentee.id));
                ++(found.kind == WhyNotKind::Possible ? possible : waivable);
            }
        }
    }
    CHECK(possible > 200);
    CHECK(waivable > 100);
}

TEST_CASE("every reason has its name") {
    Request request;
    request.mentors = {test::mentor(1), test::mentor(2), test::mentor(3)};
    request.mentees = {test::mentee(11), test::mentee(12), test::mentee(13)};
    request.keep = {{person(1), person(11)}};
    request.never = {{person(2), person(12)}};
    request.mentors[1].profile.organisation = request.mentees[1].profile.organisation = "Acme";
    request.mentors[2].profile.organisation = request.mentees[2].profile.organisation = "Beta";
    Planner planner(request);
    const auto kind = [&](int mentor, int mentee) {
        return planner.why_not(person(mentor), person(mentee)).kind;
    };
    CHECK(kind(1, 11) == WhyNotKind::Planned);
    CHECK(kind(3, 12) == WhyNotKind::Planned);
    CHECK(kind(2, 11) == WhyNotKind::KeptElsewhere);
    CHECK(kind(1, 12) == WhyNotKind::PlacesKept);
    CHECK(kind(1, 99) == WhyNotKind::Unknown);
    const auto never = planner.why_not(person(2), person(12));
    CHECK(never.kind == WhyNotKind::Forbidden);
    CHECK(never.rules == std::vector{Rule::Never, Rule::SameOrganisation});
    CHECK_FALSE(never.effect.has_value());
    const auto colleagues = planner.why_not(person(3), person(13));
    CHECK(colleagues.rules == std::vector{Rule::SameOrganisation});
    CHECK(colleagues.effect->change.placed == -1);
}

TEST_CASE("giving somebody to somebody tells the price, and who would move where") {
    // 12 suits mentor 1 best; 11 goes to 2 only because of that.
    Request request;
    request.mentors = {test::mentor(1), test::mentor(2)};
    request.mentees = {test::mentee(11), test::mentee(12)};
    request.mentors[0].profile.offers = request.mentees[1].profile.wants = {"Law"};
    Planner planner(request);
    const auto found = planner.why_not(person(1), person(11));
    CHECK(found.kind == WhyNotKind::Possible);
    CHECK(found.effect->change.placed == 0);
    CHECK(found.effect->change.points == -2'000);
    CHECK(found.effect->moves ==
          std::vector<Move>{{person(11), person(2), person(1), 5'000, 5'000},
                            {person(12), person(1), person(2), 7'000, 5'000}});
}

TEST_CASE("one more place is worth what planning anew with it says") {
    int helpful = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        const auto request = random_request(seed, true);
        Planner planner(request);
        for (const auto& mentor : request.mentors) {
            const auto effect = planner.place_value(mentor.id);
            REQUIRE(effect.has_value());
            check_effect(planner, *effect, with_place(request, mentor.id));
            helpful += effect->change.placed > 0 ? 1 : 0;
        }
    }
    CHECK(helpful > 100);
    CHECK(Planner(Request{}).place_value(person(1)) == std::nullopt);
}

Request changed_by(const Request& request, const WayIn& way, const PersonId& mentee) {
    if (way.kind == WayInKind::WaivedRules) return with_kept(request, way.mentor, mentee);
    auto roomier = with_place(request, way.mentor);
    if (way.kind == WayInKind::OnePlace) return roomier;
    return with_kept(std::move(roomier), way.mentor, mentee);
}

bool has_kind(const std::vector<WayIn>& ways, WayInKind kind) {
    return std::ranges::find(ways, kind, &WayIn::kind) != ways.end();
}

/// That whatever is not offered does not help either.
void check_nothing_missed(Planner& planner, const Request& request, const PersonId& mentee,
                          const std::vector<WayIn>& ways) {
    for (const auto& mentor : request.mentors) {
        const auto found = planner.why_not(mentor.id, mentee);
        const bool waiving_helps =
            found.kind == WhyNotKind::Forbidden && found.effect && found.effect->change.placed > 0;
        CHECK((!waiving_helps || has_kind(ways, WayInKind::WaivedRules)));
        if (mentor.places_free > 0) {
            Planner roomier(request);
            const auto moves = *roomier.set_places(mentor.id, mentor.places_free + 1);
            const bool is_placed = std::ranges::any_of(
                moves, [&](const Move& move) { return move.mentee == mentee && move.to; });
            CHECK((!is_placed || has_kind(ways, WayInKind::OnePlace)));
        }
        const bool would_take = found.kind == WhyNotKind::Possible && mentor.places_free > 0;
        CHECK((!would_take || has_kind(ways, WayInKind::PlaceForThem)));
    }
}

TEST_CASE("a way in places the mentee, costs nobody a mentor, and none is missed") {
    int waived = 0, place = 0, for_them = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        const auto request = random_request(seed, false);
        Planner planner(request);
        const auto left = planner.plan().mentees_left;
        for (const auto& each : left) {
            const auto ways = planner.ways_in(each.person);
            check_nothing_missed(planner, request, each.person, ways);
            for (const auto& way : ways) {
                CHECK(way.effect.change.placed == 1);
                CHECK(way.rules.empty() == (way.kind != WayInKind::WaivedRules));
                CHECK(std::ranges::any_of(way.effect.moves, [&](const Move& move) {
                    return move.mentee == each.person && move.to;
                }));
                CHECK(std::ranges::all_of(way.effect.moves,
                                          [](const Move& move) { return move.to.has_value(); }));
                check_effect(planner, way.effect, changed_by(request, way, each.person));
                waived += way.kind == WayInKind::WaivedRules ? 1 : 0;
                place += way.kind == WayInKind::OnePlace ? 1 : 0;
                for_them += way.kind == WayInKind::PlaceForThem ? 1 : 0;
            }
        }
    }
    CHECK(waived > 50);
    CHECK(place > 100);
    CHECK(for_them > 200);
}

TEST_CASE("giving the place that a way in asks for does place the mentee") {
    int tried = 0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        CAPTURE(seed);
        const auto request = random_request(seed, false);
        Planner planner(request);
        const auto left = planner.plan().mentees_left;
        for (const auto& each : left) {
            for (const auto& way : planner.ways_in(each.person)) {
                if (way.kind != WayInKind::OnePlace) continue;
                Planner edited(request);
                const auto places =
                    std::ranges::find(request.mentors, way.mentor, &Candidate::id)->places_free;
                const auto moves = edited.set_places(way.mentor, places + 1);
                REQUIRE(moves.has_value());
                CHECK(*moves == way.effect.moves);
                ++tried;
            }
        }
    }
    CHECK(tried > 30);
}

TEST_CASE("who has a mentor, is unknown, or is ruled out for good needs no way in") {
    Request request;
    request.mentors = {test::mentor(1)};
    request.mentees = {test::mentee(11), test::mentee(12)};
    request.never = {{person(1), person(12)}};
    Planner planner(request);
    CHECK(planner.ways_in(person(11)).empty());
    CHECK(planner.ways_in(person(12)).empty());
    CHECK(planner.ways_in(person(99)).empty());
}

TEST_CASE("with a floor, what is told is still what planning anew gives") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        auto request = random_request(seed, false);
        request.floor = true;
        Planner planner(request);
        const auto left = planner.plan().mentees_left;
        for (const auto& each : left) {
            for (const auto& way : planner.ways_in(each.person))
                CHECK(Planner(changed_by(request, way, each.person)).worth().placed ==
                      planner.worth().placed + 1);
        }
    }
}

}  // namespace
}  // namespace accanto::matching
