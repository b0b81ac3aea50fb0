#include "matching/plan.hpp"

#include <algorithm>
#include <limits>

#include "matching/asked.hpp"
#include "matching/large_plan.hpp"
#include "matching/planner.hpp"
#include "matching/telling.hpp"

namespace accanto::matching {

Plan plan_of(const Request& request, const Field& field, const assignment::Problem* problem,
             const Holding& holding) {
    Telling telling(request, field, problem, holding);
    telling.advance(std::numeric_limits<std::uint64_t>::max());
    return telling.take();
}

Plan plan(const Request& request) {
    if (std::max(request.mentors.size(), request.mentees.size()) <= all_pairs_max)
        return Planner(request).plan();
    if (request.fairness == Fairness::Stable) {
        Plan none;
        none.refused = settle_wishes(request, all_pairs_max).refused;
        return none;
    }
    LargePlan large(request);
    while (!large.is_done()) large.advance(std::numeric_limits<std::uint64_t>::max());
    return large.plan();
}

std::optional<Explanation> explain(const Request& request, const PersonId& mentor,
                                   const PersonId& mentee) {
    const auto one = std::ranges::find(request.mentors, mentor, &Candidate::id);
    const auto other = std::ranges::find(request.mentees, mentee, &Candidate::id);
    if (one == request.mentors.end() || other == request.mentees.end()) return std::nullopt;
    Vocabulary vocabulary(request.synonyms);
    const auto seasons = seasons_of(request);
    const auto left = comparable(*one, vocabulary, seasons);
    const auto right = comparable(*other, vocabulary, seasons);
    const auto shares = shares_of(request.weights, asked_of(request));
    return Explanation{score_of(left, right, shares, seasons),
                       forbidding_rule(request, left, right),
                       request.keep.contains({mentor, mentee})};
}

}  // namespace accanto::matching
