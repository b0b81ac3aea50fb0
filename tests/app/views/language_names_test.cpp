#include "app/views/language_names.hpp"

#include <algorithm>

#include <doctest/doctest.h>

namespace accanto::app {
namespace {

TEST_CASE("a language is called as its speakers call it") {
    CHECK(language_name("en") == "English");
    CHECK(language_name("no") == "Norsk");
}

TEST_CASE("a language we don't know keeps the name it was given") {
    CHECK(language_name("Furlan") == "Furlan");
    CHECK(language_code_of("  Furlan ") == "Furlan");
}

TEST_CASE("a typed language is known by its code and by any of its names") {
    CHECK(language_code_of("norsk") == "no");
    CHECK(language_code_of("IT") == "it");
    CHECK(language_code_of("inglese") == "en");
}

TEST_CASE("the language of the page is offered first, and once") {
    const auto offered = offered_languages("it");
    CHECK(offered.front() == "it");
    CHECK(std::ranges::count(offered, "it") == 1);
    CHECK(std::ranges::count(offered, "en") == 1);
}

}  // namespace
}  // namespace accanto::app
