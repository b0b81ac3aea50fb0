#include "exchange/signup_table.hpp"

#include <doctest/doctest.h>

#include "exchange/csv.hpp"

namespace accanto::exchange {
namespace {

using enum ColumnUse;

using Uses = std::vector<ColumnUse>;

Table table_of(std::string_view text) {
    auto table = read_table(text);
    REQUIRE(table);
    return std::move(*table);
}

std::optional<program::Role> role_for(std::string_view text, std::string_view file_name) {
    const auto table = table_of(text);
    return guess_options(table, guess_columns(table), file_name).default_role;
}

TEST_CASE("rows of unequal length are filled up") {
    const auto table = table_of("a,b\n1\n1,2,3\n");
    CHECK(table.heading.size() == 3);
    for (const auto& row : table.rows) CHECK(row.size() == 3);
}

TEST_CASE("empty rows before the heading and after the last row are gone, those between stay") {
    const auto table = table_of("\n,\nName,Role\nAda,mentor\n,\nBen,mentee\n,\n,\n");
    CHECK(table.heading == std::vector<std::string>{"Name", "Role"});
    CHECK(table.rows.size() == 3);
    CHECK(table.lines == std::vector<int>{4, 5, 6});
}

TEST_CASE("the apostrophe before a formula, which we write ourselves, is taken away") {
    const auto table = table_of("Name,Email\n'=Ada,'+39 02\n'tis me,x\n");
    CHECK(table.rows[0] == std::vector<std::string>{"=Ada", "+39 02"});
    CHECK(table.rows[1][0] == "'tis me");
}

TEST_CASE("what is no table is refused, and a table of too many cells") {
    CHECK(read_table("").error().problem == Problem::Empty);
    CHECK(read_table(" \n \n").error().problem == Problem::Empty);
    CHECK(read_table(",,\n,,\n").error().problem == Problem::Empty);
    auto wide = 'a' + std::string(csv_columns_max - 1, ',');
    for (std::size_t i = 0; i < csv_cells_max / csv_columns_max; ++i) wide += "\nx";
    CHECK(read_table(wide).error().problem == Problem::TooMany);
}

TEST_CASE("there is one name and one contact; a second such column is an answer") {
    CHECK(guess_columns(table_of("Name,Email,Company name,Backup e-mail\n")) ==
          Uses{Name, Contact, Organisation, Answer});
    CHECK(guess_columns(table_of("Name,Offers,What can you offer on Sundays?\n")) ==
          Uses{Name, Offers, Offers});
}

TEST_CASE("in Italian a name is the first name where there is a last one") {
    CHECK(guess_columns(table_of("Nome;Cognome\n")) == Uses{FirstName, LastName});
    CHECK(guess_columns(table_of("Nome;Ruolo\n")) == Uses{Name, Role});
    CHECK(guess_columns(table_of("Nome e cognome;Ruolo\n")) == Uses{Name, Role});
}

TEST_CASE("names are found when no heading says so") {
    const auto table =
        table_of("Who are you,Part\nAda Byron,mentor\nLi Wei,mentee\nKwame Asante,mentee\n");
    CHECK(guess_columns(table) == Uses{Name, Role});
}

TEST_CASE("the file's name says who is in it, unless a column does") {
    CHECK(role_for("Name,Topics\nAda,Careers\n", "our mentors 2026.csv") == program::Role::Mentor);
    CHECK(role_for("Name,Topics\nAda,Careers\n", "mentees.csv") == program::Role::Mentee);
    CHECK(role_for("Name,Topics\nAda,Careers\n", "answers.csv") == std::nullopt);
    CHECK(role_for("Name,Topics\nAda,Careers\n", "mentors and mentees.csv") == std::nullopt);
    CHECK(role_for("Name,Role\nAda,mentee\n", "mentors.csv") == std::nullopt);
}

TEST_CASE("columns that only one of the two has say who is in a file") {
    CHECK(role_for("Name,What can you offer?\nAda,Careers\n", "answers.csv") ==
          program::Role::Mentor);
    CHECK(role_for("Name,What would you like to learn?\nAda,Careers\n", "answers.csv") ==
          program::Role::Mentee);
    CHECK(role_for("Name,Offers,Wants\nAda,Careers,\n", "mentors.csv") == std::nullopt);
}

}  // namespace
}  // namespace accanto::exchange
