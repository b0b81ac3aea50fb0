#include "app/outbox.hpp"

#include <doctest/doctest.h>

#include "support/app_device.hpp"

namespace accanto::app {
namespace {

using test::AppDevice;

program::Profile profile_named(std::string name, program::Role role) {
    program::Profile profile;
    profile.name = std::move(name);
    profile.role = role;
    return profile;
}

/// An admin and two people who were accepted and have heard so.
struct Circle {
    AppDevice admin{1}, mentor{2}, mentee{3};

    Circle() {
        admin.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
        admin.post(intent::DownloadInvitation{});
        const auto invitation = admin.take_download();
        join(mentor, invitation, profile_named("Marta Colombo", program::Role::Mentor));
        join(mentee, invitation, profile_named("Sofia Reyes", program::Role::Mentee));
        std::vector<PersonId> people;
        for (const auto& [id, person] : admin.program().people) people.push_back(id);
        admin.post(intent::AcceptPeople{people});
        send(admin, mentor);
        send(admin, mentee);
    }
    void join(AppDevice& device, const std::string& invitation, const program::Profile& profile) {
        device.receive(invitation, "invitation.json");
        device.post(intent::EditSignUp{profile, true, true});
        device.post(intent::SendSignUp{});
        admin.receive_and_add(device.take_download());
    }
    static void send(AppDevice& from, AppDevice& to) {
        from.post(intent::DownloadUpdate{});
        to.receive(from.take_download());
        if (to.model().preview) to.post(intent::ConfirmImport{});
    }
    int waiting_for(const AppDevice& from, const AppDevice& to) const {
        const auto known = known_of_mine(from.replica());
        const auto& reader = to.replica().device();
        const auto reached = known.contains(reader) ? known.at(reader) : 0;
        return static_cast<int>(outbox_for(from.replica(), reader, reached).size());
    }
};

TEST_CASE("what was sent waits until something from the other shows that it arrived") {
    Circle circle;
    CHECK(circle.waiting_for(circle.admin, circle.mentor) > 0);
    circle.mentor.post(intent::PostOnBoard{"Good morning", "", false});
    Circle::send(circle.mentor, circle.admin);
    CHECK(circle.waiting_for(circle.admin, circle.mentor) == 0);
    CHECK(circle.waiting_for(circle.admin, circle.mentee) > 0);
}

TEST_CASE("a post on the board waits for everybody, and is counted once") {
    Circle circle;
    const int before = updates_waiting(circle.mentor.replica());
    circle.mentor.post(intent::PostOnBoard{"Good morning", "", false});
    CHECK(updates_waiting(circle.mentor.replica()) == before + 1);
    CHECK(circle.waiting_for(circle.mentor, circle.admin) > 0);
    CHECK(circle.waiting_for(circle.mentor, circle.mentee) > 0);
}

TEST_CASE("what a program keeps for its admin alone waits for nobody") {
    AppDevice admin{1};
    admin.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    CHECK(other_devices(admin.replica()).empty());
    CHECK(updates_waiting(admin.replica()) == 0);
}

TEST_CASE("a sign-up waits for the admin, not for other members") {
    Circle circle;
    const auto line = program::line_conversation(circle.mentee.replica().device());
    CHECK(can_read(circle.mentee.replica(), line, circle.admin.replica().device()));
    CHECK_FALSE(can_read(circle.mentee.replica(), line, circle.mentor.replica().device()));
}

TEST_CASE("a pair's conversation is for the two alone") {
    Circle circle;
    circle.admin.post(intent::SuggestPairs{});
    circle.admin.post(intent::ProposePlan{});
    Circle::send(circle.admin, circle.mentor);
    Circle::send(circle.admin, circle.mentee);
    REQUIRE(circle.mentor.program().pair_order.size() == 1);
    const auto conversation = program::pair_conversation(circle.mentor.program().pair_order.front());
    CHECK(can_read(circle.mentor.replica(), conversation, circle.mentee.replica().device()));
    CHECK_FALSE(can_read(circle.mentor.replica(), conversation, circle.admin.replica().device()));
}

TEST_CASE("the other devices begin with the admin's and leave out this one") {
    Circle circle;
    const auto devices = other_devices(circle.mentee.replica());
    REQUIRE(devices.size() == 2);
    CHECK(devices[0] == circle.admin.replica().device());
    CHECK(devices[1] == circle.mentor.replica().device());
}

}  // namespace
}  // namespace accanto::app
