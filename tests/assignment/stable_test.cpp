#include "assignment/stable.hpp"

#include <algorithm>
#include <array>

#include <doctest/doctest.h>

#include "assignment/small_problems.hpp"

namespace accanto::assignment {
namespace {

/// Lists of mentors by mentee and of mentees by mentor, the best first, as books have them.
struct Market {
    Problem problem;
    MentorView view;

    Market(const std::vector<std::int32_t>& places,
           const std::vector<std::vector<std::uint32_t>>& mentees,
           const std::vector<std::vector<std::uint32_t>>& mentors) {
        std::vector<std::vector<int>> scores(mentees.size(), std::vector<int>(places.size(), -1));
        for (std::size_t i = 0; i < mentees.size(); ++i)
            for (std::size_t k = 0; k < mentees[i].size(); ++k)
                scores[i][mentees[i][k]] = 100 - static_cast<int>(k);
        problem = test::problem_of(places, scores);
        for (std::uint32_t i = 0; i < problem.mentees(); ++i)
            for (const auto& edge : problem.row(i))
                view.push_back(static_cast<std::int32_t>(
                    mentors[edge.mentor].end() - std::ranges::find(mentors[edge.mentor], i)));
    }
};

TEST_CASE("Gale and Shapley's first example: three stable plans, and the askers get their first") {
    const Market market({1, 1, 1}, {{0, 1, 2}, {1, 2, 0}, {2, 0, 1}},
                        {{1, 2, 0}, {2, 0, 1}, {0, 1, 2}});
    CHECK(stable_plan(market.problem, market.view) == Pairs{{0, 0}, {1, 1}, {2, 2}});
    CHECK(blocking_pairs(market.problem, market.view, Pairs{{0, 1}, {1, 2}, {2, 0}}).empty());
    CHECK(blocking_pairs(market.problem, market.view, Pairs{{0, 2}, {1, 0}, {2, 1}}).empty());
    CHECK_FALSE(blocking_pairs(market.problem, market.view, Pairs{{0, 0}, {1, 2}, {2, 1}}).empty());
}

TEST_CASE("Gale and Shapley's second example has one stable plan") {
    const Market market({1, 1, 1, 1}, {{0, 1, 2, 3}, {0, 3, 2, 1}, {1, 0, 2, 3}, {3, 1, 2, 0}},
                        {{3, 2, 0, 1}, {1, 3, 0, 2}, {3, 0, 1, 2}, {2, 1, 0, 3}});
    CHECK(stable_plan(market.problem, market.view) == Pairs{{0, 2}, {1, 3}, {2, 0}, {3, 1}});
}

TEST_CASE("residents and hospitals with places: the hospitals keep the best who ask") {
    // Hospitals M, C, G with two places each; residents A, S, J, L, D.
    const Market market({2, 2, 2}, {{1}, {1, 0}, {1, 2, 0}, {0, 1, 2}, {1, 0, 2}},
                        {{4, 3, 1, 2}, {4, 0, 1, 3, 2}, {4, 2, 3}});
    CHECK(stable_plan(market.problem, market.view) ==
          Pairs{{0, 1}, {1, 0}, {2, 2}, {3, 0}, {4, 1}});
}

/// Every one to one plan that is stable.
std::size_t stable_plans_of_four(const Market& market) {
    std::array<std::uint32_t, 4> mentors{0, 1, 2, 3};
    std::size_t count = 0;
    do {
        Pairs pairs;
        for (std::uint32_t i = 0; i < 4; ++i) pairs.push_back({i, mentors[i]});
        count += blocking_pairs(market.problem, market.view, pairs).empty() ? 1 : 0;
    } while (std::ranges::next_permutation(mentors).found);
    return count;
}

TEST_CASE("Knuth's market of four has ten stable plans, and the askers all get their first") {
    const std::vector<std::vector<std::uint32_t>> mentees{
        {0, 1, 2, 3}, {1, 0, 3, 2}, {2, 3, 0, 1}, {3, 2, 1, 0}};
    const std::vector<std::vector<std::uint32_t>> mentors{
        {3, 2, 1, 0}, {2, 3, 0, 1}, {1, 0, 3, 2}, {0, 1, 2, 3}};
    const Market market({1, 1, 1, 1}, mentees, mentors);
    CHECK(stable_plans_of_four(market) == 10);
    CHECK(stable_plan(market.problem, market.view) == Pairs{{0, 0}, {1, 1}, {2, 2}, {3, 3}});
    // Asked by the other side, those get their first.
    const Market other({1, 1, 1, 1}, mentors, mentees);
    CHECK(stable_plans_of_four(other) == 10);
    CHECK(stable_plan(other.problem, other.view) == Pairs{{0, 3}, {1, 2}, {2, 1}, {3, 0}});
}

/// By the definition, one pair at a time.
Pairs blocking_by_definition(const Problem& problem, const Pairs& pairs) {
    Pairs blocking;
    const auto score = [&](std::uint32_t i, std::uint32_t j) { return problem.find(i, j)->score; };
    for (std::uint32_t i = 0; i < problem.mentees(); ++i) {
        for (const auto& [j, points, current] : problem.row(i)) {
            if (std::ranges::binary_search(pairs, Pair{i, j})) continue;
            int mine = 0, theirs = 0;
            bool i_would = false, j_would = false;
            for (const auto& pair : pairs) {
                const auto s = score(pair.mentee, pair.mentor);
                if (pair.mentee == i) {
                    ++mine;
                    i_would = i_would || s < points || (s == points && pair.mentor > j);
                }
                if (pair.mentor == j) {
                    ++theirs;
                    j_would = j_would || s < points || (s == points && pair.mentee > i);
                }
            }
            i_would = problem.wants[i] > 0 && (i_would || mine < problem.wants[i]);
            j_would = problem.places[j] > 0 && (j_would || theirs < problem.places[j]);
            if (i_would && j_would) blocking.push_back({i, j});
        }
    }
    return blocking;
}

TEST_CASE("stable plans have no blocking pair, and of others every one is found") {
    std::size_t found = 0;
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(seed);
        const auto problem = test::random_problem(
            random, {.mentors_max = 7, .mentees_max = 7, .wants_max = seed % 2 == 0 ? 3 : 1});
        auto pairs = stable_plan(problem, {});
        REQUIRE(test::is_possible(problem, pairs));
        CHECK(blocking_pairs(problem, {}, pairs).empty());
        std::erase_if(pairs, [&](const Pair&) { return random.below(2) == 0; });
        const auto blocking = blocking_pairs(problem, {}, pairs);
        CHECK(blocking == blocking_by_definition(problem, pairs));
        found += blocking.size();
    }
    CHECK(found > 500);
}

}  // namespace
}  // namespace accanto::assignment
