#include "ui/screens/import_people.hpp"

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

constexpr auto messy =
    "Name,Role,Email,How many mentees\n"
    "Marta Colombo,mentor,marta@example.org,2\n"
    "Elif Kaya,gardener,elif@example.org,\n"
    ",mentee,nobody@example.org,\n"
    "Kwame Mensah,mentor,kwame@example.org,a few\n"
    "Marta Colombo,mentor,marta@example.org,2\n"
    "Ravi Shah,mentee,ravi@example.org,\n";

/// The screen over an admin's device that has opened a table.
struct Screen {
    explicit Screen(const std::string& text = messy, const test::UiWindow& window = test::desktop,
                    std::string_view language = "en")
        : device(7, std::string(language)), harness(window, language) {
        device.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
        if (!text.empty()) device.receive(text, "people.csv");
        harness.environment().now = device.now();
        harness.show([this](ui::Frame& frame) {
            ui::import_people_screen(frame, app::import_people_view(device.model()),
                                     app::wanted_row(device.model(), state.wanted), state);
        });
    }
    void carry_out() {
        for (auto& each : harness.take_posted()) device.post(std::move(each));
        harness.settle();
    }
    test::AppDevice device;
    ui::ImportPeopleState state;
    test::UiHarness harness;
};

}  // namespace

TEST_CASE("a table is usable at every size, in both languages") {
    for (const auto& window : {test::desktop, test::tablet, test::phone, test::narrow}) {
        for (const auto* language : {"en", "it"}) {
            CAPTURE(window.width);
            CAPTURE(language);
            const Screen screen(messy, window, language);
            CHECK(screen.harness.audit() == test::all_is_well);
        }
    }
}

TEST_CASE("without a table a file can be chosen") {
    Screen screen("");
    CHECK(screen.harness.audit() == test::all_is_well);
    screen.harness.press(Role::Button, "Choose a file");
    CHECK(screen.harness.posted<intent::ChooseFile>() != nullptr);
}

TEST_CASE("the count says how many of the rows will be added, and what is unclear in words") {
    const Screen screen;
    CHECK(screen.harness.says("3 of 6 rows will be added"));
    CHECK(screen.harness.says("2 are still unclear"));
    CHECK(screen.harness.says("“gardener” could not be read as a role."));
    CHECK(screen.harness.says("There is no name in this row."));
    CHECK(screen.harness.says("“a few” is not a number of mentees, so one place is taken."));
    CHECK(screen.harness.says("The same person as in row"));
}

TEST_CASE("a role is chosen in the row") {
    Screen screen;
    screen.harness.press(Role::Radio, "Mentee");
    const auto* fixed = screen.harness.posted<intent::FixRow>();
    REQUIRE(fixed != nullptr);
    CHECK(fixed->profile.name == "Elif Kaya");
    CHECK(fixed->profile.role == program::Role::Mentee);
    screen.carry_out();
    CHECK(screen.harness.says("4 of 6 rows will be added"));
}

TEST_CASE("a missing name is written in a form") {
    Screen screen;
    screen.harness.press(Role::Button, "Write the name");
    CHECK(screen.harness.audit_part() == test::all_is_well);
    screen.harness.press(Role::Button, "Keep");
    CHECK(screen.harness.posted<intent::FixRow>() == nullptr);
    screen.harness.type(Role::TextField, "Name", "Aisha Bello");
    screen.harness.press(Role::Button, "Keep");
    const auto* fixed = screen.harness.posted<intent::FixRow>();
    REQUIRE(fixed != nullptr);
    CHECK(fixed->profile.name == "Aisha Bello");
    CHECK(fixed->profile.contact == "nobody@example.org");
    screen.carry_out();
    CHECK_FALSE(screen.harness.has(Role::Button, "Write the name"));
}

TEST_CASE("a row can be left out and put back") {
    Screen screen;
    screen.harness.press(Role::Button, "Leave out all 2 unclear rows");
    screen.carry_out();
    CHECK(screen.harness.says("3 of 6 rows will be added"));
    CHECK_FALSE(screen.harness.says("still unclear"));
    CHECK(std::ranges::count(screen.harness.names(Role::Button), "Add anyway") == 3);
    screen.harness.press(Role::Button, "Add anyway");
    const auto* skipped = screen.harness.posted<intent::SkipRow>();
    REQUIRE(skipped != nullptr);
    CHECK_FALSE(skipped->skip);
}

TEST_CASE("rows that are unclear are spoken of before they are lost") {
    Screen screen;
    screen.harness.press(Role::Button, "Add 3 people");
    CHECK(screen.harness.posted<intent::ConfirmPeople>() == nullptr);
    screen.harness.press(Role::Button, "Look at them");
    screen.harness.press(Role::Button, "Leave out all 2 unclear rows");
    screen.carry_out();
    screen.harness.press(Role::Button, "Add 3 people");
    CHECK(screen.harness.posted<intent::ConfirmPeople>() != nullptr);
}

TEST_CASE("a column is taken for something else with a select") {
    Screen screen;
    screen.harness.press(Role::Combobox, "Email");
    screen.harness.press(Role::Option, "Leave out");
    const auto* use = screen.harness.posted<intent::UseColumn>();
    REQUIRE(use != nullptr);
    CHECK(use->column == 2);
    CHECK(use->use == exchange::ColumnUse::Ignore);
}

TEST_CASE("where no column says the role, one choice says it of everybody") {
    Screen screen("Name,Email\nMarta Colombo,marta@example.org\nElif Kaya,elif@example.org\n");
    CHECK(screen.harness.says("0 of 2 rows will be added"));
    const auto& choice = screen.harness.find_in(Role::RadioGroup, "Everybody in this table is",
                                                Role::Radio, "Mentor");
    CHECK(choice.role == Role::Radio);
    screen.device.post(intent::UseDefaultRole{program::Role::Mentor});
    screen.harness.settle();
    CHECK(screen.harness.says("2 of 2 rows will be added"));
}

TEST_CASE("on the phone the columns are behind a row") {
    Screen screen(messy, test::phone);
    CHECK_FALSE(screen.harness.has(Role::Combobox, "Email"));
    screen.harness.press(Role::Button, "What the columns mean");
    CHECK(screen.harness.has(Role::Combobox, "Email"));
    CHECK(screen.harness.audit_part() == test::all_is_well);
}

TEST_CASE("cancelling asks nothing and adds nothing") {
    Screen screen;
    screen.harness.press(Role::Button, "Cancel");
    CHECK(screen.harness.posted<intent::CancelImport>() != nullptr);
}

TEST_CASE("a table of a thousand people stays light") {
    const auto people = test::invented_people({.mentors = 500, .mentees = 500});
    const Screen screen(test::form_export(people, test::Wording::English));
    CHECK(screen.harness.tree().nodes().size() < 1'000);
    CHECK(screen.harness.audit() == test::all_is_well);
}
