#include "matching/seasons.hpp"

#include <doctest/doctest.h>

#include "matching/requests.hpp"

namespace accanto::matching {
namespace {

/// Berlin: summer time in the middle of April to October.
std::vector<int> berlin() {
    return {60, 60, 60, 120, 120, 120, 120, 120, 120, 120, 60, 60};
}
/// New York: from March on already.
std::vector<int> new_york() {
    return {-300, -300, -240, -240, -240, -240, -240, -240, -240, -240, -300, -300};
}

Request people(std::vector<int> mentor, std::vector<int> mentee) {
    Request request;
    request.mentors = {test::mentor(1)}, request.mentees = {test::mentee(2)};
    request.mentors[0].profile.utc_offset_by_month_minutes = std::move(mentor);
    request.mentees[0].profile.utc_offset_by_month_minutes = std::move(mentee);
    return request;
}

TEST_CASE("clocks that never change make one season of the year") {
    for (const auto& minutes : {std::vector<int>{}, std::vector<int>(12, 330), {60, 120}}) {
        const auto seasons = seasons_of(people(minutes, {}));
        REQUIRE(seasons.size() == 1);
        CHECK(seasons.front() == Season{0, ~Months{}});
    }
}

TEST_CASE("there is a season for each way in which all clocks are set") {
    const auto seasons = seasons_of(people(berlin(), new_york()));
    REQUIRE(seasons.size() == 3);
    CHECK((seasons[0].months == Months("110000000011")));  // December is the first letter.
    CHECK((seasons[1].months == Months("000000000100")));
    CHECK((seasons[2].months == Months("001111111000")));
    CHECK(seasons[2].month == 3);
}

TEST_CASE("only the months in which people are to meet make seasons") {
    auto request = people(berlin(), new_york());
    request.months = Months("001110000000");
    const auto seasons = seasons_of(request);
    REQUIRE(seasons.size() == 1);
    CHECK(seasons.front() == Season{7, request.months});
}

TEST_CASE("the offset of a month is what was said of it, else of the whole year") {
    Profile profile;
    profile.utc_offset_minutes = 330;
    CHECK(utc_offset_in(profile, 6) == 330);
    profile.utc_offset_by_month_minutes = berlin();
    CHECK(utc_offset_in(profile, 6) == 120);
    profile.utc_offset_by_month_minutes.pop_back();
    CHECK(utc_offset_in(profile, 6) == 330);
}

}  // namespace
}  // namespace accanto::matching
