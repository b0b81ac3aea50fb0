#include "matching/plan.hpp"

#include <algorithm>
#include <limits>

#include "base/sorting.hpp"
#include "matching/asked.hpp"
#include "matching/large_plan.hpp"
#include "matching/planner.hpp"

namespace accanto::matching {
namespace {

/// What a plan is put into words from.
class Words {
public:
    Words(const Request& request, const Field& field, const assignment::Problem* problem,
          bool with_names)
        : request_(request), field_(field), problem_(problem), with_names_(with_names) {}

    PlannedPair planned(std::size_t mentor, std::size_t mentee) const {
        const auto& one = field_.mentors[mentor];
        const auto& other = field_.mentees[mentee];
        PlannedPair pair{one.candidate->id,
                         other.candidate->id,
                         score_of(one, other, field_.shares, field_.seasons),
                         false,
                         {}};
        pair.kept = field_.kept_mentor[mentee] != nobody;
        if (pair.kept) pair.waived = forbidding_rule(request_, one, other);
        return pair;
    }
    LeftOver mentee_left(std::size_t mentee) const {
        LeftOver left{field_.mentee_id(mentee), WhyLeft::NoPlaceLeft, {}, {}};
        const auto edges = edges_of(mentee);
        for (std::size_t mentor = 0; mentor < field_.mentors.size() && is_asked(left); ++mentor)
            sort_in(left, field_.mentor_id(mentor), rule_against(mentor, mentee, edges));
        if (left.possible.empty())
            left.why = left.ruled_out.empty() ? WhyLeft::NobodyThere : WhyLeft::EverybodyRuledOut;
        return with_names_ ? left : LeftOver{left.person, left.why, {}, {}};
    }
    std::vector<LeftOver> mentors_left(const std::vector<bool>& has_mentee) const {
        auto all = with_names_ ? mentors_with_names(has_mentee)
                               : std::vector<LeftOver>(field_.mentors.size());
        std::vector<LeftOver> left;
        for (std::size_t mentor = 0; mentor < all.size(); ++mentor) {
            if (has_mentee[mentor]) continue;
            all[mentor].person = field_.mentor_id(mentor);
            all[mentor].why = why_left(mentor, with_names_ ? all[mentor] : asked_of(mentor));
            left.push_back(std::move(all[mentor]));
        }
        return left;
    }

private:
    /// Whether more is to be known; without names, that there is somebody.
    bool is_asked(const LeftOver& left) const { return with_names_ || left.possible.empty(); }
    /// By mentor, of those who have nobody: mentee by mentee, as the edges stand.
    std::vector<LeftOver> mentors_with_names(const std::vector<bool>& has_mentee) const {
        std::vector<LeftOver> all(field_.mentors.size());
        for (std::size_t mentee = 0; mentee < field_.mentees.size(); ++mentee) {
            if (field_.withdrawn[mentee]) continue;
            const auto edges = edges_of(mentee);
            for (std::size_t mentor = 0; mentor < all.size(); ++mentor) {
                if (has_mentee[mentor] || takes_nobody(mentor)) continue;
                sort_in(all[mentor], field_.mentee_id(mentee), rule_against(mentor, mentee, edges));
            }
        }
        return all;
    }
    LeftOver asked_of(std::size_t mentor) const {
        LeftOver left;
        if (takes_nobody(mentor)) return left;
        for (std::size_t mentee = 0; mentee < field_.mentees.size() && is_asked(left); ++mentee) {
            if (field_.withdrawn[mentee]) continue;
            sort_in(left, field_.mentee_id(mentee),
                    forbidding_rule(request_, field_.mentors[mentor], field_.mentees[mentee]));
        }
        return left;
    }
    bool takes_nobody(std::size_t mentor) const {
        return field_.mentors[mentor].candidate->places_free <= 0;
    }
    WhyLeft why_left(std::size_t mentor, const LeftOver& left) const {
        if (takes_nobody(mentor)) return WhyLeft::TakesNobody;
        if (!left.possible.empty()) return WhyLeft::NobodyLeft;
        return left.ruled_out.empty() ? WhyLeft::NobodyThere : WhyLeft::EverybodyRuledOut;
    }
    static void sort_in(LeftOver& left, const PersonId& other, std::optional<Rule> rule) {
        (rule ? left.ruled_out[*rule] : left.possible).push_back(other);
    }
    /// By mentor, whether there is an edge.
    std::vector<bool> edges_of(std::size_t mentee) const {
        std::vector<bool> edges(field_.mentors.size());
        if (problem_ == nullptr) return edges;
        for (const auto& edge : problem_->row(mentee)) edges[edge.mentor] = true;
        return edges;
    }
    /// As forbidding_rule; an edge says at once that there is none but about places.
    std::optional<Rule> rule_against(std::size_t mentor, std::size_t mentee,
                                     const std::vector<bool>& edges) const {
        if (edges[mentor] && !takes_nobody(mentor)) return std::nullopt;
        return forbidding_rule(request_, field_.mentors[mentor], field_.mentees[mentee]);
    }

    const Request& request_;
    const Field& field_;
    const assignment::Problem* problem_;
    const bool with_names_;
};

/// Whether the lists of who is left over stay within `left_names_max`.
bool can_name_left(const Field& field, const Holding& holding) {
    std::vector<bool> alone(field.mentors.size(), true);
    std::size_t mentees_left = 0;
    for (std::size_t mentee = 0; mentee < field.mentees.size(); ++mentee) {
        const auto mentor = holding.mentor_of[mentee];
        if (mentor != nobody) alone[static_cast<std::size_t>(mentor)] = false;
        if (mentor == nobody && !field.withdrawn[mentee]) ++mentees_left;
    }
    const auto mentors_left = static_cast<std::size_t>(std::ranges::count(alone, true));
    return std::uint64_t{mentees_left} * field.mentors.size() +
               std::uint64_t{mentors_left} * field.mentees.size() <=
           left_names_max;
}

Totals totals_of(const Plan& plan, const Field& field) {
    Totals totals;
    totals.pairs = static_cast<int>(plan.pairs.size());
    for (const auto& pair : plan.pairs) totals.points += pair.score.told_points();
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
    const Words words(request, field, problem, can_name_left(field, holding));
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
    plan.mentors_left = words.mentors_left(has_mentee);
    base::sort(plan.pairs, {},
               [](const PlannedPair& pair) { return Couple(pair.mentor, pair.mentee); });
    plan.totals = totals_of(plan, field);
    return plan;
}

Plan plan(const Request& request) {
    if (std::max(request.mentors.size(), request.mentees.size()) <= all_pairs_max)
        return Planner(request).plan();
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
