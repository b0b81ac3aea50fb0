#include <doctest/doctest.h>

#include "exchange/signup_table.hpp"

namespace accanto::exchange {
namespace {

using program::Role;
using Texts = std::vector<std::string>;

std::vector<SignupRow> rows_of(std::string_view text, std::string_view file_name = "answers.csv") {
    const auto table = read_table(text);
    REQUIRE(table);
    const auto columns = guess_columns(*table);
    return read_signups(*table, columns, guess_options(*table, columns, file_name));
}

SignupRow row_of(std::string_view text) {
    auto rows = rows_of(text);
    REQUIRE(rows.size() == 1);
    return std::move(rows.front());
}

bool has(const SignupRow& row, RowProblem problem) {
    return std::ranges::any_of(row.problems,
                               [&](const RowIssue& issue) { return issue.problem == problem; });
}

TEST_CASE("a form's export becomes sign-ups") {
    const auto rows = rows_of(
        "\xEF\xBB\xBFTimestamp,What is your name?,How would you like to take part?,In which "
        "languages?,"
        "What could you help somebody with?,What would you like to learn?,How many mentees could "
        "you take?,Years of experience\r\n"
        "2026/10/01,Marta Colombo,As a mentor,\"Italian, English\",\"Portfolio, Teams (small, "
        "large)\",,2,16+ Years\r\n"
        "2026/10/02, Sofia  Reyes ,As a mentee,Spanish,,Portfolio,,\r\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].problems.empty());
    CHECK(rows[0].line == 2);
    CHECK(rows[0].profile.name == "Marta Colombo");
    CHECK(rows[0].profile.role == Role::Mentor);
    CHECK(rows[0].profile.languages == Texts{"it", "en"});
    CHECK(rows[0].profile.offers == Texts{"Portfolio", "Teams (small, large)"});
    CHECK(rows[0].profile.places == 2);
    CHECK(rows[0].profile.experience_years == 16);
    CHECK(rows[1].profile.name == "Sofia Reyes");
    CHECK(rows[1].profile.role == Role::Mentee);
    CHECK(rows[1].profile.wants == Texts{"Portfolio"});
}

TEST_CASE("a file of mentors alone needs no column for the role") {
    const auto rows = rows_of("First name,Last name,Topics\nKwame,Asante,Careers\n", "mentors.csv");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].problems.empty());
    CHECK(rows[0].profile.name == "Kwame Asante");
    CHECK(rows[0].profile.role == Role::Mentor);
    CHECK(rows[0].profile.offers == Texts{"Careers"});
}

TEST_CASE("nothing is dropped: a row with a problem says which, and keeps what could be read") {
    const auto rows = rows_of(
        "Name,Role,How many mentees,Email\n"
        "Ada,mentor,a few,ada@example.org\n"
        ",mentee,1,\n"
        ",,,\n"
        "Ada L.,mentor,1,ADA@example.org\n"
        "Ben,perhaps,1,\n"
        "Cleo,,1,\n");
    REQUIRE(rows.size() == 6);
    CHECK(rows[0].problems == std::vector<RowIssue>{{RowProblem::PlacesNotUnderstood, "a few", 0}});
    CHECK(rows[1].problems == std::vector<RowIssue>{{RowProblem::NoName, "", 0}});
    CHECK(rows[2].problems == std::vector<RowIssue>{{RowProblem::Empty, "", 0}});
    CHECK(rows[3].problems == std::vector<RowIssue>{{RowProblem::SamePersonAsRow, "", 2}});
    CHECK(rows[4].problems == std::vector<RowIssue>{{RowProblem::RoleNotUnderstood, "perhaps", 0}});
    CHECK(rows[5].problems == std::vector<RowIssue>{{RowProblem::NoRole, "", 0}});
    CHECK(rows[4].profile.name == "Ben");
}

TEST_CASE("a number of mentees in words is a problem, even when nobody wrote a figure") {
    for (const std::string heading : {"How many mentees", "Max. mentees", "Numero di mentee"}) {
        CAPTURE(heading);
        const auto row = row_of("Name,Role," + heading + "\nAda,mentor,a few\n");
        CHECK(row.problems == std::vector<RowIssue>{{RowProblem::PlacesNotUnderstood, "a few", 0}});
    }
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

TEST_CASE("fewer uses than columns are no harm") {
    const auto table = read_table("Who,What\nAda,mentor\n");
    REQUIRE(table);
    CHECK(read_signups(*table, {}, {}).size() == 1);
    CHECK(read_signups(*table, {ColumnUse::Name}, {Role::Both}).front().profile.name == "Ada");
}

TEST_CASE("of two answers of one person the newer counts, wherever it stands") {
    const auto rows = rows_of(
        "Timestamp,Name,Role,Email\n"
        "2026/10/02 9:00:00,Ada,mentor,ada@example.org\n"
        "2026/10/01 9:00:00,Ada B.,mentee,ada@example.org\n"
        "2026/10/03 9:00:00,Ben,mentor,ben@example.org\n"
        "2026/10/04 9:00:00,Ben,mentee,ben@example.org\n");
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].problems.empty());
    CHECK(rows[1].problems == std::vector<RowIssue>{{RowProblem::SamePersonAsRow, "", 2}});
    CHECK(rows[2].problems == std::vector<RowIssue>{{RowProblem::SamePersonAsRow, "", 5}});
    CHECK(rows[3].problems.empty());
}

TEST_CASE("two people of one name with contacts of their own are two") {
    const auto rows = rows_of(
        "Name,Role,Email\nRavi,mentor,a@example.org\nRavi,mentee,b@example.org\nravi,mentee,\n");
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].problems.empty());
    CHECK(has(rows[2], RowProblem::SamePersonAsRow));
}

TEST_CASE("a role nobody said follows from what is offered and wanted") {
    const auto rows =
        rows_of("Name,Offers,Wants\nAda,Careers,\nBen,,Careers\nCleo,Careers,Pay\nDan,,\n");
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].profile.role == Role::Mentor);
    CHECK(rows[1].profile.role == Role::Mentee);
    CHECK(rows[2].profile.role == Role::Both);
    CHECK(has(rows[3], RowProblem::NoRole));
}

TEST_CASE("two yes-or-no columns give the role together") {
    const auto rows = rows_of(
        "Name,Would you like to be a mentor?,Would you like to be a mentee?\n"
        "Ada,Yes,No\nBen,No,Yes\nCleo,Yes,Yes\nDan,No,No\n");
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].profile.role == Role::Mentor);
    CHECK(rows[1].profile.role == Role::Mentee);
    CHECK(rows[2].profile.role == Role::Both);
    CHECK(has(rows[3], RowProblem::NoRole));
}

TEST_CASE("free time and time zones are kept, in words where the words are not understood") {
    const auto known =
        row_of("Name,Role,When are you free?,Time zone\nAda,mentor,Monday evening,UTC+02:00\n");
    CHECK(known.profile.availability.slots == 0b1100'0000);
    CHECK(known.profile.utc_offset_minutes == 120);
    CHECK(known.profile.answers.empty());
    const auto unknown =
        row_of("Name,Role,When are you free?\nAda,mentor,Monday evening unless it rains\n");
    CHECK(unknown.profile.answers.at("When are you free?") == "Monday evening unless it rains");
}

TEST_CASE("what has no place in a profile stays as an answer") {
    const auto row = row_of(
        "Name,Role,Company,School,Favourite season?\nAda,mentor,Tidal Energy,Saint "
        "Brigid,autumn\n");
    CHECK(row.profile.organisation == "Tidal Energy");
    CHECK(row.profile.answers.at("School") == "Saint Brigid");
    CHECK(row.profile.answers.at("Favourite season?") == "autumn");
    const std::string long_topic(program::topic_letters_max + 1, 'x');
    const auto topics = row_of("Name,Role,Topics\nAda,mentor,\"Careers, " + long_topic + "\"\n");
    CHECK(topics.profile.answers.at("Topics").contains(long_topic));
}

TEST_CASE("what is longer than a sign-up keeps is said to be cut") {
    const std::string name(program::name_letters_max + 1, 'x'),
        story(program::answer_letters_max + 1, 'y');
    const auto row = row_of("Name,Role,About you\n" + name + ",mentor," + story + "\n");
    CHECK(row.profile.name.size() == program::name_letters_max);
    REQUIRE(row.problems.size() == 2);
    CHECK(row.problems[0] == RowIssue{RowProblem::TooLong, name, 0});
    CHECK(row.problems[1] == RowIssue{RowProblem::TooLong, "about", 0});
}

}  // namespace
}  // namespace accanto::exchange
