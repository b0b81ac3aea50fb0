#include "matching/comparable.hpp"

#include <doctest/doctest.h>

#include "matching/requests.hpp"

namespace accanto::matching {
namespace {

TEST_CASE("words that differ in case and outer spaces are the same word") {
    Vocabulary vocabulary;
    const auto number = vocabulary.number("Career change");
    CHECK(number != 0);
    CHECK(vocabulary.number("  CAREER CHANGE\t") == number);
    CHECK(vocabulary.number("Career-change") != number);
    CHECK(vocabulary.number("ÉTUDES") == vocabulary.number("études"));
    CHECK(vocabulary.number(" ") == 0);
}

TEST_CASE("a list of words has each once and no empty one") {
    Vocabulary vocabulary;
    const auto numbers = vocabulary.numbers({"b", "a", "B ", "", "c"});
    REQUIRE(numbers.size() == 3);
    CHECK(numbers[0] < numbers[1]);
    CHECK(numbers[1] < numbers[2]);
}

TEST_CASE("shared words are counted once") {
    CHECK(shared_count({1, 3, 5, 9}, {3, 4, 9, 10}) == 2);
    CHECK(shared_count({}, {1}) == 0);
    CHECK(shared_count({7}, {7}) == 1);
}

TEST_CASE("a candidate is made comparable, and says what was left open") {
    Vocabulary vocabulary;
    auto candidate = test::mentor(1);
    candidate.profile.offers = {"Law"};
    candidate.profile.organisation = " ";
    const auto empty = comparable(candidate, vocabulary);
    CHECK(empty.offers.size() == 1);
    CHECK(empty.wants.empty());
    CHECK(empty.organisation == 0);
    CHECK_FALSE(empty.says_when_free);
    candidate.profile.organisation = "ACME";
    candidate.profile.availability.slots = 1;
    const auto full = comparable(candidate, vocabulary);
    CHECK(full.organisation == vocabulary.number("acme"));
    CHECK(full.says_when_free);
}

}  // namespace
}  // namespace accanto::matching
