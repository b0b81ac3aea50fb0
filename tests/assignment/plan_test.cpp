#include "assignment/plan.hpp"

#include <doctest/doctest.h>

#include "assignment/small_problems.hpp"

namespace accanto::assignment {
namespace {

TEST_CASE("the levels of a plan count what decides") {
    Problem problem = test::problem_of({2, 1}, {{9'000, 3'500}, {800, -1}, {-1, -1}});
    problem.wants = {2, 1, 2};
    problem.priority = {0, 1, 1};
    problem.load_cost = {0, 10};
    problem.had = {3, 0};
    problem.edges[0].current = true;
    problem = *prepared(problem);
    const Pairs pairs{{0, 0}, {0, 1}, {1, 0}};
    const auto levels = levels_of(problem, pairs);
    CHECK(levels.unmet == std::vector<std::int64_t>{0, 1, 0, 1});
    CHECK(levels.unmet_total() == 2);
    CHECK(levels.floor == 800);
    CHECK(levels.bands == std::array<std::int64_t, 6>{1, 0, 1, 0, 0, 1});
    CHECK(levels.points == 13'300);
    CHECK(levels.squared_regret == 1'000'000 + 6'500 * 6'500 + 9'200 * 9'200);
    CHECK(levels.load == 20);
    CHECK(levels.staying == 1);
    const auto less = levels_of(problem, std::span(pairs).first(2)) - levels;
    CHECK(less.unmet == std::vector<std::int64_t>{0, 1, 0, 0});
    CHECK(less.floor == 2'700);
    CHECK(less.points == -800);
    CHECK(less.load == -10);
}

TEST_CASE("moves name who changes, and from where to where") {
    const Pairs before{{0, 1}, {1, 1}, {2, 0}, {2, 3}}, after{{0, 1}, {1, 2}, {2, 3}, {4, 0}};
    const std::vector<Move> moves{{1, 1U, 2U}, {2, 0U, {}}, {4, {}, 0U}};
    CHECK(moves_between(before, after) == moves);
    CHECK(moves_between(after, after).empty());
}

}  // namespace
}  // namespace accanto::assignment
