#include "exchange/signup_table.hpp"

#include <doctest/doctest.h>

namespace accanto::exchange {
namespace {

using program::Role;

std::vector<SignupRow> rows_of(std::string_view text, std::string_view file_name = "answers.csv") {
    const auto table = read_table(text);
    REQUIRE(table);
    const auto columns = guess_columns(*table);
    return read_signups(*table, columns, guess_options(*table, columns, file_name));
}

constexpr std::string_view form =
    "\xEF\xBB\xBFTimestamp,What is your name?,How would you like to take part?,In which languages?,"
    "What could you help somebody with?,What would you like to learn?,How many mentees could you take?,Years of experience\r\n"
    "2026/10/01,Marta Colombo,As a mentor,\"Italian, English\",\"Portfolio, Teams (small, large)\",,2,16+ Years\r\n"
    "2026/10/02, Sofia  Reyes ,As a mentee,Spanish,,Portfolio,,\r\n";

TEST_CASE("a form's export becomes sign-ups") {
    const auto rows = rows_of(form);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].problems.empty());
    CHECK(rows[0].line == 2);
    CHECK(rows[0].profile.name == "Marta Colombo");
    CHECK(rows[0].profile.role == Role::Mentor);
    CHECK(rows[0].profile.languages == std::vector<std::string>{"it", "en"});
    CHECK(rows[0].profile.offers == std::vector<std::string>{"Portfolio", "Teams (small, large)"});
    CHECK(rows[0].profile.places == 2);
    CHECK(rows[0].profile.experience_years == 16);
    CHECK(rows[1].profile.name == "Sofia Reyes");
    CHECK(rows[1].profile.role == Role::Mentee);
    CHECK(rows[1].profile.wants == std::vector<std::string>{"Portfolio"});
}

TEST_CASE("a file of mentors alone needs no column for the role") {
    const auto rows = rows_of("First name,Last name,Topics\nKwame,Asante,Careers\n", "mentors.csv");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].problems.empty());
    CHECK(rows[0].profile.name == "Kwame Asante");
    CHECK(rows[0].profile.role == Role::Mentor);
    CHECK(rows[0].profile.offers == std::vector<std::string>{"Careers"});
}

TEST_CASE("nothing is dropped: a row with a problem says which, and keeps what could be read") {
    const auto rows = rows_of(
        "Name,Role,How many mentees,Email\n"
        "Ada,mentor,two,ada@example.org\n"
        ",mentee,1,\n"
        ",,,\n"
        "Ada L.,mentor,1,ADA@example.org\n"
        "Ben,perhaps,1,\n"
        "Cleo,,1,\n");
    REQUIRE(rows.size() == 6);
    CHECK(rows[0].problems == std::vector<RowIssue>{{RowProblem::PlacesNotUnderstood, "two", 0}});
    CHECK(rows[1].problems == std::vector<RowIssue>{{RowProblem::NoName, "", 0}});
    CHECK(rows[2].problems == std::vector<RowIssue>{{RowProblem::Empty, "", 0}});
    CHECK(rows[3].problems == std::vector<RowIssue>{{RowProblem::SamePersonAsRow, "", 2}});
    CHECK(rows[4].problems == std::vector<RowIssue>{{RowProblem::RoleNotUnderstood, "perhaps", 0}});
    CHECK(rows[5].problems == std::vector<RowIssue>{{RowProblem::NoRole, "", 0}});
    CHECK(rows[4].profile.name == "Ben");
}

TEST_CASE("a column the admin corrects is read anew") {
    const auto table = read_table("Who,What\nAda,mentor\n");
    REQUIRE(table);
    auto columns = guess_columns(*table);
    CHECK(columns == std::vector<ColumnUse>{ColumnUse::Answer, ColumnUse::Answer});
    columns = {ColumnUse::Name, ColumnUse::Role};
    const auto rows = read_signups(*table, columns, {});
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].problems.empty());
    CHECK(rows[0].profile.name == "Ada");
}

TEST_CASE("rows of unequal length are filled up") {
    const auto table = read_table("a,b\n1\n1,2,3\n");
    REQUIRE(table);
    CHECK(table->heading.size() == 3);
    for (const auto& row : table->rows) CHECK(row.size() == 3);
}

TEST_CASE("what is no table is refused") { CHECK(read_table("").error().problem == Problem::Empty); }

}  // namespace
}  // namespace accanto::exchange
