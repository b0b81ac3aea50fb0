#include "exchange/signup_words.hpp"

#include <doctest/doctest.h>

namespace accanto::exchange {
namespace {

using program::Role;
using Answers = std::vector<std::string>;

TEST_CASE("words are letters and digits, whatever stands between them") {
    CHECK(words_of("Mentor/Mentee: 2-3!") == Answers{"mentor", "mentee", "2", "3"});
    CHECK(words_of("Sì, è così") == Answers{"sì", "è", "così"});
    CHECK(words_of(" ,. ").empty());
}

TEST_CASE("a role is understood in many words, and not guessed") {
    const std::pair<std::string_view, std::optional<Role>> cells[] = {
        {" Mentor ", Role::Mentor},
        {"I would like to be a mentee", Role::Mentee},
        {"I would like to be a mentor", Role::Mentor},
        {"I am looking for a mentor", Role::Mentee},
        {"I'd like to have a mentor", Role::Mentee},
        {"I am looking for a mentee", Role::Mentor},
        {"I want to be mentored", Role::Mentee},
        {"Vorrei fare da mentor", Role::Mentor},
        {"Cerco un mentore", Role::Mentee},
        {"Both", Role::Both},
        {"entrambi i ruoli", Role::Both},
        {"mentor, mentee", Role::Both},
        {"I can offer mentoring and would like a mentor", Role::Both},
        {"maybe", std::nullopt},
        {"", std::nullopt},
    };
    for (const auto& cell : cells) {
        CAPTURE(cell.first);
        CHECK(role_of(cell.first) == cell.second);
    }
}

TEST_CASE("yes and no are understood, and nothing else") {
    CHECK(yes_or_no("Yes, please") == true);
    CHECK(yes_or_no("Sì") == true);
    CHECK(yes_or_no("no") == false);
    CHECK_FALSE(yes_or_no("perhaps").has_value());
    CHECK_FALSE(yes_or_no("").has_value());
}

TEST_CASE("the first number of a cell counts, the upper one for places") {
    CHECK(number_in("11") == 11);
    CHECK(number_in("10-15 years") == 10);
    CHECK(number_in("16+ Years") == 16);
    CHECK(number_in("two") == 2);
    CHECK(number_in("<1") == 0);
    CHECK(number_in("meno di 2 anni") == 1);
    CHECK_FALSE(number_in("many").has_value());
    CHECK_FALSE(number_in("99999999999999999999").has_value());
    CHECK(most_in("1 or 2") == 2);
    CHECK(most_in("up to 3") == 3);
    CHECK(most_in("uno") == 1);
    CHECK_FALSE(most_in("as many as needed").has_value());
}

TEST_CASE("a dash and its like are no answer") {
    for (const std::string_view cell : {"", "  ", "-", "n/a", "N.D."}) {
        CAPTURE(cell);
        CHECK(says_nothing(cell));
    }
    CHECK_FALSE(says_nothing("no"));
    CHECK_FALSE(says_nothing("0"));
}

TEST_CASE("answers joined by commas come apart, those in brackets and quotes don't") {
    CHECK(several_answers("Product design, Teams (small, large), \"Salary, pay\"") ==
          Answers{"Product design", "Teams (small, large)", "Salary, pay"});
    CHECK(several_answers("1,5 hours; walks\ntea") == Answers{"1,5 hours", "walks", "tea"});
    CHECK(several_answers(" , ,-,").empty());
}

TEST_CASE("a bracket or quote that never closes keeps no answer back") {
    CHECK(several_answers("Design (web, print") == Answers{"Design (web", "print"});
    CHECK(several_answers("one, \"two, three") == Answers{"one", "\"two", "three"});
    CHECK(several_answers(")) a, b") == Answers{")) a", "b"});
}

}  // namespace
}  // namespace accanto::exchange
