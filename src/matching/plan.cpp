#include "matching/plan.hpp"

#include <algorithm>

#include "base/sorting.hpp"
#include "matching/field.hpp"

namespace accanto::matching {
namespace {

PlannedPair planned(const Request& request, const Field& field, std::size_t mentor,
                    std::size_t mentee) {
    const auto& one = field.mentors[mentor];
    const auto& other = field.mentees[mentee];
    PlannedPair pair{
        one.candidate->id, other.candidate->id, score_of(one, other, field.shares), false, {}};
    pair.kept = field.kept_mentor[mentee] != nobody;
    if (pair.kept) pair.waived = forbidding_rule(request, one, other);
    return pair;
}

LeftOver mentee_left(const Request& request, const Field& field, std::size_t mentee) {
    LeftOver left{field.mentee_id(mentee), WhyLeft::NoPlaceLeft, {}, {}};
    for (const auto& mentor : field.mentors) {
        const auto rule = forbidding_rule(request, mentor, field.mentees[mentee]);
        (rule ? left.ruled_out[*rule] : left.possible).push_back(mentor.candidate->id);
    }
    if (field.mentors.empty())
        left.why = WhyLeft::NobodyThere;
    else if (left.possible.empty())
        left.why = WhyLeft::EverybodyRuledOut;
    return left;
}

LeftOver mentor_left(const Request& request, const Field& field, std::size_t mentor) {
    LeftOver left{field.mentor_id(mentor), WhyLeft::NobodyLeft, {}, {}};
    if (field.mentors[mentor].candidate->places_free <= 0) {
        left.why = WhyLeft::TakesNobody;
        return left;
    }
    for (const auto& mentee : field.mentees) {
        const auto rule = forbidding_rule(request, field.mentors[mentor], mentee);
        (rule ? left.ruled_out[*rule] : left.possible).push_back(mentee.candidate->id);
    }
    if (field.mentees.empty())
        left.why = WhyLeft::NobodyThere;
    else if (left.possible.empty())
        left.why = WhyLeft::EverybodyRuledOut;
    return left;
}

Totals totals_of(const Plan& plan, const Field& field) {
    Totals totals;
    totals.pairs = static_cast<int>(plan.pairs.size());
    for (const auto& pair : plan.pairs) totals.points += pair.score.points();
    if (totals.pairs > 0)
        totals.points_average = static_cast<int>((totals.points + totals.pairs / 2) / totals.pairs);
    totals.mentees_left = static_cast<int>(plan.mentees_left.size());
    totals.mentors_left = static_cast<int>(plan.mentors_left.size());
    for (const auto& mentor : field.mentors)
        totals.places_left += std::max(0, mentor.candidate->places_free);
    totals.places_left -= totals.pairs;
    return totals;
}

}  // namespace

Plan plan(const Request& request) {
    auto wishes = settle_wishes(request);
    if (!wishes.can_plan) return {{}, {}, {}, std::move(wishes.refused), {}};
    const auto field = field_of(request, wishes.keep);
    const auto assignment = assign(field.market);
    Plan plan;
    plan.refused = std::move(wishes.refused);
    std::vector<bool> has_mentee(field.mentors.size());
    for (std::size_t mentee = 0; mentee < field.mentees.size(); ++mentee) {
        const auto kept = field.kept_mentor[mentee];
        const auto found = kept != nobody ? kept : assignment.mentor_of[mentee];
        if (found == nobody) {
            plan.mentees_left.push_back(mentee_left(request, field, mentee));
            continue;
        }
        const auto mentor = static_cast<std::size_t>(found);
        has_mentee[mentor] = true;
        plan.pairs.push_back(planned(request, field, mentor, mentee));
    }
    for (std::size_t mentor = 0; mentor < field.mentors.size(); ++mentor) {
        if (!has_mentee[mentor]) plan.mentors_left.push_back(mentor_left(request, field, mentor));
    }
    base::sort(plan.pairs, {},
               [](const PlannedPair& pair) { return Couple(pair.mentor, pair.mentee); });
    plan.totals = totals_of(plan, field);
    return plan;
}

std::optional<Explanation> explain(const Request& request, const PersonId& mentor,
                                   const PersonId& mentee) {
    const auto one = std::ranges::find(request.mentors, mentor, &Candidate::id);
    const auto other = std::ranges::find(request.mentees, mentee, &Candidate::id);
    if (one == request.mentors.end() || other == request.mentees.end()) return std::nullopt;
    Vocabulary vocabulary;
    const auto left = comparable(*one, vocabulary);
    const auto right = comparable(*other, vocabulary);
    return Explanation{score_of(left, right, shares_of(request.weights)),
                       forbidding_rule(request, left, right),
                       request.keep.contains({mentor, mentee})};
}

}  // namespace accanto::matching
