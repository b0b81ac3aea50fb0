#include "base/sorting.hpp"

#include <algorithm>
#include <memory>
#include <string>

#include <doctest/doctest.h>

#include "support/seeded_random.hpp"

using namespace accanto;

TEST_CASE("sorting gives what the standard library's stable sort gives") {
    test::SeededRandom random(7);
    for (int round = 0; round < 200; ++round) {
        std::vector<std::pair<int, int>> values(random.below(40));
        int place = 0;
        for (auto& value : values) value = {static_cast<int>(random.below(6)), place++};
        auto expected = values;
        std::ranges::stable_sort(expected, std::ranges::greater{}, &std::pair<int, int>::first);
        base::sort(values, std::ranges::greater{}, &std::pair<int, int>::first);
        CHECK(values == expected);
    }
}

TEST_CASE("a part of a list is sorted by itself") {
    std::vector<std::string> words{"z", "pear", "apple", "fig"};
    base::sort(std::ranges::subrange(words.begin() + 1, words.end()));
    CHECK(words == std::vector<std::string>{"z", "apple", "fig", "pear"});
}

TEST_CASE("what can only be moved is sorted, and nothing is nothing") {
    std::vector<std::unique_ptr<int>> values;
    base::sort(values, {}, [](const auto& value) { return *value; });
    CHECK(values.empty());
    for (const int value : {3, 1, 2}) values.push_back(std::make_unique<int>(value));
    base::sort(values, {}, [](const auto& value) { return *value; });
    CHECK(*values[0] == 1);
    CHECK(*values[2] == 3);
}
