#include <algorithm>
#include <functional>

#include "base/sorting.hpp"
#include "matching/planner.hpp"

namespace accanto::matching {
namespace {

/// The pair is taken out of what is decided.
void settle(assignment::Problem& problem, std::size_t mentor, std::size_t mentee) {
    problem.wants[mentee] = 0;
    --problem.places[mentor];
    ++problem.had[mentor];
}

bool leaves_everybody(const std::vector<assignment::Move>& moves) {
    return std::ranges::all_of(moves,
                               [](const assignment::Move& move) { return move.to.has_value(); });
}

/// The better of two ways, for the whole; the first of equals.
void take_better(std::optional<WayIn>& best, WayIn way, Fairness fairness) {
    if (!best || rank_of(way.effect.change, fairness) > rank_of(best->effect.change, fairness))
        best = std::move(way);
}

}  // namespace

/// Nothing when the mentor's places are kept for others.
std::optional<Effect> Planner::effect_of_pair(std::size_t mentor, std::size_t mentee) {
    const int points = field_.points(mentor, mentee);
    if (!request_.floor && engine_) {
        const assignment::Engine::Candidate candidate{number(mentor),
                                                      static_cast<assignment::Points>(points)};
        const auto moves = engine_->moves_if(number(mentee), {&candidate, 1}).front();
        if (!moves) return std::nullopt;
        return effect_of(after(*moves));
    }
    // A forced pair can lower the floor of the others, and raise it; and change who rather has
    // whom.
    if (problem().places[mentor] == 0) return std::nullopt;
    auto forced = problem();
    settle(forced, mentor, mentee);
    auto holding = solved(std::move(forced));
    if (!holding) return std::nullopt;
    holding->give(field_, mentee, static_cast<int>(mentor));
    return effect_of(*holding);
}

WhyNot Planner::why_not(const PersonId& mentor, const PersonId& mentee) {
    const auto one = mentor_at(mentor), other = mentee_at(mentee);
    if (!one || !other || !has_problem()) return {};
    const auto kind = [](WhyNotKind what) { return WhyNot{what, {}, {}}; };
    if (holding_.mentor_of[*other] == static_cast<int>(*one)) return kind(WhyNotKind::Planned);
    WhyNot result{WhyNotKind::Forbidden,
                  forbidding_rules(request_, field_.mentors[*one], field_.mentees[*other]),
                  {}};
    const bool is_kept = field_.kept_mentor[*other] != nobody;
    if (result.rules.empty()) {
        if (is_kept) return kind(WhyNotKind::KeptElsewhere);
        if (problem().places[*one] == 0) return kind(WhyNotKind::PlacesKept);
        result.kind = WhyNotKind::Possible;
    } else if (is_kept || !can_be_waived(result.rules.front())) {
        return result;
    }
    result.effect = effect_of_pair(*one, *other);
    return result;
}

std::optional<Effect> Planner::place_value(const PersonId& mentor) {
    const auto index = mentor_at(mentor);
    if (!index || !has_problem()) return std::nullopt;
    if (!request_.floor && engine_)
        return effect_of(after(engine_->moves_with_place(number(*index))));
    auto roomier = problem();
    ++roomier.places[*index];
    const auto holding = solved(std::move(roomier));
    return holding ? std::optional(effect_of(*holding)) : std::nullopt;
}

std::optional<WayIn> Planner::waived(std::size_t mentee) {
    std::vector<assignment::Engine::Candidate> candidates;
    std::vector<std::vector<Rule>> rules_of;
    for (std::size_t mentor = 0; mentor < field_.mentors.size(); ++mentor) {
        auto rules = forbidding_rules(request_, field_.mentors[mentor], field_.mentees[mentee]);
        if (rules.empty() || !can_be_waived(rules.front())) continue;
        candidates.push_back(
            {number(mentor), static_cast<assignment::Points>(field_.points(mentor, mentee))});
        rules_of.push_back(std::move(rules));
    }
    const auto moves = engine_->moves_if(number(mentee), candidates);
    std::optional<WayIn> best;
    for (std::size_t k = 0; k < candidates.size(); ++k) {
        if (!moves[k] || !leaves_everybody(*moves[k])) continue;
        take_better(best,
                    {WayInKind::WaivedRules, field_.mentor_id(candidates[k].mentor), rules_of[k],
                     effect_of(after(*moves[k]))},
                    request_.fairness);
    }
    return best;
}

/// Mentors of whom one more place can help the mentee: those whose places are short for them, and
/// those who keep all of theirs for others.
std::vector<std::uint32_t> Planner::short_of(std::size_t mentee) const {
    std::vector<std::uint32_t> mentors;
    for (const auto& shortage : engine_->shortages()) {
        if (std::ranges::binary_search(shortage.mentees, number(mentee)))
            mentors = shortage.mentors;
    }
    for (std::size_t mentor = 0; mentor < field_.mentors.size(); ++mentor) {
        const bool keeps_all =
            field_.mentors[mentor].candidate->places_free > 0 && problem().places[mentor] == 0;
        if (keeps_all) mentors.push_back(number(mentor));
    }
    base::sort(mentors);
    return mentors;
}

std::optional<WayIn> Planner::one_place(std::size_t mentee) {
    std::optional<WayIn> best;
    for (const auto mentor : short_of(mentee)) {
        const auto moves = engine_->moves_with_place(mentor);
        const bool is_placed = std::ranges::any_of(
            moves, [&](const assignment::Move& move) { return move.mentee == mentee && move.to; });
        if (!is_placed || !leaves_everybody(moves)) continue;
        take_better(best,
                    {WayInKind::OnePlace, field_.mentor_id(mentor), {}, effect_of(after(moves))},
                    request_.fairness);
    }
    return best;
}

/// Nobody else has to move: without the mentee and that place, the plan is best as it is.
std::optional<WayIn> Planner::place_for_them(std::size_t mentee) const {
    std::optional<WayIn> best;
    std::size_t chosen = 0;
    for (const auto& edge : problem().row(mentee)) {
        if (field_.mentors[edge.mentor].candidate->places_free <= 0) continue;
        auto holding = holding_;
        holding.give(field_, mentee, static_cast<int>(edge.mentor));
        WayIn way{WayInKind::PlaceForThem, field_.mentor_id(edge.mentor), {}, effect_of(holding)};
        take_better(best, std::move(way), request_.fairness);
        if (best->mentor == field_.mentor_id(edge.mentor)) chosen = edge.mentor;
    }
    if (!best || !request_.spread_load) return best;
    // Unless the mentor's load makes it better that somebody else of theirs goes elsewhere.
    auto roomier = problem();
    ++roomier.places[chosen];
    settle(roomier, chosen, mentee);
    auto holding = solved(std::move(roomier));
    if (!holding) return std::nullopt;
    holding->give(field_, mentee, static_cast<int>(chosen));
    best->effect = effect_of(*holding);
    return best;
}

std::vector<WayIn> Planner::ways_in(const PersonId& mentee) {
    const auto index = mentee_at(mentee);
    if (!index || !engine_ || holding_.mentor_of[*index] != nobody) return {};
    std::vector<WayIn> ways;
    for (auto& way : {waived(*index), one_place(*index), place_for_them(*index)}) {
        if (way) ways.push_back(way.value());
    }
    base::sort(ways, std::greater{},
               [&](const WayIn& way) { return rank_of(way.effect.change, request_.fairness); });
    return ways;
}

}  // namespace accanto::matching
