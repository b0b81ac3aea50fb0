#include "app/views/import_people_view.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/app_device.hpp"

namespace accanto::app {
namespace {

constexpr auto messy =
    "Name,Role,Email,How many mentees,Shirt size\n"
    "Marta Colombo,mentor,marta@example.org,2,M\n"
    "Elif Kaya,gardener,elif@example.org,,S\n"
    ",mentee,nobody@example.org,,S\n"
    "Kwame Mensah,mentor,kwame@example.org,a few,L\n"
    ",,,,\n"
    "Marta Colombo,mentor,marta@example.org,2,M\n"
    "Ravi Shah,mentee,ravi@example.org,,S\n";

struct Admin {
    explicit Admin(std::string_view text = messy) {
        device.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
        device.receive(std::string(text), "people.csv");
    }
    ImportPeopleView view() const { return import_people_view(device.model()); }
    test::AppDevice device{1};
};

TEST_CASE("without a table there is nothing to show") {
    CHECK_FALSE(import_people_view(Model{}).open);
    CHECK_FALSE(wanted_row(Model{}, 0));
}

TEST_CASE("every row is somewhere: to look at, left out, to add, or empty") {
    const Admin admin;
    const auto view = admin.view();
    CHECK(view.open);
    CHECK(view.rows == 6);
    CHECK(view.empty == 1);
    CHECK(view.unclear == 2);
    CHECK(view.added == 3);
    REQUIRE(view.to_look_at.size() == 3);
    CHECK(view.to_look_at[0].name == "Elif Kaya");
    CHECK(view.to_look_at[0].lacks_role);
    CHECK(view.to_look_at[1].lacks_name);
    CHECK(view.to_look_at[2].name == "Kwame Mensah");
    REQUIRE(view.left_out.size() == 1);
    CHECK(view.left_out[0].name == "Marta Colombo");
    CHECK(view.to_add.size() == 2);
}

TEST_CASE("a notice says what it is about") {
    const Admin admin;
    const auto view = admin.view();
    REQUIRE(view.to_look_at.size() == 3);
    REQUIRE(view.to_look_at[0].notices.size() == 1);
    CHECK(view.to_look_at[0].notices[0] ==
          RowNotice{i18n::Text::import_role_unclear, "gardener", 0, true});
    CHECK(view.to_look_at[2].notices[0] ==
          RowNotice{i18n::Text::import_places_unclear, "a few", 0, false});
    REQUIRE(view.left_out[0].notices.size() == 1);
    CHECK(view.left_out[0].notices[0].text == i18n::Text::import_same_person);
}

TEST_CASE("columns show a few of their cells and what they are taken for") {
    const Admin admin;
    const auto view = admin.view();
    REQUIRE(view.columns.size() == 5);
    CHECK(view.columns[0].use == exchange::ColumnUse::Name);
    CHECK(view.columns[1].examples == "mentor · gardener · mentee");
    CHECK_FALSE(view.asks_role);
}

TEST_CASE("a table without a role column asks for the role of everybody") {
    Admin admin("Name,Email\nMarta Colombo,marta@example.org\nElif Kaya,elif@example.org\n");
    CHECK(admin.view().asks_role);
    CHECK(admin.view().unclear == 2);
    admin.device.post(intent::UseDefaultRole{program::Role::Mentee});
    CHECK(admin.view().added == 2);
    CHECK(admin.view().to_add[0].role == program::Role::Mentee);
}

TEST_CASE("a mended row goes to those that will be added, a skipped one to those left out") {
    Admin admin;
    auto profile = admin.view().to_look_at[0].profile;
    profile.role = program::Role::Mentee;
    admin.device.post(intent::FixRow{admin.view().to_look_at[0].row, profile});
    CHECK(admin.view().added == 4);
    admin.device.post(intent::SkipRow{admin.view().to_look_at[0].row, true});
    CHECK(admin.view().unclear == 0);
    CHECK(admin.view().left_out.size() == 2);
    CHECK(admin.view().rows == 6);
}

TEST_CASE("a row without a role is mended in a form that asks for one") {
    const Admin admin;
    const auto wanted = wanted_row(admin.device.model(), admin.view().to_look_at[0].row);
    REQUIRE(wanted);
    CHECK(wanted->form.role == -1);
    CHECK(wanted->form.name == "Elif Kaya");
    CHECK_FALSE(wanted_row(admin.device.model(), 900));
    CHECK_FALSE(wanted_row(admin.device.model(), std::nullopt));
}

TEST_CASE("what is said to be added is what is added") {
    Admin admin;
    const auto added = static_cast<std::size_t>(admin.view().added);
    admin.device.post(intent::ConfirmPeople{});
    CHECK(admin.device.program().people.size() == added);
}

TEST_CASE("every use of a column is offered once and has a name") {
    const auto& uses = column_uses();
    CHECK(uses.size() == static_cast<std::size_t>(exchange::ColumnUse::Answer) + 1);
    for (const auto use : uses) CHECK(std::ranges::count(uses, use) == 1);
}

}  // namespace
}  // namespace accanto::app
