#include "assignment/core.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "assignment/small_problems.hpp"

namespace accanto::assignment {
namespace {

TEST_CASE("one more place is worth what solving with it says") {
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(seed);
        auto problem = test::random_problem(random, {.places_max = 2,
                                                     .wants_max = seed % 2 == 0 ? 2 : 1,
                                                     .priorities = 2,
                                                     .has_load = seed % 3 == 0});
        const Options options{seed % 5 == 0 ? Fairness::Bands : Fairness::Total};
        const auto core = make_core(problem, options, 0);
        REQUIRE(core->run({}, {}).has_value());
        for (std::uint32_t j = 0; j < problem.mentors(); ++j) {
            const auto change = core->change_with_place(j);
            ++problem.places[j];
            const auto after = changed(core->pairs(), change.value_or(Change{}));
            REQUIRE(test::is_possible(problem, after));
            REQUIRE(test::value_of(problem, options, after) == *test::best_value(problem, options));
            --problem.places[j];
        }
    }
}

TEST_CASE("switches come cheapest first, and are those that asking one by one finds") {
    test::SeededRandom random(8);
    const Options options{Fairness::Total};
    for (int round = 0; round < 100; ++round) {
        const auto problem = test::random_problem(random, {.mentors_max = 9, .mentees_max = 6});
        const auto core = make_core(problem, options, 0);
        REQUIRE(core->run({}, {}).has_value());
        const auto pairs = core->pairs();
        for (std::uint32_t i = 0; i < problem.mentees(); ++i) {
            std::vector<std::vector<std::int64_t>> one_by_one, together;
            for (std::uint32_t j = 0; j < problem.mentors(); ++j) {
                if (const auto change = core->change_for(i, j))
                    one_by_one.push_back(test::value_of(problem, options, changed(pairs, *change)));
            }
            for (const auto& option : core->cheapest_switches(i, 3))
                together.push_back(test::value_of(problem, options, changed(pairs, option.change)));
            std::ranges::sort(one_by_one);
            one_by_one.resize(std::min<std::size_t>(one_by_one.size(), 3));
            CHECK(together == one_by_one);
        }
    }
}

}  // namespace
}  // namespace accanto::assignment
