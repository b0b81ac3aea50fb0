#include "exchange/signup_headings.hpp"

#include <doctest/doctest.h>

namespace accanto::exchange {
namespace {

using enum ColumnUse;
using Cells = std::vector<std::string>;

TEST_CASE("headings are understood in English and Italian, as forms write them") {
    const std::pair<std::string_view, ColumnUse> rows[] = {
        {"Timestamp", Timestamp},
        {"Informazioni cronologiche", Timestamp},
        {"What is your name?", Name},
        {"Nome e cognome", Name},
        {"Nome", Name},
        {"Cognome", LastName},
        {"First name", FirstName},
        {"Username", Answer},
        {"Email Address", Contact},
        {"What could you help somebody with? (choose up to five)", Offers},
        {"In cosa potresti aiutare?", Offers},
        {"What would you like to learn?", Wants},
        {"Per che cosa vorresti aiuto?", Wants},
        {"Which programming languages do you know?", Topics},
        {"In quali lingue potresti fare da mentor?", Languages},
        {"How many mentees could you take?", Places},
        {"Max. mentees", Places},
        {"Years of experience", Experience},
        {"How would you like to take part?", Role},
        {"When are you usually free? [Monday]", Availability},
        {"Time zone", Availability},
        {"Quando hai tempo?", Availability},
        {"A few words about you", About},
        {"Azienda", Organisation},
        {"Favourite season?", Answer},
        {"", Ignore},
    };
    for (const auto& row : rows) {
        CAPTURE(row.first);
        CHECK(use_of_heading(row.first) == row.second);
    }
}

TEST_CASE("a heading is not believed against its cells") {
    CHECK(use_of_column("What is your job role?", Cells{"nurse", "baker", "teacher"}) == Answer);
    CHECK(use_of_column("In which places have you lived?", Cells{"Rome", "Turin", "Paris"}) ==
          Answer);
    CHECK(use_of_column("How many mentees could you take?", Cells{"a few"}) == Places);
    CHECK(use_of_column("Places", Cells{"a few", "Rome"}) == Answer);
    CHECK(use_of_column("I agree to be contacted", Cells{"Yes", "Yes", "Yes"}) == Answer);
    CHECK(use_of_column("Years of experience", Cells{"3", "10-15", "many"}) == Experience);
    const std::string essay(200, 'x');
    CHECK(use_of_column("What would you like to learn?", Cells{essay, essay, essay}) == Answer);
}

TEST_CASE("a column without cells is what its heading says") {
    CHECK(use_of_column("What would you like help with?", {}) == Wants);
    CHECK(use_of_column("", {}) == Ignore);
}

TEST_CASE("cells that are plainly something need no heading") {
    CHECK(use_of_column("Q3", Cells{"mentor", "mentee", "both"}) == Role);
    CHECK(use_of_column("Would you like to help as a mentor?", Cells{"Yes", "No", "yes"}) == Role);
    CHECK(use_of_column("", Cells{"a@example.org", "b@example.org", "c@example.org"}) == Contact);
    CHECK(use_of_column("Q7", Cells{"English", "English, Italian", "fr"}) == Languages);
    CHECK(use_of_column("Q8", Cells{"tea", "coffee", "water"}) == Answer);
    CHECK(use_of_column("Q3", Cells{"mentor"}) == Answer);
}

TEST_CASE("names are found by their look") {
    CHECK(look_like_names(Cells{"Ada Byron", "Kwame Asante", "Li Wei"}));
    CHECK_FALSE(look_like_names(Cells{"Ada", "Kwame", "Li"}));
    CHECK_FALSE(look_like_names(Cells{"very good", "very good", "very good"}));
    CHECK_FALSE(look_like_names(Cells{"Ada Byron"}));
}

}  // namespace
}  // namespace accanto::exchange
