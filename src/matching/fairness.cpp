#include "matching/fairness.hpp"

#include <algorithm>

#include "assignment/stable.hpp"
#include "matching/planner.hpp"
#include "matching/stable_plan.hpp"

namespace accanto::matching {
namespace {

std::optional<assignment::Pairs> pairs_of(const assignment::Problem& problem,
                                          const Request& request) {
    if (request.fairness == Fairness::Stable) return stable_pairs(problem, request);
    const auto engine = engine_of(problem, request);
    return engine ? std::optional(engine->pairs()) : std::nullopt;
}

/// `problem` is prepared.
FairnessWorth summary_of(const Request& request, const Field& field,
                         const assignment::Problem& problem, int points_below) {
    FairnessWorth result{.fairness = request.fairness};
    const auto pairs = pairs_of(problem, request);
    if (!pairs) return result;
    const auto holding = holding_of(field, *pairs);
    const auto worth = worth_of(request, field, holding);
    result.placed = static_cast<int>(worth.placed);
    if (worth.placed > 0)
        result.points_average = static_cast<int>((worth.points + worth.placed / 2) / worth.placed);
    result.points_lowest = static_cast<int>(worth.lowest);
    for (std::size_t mentee = 0; mentee < field.mentees.size(); ++mentee) {
        const bool is_below =
            holding.mentor_of[mentee] != nobody && holding.told_of[mentee] < points_below;
        result.pairs_below += is_below ? 1 : 0;
    }
    result.blocking_pairs =
        static_cast<int>(assignment::blocking_pairs(problem, {}, *pairs).size());
    return result;
}

}  // namespace

std::array<FairnessWorth, every_fairness.size()> compare_fairness(Request request,
                                                                  int points_below) {
    std::array<FairnessWorth, every_fairness.size()> result;
    for (std::size_t i = 0; i < result.size(); ++i) result[i].fairness = every_fairness[i];
    const auto wishes = settle_wishes(request, all_pairs_max);
    if (!wishes.can_plan) return result;
    const auto field = field_of(request, wishes.keep);
    const auto problem = assignment::prepared(problem_of(request, field));
    if (!problem) return result;
    for (auto& each : result) {
        request.fairness = each.fairness;
        each = summary_of(request, field, *problem, points_below);
    }
    return result;
}

}  // namespace accanto::matching
