#include "matching/asked.hpp"

#include <doctest/doctest.h>

#include "matching/requests.hpp"

namespace accanto::matching {
namespace {

Request two() {
    Request request;
    request.mentors = {test::mentor(1)}, request.mentees = {test::mentee(2)};
    return request;
}

TEST_CASE("a part counts once both sides said something of it") {
    auto request = two();
    CHECK(asked_of(request) == Asked{});
    auto& mentor = request.mentors.front().profile;
    auto& mentee = request.mentees.front().profile;
    mentor.goals = {"Lead"}, mentee.interests = {"Chess"}, mentor.private_answer = "a";
    CHECK(asked_of(request) == Asked{});
    mentee.goals = {"Publish"}, mentor.interests = {"Music"}, mentee.private_answer = "b";
    CHECK(asked_of(request) == Asked{.goals = true, .interests = true, .private_wish = true});
}

TEST_CASE("wishes are made by mentees alone") {
    auto request = two();
    request.mentors.front().profile.mentor_wishes = {test::person(2)};
    CHECK_FALSE(asked_of(request).wishes);
    request.mentees.front().profile.mentor_wishes = {test::person(9)};
    CHECK(asked_of(request).wishes);
}

TEST_CASE("what the request says holds, whatever its people said") {
    auto request = two();
    request.asked = Asked{.goals = true};
    request.mentees.front().profile.mentor_wishes = {test::person(1)};
    CHECK(asked_of(request) == Asked{.goals = true});
}

}  // namespace
}  // namespace accanto::matching
