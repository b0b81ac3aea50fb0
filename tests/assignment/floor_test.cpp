#include "assignment/floor.hpp"

#include <doctest/doctest.h>

#include "assignment/small_problems.hpp"

namespace accanto::assignment {
namespace {

using Value = std::vector<std::int64_t>;

Value placed_part(Value value) {
    value.resize(16 * 16);
    return value;
}

/// By trying each score there is.
Points floor_by_trying(const Problem& problem) {
    const auto best = placed_part(*test::best_value(problem, {}));
    Points floor = 0;
    bool any = false;
    for (const auto& edge : problem.edges) {
        const auto with = placed_part(*test::best_value(problem, {}, edge.score));
        const auto none = placed_part(test::value_of(problem, {}, {}));
        if (with == best && with != none) floor = std::max(floor, edge.score), any = true;
    }
    return any ? floor : Points{0};
}

TEST_CASE("the floor is the highest with which equally many are placed") {
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(seed);
        const auto problem = test::random_problem(
            random, {.mentors_max = 3, .wants_max = seed % 2 == 0 ? 2 : 1, .priorities = 2});
        REQUIRE(highest_floor(problem, {}) == floor_by_trying(problem));
    }
}

TEST_CASE("the search for the floor can be called off") {
    const auto problem = test::problem_of({1, 1}, {{5, 6}, {7, 8}});
    CHECK_FALSE(highest_floor(problem, [] { return false; }).has_value());
}

}  // namespace
}  // namespace accanto::assignment
