#include "matching/plan.hpp"

#include <algorithm>
#include <limits>

#include "base/sorting.hpp"
#include "matching/planner.hpp"

namespace accanto::matching {
namespace {

/// What a plan is put into words from.
class Words {
public:
    Words(const Request& request, const Field& field, const assignment::Problem* problem)
        : request_(request), field_(field), problem_(problem) {}

    PlannedPair planned(std::size_t mentor, std::size_t mentee) const {
        const auto& one = field_.mentors[mentor];
        const auto& other = field_.mentees[mentee];
        PlannedPair pair{
            one.candidate->id, other.candidate->id, score_of(one, other, field_.shares), false, {}};
        pair.kept = field_.kept_mentor[mentee] != nobody;
        if (pair.kept) pair.waived = forbidding_rule(request_, one, other);
        return pair;
    }
    LeftOver mentee_left(std::size_t mentee) const {
        LeftOver left{field_.mentee_id(mentee), WhyLeft::NoPlaceLeft, {}, {}};
        for (std::size_t mentor = 0; mentor < field_.mentors.size(); ++mentor)
            sort_in(left, field_.mentor_id(mentor), mentor, mentee);
        if (field_.mentors.empty())
            left.why = WhyLeft::NobodyThere;
        else if (left.possible.empty())
            left.why = WhyLeft::EverybodyRuledOut;
        return left;
    }
    LeftOver mentor_left(std::size_t mentor) const {
        LeftOver left{field_.mentor_id(mentor), WhyLeft::NobodyLeft, {}, {}};
        if (field_.mentors[mentor].candidate->places_free <= 0) {
            left.why = WhyLeft::TakesNobody;
            return left;
        }
        for (std::size_t mentee = 0; mentee < field_.mentees.size(); ++mentee) {
            if (!field_.withdrawn[mentee]) sort_in(left, field_.mentee_id(mentee), mentor, mentee);
        }
        if (left.possible.empty())
            left.why = left.ruled_out.empty() ? WhyLeft::NobodyThere : WhyLeft::EverybodyRuledOut;
        return left;
    }

private:
    void sort_in(LeftOver& left, const PersonId& other, std::size_t mentor,
                 std::size_t mentee) const {
        const auto rule = rule_against(mentor, mentee);
        (rule ? left.ruled_out[*rule] : left.possible).push_back(other);
    }
    /// As forbidding_rule; an edge says at once that there is none.
    std::optional<Rule> rule_against(std::size_t mentor, std::size_t mentee) const {
        const auto& offering = field_.mentors[mentor];
        const bool may = problem_ != nullptr && offering.candidate->places_free > 0 &&
                         problem_->find(mentee, mentor) != nullptr;
        if (may) return std::nullopt;
        return forbidding_rule(request_, offering, field_.mentees[mentee]);
    }

    const Request& request_;
    const Field& field_;
    const assignment::Problem* problem_;
};

Totals totals_of(const Plan& plan, const Field& field) {
    Totals totals;
    totals.pairs = static_cast<int>(plan.pairs.size());
    for (const auto& pair : plan.pairs) totals.points += pair.score.points();
    if (totals.pairs > 0)
        totals.points_average = static_cast<int>((totals.points + totals.pairs / 2) / totals.pairs);
    totals.mentees_left = static_cast<int>(plan.mentees_left.size());
    totals.mentors_left = static_cast<int>(plan.mentors_left.size());
    std::int64_t places = 0;
    for (const auto& mentor : field.mentors) places += std::max(0, mentor.candidate->places_free);
    totals.places_left = static_cast<int>(
        std::min<std::int64_t>(places - totals.pairs, std::numeric_limits<int>::max()));
    return totals;
}

}  // namespace

Plan plan_of(const Request& request, const Field& field, const assignment::Problem* problem,
             const Holding& holding) {
    const Words words(request, field, problem);
    Plan plan;
    std::vector<bool> has_mentee(field.mentors.size());
    for (std::size_t mentee = 0; mentee < field.mentees.size(); ++mentee) {
        if (field.withdrawn[mentee]) continue;
        if (holding.mentor_of[mentee] == nobody) {
            plan.mentees_left.push_back(words.mentee_left(mentee));
            continue;
        }
        const auto mentor = static_cast<std::size_t>(holding.mentor_of[mentee]);
        has_mentee[mentor] = true;
        plan.pairs.push_back(words.planned(mentor, mentee));
    }
    for (std::size_t mentor = 0; mentor < field.mentors.size(); ++mentor) {
        if (!has_mentee[mentor]) plan.mentors_left.push_back(words.mentor_left(mentor));
    }
    base::sort(plan.pairs, {},
               [](const PlannedPair& pair) { return Couple(pair.mentor, pair.mentee); });
    plan.totals = totals_of(plan, field);
    return plan;
}

Plan plan(const Request& request) {
    return Planner(request).plan();
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
