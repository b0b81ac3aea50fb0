#include "matching/stable_plan.hpp"

#include <algorithm>

#include "assignment/stable.hpp"
#include "matching/field.hpp"

namespace accanto::matching {
namespace {

/// More than a score with its bonus.
constexpr std::int32_t priority_worth = 4 * points_max;

/// How much staying is worth is a part of how two like each other.
void add_stay_bonus(assignment::Problem& problem, const Request& request) {
    const auto bonus = options_of(request).stay_bonus;
    for (auto& edge : problem.edges) {
        if (edge.current)
            edge.score = static_cast<assignment::Points>(std::int32_t{edge.score} + bonus);
    }
}

assignment::MentorView view_of(const assignment::Problem& problem) {
    assignment::MentorView view;
    view.reserve(problem.edges.size());
    for (std::size_t mentee = 0; mentee < problem.mentees(); ++mentee) {
        const auto worth = (assignment::priority_max - problem.priority[mentee]) * priority_worth;
        for (const auto& edge : problem.row(mentee))
            view.push_back(std::int32_t{edge.score} + worth);
    }
    return view;
}

}  // namespace

assignment::Pairs stable_pairs(assignment::Problem problem, const Request& request) {
    add_stay_bonus(problem, request);
    return assignment::stable_plan(problem, view_of(problem));
}

bool is_stable(assignment::Problem problem, const Request& request,
               const assignment::Pairs& pairs) {
    add_stay_bonus(problem, request);
    return assignment::blocking_pairs(problem, view_of(problem), pairs).empty();
}

std::optional<StablePlan> stable_plan_of(assignment::Problem problem, const Request& request) {
    auto prepared = assignment::prepared(std::move(problem));
    if (!prepared) return std::nullopt;
    auto pairs = stable_pairs(*prepared, request);
    if (!is_stable(*prepared, request, pairs)) return std::nullopt;
    return StablePlan{std::move(*prepared), std::move(pairs)};
}

}  // namespace accanto::matching
