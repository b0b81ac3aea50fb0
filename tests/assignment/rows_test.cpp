#include "assignment/rows.hpp"

#include <algorithm>
#include <ranges>
#include <set>

#include <doctest/doctest.h>

#include "assignment/small_problems.hpp"

namespace accanto::assignment {
namespace {

std::vector<Entry> read(Rows& rows, std::size_t mentee, std::size_t count) {
    std::vector<Entry> entries;
    rows.each(mentee, [&](std::int32_t key, std::uint32_t mentor) {
        entries.push_back(entry_of(key, mentor));
        return entries.size() < count;
    });
    return entries;
}

TEST_CASE("an entry keeps key and person, and orders by key, then person") {
    CHECK(entry_key(entry_of(-7, 3)) == -7);
    CHECK(entry_person(entry_of(-7, 3)) == 3);
    CHECK(entry_of(-7, 9) < entry_of(-6, 0));
    CHECK(entry_of(-1, 9) < entry_of(0, 0));
    CHECK(entry_of(5, 1) < entry_of(5, 2));
}

TEST_CASE("a row is read in order however far it was read before, and through changes") {
    test::SeededRandom random(3);
    std::vector<int> scores(700);
    for (auto& score : scores) score = static_cast<int>(random.below(50));
    const auto problem = test::problem_of(std::vector<std::int32_t>(1'000, 1), {std::move(scores)});
    const Options options{Fairness::Total};
    Rows rows(problem, options, 0);
    std::set<Entry> expected;
    for (const auto& edge : problem.edges)
        expected.insert(entry_of(key_of(edge, options), edge.mentor));
    for (int round = 0; round < 300; ++round) {
        CAPTURE(round);
        const auto mentor = static_cast<std::uint32_t>(random.below(1'000));
        const auto removed = rows.remove(0, mentor);
        CHECK(expected.erase(removed) == (removed == 0 ? 0 : 1));
        const auto entry = entry_of(static_cast<std::int32_t>(random.below(12'000)), mentor);
        rows.insert(0, entry);
        expected.insert(entry);
        const auto got = read(rows, 0, 1 + random.below(round < 200 ? 90 : 800));
        REQUIRE(std::ranges::equal(got, expected | std::views::take(got.size())));
    }
}

TEST_CASE("edges below the floor are left out") {
    const auto problem = test::problem_of({1, 1, 1}, {{10, 20, 30}});
    Rows rows(problem, {Fairness::Total}, 20);
    CHECK(read(rows, 0, 9) == std::vector{entry_of(9'970, 2), entry_of(9'980, 1)});
}

}  // namespace
}  // namespace accanto::assignment
