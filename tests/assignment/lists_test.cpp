#include "assignment/lists.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/seeded_random.hpp"

namespace accanto::assignment {
namespace {

TEST_CASE("lists keep their values however they grow") {
    test::SeededRandom random(4);
    std::vector<std::vector<int>> expected(6);
    Lists<int> lists(std::vector<std::uint32_t>{0, 3, 1, 0, 7});
    lists.add_list();
    for (int value = 0; value < 500; ++value) {
        const auto list = random.below(6);
        if (random.below(3) == 0 && !expected[list].empty()) {
            const auto index = random.below(expected[list].size());
            std::swap(expected[list][index], expected[list].back());
            expected[list].pop_back();
            lists.remove(list, index);
        } else {
            expected[list].push_back(value);
            lists.push(list, value);
        }
        for (std::size_t k = 0; k < 6; ++k) REQUIRE(std::ranges::equal(lists[k], expected[k]));
    }
}

TEST_CASE("a list that is put between others is empty, and the others keep their values") {
    Lists<int> lists(std::vector<std::uint32_t>{2, 1});
    lists.push(0, 7);
    lists.push(1, 8);
    lists.insert_list(1);
    CHECK(lists.size(1) == 0);
    lists.push(1, 9);
    CHECK(lists[0].front() == 7);
    CHECK(lists[1].front() == 9);
    CHECK(lists[2].front() == 8);
    lists.clear(2);
    CHECK(lists.size(2) == 0);
}

}  // namespace
}  // namespace accanto::assignment
