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

}  // namespace
}  // namespace accanto::app
