#include "assignment/edits.hpp"

#include <doctest/doctest.h>

#include "assignment/networks.hpp"
#include "assignment/small_problems.hpp"
#include "assignment/solver.hpp"

namespace accanto::assignment {
namespace {

using Solver64 = Solver<std::int64_t>;

void change_something(test::SeededRandom& random, Solver64& solver) {
    auto& network = solver.network();
    Edits<std::int64_t> edits(network, solver.paths());
    if (network.mentees() == 0 || network.mentors() == 0) return;
    const auto mentee = static_cast<std::uint32_t>(random.below(network.mentees()));
    const auto mentor = static_cast<std::uint32_t>(random.below(network.mentors()));
    const auto key = static_cast<std::int32_t>(random.below(10'001));
    switch (random.below(7)) {
        case 0:
            return edits.set_edge(mentee, mentor, {});
        case 1:
            return edits.withdraw(mentee);
        case 2:
            return edits.set_places(mentor, static_cast<std::uint32_t>(random.below(4)));
        case 3:
            return edits.add_mentor(std::vector<NewEdge>{{mentee, key}}, 1, 0);
        case 4:
            if (network.places[mentor] > 0) edits.settle(mentee, mentor);
            return;
        case 5:
            if (network.had[mentor] > 0) edits.release(mentor);
            return;
        default:
            return edits.set_edge(mentee, mentor, key);
    }
}

TEST_CASE("after any change all that must hold holds, before and after mending") {
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(seed);
        const auto problem = test::random_problem(random, {.mentors_max = 9,
                                                           .mentees_max = 9,
                                                           .wants_max = seed % 2 == 0 ? 3 : 1,
                                                           .priorities = 2,
                                                           .has_load = seed % 3 == 0});
        const Options options{Fairness::Total};
        Solver64 solver(problem, options, *scale_of<std::int64_t>(problem, options), 0);
        REQUIRE(solver.run({}, {}).has_value());
        for (int round = 0; round < 20; ++round) {
            CAPTURE(round);
            change_something(random, solver);
            REQUIRE(test::is_consistent(solver.network()));
            REQUIRE(solver.run({}, {}).has_value());
            REQUIRE(test::is_consistent(solver.network()));
            REQUIRE(test::is_finished(solver.network()));
        }
    }
}

}  // namespace
}  // namespace accanto::assignment
