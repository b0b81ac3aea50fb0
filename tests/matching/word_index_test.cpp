#include "matching/word_index.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/seeded_random.hpp"

namespace accanto::matching {
namespace {

using Words = std::vector<std::uint32_t>;

TEST_CASE("words are counted whether many have them or few") {
    accanto::test::SeededRandom random(1);
    std::vector<Words> words(300);
    for (auto& each : words) {
        for (std::uint32_t word = 1; word < 200; ++word)
            if (random.below(word) == 0) each.push_back(word);
    }
    const WordIndex index({words.begin(), words.end()});
    std::vector<std::uint8_t> counts(words.size());
    for (const auto& asked :
         {Words{}, Words{1}, Words{199}, Words{2, 3, 50, 150}, Words{7, 1000}}) {
        index.count(asked, counts);
        for (std::size_t k = 0; k < words.size(); ++k) {
            const auto expected = std::ranges::count_if(
                asked, [&](auto word) { return std::ranges::binary_search(words[k], word); });
            REQUIRE(counts[k] == expected);
        }
    }
}

TEST_CASE("words count what they are worth to who has them, on top of what was counted before") {
    accanto::test::SeededRandom random(2);
    std::vector<Words> words(200);
    std::vector<std::vector<std::uint8_t>> worth(words.size());
    for (std::size_t k = 0; k < words.size(); ++k) {
        for (std::uint32_t word = 1; word < 100; ++word) {
            if (random.below(word) != 0) continue;
            words[k].push_back(word);
            worth[k].push_back(static_cast<std::uint8_t>(1 + random.below(3)));
        }
    }
    const WordIndex index({words.begin(), words.end()}, worth);
    std::vector<std::uint8_t> counts(words.size(), 5);
    const Words asked{1, 2, 40, 90};
    index.add(asked, counts);
    for (std::size_t k = 0; k < words.size(); ++k) {
        int expected = 5;
        for (std::size_t i = 0; i < words[k].size(); ++i)
            if (std::ranges::find(asked, words[k][i]) != asked.end()) expected += worth[k][i];
        REQUIRE(counts[k] == expected);
    }
}

TEST_CASE("nobody, and people without words, have none") {
    WordIndex({}).count(Words{1, 2}, {});
    std::vector<std::uint8_t> counts{9};
    WordIndex({{}}).count(Words{0, 1}, counts);
    CHECK(counts[0] == 0);
}

}  // namespace
}  // namespace accanto::matching
