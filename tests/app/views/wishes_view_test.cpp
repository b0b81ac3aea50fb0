#include "app/views/wishes_view.hpp"

#include <doctest/doctest.h>

#include "support/app_circle.hpp"

namespace accanto::app {
namespace {

using test::AppCircle;

TEST_CASE("a mentee who waits sees the mentors, and the wished ones in order") {
    AppCircle circle;
    const auto mentor = circle.mentor.replica().me();
    auto view = wishes_view(circle.mentee.replica());
    REQUIRE(view.has_value());
    REQUIRE(view->mentors.size() == 1);
    CHECK(view->mentors.front().face.id == mentor);
    CHECK(view->wished.empty());
    CHECK_FALSE(view->full);
    circle.mentee.post(intent::WishMentors{{mentor, PersonId{}}});
    view = wishes_view(circle.mentee.replica());
    REQUIRE(view.has_value());
    CHECK(view->mentors.empty());
    CHECK(wishes_of(*view) == std::vector{mentor, PersonId{}});
    CHECK(view->wished[1].face.name.empty());
}

TEST_CASE("who has a mentor, or looks for none, is not asked whom they would like") {
    AppCircle circle;
    CHECK_FALSE(wishes_view(circle.mentor.replica()).has_value());
    CHECK_FALSE(wishes_view(circle.admin.replica()).has_value());
    circle.pair();
    CHECK_FALSE(wishes_view(circle.mentee.replica()).has_value());
}

TEST_CASE("five wishes are enough") {
    AppCircle circle;
    std::vector<PersonId> people;
    for (std::uint8_t i = 0; i < program::mentor_wishes_max; ++i) {
        PersonId person;
        person.bytes[0] = i;
        people.push_back(person);
    }
    circle.mentee.post(intent::WishMentors{people});
    const auto view = wishes_view(circle.mentee.replica());
    REQUIRE(view.has_value());
    CHECK(view->full);
    CHECK(wishes_of(*view) == people);
}

}  // namespace
}  // namespace accanto::app
