#include "app/views/meetings_view.hpp"

#include <doctest/doctest.h>

#include "app/views/pair_view.hpp"
#include "support/app_circle.hpp"

namespace accanto::app {
namespace {

namespace fact = program::fact;
using test::AppCircle;

constexpr base::Instant monday_noon{1'790'596'800'000};  // 2026-09-28T12:00:00Z, a Monday
constexpr std::int64_t hour_ms = 3'600'000;

constexpr std::uint64_t slot(int weekday, int number) {
    return 1ULL << (weekday * 8 + number);
}
program::FreeHours hours(std::uint64_t slots, int offset = 0) {
    return {{slots}, offset};
}

TEST_CASE("times that suit both are hours that both are free") {
    // Tuesday 9 to 11 for both.
    const auto times = shared_times(hours(slot(1, 1)), hours(slot(1, 1)), monday_noon, 60, 3);
    REQUIRE(times.size() == 2);  // this Tuesday and the next
    CHECK(times[0].ms == monday_noon.ms + 21 * hour_ms);
    CHECK(times[1].ms == times[0].ms + base::week_ms);
    CHECK(shared_times(hours(slot(1, 1)), hours(slot(1, 3)), monday_noon, 60, 3).empty());
}

TEST_CASE("two time zones meet where their clocks do") {
    // 9 to 11 in Rome (UTC+2) is 7 to 9 UTC.
    const auto times =
        shared_times(hours(slot(1, 1), 120), hours(slot(1, 0), 0), monday_noon, 60, 1);
    REQUIRE(times.size() == 1);
    CHECK(times[0].ms == monday_noon.ms + 19 * hour_ms);
    // A Sunday evening in Los Angeles is a Monday morning in Tokyo.
    const auto far =
        shared_times(hours(slot(6, 6), -480), hours(slot(0, 3), 540), monday_noon, 60, 1);
    REQUIRE(far.size() == 1);
    CHECK(base::day_of(far[0]).number == base::day_of(monday_noon).number + 7);
}

TEST_CASE("no time is before tomorrow, and there are no more than asked for") {
    const auto always = hours(~0ULL >> 8);
    const auto times = shared_times(always, always, monday_noon, 60, 3);
    REQUIRE(times.size() == 3);
    for (std::size_t i = 0; i < times.size(); ++i) {
        CHECK(base::day_of(times[i]).number ==
              base::day_of(monday_noon).number + 1 + static_cast<int>(i));
    }
}

TEST_CASE("a long meeting needs as much time on end") {
    const auto two_hours = hours(slot(1, 1)), four_hours = hours(slot(1, 1) | slot(1, 2));
    CHECK(shared_times(two_hours, two_hours, monday_noon, 120, 1).size() == 1);
    CHECK(shared_times(two_hours, two_hours, monday_noon, 150, 1).empty());
    CHECK(shared_times(four_hours, four_hours, monday_noon, 150, 1).size() == 1);
}

struct Meetings {
    Meetings() { circle.pair(); }
    PairId pair() const { return circle.mentee.program().pair_order.front(); }
    MeetingsView view() const {
        return pair_view(circle.mentee.model(), circle.mentee.now(), 0).meetings;
    }
    void proposes(std::int64_t in_minutes) {
        const auto start = circle.mentee.now().ms / 60'000 + in_minutes;
        circle.mentee.post(intent::ProposeMeeting{pair(), {{}, start, 45, "", 0}});
    }
    AppCircle circle;
};

TEST_CASE("the next meeting stands first, and what has passed wants to be looked back on") {
    Meetings meetings;
    CHECK(meetings.view().nearest() == nullptr);
    for (const auto minutes : {3000, 200, -3000, -200}) meetings.proposes(minutes);
    const auto view = meetings.view();
    REQUIRE(view.coming.size() == 2);
    REQUIRE(view.past.size() == 2);
    CHECK(view.coming[0].start < view.coming[1].start);
    CHECK(view.past[0].start > view.past[1].start);
    CHECK(view.past[0].state == MeetingState::Due);
    CHECK(view.nearest()->id == view.coming[0].id);
}

TEST_CASE("without a meeting to come the guide shows the one nobody looked back on") {
    Meetings meetings;
    meetings.proposes(-200);
    const auto due = meetings.view();
    REQUIRE(due.nearest() != nullptr);
    CHECK(due.nearest()->state == MeetingState::Due);
    meetings.circle.mentee.post(
        intent::MarkMeeting{meetings.pair(), due.nearest()->id, fact::MeetingMark::Held, ""});
    CHECK(meetings.view().nearest() == nullptr);
}

TEST_CASE("times are suggested once both have shared their free hours") {
    Meetings meetings;
    auto& circle = meetings.circle;
    CHECK_FALSE(meetings.view().have_hours);
    for (auto* device : {&circle.mentor, &circle.mentee}) {
        auto profile = *device->program().person(device->replica().me())->profile;
        profile.availability.slots = slot(1, 1);
        device->say(fact::ProfileUpdated{profile},
                    program::line_conversation(device->replica().device()));
    }
    CHECK(meetings.view().have_hours);
    circle.mentee.post(intent::ShareHours{meetings.pair(), true});
    CHECK(meetings.view().i_share_hours);
    CHECK(meetings.view().suggestions.empty());
    circle.mentor.post(intent::ShareHours{meetings.pair(), true});
    AppCircle::send(circle.mentor, circle.mentee);
    CHECK(meetings.view().they_share_hours);
    CHECK_FALSE(meetings.view().suggestions.empty());
    circle.mentee.post(intent::ShareHours{meetings.pair(), false});
    CHECK_FALSE(meetings.view().i_share_hours);
    CHECK(meetings.view().suggestions.empty());
}

}  // namespace
}  // namespace accanto::app
