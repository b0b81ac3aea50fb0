#include "assignment/floor.hpp"

#include <algorithm>

#include "assignment/placement.hpp"

namespace accanto::assignment {
namespace {

/// Ascending, each once.
std::vector<Points> scores_in(const Problem& problem) {
    std::vector<bool> seen(points_max + 1);
    for (const auto& edge : problem.edges) seen[static_cast<std::size_t>(edge.score)] = true;
    std::vector<Points> scores;
    for (std::size_t score = 0; score < seen.size(); ++score)
        if (seen[score]) scores.push_back(static_cast<Points>(score));
    return scores;
}

}  // namespace

std::optional<Points> highest_floor(const Problem& problem, const GoOn& go_on) {
    const auto scores = scores_in(problem);
    const auto most = Placement(problem, 0).run({});
    if (std::ranges::all_of(most, [](std::uint32_t met) { return met == 0; })) return Points{0};
    std::size_t holds = 0, fails = scores.size();
    while (fails - holds > 1) {
        if (go_on && !go_on()) return {};
        const auto middle = holds + (fails - holds) / 2;
        (Placement(problem, scores[middle]).run(most) == most ? holds : fails) = middle;
    }
    return scores[holds];
}

}  // namespace accanto::assignment
