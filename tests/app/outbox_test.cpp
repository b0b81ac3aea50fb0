#include "app/outbox.hpp"

#include <doctest/doctest.h>

#include "support/app_circle.hpp"

namespace accanto::app {
namespace {

using test::AppCircle;
using test::AppDevice;

int waiting_for(const AppDevice& from, const AppDevice& to) {
    const auto known = known_of_mine(from.replica());
    const auto& reader = to.replica().device();
    const auto reached = known.contains(reader) ? known.at(reader) : 0;
    return static_cast<int>(outbox_for(from.replica(), reader, reached).size());
}

TEST_CASE("what was sent waits until something from the other shows that it arrived") {
    AppCircle circle;
    CHECK(waiting_for(circle.admin, circle.mentor) > 0);
    circle.mentor.post(intent::PostOnBoard{"Good morning", "", false});
    AppCircle::send(circle.mentor, circle.admin);
    CHECK(waiting_for(circle.admin, circle.mentor) == 0);
    CHECK(waiting_for(circle.admin, circle.mentee) > 0);
}

TEST_CASE("a post on the board waits for everybody, and is counted once") {
    AppCircle circle;
    const int before = updates_waiting(circle.mentor.replica());
    circle.mentor.post(intent::PostOnBoard{"Good morning", "", false});
    CHECK(updates_waiting(circle.mentor.replica()) == before + 1);
    CHECK(waiting_for(circle.mentor, circle.admin) > 0);
    CHECK(waiting_for(circle.mentor, circle.mentee) > 0);
}

TEST_CASE("what a program keeps for its admin alone waits for nobody") {
    AppDevice admin{1};
    admin.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    CHECK(other_devices(admin.replica()).empty());
    CHECK(updates_waiting(admin.replica()) == 0);
}

TEST_CASE("a sign-up waits for the admin, not for other members") {
    AppCircle circle;
    const auto line = program::line_conversation(circle.mentee.replica().device());
    CHECK(can_read(circle.mentee.replica(), line, circle.admin.replica().device()));
    CHECK_FALSE(can_read(circle.mentee.replica(), line, circle.mentor.replica().device()));
}

TEST_CASE("a pair's conversation is for the two alone") {
    AppCircle circle;
    circle.pair();
    REQUIRE(circle.mentor.program().pair_order.size() == 1);
    const auto conversation =
        program::pair_conversation(circle.mentor.program().pair_order.front());
    CHECK(can_read(circle.mentor.replica(), conversation, circle.mentee.replica().device()));
    CHECK_FALSE(can_read(circle.mentor.replica(), conversation, circle.admin.replica().device()));
}

TEST_CASE("the other devices begin with the admin's and leave out this one") {
    AppCircle circle;
    const auto devices = other_devices(circle.mentee.replica());
    REQUIRE(devices.size() == 2);
    CHECK(devices[0] == circle.admin.replica().device());
    CHECK(devices[1] == circle.mentor.replica().device());
}

}  // namespace
}  // namespace accanto::app
