#include <doctest/doctest.h>

#include "support/app_device.hpp"

namespace accanto::app {
namespace {

using program::Standing;

constexpr auto two_people =
    "Name,Role,Email\nMarta Colombo,mentor,marta@example.org\nElif Kaya,mentee,elif@example.org\n";

/// An admin with a program, and people from a table in it.
struct Admin {
    Admin() {
        device.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
        device.receive(two_people, "people.csv");
        device.post(intent::ConfirmPeople{});
    }
    const program::Person& person(std::string_view name) const {
        for (const auto& [id, person] : device.program().people) {
            if (person.name() == name) return person;
        }
        FAIL("nobody of this name");
        return device.program().people.begin()->second;
    }
    test::AppDevice device{1};
};

TEST_CASE("a table of sign-ups is opened, shown and added") {
    test::AppDevice device(1);
    device.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    device.receive(two_people, "people.csv");
    REQUIRE(device.model().table);
    CHECK(device.model().route.screen == Screen::ImportPeople);
    CHECK(device.program().people.empty());
    device.post(intent::ConfirmPeople{});
    CHECK(device.program().people.size() == 2);
    CHECK_FALSE(device.model().table);
    CHECK(device.model().route.screen == Screen::People);
}

TEST_CASE("a table that was cancelled adds nobody") {
    test::AppDevice device(1);
    device.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    device.receive(two_people, "people.csv");
    device.post(intent::CancelImport{});
    CHECK(device.program().people.empty());
    CHECK_FALSE(device.model().table);
}

TEST_CASE("a table without a program to put it in gets a sentence") {
    test::AppDevice device(1);
    device.receive(two_people, "people.csv");
    CHECK_FALSE(device.model().table);
    REQUIRE(device.model().problem);
    CHECK(device.model().problem->text == i18n::Text::problem_table_for_admin);
}

TEST_CASE("the same table again adds nobody twice") {
    Admin admin;
    admin.device.receive(two_people, "people.csv");
    admin.device.post(intent::ConfirmPeople{});
    CHECK(admin.device.program().people.size() == 2);
}

TEST_CASE("a decline keeps the note; from the waiting list it can be undone") {
    Admin admin;
    const auto id = admin.person("Elif Kaya").id;
    admin.device.post(intent::WaitlistPerson{id});
    CHECK(admin.person("Elif Kaya").standing == Standing::Waitlisted);
    CHECK_FALSE(admin.device.model().toast->undo);
    admin.device.post(intent::DeclinePerson{id, "Next spring, gladly."});
    CHECK(admin.person("Elif Kaya").standing == Standing::Declined);
    CHECK(admin.person("Elif Kaya").note == "Next spring, gladly.");
    REQUIRE(admin.device.model().toast->undo);
    admin.device.post(*admin.device.model().toast->undo);
    CHECK(admin.person("Elif Kaya").standing == Standing::Waitlisted);
}

TEST_CASE("a mended profile of an accepted person is what the program sees, and can be undone") {
    Admin admin;
    const auto id = admin.person("Marta Colombo").id;
    admin.device.post(intent::AcceptPeople{{id}});
    auto profile = *admin.person("Marta Colombo").profile;
    profile.places = 3;
    profile.name = "Marta Colombo Neri";
    admin.device.post(intent::EditPerson{id, profile});
    CHECK(admin.person("Marta Colombo Neri").standing == Standing::Accepted);
    CHECK(admin.device.program().free_places(id) == 3);
    REQUIRE(admin.device.model().toast->undo);
    admin.device.post(*admin.device.model().toast->undo);
    CHECK(admin.person("Marta Colombo").profile->places == 1);
    CHECK(admin.device.program().free_places(id) == 1);
}

TEST_CASE("a mended profile of somebody who waits does not let them in") {
    Admin admin;
    auto profile = *admin.person("Elif Kaya").profile;
    profile.organisation = "Harbour Works";
    admin.device.post(intent::EditPerson{admin.person("Elif Kaya").id, profile});
    CHECK(admin.person("Elif Kaya").standing == Standing::Applied);
    CHECK(admin.person("Elif Kaya").profile->organisation == "Harbour Works");
}

TEST_CASE("accepting nobody says nothing") {
    Admin admin;
    admin.device.post(intent::DismissToast{});
    admin.device.post(intent::AcceptPeople{});
    CHECK_FALSE(admin.device.model().toast);
}

TEST_CASE("an answer to somebody unknown changes nothing") {
    Admin admin;
    admin.device.post(intent::DismissToast{});
    admin.device.post(intent::DeclinePerson{PersonId{}, "?"});
    admin.device.post(intent::WaitlistPerson{PersonId{}});
    admin.device.post(intent::EditPerson{PersonId{}, {}});
    CHECK_FALSE(admin.device.model().toast);
    CHECK(admin.device.program().people.size() == 2);
}

}  // namespace
}  // namespace accanto::app
