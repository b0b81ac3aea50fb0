// Native alone: LEMON is asked the same, ten thousand times.
#include <numeric>

#include <doctest/doctest.h>

#include "assignment/engine.hpp"
#include "assignment/lemon_oracle.hpp"
#include "assignment/small_problems.hpp"

namespace accanto::assignment {
namespace {

std::int64_t cost_of(const Edge& edge, const Options& options) {
    const std::int64_t regret = points_max - edge.score - (edge.current ? options.stay_bonus : 0);
    if (options.fairness == Fairness::Total) return regret;
    return regret < 0 ? -regret * regret : regret * regret;
}

struct Question {
    test::FlowProblem flow;
    std::int64_t step;  ///< more than everything but open wishes

    Question(const Problem& problem, const Options& options) {
        const std::int64_t unit = options.fairness == Fairness::Balanced ? 1'000 : 1;
        step = 3'000'000'000 * (problem.basis.wishes + 1);
        flow.slots.resize(problem.mentors());
        flow.open.resize(problem.mentees());
        for (std::uint32_t i = 0; i < problem.mentees(); ++i) {
            for (const auto& edge : problem.row(i))
                flow.edges.push_back({i, edge.mentor, cost_of(edge, options)});
            for (int rank = 0; rank < problem.wants[i]; ++rank)
                flow.open[i].push_back(step * (64 - rank * 4 - problem.priority[i]));
        }
        for (std::size_t j = 0; j < problem.mentors(); ++j) {
            for (int nth = problem.had[j]; nth < problem.had[j] + problem.places[j]; ++nth) {
                const auto last = problem.load_cost.size() - 1;
                flow.slots[j].push_back(
                    unit * problem.load_cost[std::min(last, static_cast<std::size_t>(nth))]);
            }
        }
    }

    std::int64_t cost_of_plan(const Problem& problem, const Options& options,
                              const Pairs& pairs) const {
        std::int64_t cost = 0;
        std::vector<std::size_t> met(problem.mentees()), taken(problem.mentors());
        for (const auto& pair : pairs) {
            ++met[pair.mentee];
            cost += cost_of(*problem.find(pair.mentee, pair.mentor), options) +
                    flow.slots[pair.mentor][taken[pair.mentor]++];
        }
        for (std::size_t i = 0; i < met.size(); ++i)
            for (auto rank = met[i]; rank < flow.open[i].size(); ++rank) cost += flow.open[i][rank];
        return cost;
    }
};

TEST_CASE("ten thousand problems: never dearer than LEMON's network simplex, and never cheaper") {
    for (std::uint64_t seed = 1; seed <= 10'000; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(seed);
        const std::size_t people = seed % 100 == 0 ? 60 : 10;
        const auto problem =
            test::random_problem(random, {.mentors_max = people,
                                          .mentees_max = people,
                                          .wants_max = seed % 3 == 0 ? 3 : 1,
                                          .priorities = 1 + static_cast<int>(seed % 4),
                                          .has_load = seed % 5 == 0});
        const Options options{seed % 2 == 0 ? Fairness::Total : Fairness::Balanced, false,
                              static_cast<Points>(random.below(2) * 200)};
        auto engine = *Engine::load(problem, options);
        REQUIRE(
            engine
                .solve({}, {.auction = seed % 7 != 0, .scans_per_edge = seed % 11 == 0 ? 0U : 40U})
                .has_value());
        REQUIRE(test::is_possible(problem, engine.pairs()));
        const Question question(problem, options);
        REQUIRE(question.cost_of_plan(problem, options, engine.pairs()) ==
                test::ask_lemon(question.flow).cost);
    }
}

}  // namespace
}  // namespace accanto::assignment
