#include "exchange/signup_words.hpp"

#include <doctest/doctest.h>

namespace accanto::exchange {
namespace {

TEST_CASE("headings are understood in English and Italian, as forms write them") {
    const std::pair<std::string_view, ColumnUse> rows[] = {
        {"Timestamp", ColumnUse::Timestamp},
        {"Informazioni cronologiche", ColumnUse::Timestamp},
        {"What is your name?", ColumnUse::Name},
        {"Nome e cognome", ColumnUse::LastName},
        {"First name", ColumnUse::FirstName},
        {"Email Address", ColumnUse::Contact},
        {"What could you help somebody with? (choose up to five)", ColumnUse::Offers},
        {"In cosa potresti aiutare?", ColumnUse::Offers},
        {"What would you like to learn?", ColumnUse::Wants},
        {"In quali lingue potresti fare da mentor?", ColumnUse::Languages},
        {"How many mentees could you take?", ColumnUse::Places},
        {"Years of experience", ColumnUse::Experience},
        {"How would you like to take part?", ColumnUse::Role},
        {"A few words about you", ColumnUse::About},
        {"Azienda", ColumnUse::Organisation},
        {"Favourite season?", ColumnUse::Answer},
        {"", ColumnUse::Ignore},
    };
    for (const auto& row : rows) {
        CAPTURE(row.first);
        CHECK(use_of_heading(row.first) == row.second);
    }
}

TEST_CASE("a role is understood in many words, and not guessed") {
    CHECK(role_of(" Mentor ") == program::Role::Mentor);
    CHECK(role_of("I would like to be a mentee") == program::Role::Mentee);
    CHECK(role_of("Both") == program::Role::Both);
    CHECK(role_of("entrambi i ruoli") == program::Role::Both);
    CHECK(role_of("mentor, mentee") == program::Role::Both);
    CHECK_FALSE(role_of("maybe").has_value());
}

TEST_CASE("the first number of a cell counts") {
    CHECK(number_in("11") == 11);
    CHECK(number_in("10-15 years") == 10);
    CHECK(number_in("16+ Years") == 16);
    CHECK_FALSE(number_in("many").has_value());
    CHECK_FALSE(number_in("99999999999999999999").has_value());
}

TEST_CASE("languages become codes where we know them") {
    CHECK(language_code("English") == "en");
    CHECK(language_code(" inglese ") == "en");
    CHECK(language_code("IT") == "it");
    CHECK(language_code("Klingon") == "Klingon");
}

TEST_CASE("answers joined by commas come apart, those in brackets and quotes don't") {
    using Answers = std::vector<std::string>;
    CHECK(several_answers("Product design, Teams (small, large), \"Salary, pay\"") ==
          Answers{"Product design", "Teams (small, large)", "\"Salary, pay\""});
    CHECK(several_answers(" , ,") == Answers{});
}

}  // namespace
}  // namespace accanto::exchange
