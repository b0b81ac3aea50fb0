#include <algorithm>

#include <doctest/doctest.h>

#include "support/app_circle.hpp"

namespace accanto::app {
namespace {

using program::Role;
using program::Standing;
using test::AppCircle;
using test::AppDevice;

/// Elena runs "Harbour Circle" and is a mentor in it.
void take_part(AppDevice& admin) {
    admin.post(intent::TakePart{});
    auto profile = admin.model().joining->profile;
    profile.name = "Elena Russo";
    profile.role = Role::Mentor;
    profile.languages = {"en"};
    admin.post(intent::EditSignUp{profile, true, true});
    admin.post(intent::SendSignUp{});
}

bool reads(const AppDevice& device, std::string_view text) {
    const auto& spaces = device.program().spaces;
    return std::ranges::any_of(spaces, [&](const auto& entry) {
        return std::ranges::contains(entry.second.messages, text, &program::Message::text);
    });
}

TEST_CASE("an admin who takes part is in at once, like anybody who was accepted") {
    AppDevice admin(1);
    admin.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    take_part(admin);
    const auto* me = admin.program().person(admin.replica().me());
    REQUIRE(me);
    CHECK(me->standing == Standing::Accepted);
    CHECK(me->name() == "Elena Russo");
    CHECK(admin.program().ignored.empty());
    CHECK(admin.model().route.screen == Screen::People);
    CHECK_FALSE(admin.model().joining);
    admin.reload();
    CHECK(admin.program().person(admin.replica().me())->standing == Standing::Accepted);
}

TEST_CASE("an admin who takes part is paired and talks in private") {
    AppCircle circle;
    take_part(circle.admin);
    const auto& program = circle.admin.program();
    const auto me = circle.admin.replica().me(), mentee = circle.mentee.replica().me();
    circle.admin.post(intent::PairByHand{me, mentee});
    REQUIRE(program.pair_order.size() == 1);
    const auto pair = program.pair_order.front();
    AppCircle::send(circle.admin, circle.mentee);
    AppCircle::send(circle.admin, circle.mentor);
    circle.admin.post(intent::SendMessage{.pair = pair, .text = "The lighthouse at nine"});
    AppCircle::send(circle.admin, circle.mentee);
    AppCircle::send(circle.admin, circle.mentor);
    CHECK(reads(circle.mentee, "The lighthouse at nine"));
    CHECK_FALSE(reads(circle.mentor, "The lighthouse at nine"));
    circle.mentee.post(intent::SendMessage{.pair = pair, .text = "I bring the tea"});
    AppCircle::send(circle.mentee, circle.admin);
    CHECK(reads(circle.admin, "I bring the tea"));
}

TEST_CASE("somebody who only follows an invitation can't take part by themselves") {
    AppCircle circle;
    circle.mentor.post(intent::TakePart{});
    CHECK_FALSE(circle.mentor.model().joining);
}

TEST_CASE("an admin who begins and closes the form is in nothing") {
    AppDevice admin(1);
    admin.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    admin.post(intent::TakePart{});
    CHECK(admin.model().route.screen == Screen::Join);
    admin.post(intent::Navigate{{Screen::People, {}, {}}});
    CHECK(admin.program().people.empty());
}

const std::vector<int> rome{60, 60, 60, 120, 120, 120, 120, 120, 120, 120, 60, 60};

const program::Profile& profile_of(const AppDevice& device) {
    return *device.program().person(device.replica().me())->profile;
}

void change_profile(AppDevice& device, const auto& change) {
    device.post(intent::ChangeProfile{});
    auto edit = intent::EditSignUp{device.model().joining->profile, true, true};
    change(edit.profile);
    device.post(edit);
    device.post(intent::SendSignUp{});
}

TEST_CASE("who says their profile anew says how the clock changes where they are") {
    AppCircle circle;
    CHECK(profile_of(circle.mentee).utc_offset_by_month_minutes.empty());
    circle.mentee.live_where(rome);
    change_profile(circle.mentee,
                   [](program::Profile& profile) { profile.utc_offset_minutes = 60; });
    CHECK(profile_of(circle.mentee).utc_offset_by_month_minutes == rome);
    circle.mentee.live_where(std::vector<int>(program::months, 60));
    circle.mentee.post(intent::WishMentors{{circle.mentor.replica().me()}});
    CHECK(profile_of(circle.mentee).utc_offset_by_month_minutes.empty());
}

TEST_CASE("free time that was said on another clock keeps to that clock") {
    AppCircle circle;
    circle.mentee.live_where(rome);
    change_profile(circle.mentee,
                   [](program::Profile& profile) { profile.utc_offset_minutes = -300; });
    CHECK(profile_of(circle.mentee).utc_offset_minutes == -300);
    CHECK(profile_of(circle.mentee).utc_offset_by_month_minutes.empty());
}

TEST_CASE("a mentee's wishes reach whoever runs the program, and can be taken back") {
    AppCircle circle;
    const auto mentor = circle.mentor.replica().me(), mentee = circle.mentee.replica().me();
    circle.mentee.post(intent::WishMentors{{mentor, mentor}});
    CHECK(profile_of(circle.mentee).mentor_wishes == std::vector{mentor});
    REQUIRE(circle.mentee.model().toast->undo.has_value());
    auto undo = *circle.mentee.model().toast->undo;
    AppCircle::send(circle.mentee, circle.admin);
    CHECK(circle.admin.program().person(mentee)->profile->mentor_wishes == std::vector{mentor});
    AppCircle::send(circle.mentee, circle.mentor);
    CHECK_FALSE(circle.mentor.program().person(mentee)->profile.has_value());
    circle.mentee.post(std::move(undo));
    CHECK(profile_of(circle.mentee).mentor_wishes.empty());
    AppCircle::send(circle.mentee, circle.admin);
    CHECK(circle.admin.program().person(mentee)->profile->mentor_wishes.empty());
}

TEST_CASE("what a member says anew, the others see once the admin's page has read it") {
    AppCircle circle;
    const auto mentor = circle.mentor.replica().me();
    change_profile(circle.mentor, [](program::Profile& profile) {
        profile.places = 4;
        profile.private_answer = "Being a parent";
    });
    AppCircle::send(circle.mentor, circle.admin);
    CHECK(circle.admin.program().person(mentor)->shown->places == 4);
    CHECK(circle.admin.program().person(mentor)->profile->private_answer == "Being a parent");
    AppCircle::send(circle.admin, circle.mentee);
    const auto* seen = circle.mentee.program().person(mentor);
    CHECK(seen->shown->places == 4);
    CHECK_FALSE(seen->profile.has_value());
    const auto events = circle.admin.replica().journal.in_order().size();
    circle.admin.post(intent::DownloadUpdate{});
    CHECK(circle.admin.replica().journal.in_order().size() == events);
}

TEST_CASE("nobody changes a profile or wishes before they are in") {
    AppDevice admin(1);
    admin.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    admin.post(intent::ChangeProfile{});
    CHECK_FALSE(admin.model().joining);
    admin.post(intent::WishMentors{{admin.replica().me()}});
    CHECK(admin.program().people.empty());
    CHECK(admin.program().ignored.empty());
}

}  // namespace
}  // namespace accanto::app
