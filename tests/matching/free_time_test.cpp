#include "matching/free_time.hpp"

#include <climits>

#include <doctest/doctest.h>

#include "matching/requests.hpp"

namespace accanto::matching {
namespace {

using test::slot;

TEST_CASE("a slot is two hours, wherever the clock stands") {
    for (const int offset : {0, 60, 345, -570, 840, -720}) {
        CAPTURE(offset);
        CHECK(minutes_in(week_in_utc({slot(0, 0)}, offset)) == 120);
        CHECK(minutes_in(week_in_utc({(1ULL << 56) - 1}, offset)) == 7 * 8 * 120);
    }
}

TEST_CASE("the same moment is found from two time zones") {
    const auto rome = week_in_utc({slot(1, 6)}, 120);  // Tuesday 19 to 21 in UTC+2 is 17 to 19 UTC
    const auto new_york =
        week_in_utc({slot(1, 3)}, -240);  // Tuesday 13 to 15 in UTC-4 is 17 to 19 UTC
    CHECK(minutes_in(shared_week(rome, new_york)) == 120);
    CHECK(minutes_in(shared_week(rome, week_in_utc({slot(1, 6)}, -240))) == 0);
}

TEST_CASE("Sunday evening in America is Monday morning in Asia") {
    const auto los_angeles =
        week_in_utc({slot(6, 5)}, -480);                // Sunday 17 to 19 is Monday 1 to 3 UTC
    const auto tokyo = week_in_utc({slot(0, 2)}, 540);  // Monday 11 to 13 is Monday 2 to 4 UTC
    CHECK(minutes_in(shared_week(los_angeles, tokyo)) == 60);
    const auto sydney = week_in_utc({slot(0, 0)}, 600);  // Monday 7 to 9 is Sunday 21 to 23 UTC
    CHECK(minutes_in(shared_week(sydney, week_in_utc({slot(6, 7)}, 0))) == 120);
}

TEST_CASE("less than an hour on end does not count") {
    const auto one = week_in_utc({slot(2, 1)}, 0);
    CHECK(minutes_in(shared_week(one, week_in_utc({slot(2, 1)}, 60))) == 60);
    CHECK(minutes_in(shared_week(one, week_in_utc({slot(2, 1)}, 75))) == 0);
    CHECK(minutes_in(shared_week(one, week_in_utc({slot(2, 1)}, 45))) == 75);
    const auto two = slot(2, 1) | slot(2, 3);  // twice 45 minutes together
    CHECK(minutes_in(shared_week(week_in_utc({two}, 0), week_in_utc({two}, 75))) == 0);
}

TEST_CASE("an hour across the end of the week counts") {
    Week night;
    for (std::size_t i = 0; i < 2; ++i) night[i] = night[night.size() - 1 - i] = true;
    CHECK((shared_week(night, night) == night));
}

TEST_CASE("the minutes that two share are found quickly as well as thoroughly") {
    test::SeededRandom random(5);
    int some = 0;
    for (int round = 0; round < 3'000; ++round) {
        std::array<Week, 2> weeks;
        for (auto& week : weeks) {
            // Stretches of a few quarters, and sometimes the whole week.
            const auto gap = random.below(6);
            for (std::size_t i = 0; i < week.size(); ++i)
                week[i] = gap == 0 ||
                          (i > 0 && random.below(5) > 0 ? week[i - 1] : random.below(gap) == 0);
        }
        const int minutes = shared_minutes(WholeWeek(weeks[0]), WholeWeek(weeks[1]));
        REQUIRE(minutes == minutes_in(shared_week(weeks[0], weeks[1])));
        some += minutes > 0 ? 1 : 0;
    }
    CHECK(some > 2'000);
    Week night;
    for (std::size_t i = 0; i < 2; ++i) night[i] = night[night.size() - 1 - i] = true;
    CHECK(shared_minutes(WholeWeek(night), WholeWeek(night)) == 60);
    CHECK(shared_minutes({}, WholeWeek(night)) == 0);
}

TEST_CASE("shared time is told in each person's own slots") {
    const program::Availability rome{slot(1, 6)}, new_york{slot(1, 3) | slot(4, 3)};
    const auto shared = shared_week(week_in_utc(rome, 120), week_in_utc(new_york, -240));
    CHECK(slots_with(shared, 120) == rome);
    CHECK(slots_with(shared, -240).slots == slot(1, 3));
}

TEST_CASE("an absurd offset is taken modulo a week, without overflow") {
    for (const int offset : {INT_MAX, INT_MIN, INT_MIN + 1}) {
        CAPTURE(offset);
        CHECK(minutes_in(week_in_utc({slot(3, 3)}, offset)) == 120);
    }
    CHECK((week_in_utc({slot(3, 3)}, 7 * week_minutes + 60) == week_in_utc({slot(3, 3)}, 60)));
}

TEST_CASE("bits past the week are nothing") {
    CHECK((week_in_utc({~0ULL}, 0) == week_in_utc({(1ULL << 56) - 1}, 0)));
}

}  // namespace
}  // namespace accanto::matching
