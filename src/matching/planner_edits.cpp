#include <algorithm>

#include "matching/planner.hpp"

namespace accanto::matching {

using assignment::Engine;

/// `request_` has changed already. `edit` changes the engine in the same way and says whether it
/// could; that is enough as long as exactly these pairs are kept.
template <class Edit>
Planner::Moves Planner::after_edit(const std::set<Couple>& keep_expected, Edit edit) {
    const auto before = holding_;
    wishes_ = settle_wishes(request_, all_pairs_max);
    keep_pairs(field_, wishes_.keep);
    if (engine_ && wishes_.keep == keep_expected && edit(*engine_))
        take_pairs();
    else
        solve_anew();
    return moves_between(field_, before, holding_);
}

std::optional<EditError> Planner::edit_error(const PersonId& mentor, const PersonId& mentee) const {
    if (!wishes_.can_plan) return EditError::NotPlannable;
    if (!mentor_at(mentor) || !mentee_at(mentee)) return EditError::UnknownPerson;
    return std::nullopt;
}

Planner::Moves Planner::forbid(const PersonId& mentor, const PersonId& mentee) {
    if (const auto error = edit_error(mentor, mentee)) return std::unexpected(*error);
    request_.never.insert({mentor, mentee});
    const auto keep = wishes_.keep;
    return after_edit(keep, [&](Engine& engine) {
        return engine.forbid(number(*mentee_at(mentee)), number(*mentor_at(mentor))).has_value();
    });
}

Planner::Moves Planner::keep(const PersonId& mentor, const PersonId& mentee) {
    if (const auto error = edit_error(mentor, mentee)) return std::unexpected(*error);
    const Couple pair{mentor, mentee};
    auto keep = wishes_.keep;
    if (!keep.insert(pair).second) return std::vector<Move>{};
    const bool is_new = request_.keep.insert(pair).second;
    if (!settle_wishes(request_, all_pairs_max).keep.contains(pair)) {
        if (is_new) request_.keep.erase(pair);
        return std::unexpected(EditError::Contradicts);
    }
    return after_edit(keep, [&](Engine& engine) {
        return engine.settle(number(*mentee_at(mentee)), number(*mentor_at(mentor))).has_value();
    });
}

Planner::Moves Planner::withdraw(const PersonId& mentee) {
    if (!wishes_.can_plan) return std::unexpected(EditError::NotPlannable);
    const auto index = mentee_at(mentee);
    if (!index) return std::unexpected(EditError::UnknownPerson);
    const int kept_mentor = field_.kept_mentor[*index];
    const auto is_theirs = [&](const Couple& pair) { return pair.second == mentee; };
    auto keep = wishes_.keep;
    std::erase_if(keep, is_theirs);
    std::erase_if(request_.keep, is_theirs);
    field_.withdrawn[*index] = true;
    return after_edit(keep, [&](Engine& engine) {
        const auto moves = kept_mentor == nobody
                               ? engine.withdraw(number(*index))
                               : engine.release(static_cast<std::uint32_t>(kept_mentor));
        return moves.has_value();
    });
}

Planner::Moves Planner::set_places(const PersonId& mentor, int places) {
    if (!wishes_.can_plan) return std::unexpected(EditError::NotPlannable);
    const auto index = mentor_at(mentor);
    if (!index) return std::unexpected(EditError::UnknownPerson);
    if (places < 0) return std::unexpected(EditError::BadPlaces);
    std::ranges::find(request_.mentors, mentor, &Candidate::id)->places_free = places;
    const auto keep = wishes_.keep;
    return after_edit(keep, [&](Engine& engine) {
        const auto kept = std::ranges::count(field_.kept_mentor, static_cast<int>(*index));
        const auto most = static_cast<int>(field_.mentees.size());
        return engine
            .set_places(number(*index), std::min(places, most) - static_cast<std::int32_t>(kept))
            .has_value();
    });
}

}  // namespace accanto::matching
