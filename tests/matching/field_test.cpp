#include "matching/field.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "matching/requests.hpp"

namespace accanto::matching {
namespace {

using test::person;

TEST_CASE("people are numbered by id, whatever their order") {
    Request request;
    request.mentors = {test::mentor(3), test::mentor(1, 2), test::mentor(2, -4)};
    const auto field = field_of(request, {});
    CHECK(field.mentor_id(0) == person(1));
    CHECK(field.mentor_id(2) == person(3));
    CHECK(field.market.places == std::vector<int>{2, 0, 1});
    CHECK(position(field.mentors, person(2)) == std::optional<std::size_t>(1));
    CHECK(position(field.mentors, person(7)) == std::nullopt);
    CHECK(position(field.mentees, person(1)) == std::nullopt);
}

TEST_CASE("the market has the points of what is allowed") {
    Request request;
    request.mentors = {test::mentor(1), test::mentor(2)};
    request.mentees = {test::mentee(11)};
    request.never = {{person(2), person(11)}};
    CHECK(field_of(request, {}).market.points == std::vector<int>{points_max / 2, forbidden});
}

TEST_CASE("a kept pair is out of the market, and its place is taken") {
    Request request;
    request.mentors = {test::mentor(1, 2)};
    request.mentees = {test::mentee(11), test::mentee(12)};
    const auto field = field_of(request, {{person(1), person(12)}});
    CHECK(field.kept_mentor == std::vector<int>{nobody, 0});
    CHECK(field.market.places == std::vector<int>{1});
    CHECK(field.market.row(0)[0] == points_max / 2);
    CHECK(field.market.row(1)[0] == forbidden);
}

}  // namespace
}  // namespace accanto::matching
