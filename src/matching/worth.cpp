#include "matching/worth.hpp"

#include <algorithm>

namespace accanto::matching {
namespace {

/// Of a pair, as it counts in a sum.
std::int64_t regret_of(int points, bool stays, const assignment::Options& options) {
    auto summed = options;
    if (summed.fairness == assignment::Fairness::Bands)
        summed.fairness = assignment::Fairness::Total;
    return assignment::key_of({0, static_cast<assignment::Points>(points), stays}, summed);
}

/// What a mentor's mentee costs who comes after `before` others.
std::int64_t load_after(int before) {
    return std::min<std::int64_t>(std::int64_t{before} * load_step,
                                  points_max / load_step * load_step);
}

std::vector<int> had_by_mentors(const Field& field) {
    std::vector<int> had;
    for (const auto& mentor : field.mentors)
        had.push_back(
            std::clamp(mentor.candidate->mentees_had, 0, static_cast<int>(candidates_max)));
    return had;
}

}  // namespace

Worth Worth::operator-(const Worth& other) const {
    auto result = *this;
    result.placed -= other.placed;
    result.first_placed -= other.first_placed;
    result.points -= other.points;
    result.lowest -= other.lowest;
    for (std::size_t i = 0; i < bands.size(); ++i) result.bands[i] -= other.bands[i];
    result.load -= other.load;
    result.staying -= other.staying;
    result.regret -= other.regret;
    return result;
}

void Holding::give(const Field& field, std::size_t mentee, int mentor) {
    mentor_of[mentee] = mentor;
    points_of[mentee] = told_of[mentee] = 0;
    if (mentor == nobody) return;
    const auto parts = field.parts(static_cast<std::size_t>(mentor), mentee);
    points_of[mentee] = parts.points();
    told_of[mentee] = parts.told_points();
}

Holding holding_of(const Field& field, const assignment::Pairs& pairs) {
    const std::vector<int> nothing(field.mentees.size());
    Holding holding{field.kept_mentor, nothing, nothing};
    for (std::size_t mentee = 0; mentee < field.mentees.size(); ++mentee) {
        if (field.kept_mentor[mentee] != nobody)
            holding.give(field, mentee, field.kept_mentor[mentee]);
    }
    for (const auto& pair : pairs) holding.give(field, pair.mentee, static_cast<int>(pair.mentor));
    return holding;
}

Worth worth_of(const Request& request, const Field& field, const Holding& holding) {
    const auto options = options_of(request);
    auto had = had_by_mentors(field);
    Worth worth;
    worth.lowest = points_max;
    for (std::size_t mentee = 0; mentee < holding.mentor_of.size(); ++mentee) {
        if (holding.mentor_of[mentee] == nobody) continue;
        const auto mentor = static_cast<std::size_t>(holding.mentor_of[mentee]);
        const int points = holding.points_of[mentee];
        const auto& id = field.mentee_id(mentee);
        const bool stays =
            !request.current.empty() && request.current.contains({field.mentor_id(mentor), id});
        ++worth.placed;
        worth.first_placed += !request.first.empty() && request.first.contains(id) ? 1 : 0;
        worth.points += holding.told_of[mentee];
        worth.lowest = std::min<std::int64_t>(worth.lowest, holding.told_of[mentee]);
        ++worth.bands[assignment::band_of(static_cast<assignment::Points>(points))];
        worth.staying += stays ? 1 : 0;
        worth.regret += regret_of(points, stays, options);
        if (request.spread_load) worth.load += load_after(had[mentor]++);
    }
    if (worth.placed == 0) worth.lowest = 0;
    worth.regret += worth.load * assignment::load_unit(options.fairness);
    return worth;
}

std::vector<Move> moves_between(const Field& field, const Holding& before, const Holding& after) {
    const auto id_of = [&](int mentor) -> std::optional<PersonId> {
        if (mentor == nobody) return std::nullopt;
        return field.mentor_id(static_cast<std::size_t>(mentor));
    };
    std::vector<Move> moves;
    for (std::size_t mentee = 0; mentee < after.mentor_of.size(); ++mentee) {
        const int from = before.mentor_of[mentee], to = after.mentor_of[mentee];
        if (from == to) continue;
        moves.push_back({field.mentee_id(mentee), id_of(from), id_of(to), before.told_of[mentee],
                         after.told_of[mentee]});
    }
    return moves;
}

std::vector<std::int64_t> rank_of(const Worth& worth, Fairness fairness) {
    std::vector<std::int64_t> rank{worth.first_placed, worth.placed};
    if (fairness == Fairness::Bands) {
        for (auto band = worth.bands.size() - 1; band > 0; --band)
            rank.push_back(-worth.bands[band]);
    }
    // As many are placed where this decides, so sums over them compare.
    rank.push_back(-worth.regret);
    return rank;
}

bool is_as_good(const Effect& effect, Fairness fairness) {
    return std::ranges::all_of(rank_of(effect.change, fairness),
                               [](std::int64_t change) { return change == 0; });
}

}  // namespace accanto::matching
