#include "matching/telling.hpp"

#include <algorithm>
#include <limits>

#include "base/sorting.hpp"

namespace accanto::matching {
namespace {

/// What it takes to say how two people fit, in looks at a pair.
constexpr std::uint64_t looks_a_score = 50;

std::vector<bool> with_mentees(const Field& field, const Holding& holding) {
    std::vector<bool> has_mentee(field.mentors.size());
    for (std::size_t mentee = 0; mentee < field.mentees.size(); ++mentee) {
        const auto mentor = holding.mentor_of[mentee];
        if (mentor != nobody && !field.withdrawn[mentee])
            has_mentee[static_cast<std::size_t>(mentor)] = true;
    }
    return has_mentee;
}

/// Whether the lists of who is left over stay within `left_names_max`.
bool can_name_left(const Field& field, const Holding& holding,
                   const std::vector<bool>& has_mentee) {
    std::size_t mentees_left = 0;
    for (std::size_t mentee = 0; mentee < field.mentees.size(); ++mentee) {
        if (holding.mentor_of[mentee] == nobody && !field.withdrawn[mentee]) ++mentees_left;
    }
    const auto mentors_left = static_cast<std::size_t>(std::ranges::count(has_mentee, false));
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

PlannedPair planned(const Request& request, const Field& field, std::size_t mentor,
                    std::size_t mentee) {
    const auto& one = field.mentors[mentor];
    const auto& other = field.mentees[mentee];
    PlannedPair pair{one.candidate->id,
                     other.candidate->id,
                     score_of(one, other, field.shares, field.seasons),
                     false,
                     {}};
    pair.kept = field.kept_mentor[mentee] != nobody;
    if (pair.kept) pair.waived = forbidding_rule(request, one, other);
    return pair;
}

void sort_in(LeftOver& left, const PersonId& other, std::optional<Rule> rule) {
    (rule ? left.ruled_out[*rule] : left.possible).push_back(other);
}

}  // namespace

Telling::Telling(const Request& request, const Field& field, const assignment::Problem* problem,
                 const Holding& holding)
    : request_(request),
      field_(field),
      problem_(problem),
      holding_(holding),
      has_mentee_(with_mentees(field, holding)),
      with_names_(can_name_left(field, holding, has_mentee_)),
      mentors_left_(field.mentors.size()) {}

bool Telling::advance(std::uint64_t pairs) {
    budget_ = std::max<std::uint64_t>(pairs, 1);
    const auto mentees = field_.mentees.size();
    for (; told_ < mentees && budget_ > 0; ++told_) tell_mentee(told_);
    if (!with_names_) named_ = mentees;
    for (; named_ < mentees && budget_ > 0; ++named_) name_mentors_left(named_);
    for (; asked_ < field_.mentors.size() && budget_ > 0; ++asked_) ask_mentor(asked_);
    return told_ == mentees && named_ == mentees && asked_ == field_.mentors.size();
}

int Telling::done_permille() const {
    const auto all = 2 * field_.mentees.size() + field_.mentors.size() + 1;
    return static_cast<int>((told_ + named_ + asked_) * 1000 / all);
}

Plan Telling::take() {
    base::sort(plan_.pairs, {},
               [](const PlannedPair& pair) { return Couple(pair.mentor, pair.mentee); });
    plan_.totals = totals_of(plan_, field_);
    return std::move(plan_);
}

void Telling::tell_mentee(std::size_t mentee) {
    spend(1);
    if (field_.withdrawn[mentee]) return;
    if (holding_.mentor_of[mentee] == nobody) {
        plan_.mentees_left.push_back(mentee_left(mentee));
        return;
    }
    spend(looks_a_score);
    plan_.pairs.push_back(
        planned(request_, field_, static_cast<std::size_t>(holding_.mentor_of[mentee]), mentee));
}

LeftOver Telling::mentee_left(std::size_t mentee) {
    LeftOver left{field_.mentee_id(mentee), WhyLeft::NoPlaceLeft, {}, {}};
    const auto edges = edges_of(mentee);
    std::size_t mentor = 0;
    for (; mentor < field_.mentors.size() && is_asked(left); ++mentor)
        sort_in(left, field_.mentor_id(mentor), rule_against(mentor, mentee, edges));
    spend(mentor);
    if (left.possible.empty())
        left.why = left.ruled_out.empty() ? WhyLeft::NobodyThere : WhyLeft::EverybodyRuledOut;
    return with_names_ ? left : LeftOver{left.person, left.why, {}, {}};
}

/// Mentee by mentee, as the edges stand.
void Telling::name_mentors_left(std::size_t mentee) {
    spend(field_.mentors.size() / 8 + 1);
    if (field_.withdrawn[mentee]) return;
    const auto edges = edges_of(mentee);
    for (std::size_t mentor = 0; mentor < field_.mentors.size(); ++mentor) {
        if (has_mentee_[mentor] || takes_nobody(mentor)) continue;
        spend(1);
        sort_in(mentors_left_[mentor], field_.mentee_id(mentee),
                rule_against(mentor, mentee, edges));
    }
}

/// Without names: that there is somebody is enough.
void Telling::ask_mentor(std::size_t mentor) {
    spend(1);
    if (has_mentee_[mentor]) return;
    auto& left = mentors_left_[mentor];
    std::size_t mentee = 0;
    for (;
         !with_names_ && !takes_nobody(mentor) && mentee < field_.mentees.size() && is_asked(left);
         ++mentee) {
        if (field_.withdrawn[mentee]) continue;
        sort_in(left, field_.mentee_id(mentee),
                forbidding_rule(request_, field_.mentors[mentor], field_.mentees[mentee]));
    }
    spend(mentee);
    left.person = field_.mentor_id(mentor);
    left.why = why_left(mentor);
    if (!with_names_) left.possible.clear(), left.ruled_out.clear();
    plan_.mentors_left.push_back(std::move(left));
}

bool Telling::takes_nobody(std::size_t mentor) const {
    return field_.mentors[mentor].candidate->places_free <= 0;
}

WhyLeft Telling::why_left(std::size_t mentor) const {
    const auto& left = mentors_left_[mentor];
    if (takes_nobody(mentor)) return WhyLeft::TakesNobody;
    if (!left.possible.empty()) return WhyLeft::NobodyLeft;
    return left.ruled_out.empty() ? WhyLeft::NobodyThere : WhyLeft::EverybodyRuledOut;
}

/// By mentor, whether there is an edge.
std::vector<bool> Telling::edges_of(std::size_t mentee) const {
    std::vector<bool> edges(field_.mentors.size());
    if (problem_ == nullptr) return edges;
    for (const auto& edge : problem_->row(mentee)) edges[edge.mentor] = true;
    return edges;
}

/// As forbidding_rule; an edge says at once that there is none but about places.
std::optional<Rule> Telling::rule_against(std::size_t mentor, std::size_t mentee,
                                          const std::vector<bool>& edges) const {
    if (edges[mentor] && !takes_nobody(mentor)) return std::nullopt;
    return forbidding_rule(request_, field_.mentors[mentor], field_.mentees[mentee]);
}

}  // namespace accanto::matching
