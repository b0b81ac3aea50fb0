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
    const auto told = vocabulary.number_each({"b", "a", "B ", "", "c"});
    REQUIRE(told.size() == 5);
    CHECK(told[0] == told[2]);
    CHECK(told[3] == 0);
    const auto numbers = each_once(told);
    REQUIRE(numbers.size() == 3);
    CHECK(numbers[0] < numbers[1]);
    CHECK(numbers[1] < numbers[2]);
}

TEST_CASE("topics that are synonyms are one topic, whatever their case") {
    const std::vector<program::Synonyms> synonyms{
        {{"UX", " user experience"}}, {{"CV", "Résumé"}}, {{}}, {{"alone"}}};
    Vocabulary vocabulary(synonyms);
    CHECK(vocabulary.topic("ux") == vocabulary.topic("User Experience "));
    CHECK(vocabulary.topic("RÉSUMÉ") == vocabulary.topic("cv"));
    CHECK(vocabulary.topic("CV") != vocabulary.topic("UX"));
    CHECK(vocabulary.topic("alone") != vocabulary.topic("law"));
    CHECK(vocabulary.topic(" ") == 0);
    CHECK(each_once(vocabulary.topic_each({"UX", "law", "user experience"})).size() == 2);
}

TEST_CASE("a word in two groups of synonyms makes them one, in whatever order they come") {
    const std::vector<program::Synonyms> chained{{{"a", "b"}}, {{"c", "d"}}, {{"d", "b"}}};
    const std::vector<program::Synonyms> turned{{{"b", "d"}}, {{"d", "c"}}, {{"b", "a"}}};
    for (const auto& synonyms : {chained, turned}) {
        Vocabulary vocabulary(synonyms);
        for (const auto* word : {"b", "c", "d"})
            CHECK(vocabulary.topic(word) == vocabulary.topic("a"));
        CHECK(vocabulary.topic("e") != vocabulary.topic("a"));
    }
}

TEST_CASE("languages and organisations have no synonyms") {
    const std::vector<program::Synonyms> synonyms{{{"French", "Italian", "Acme", "Umbrella"}}};
    Vocabulary vocabulary(synonyms);
    auto one = test::mentor(1), other = test::mentee(2);
    one.profile.languages = {"French"}, other.profile.languages = {"Italian"};
    one.profile.organisation = "Acme", other.profile.organisation = "Umbrella";
    const auto mentor = comparable(one, vocabulary), mentee = comparable(other, vocabulary);
    CHECK(shared_count(mentor.languages, mentee.languages) == 0);
    CHECK(mentor.organisation != mentee.organisation);
}

TEST_CASE("a topic counts whole where the mentor is further, or as far as can be") {
    using program::Level;
    const auto halves = [](std::vector<program::TopicLevel> offers,
                           std::vector<program::TopicLevel> wants) {
        Vocabulary vocabulary(std::vector<program::Synonyms>{{{"UX", "user experience"}}});
        auto one = test::mentor(1), other = test::mentee(2);
        one.profile.offers = {"Law", "UX"}, other.profile.wants = {"user experience", "law"};
        one.profile.offers_levels = std::move(offers),
        other.profile.wants_levels = std::move(wants);
        return shared_halves(comparable(one, vocabulary), comparable(other, vocabulary));
    };
    CHECK(halves({}, {}) == 4);
    CHECK(halves({{"law", Level::Some}}, {}) == 3);
    CHECK(halves({{"law", Level::Solid}}, {{"Law", Level::Some}}) == 4);
    CHECK(halves({}, {{"law", Level::Solid}}) == 3);
    CHECK(halves({{"Law", Level::Deep}}, {{"law", Level::Deep}}) == 4);
    CHECK(halves({{"user experience", Level::Some}}, {{"UX", Level::Some}}) == 3);
    CHECK(halves({{"Baking", Level::Some}}, {{"Baking", Level::Deep}}) == 4);
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
