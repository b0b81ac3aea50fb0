#include "app/table_import.hpp"

#include <doctest/doctest.h>

#include "support/app_device.hpp"

namespace accanto::app {
namespace {

constexpr auto three_rows =
    "Name,Role,Email\n"
    "Marta Colombo,mentor,marta@example.org\n"
    "Elif Kaya,mentee,elif@example.org\n"
    "Marta Colombo,mentor,marta@example.org\n";

TableImport opened(std::string_view text, const program::Program& program = {}) {
    TableImport import;
    import.table = *exchange::read_table(text);
    import.columns = exchange::guess_columns(import.table);
    import.options = exchange::guess_options(import.table, import.columns, "people.csv");
    read_rows(import, program);
    return import;
}

program::Program program_with(std::string name, std::string contact) {
    program::Program program;
    program::Person person;
    person.id.bytes[0] = 7;
    person.profile = program::Profile{};
    person.profile->name = std::move(name);
    person.profile->contact = std::move(contact);
    program.people[person.id] = person;
    return program;
}

TEST_CASE("somebody who is in the file twice is added once") {
    const auto import = opened(three_rows);
    REQUIRE(import.rows.size() == 3);
    CHECK(fate_of(import, 1) == RowFate::Added);
    const int added = (fate_of(import, 0) == RowFate::Added ? 1 : 0) +
                      (fate_of(import, 2) == RowFate::Added ? 1 : 0);
    CHECK(added == 1);
}

TEST_CASE(
    "somebody who is in the program is left out, by contact or by name where no contact is known") {
    CHECK(fate_of(opened(three_rows, program_with("Somebody Else", "ELIF@example.org")), 1) ==
          RowFate::LeftOut);
    CHECK(fate_of(opened(three_rows, program_with("elif kaya", "")), 1) == RowFate::LeftOut);
    CHECK(fate_of(opened(three_rows, program_with("Elif Kaya", "another@example.org")), 1) ==
          RowFate::Added);
    CHECK(fate_of(opened("Name,Role\nElif Kaya,mentee\n",
                         program_with("Elif Kaya", "elif@example.org")),
                  0) == RowFate::LeftOut);
}

TEST_CASE(
    "a row that is left out by itself can be added anyway, and stays so when columns change") {
    auto import = opened(three_rows, program_with("Elif Kaya", "elif@example.org"));
    import.skipped[1] = false;
    read_rows(import, program_with("Elif Kaya", "elif@example.org"));
    CHECK(fate_of(import, 1) == RowFate::Added);
}

TEST_CASE("a row without a name or a role is unclear until it is mended") {
    auto import =
        opened("Name,Role,Email\n,mentor,a@example.org\nElif Kaya,gardener,b@example.org\n");
    CHECK(fate_of(import, 0) == RowFate::Unclear);
    CHECK(fate_of(import, 1) == RowFate::Unclear);
    auto profile = import.rows[0].profile;
    profile.name = "Aisha Bello";
    mend_row(import, 0, profile);
    CHECK(fate_of(import, 0) == RowFate::Added);
    CHECK(import.rows[0].problems.empty());
}

TEST_CASE("a row that is mended to no name stays unclear") {
    auto import = opened(three_rows);
    auto profile = import.rows[1].profile;
    profile.name = " ";
    mend_row(import, 1, profile);
    CHECK(fate_of(import, 1) == RowFate::Unclear);
}

TEST_CASE("what was mended by hand outlives a change of columns") {
    auto import = opened(three_rows);
    auto profile = import.rows[1].profile;
    profile.organisation = "Harbour Works";
    mend_row(import, 1, profile);
    import.columns[2] = exchange::ColumnUse::Ignore;
    read_rows(import, {});
    CHECK(import.rows[1].profile.organisation == "Harbour Works");
    CHECK(import.rows[1].profile.contact == "elif@example.org");
    CHECK(import.rows[0].profile.contact.empty());
}

TEST_CASE("an empty row is no person") {
    const auto import = opened("Name,Role\nElif Kaya,mentee\n,\nMarta Colombo,mentor\n");
    REQUIRE(import.rows.size() == 3);
    CHECK(fate_of(import, 1) == RowFate::Empty);
}

}  // namespace
}  // namespace accanto::app
