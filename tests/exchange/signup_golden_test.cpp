/// The sign-up tables of tests/golden/signups, and larger ones of invented people.
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "exchange/signup_table.hpp"
#include "support/signup_forms.hpp"

namespace accanto::exchange {
namespace {

using program::Role;
using test::InventedPerson;
using test::Wording;
using Texts = std::vector<std::string>;

std::string golden(const std::string& name) {
    std::ifstream stream(std::string(GOLDEN_FOLDER) + "/signups/" + name, std::ios::binary);
    REQUIRE(stream.is_open());
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<SignupRow> rows_of(std::string_view text, std::string_view file_name) {
    const auto table = read_table(text);
    REQUIRE(table);
    const auto columns = guess_columns(*table);
    return read_signups(*table, columns, guess_options(*table, columns, file_name));
}

/// The row says what the person said; answers to the form's other questions are there beside.
void check_same(const SignupRow& row, const InventedPerson& person) {
    CAPTURE(row.line);
    CHECK(row.problems.empty());
    auto read = row.profile;
    const auto about = read.answers.find("about");
    CHECK((about == read.answers.end() ? std::string() : about->second) ==
          (person.profile.answers.empty() ? "" : person.profile.answers.begin()->second));
    if (!person.manner.empty())
        CHECK(std::ranges::any_of(
            read.answers, [&](const auto& answer) { return answer.second == person.manner; }));
    read.answers = person.profile.answers;
    CHECK(read == program::cleaned(person.profile));
}

void check_all(const std::vector<SignupRow>& rows, const std::vector<InventedPerson>& people) {
    REQUIRE(rows.size() == people.size());
    for (std::size_t i = 0; i < rows.size(); ++i) check_same(rows[i], people[i]);
}

TEST_CASE("the golden tables are those the generator writes") {
    for (const auto& file : test::golden_signups()) {
        CAPTURE(file.name);
        CHECK(golden(file.name) == file.text);
    }
}

TEST_CASE("50 and 50 people of a form's export are read as they answered") {
    check_all(rows_of(golden("google_forms_50_50.csv"), "Sign-up (Responses).csv"),
              test::invented_people({}));
}

TEST_CASE("an Italian form is read as people answered") {
    const auto people = test::invented_people(
        {.mentors = 20, .mentees = 20, .seed = 2, .wording = Wording::Italian});
    check_all(rows_of(golden("modulo_20_20.csv"), "Iscrizioni.csv"), people);
}

TEST_CASE("a list of mentors and one of mentees are read as people answered") {
    auto mentors = test::invented_people({.mentors = 30, .mentees = 30, .seed = 3});
    auto mentees = mentors;
    std::erase_if(mentors, [](const auto& person) { return person.profile.role != Role::Mentor; });
    std::erase_if(mentees, [](const auto& person) { return person.profile.role != Role::Mentee; });
    for (auto* const list : {&mentors, &mentees}) {
        for (auto& person : *list) person.manner.clear();  // these lists don't ask for it
    }
    check_all(rows_of(golden("mentors.csv"), "mentors.csv"), mentors);
    check_all(rows_of(golden("mentees.csv"), "mentees.csv"), mentees);
}

TEST_CASE("500 and 500 people are read as they answered") {
    const auto people = test::invented_people({.mentors = 500, .mentees = 500, .seed = 4});
    check_all(rows_of(test::form_export(people, Wording::English), "answers.csv"), people);
}

TEST_CASE("topics of the invented are in unequal demand") {
    const auto people = test::invented_people({.mentors = 500, .mentees = 500, .seed = 5});
    const auto demand = test::topics_in_demand(Wording::English);
    const auto count = [&](const std::string& topic) {
        return std::ranges::count_if(people, [&](const auto& person) {
            return std::ranges::contains(person.profile.wants, topic);
        });
    };
    CHECK(count(demand[0]) > 2 * count(demand[4]));
    CHECK(count(demand[4]) > count(demand[14]));
    CHECK(count(demand[14]) > 0);
}

// --- the messy one -------------------------------------------------------------------------------

SignupRow messy(int line) {
    const auto rows = rows_of(golden("messy.csv"), "answers.csv");
    const auto found = std::ranges::find(rows, line, &SignupRow::line);
    REQUIRE(found != rows.end());
    return *found;
}

TEST_CASE("a messy table has a row for everybody, and empty rows only where they stand between") {
    const auto rows = rows_of(golden("messy.csv"), "answers.csv");
    CHECK(rows.size() == 13);
    CHECK(messy(5).problems == std::vector<RowIssue>{{RowProblem::Empty, "", 0}});
}

TEST_CASE("somebody who answered twice counts with the later answer") {
    CHECK(messy(2).problems == std::vector<RowIssue>{{RowProblem::SamePersonAsRow, "", 4}});
    CHECK(messy(2).profile.role == Role::Mentee);
    CHECK(messy(2).profile.languages == Texts{"en", "it"});
    CHECK(messy(4).problems.empty());
    CHECK(messy(10).problems.empty());
    CHECK(messy(11).problems.empty());
}

TEST_CASE("answers in people's own words are understood") {
    const auto grace = messy(3).profile;
    CHECK(messy(3).problems.empty());
    CHECK(grace.name == "GRACE OKAFOR");
    CHECK(grace.role == Role::Mentor);
    CHECK(grace.languages == Texts{"en", "fr"});
    CHECK(grace.places == 2);
    CHECK(grace.experience_years == 10);
    CHECK(grace.availability.slots == 0xFFFFULL << 40U);
    CHECK(grace.answers.at("Anything else?") == "Call me \"Gray\", please");
    const auto zoe = messy(9).profile;
    CHECK(zoe.role == Role::Both);
    CHECK(zoe.places == 3);
    CHECK(zoe.offers == zoe.wants);
}

TEST_CASE("what is not understood is said, with the cell") {
    using enum RowProblem;
    CHECK(messy(6).problems == std::vector<RowIssue>{{NoName, "", 0}});
    CHECK(messy(7).problems == std::vector<RowIssue>{{RoleNotUnderstood, "perhaps later", 0}});
    CHECK(messy(8).problems == std::vector<RowIssue>{{PlacesNotUnderstood, "as many as needed", 0},
                                                     {ExperienceNotUnderstood, "a lot", 0}});
    CHECK(messy(16).problems == std::vector<RowIssue>{{PlacesNotUnderstood, "12", 0}});
}

TEST_CASE("free time that was not understood is kept in its words") {
    CHECK(messy(7).profile.answers.at("When could you usually meet?") == "it depends");
    CHECK(messy(8).profile.availability.slots == 0);
    CHECK(messy(8).profile.answers.at("When could you usually meet?") ==
          "evenings, but not on Fridays");
}

TEST_CASE("a short row, a name over two lines and a would-be formula are text") {
    CHECK(messy(12).profile.name == "Short Row");
    CHECK(messy(12).problems.empty());
    CHECK(messy(13).profile.name == "Long Name");
    CHECK(messy(13).profile.answers.at("Anything else?") == "Two lines\nand an emoji 🙂");
    CHECK(messy(9).profile.answers.at("Anything else?").starts_with("=HYPERLINK"));
}

}  // namespace
}  // namespace accanto::exchange
