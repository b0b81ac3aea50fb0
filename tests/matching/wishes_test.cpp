#include "matching/wishes.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "matching/requests.hpp"

namespace accanto::matching {
namespace {

using test::person;

/// Mentors 1 (one place) and 2 (two places), mentees 11, 12, 13.
Request request_of(std::set<Couple> keep) {
    Request request;
    request.mentors = {test::mentor(1, 1), test::mentor(2, 2)};
    request.mentees = {test::mentee(11), test::mentee(12), test::mentee(13)};
    request.keep = std::move(keep);
    return request;
}

Couple pair(int mentor, int mentee) {
    return {person(mentor), person(mentee)};
}

TEST_CASE("pairs without contradiction are kept") {
    const auto request = request_of({pair(1, 11), pair(2, 12), pair(2, 13)});
    const auto wishes = settle_wishes(request);
    CHECK(wishes.keep == request.keep);
    CHECK(wishes.refused.empty());
    CHECK(wishes.can_plan);
}

TEST_CASE("a pair that is both kept and never is named and not kept") {
    auto request = request_of({pair(1, 11), pair(2, 12)});
    request.never = {pair(1, 11)};
    const auto wishes = settle_wishes(request);
    CHECK(wishes.keep == std::set<Couple>{pair(2, 12)});
    CHECK(wishes.refused == std::vector<Clash>{{Contradiction::KeptAndNever, pair(1, 11)}});
    CHECK(wishes.can_plan);
}

TEST_CASE("somebody who is no candidate is named") {
    const auto wishes = settle_wishes(request_of({pair(9, 11), pair(2, 99)}));
    CHECK(wishes.keep.empty());
    CHECK(wishes.refused == std::vector<Clash>{{Contradiction::UnknownPerson, pair(2, 99)},
                                               {Contradiction::UnknownPerson, pair(9, 11)}});
}

TEST_CASE("more kept pairs than places: none of them is kept, all are named") {
    const auto wishes = settle_wishes(request_of({pair(1, 11), pair(1, 12), pair(2, 13)}));
    CHECK(wishes.keep == std::set<Couple>{pair(2, 13)});
    CHECK(wishes.refused == std::vector<Clash>{{Contradiction::TooManyKept, pair(1, 11)},
                                               {Contradiction::TooManyKept, pair(1, 12)}});
}

TEST_CASE("a mentee kept with two mentors is kept with neither") {
    const auto wishes = settle_wishes(request_of({pair(1, 11), pair(2, 11)}));
    CHECK(wishes.keep.empty());
    REQUIRE(wishes.refused.size() == 2);
    CHECK(wishes.refused[0] == Clash{Contradiction::MenteeKeptTwice, pair(1, 11)});
}

TEST_CASE("a refused pair takes no place from the others") {
    auto request = request_of({pair(1, 11), pair(1, 12)});
    request.never = {pair(1, 12)};
    CHECK(settle_wishes(request).keep == std::set<Couple>{pair(1, 11)});
}

TEST_CASE("kept roles must be possible") {
    auto request = request_of({pair(1, 11)});
    request.mentors[0].profile.role = program::Role::Mentee;
    CHECK(settle_wishes(request).refused ==
          std::vector<Clash>{{Contradiction::KeptWrongRole, pair(1, 11)}});
    request.mentees[0] = request.mentors[0];
    request.keep = {pair(1, 1)};
    const auto wishes = settle_wishes(request);
    CHECK(std::ranges::contains(wishes.refused, Clash{Contradiction::KeptSamePerson, pair(1, 1)}));
    CHECK(wishes.keep.empty());
}

TEST_CASE("a mentor without places keeps nobody") {
    auto request = request_of({pair(1, 11)});
    request.mentors[0].places_free = -1;
    CHECK(settle_wishes(request).refused ==
          std::vector<Clash>{{Contradiction::TooManyKept, pair(1, 11)}});
}

TEST_CASE("the same person twice on one side can't be planned") {
    auto request = request_of({});
    for (int i = 0; i < 2; ++i) request.mentees.push_back(test::mentee(12));
    const auto wishes = settle_wishes(request);
    CHECK(wishes.refused == std::vector<Clash>{{Contradiction::RepeatedPerson, pair(12, 12)}});
    CHECK_FALSE(wishes.can_plan);
}

TEST_CASE("more people than the limit are refused at once") {
    Request request;
    request.mentees.resize(candidates_max + 1);
    const auto wishes = settle_wishes(request);
    CHECK_FALSE(wishes.can_plan);
    REQUIRE(wishes.refused.size() == 1);
    CHECK(wishes.refused[0].what == Contradiction::TooManyPeople);
    request.mentees.resize(all_pairs_max + 1);
    CHECK(settle_wishes(request, all_pairs_max).refused == wishes.refused);
}

}  // namespace
}  // namespace accanto::matching
