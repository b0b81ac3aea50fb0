#include "ui/screens/people.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/app_device.hpp"
#include "support/people_generator.hpp"
#include "support/signup_forms.hpp"
#include "support/ui_harness.hpp"

using namespace accanto;
using test::Role;

namespace {

namespace intent = app::intent;

constexpr auto table =
    "Name,Role,Email,Can help with,Would like help with\n"
    "Marta Colombo,mentor,marta@example.org,Product design,\n"
    "Elif Kaya,mentee,elif@example.org,,Product design\n"
    "Ravi Shah,mentee,ravi@example.org,,Data\n";

/// The screen over an admin's device that carries out what is posted.
struct Screen {
    explicit Screen(const std::string& people = table, const test::UiWindow& window = test::desktop,
                    std::string_view language = "en")
        : device(7, std::string(language)), harness(window, language) {
        device.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
        if (!people.empty()) {
            device.receive(people, "people.csv");
            device.post(intent::ConfirmPeople{});
        }
        harness.environment().now = device.now();
        harness.show([this](ui::Frame& frame) {
            ui::people_screen(frame, app::people_view(device.model(), state.filter),
                              app::person_view(device.model(), state.selected), state);
        });
    }
    /// What was posted happens.
    void carry_out() {
        for (auto& each : harness.take_posted()) device.post(std::move(each));
        harness.settle();
    }
    std::vector<std::string> listed() const {
        std::vector<std::string> names;
        for (const auto& name : harness.names(Role::Button)) {
            for (const auto& [id, person] : device.program().people) {
                if (person.name() == name) names.push_back(name);
            }
        }
        return names;
    }
    test::AppDevice device;
    ui::PeopleState state;
    test::UiHarness harness;
};

std::string many_people() {
    return test::form_export(test::invented_people({.mentors = 500, .mentees = 500}),
                             test::Wording::English);
}

}  // namespace

TEST_CASE("the people are usable at every size, in both languages, with details open and without") {
    for (const auto& window : {test::desktop, test::tablet, test::phone, test::narrow}) {
        for (const auto* language : {"en", "it"}) {
            CAPTURE(window.width);
            CAPTURE(language);
            Screen screen(table, window, language);
            CHECK(screen.harness.audit() == test::all_is_well);
            screen.harness.press(Role::Button, "Elif Kaya");
            CHECK(screen.harness.audit_part() == test::all_is_well);
        }
    }
}

TEST_CASE("an empty program offers the invitation and a table") {
    Screen screen("");
    CHECK(screen.harness.audit() == test::all_is_well);
    screen.harness.press(Role::Button, "Invite people");
    screen.harness.press(Role::Button, "Save the invitation file");
    CHECK(screen.harness.posted<intent::DownloadInvitation>() != nullptr);
    screen.harness.press(Role::Button, "Import a table");
    CHECK(screen.harness.posted<intent::ChooseFile>() != nullptr);
}

TEST_CASE("one press accepts everybody who waits") {
    Screen screen;
    screen.harness.press(Role::Button, "Accept all 3");
    const auto* accepted = screen.harness.posted<intent::AcceptPeople>();
    REQUIRE(accepted != nullptr);
    CHECK(accepted->people.size() == 3);
    screen.carry_out();
    CHECK_FALSE(screen.harness.has(Role::Button, "Accept all 3"));
    CHECK(screen.harness.has(Role::Radio, "In the program 3"));
}

TEST_CASE("search, role and standing narrow the list, and the way back is offered") {
    Screen screen;
    screen.harness.type(Role::SearchField, "Search people", "data");
    CHECK(screen.listed() == std::vector<std::string>{"Ravi Shah"});
    CHECK(screen.harness.says("One of 3"));
    screen.harness.type(Role::SearchField, "Search people", "nobody at all");
    CHECK(screen.listed().empty());
    screen.harness.press(Role::Button, "Show everyone");
    CHECK(screen.listed().size() == 3);
    screen.harness.press(Role::Radio, "Mentees");
    CHECK(screen.listed().size() == 2);
}

TEST_CASE("a person is read beside the list, and answered there") {
    Screen screen;
    screen.harness.press(Role::Button, "Elif Kaya");
    CHECK(screen.harness.has(Role::Complementary, "Details"));
    CHECK(screen.harness.says("elif@example.org"));
    screen.harness.press(Role::Button, "Accept");
    const auto* accepted = screen.harness.posted<intent::AcceptPeople>();
    REQUIRE(accepted != nullptr);
    REQUIRE(accepted->people.size() == 1);
    CHECK(screen.device.program().person(accepted->people[0])->name() == "Elif Kaya");
}

TEST_CASE("by keyboard the focus goes to the details and back to the row") {
    Screen screen;
    screen.harness.focus(Role::Button, "Elif Kaya");
    screen.harness.key(test::Key::Enter);
    CHECK(screen.harness.focused() == "Elif Kaya");
    CHECK(screen.harness.find(Role::Heading, "Elif Kaya").level == 2);
    screen.harness.escape();
    CHECK_FALSE(screen.harness.has(Role::Complementary, "Details"));
    CHECK(screen.harness.focused() == "Elif Kaya");
}

TEST_CASE("a decline asks for a note first, and can be left") {
    Screen screen;
    screen.harness.press(Role::Button, "Ravi Shah");
    screen.harness.press(Role::Button, "Decline");
    screen.harness.type(Role::TextArea, "A note", "Next spring, gladly.");
    screen.harness.press(Role::Button, "Not now");
    CHECK(screen.harness.posted<intent::DeclinePerson>() == nullptr);
    screen.harness.press(Role::Button, "Decline");
    screen.harness.type(Role::TextArea, "A note", "Next spring, gladly.");
    screen.harness.press(Role::Button, "Decline Ravi Shah");
    const auto* declined = screen.harness.posted<intent::DeclinePerson>();
    REQUIRE(declined != nullptr);
    CHECK(declined->note == "Next spring, gladly.");
}

TEST_CASE("a profile is mended in a form; a name can't be emptied") {
    Screen screen;
    screen.harness.press(Role::Button, "Marta Colombo");
    screen.harness.press(Role::Button, "Edit profile");
    CHECK(screen.harness.audit_part() == test::all_is_well);
    screen.harness.type(Role::TextField, "Name", "");
    screen.harness.press(Role::Button, "Keep");
    CHECK(screen.harness.posted<intent::EditPerson>() == nullptr);
    CHECK(screen.harness.says("A name is needed."));
    screen.harness.type(Role::TextField, "Name", "Marta C. Neri");
    screen.harness.type(Role::TextArea, "Can help with", "Sailing\nTeams");
    screen.harness.press(Role::Button, "Keep");
    const auto* edited = screen.harness.posted<intent::EditPerson>();
    REQUIRE(edited != nullptr);
    CHECK(edited->profile.name == "Marta C. Neri");
    CHECK(edited->profile.offers == std::vector<std::string>{"Sailing", "Teams"});
    CHECK(edited->profile.contact == "marta@example.org");
}

TEST_CASE("on the phone a person is a sheet that closes") {
    Screen screen(table, test::phone);
    screen.harness.press(Role::Button, "Marta Colombo");
    CHECK(screen.harness.has(Role::Dialog, "Marta Colombo"));
    screen.harness.press(Role::Button, "Close");
    CHECK_FALSE(screen.harness.has(Role::Dialog, "Marta Colombo"));
}

TEST_CASE("the list is saved as a table") {
    Screen screen;
    screen.harness.press(Role::Button, "Save as a table (CSV)");
    const auto* listing = screen.harness.posted<intent::DownloadListing>();
    REQUIRE(listing != nullptr);
    CHECK(listing->listing == intent::Listing::People);
}

TEST_CASE("of a thousand people only those near the window are built, and each knows its place") {
    Screen screen(many_people());
    REQUIRE(screen.device.program().people.size() > 900);
    const auto listed = screen.harness.names(Role::ListItem);
    CHECK(listed.size() < 60);
    const auto& nodes = screen.harness.tree().nodes();
    const auto item = std::ranges::find(nodes, Role::ListItem, &a11y::Node::role);
    REQUIRE(item != nodes.end());
    CHECK(item->position == 1);
    CHECK(item->set_size == static_cast<int>(screen.device.program().people.size()));
}

TEST_CASE("arrows go through a long list, and End goes to its end") {
    Screen screen(many_people());
    const auto view = app::people_view(screen.device.model(), {});
    screen.harness.focus(Role::Button, view.rows[0].name);
    for (int i = 0; i < 40; ++i) screen.harness.key(test::Key::Down);
    CHECK(screen.harness.focused() == view.rows[40].name);
    screen.harness.key(test::Key::End);
    CHECK(screen.harness.focused() == view.rows.back().name);
    screen.harness.key(test::Key::Up);
    CHECK(screen.harness.focused() == view.rows[view.rows.size() - 2].name);
}

TEST_CASE("a person's details say levels, goals and whom they would like, never what is private") {
    Screen screen(
        "Name,Role,Offers,Wants,Goals,Interests,Years asked for\n"
        "Elif Kaya,mentee,,CV (new),A first job,Rowing,3-10\n"
        "Marta Colombo,mentor,CV (deep),,,,\n");
    const auto find = [&](std::string_view name) {
        for (const auto& [id, person] : screen.device.program().people) {
            if (person.name() == name) return person;
        }
        return program::Person{};
    };
    auto profile = *find("Elif Kaya").profile;
    profile.mentor_wishes = {find("Marta Colombo").id};
    profile.private_answer = "Having moved country";
    screen.device.post(intent::EditPerson{find("Elif Kaya").id, profile});
    screen.state.selected = find("Elif Kaya").id;
    screen.harness.settle();
    for (const auto* words :
         {"CV · New to me", "A first job", "Rowing", "3 to 10 years more", "1. Marta Colombo"}) {
        CAPTURE(words);
        CHECK(screen.harness.says(words));
    }
    screen.harness.press(Role::Button, "Edit profile");
    screen.carry_out();
    CHECK(screen.harness.audit() == test::all_is_well);
    CHECK_FALSE(screen.harness.says("Having moved country"));
    CHECK(screen.harness.find(Role::TextArea, "Would like help with").value == "CV (New to me)");
    screen.harness.type(Role::TextArea, "Goals", "A new job");
    screen.harness.press(Role::Button, "Keep");
    screen.carry_out();
    CHECK(find("Elif Kaya").profile->goals == std::vector<std::string>{"A new job"});
    CHECK(find("Elif Kaya").profile->private_answer == "Having moved country");
    CHECK(find("Elif Kaya").profile->mentor_wishes.size() == 1);
}
