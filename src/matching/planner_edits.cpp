#include <algorithm>

#include "matching/asked.hpp"
#include "matching/planner.hpp"
#include "matching/sweep.hpp"

namespace accanto::matching {

using assignment::Engine;

/// `request_` has changed already. `edit` changes the engine in the same way and says whether it
/// could; that is enough as long as exactly these pairs are kept.
template <class Edit>
Planner::Moves Planner::after_edit(const std::set<Couple>& keep_expected, Edit edit) {
    const auto before = holding_;
    wishes_ = settle_wishes(request_, all_pairs_max);
    const bool anew = must_compare_anew();
    if (anew) compare_anew();
    keep_pairs(field_, wishes_.keep);
    if (!anew && engine_ && wishes_.keep == keep_expected && edit(*engine_))
        take_pairs(engine_->pairs());
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
        const auto most = static_cast<int>(field_.mentees.size() + added_max);
        return engine
            .set_places(number(*index), std::min(places, most) - static_cast<std::int32_t>(kept))
            .has_value();
    });
}

Comparable Planner::compared_mentee(const Candidate& mentee) {
    auto person = comparable(mentee, field_.vocabulary, field_.seasons);
    forget_vain_wishes(person, field_.mentors);
    return person;
}

void Planner::compare_anew() {
    auto withdrawn = std::move(field_.withdrawn);
    field_ = field_of(request_, wishes_.keep);
    field_.withdrawn = std::move(withdrawn);
    field_.shares = shares_now();
}

/// By what those say who are still here.
Shares Planner::shares_now() const {
    if (request_.asked) return shares_of(request_.weights, *request_.asked);
    return shares_of(request_.weights, asked_of(request()));
}

/// Somebody speaks of what nobody spoke of, or nobody does any more; or a clock changes as nobody's
/// did.
bool Planner::must_compare_anew() const {
    return shares_now() != field_.shares || seasons_of(request_) != field_.seasons;
}

/// Nothing when it has another priority than there is in the problem.
std::optional<assignment::NewMentee> Planner::as_new(std::size_t mentee) {
    const auto is_first = [&](std::size_t index) {
        return request_.first.contains(field_.mentee_id(index));
    };
    assignment::NewMentee result;
    if (problem().basis.priorities > 1) {
        result.priority = is_first(mentee) ? 0 : 1;
    } else {
        for (std::size_t other = 0; other < field_.mentees.size(); ++other) {
            if (is_first(other) != is_first(mentee)) return std::nullopt;
        }
    }
    Sweep sweep(request_, field_, std::vector<bool>(field_.mentors.size(), true));
    sweep.row(mentee);
    const auto current = mentors_named(field_, request_.current)[mentee];
    for (std::uint32_t mentor = 0; mentor < field_.mentors.size(); ++mentor) {
        const int points = sweep.points_with(mentor);
        if (points < 0) continue;
        result.edges.push_back({mentor, static_cast<assignment::Points>(points),
                                std::ranges::binary_search(current, mentor)});
    }
    return result;
}

/// In the place of what was said before.
Planner::Moves Planner::renew(std::size_t mentee, const Candidate& as) {
    auto& candidate = *std::ranges::find(request_.mentees, as.id, &Candidate::id);
    candidate = as;
    field_.mentees[mentee] = compared_mentee(candidate);
    field_.withdrawn[mentee] = false;
    const auto keep = wishes_.keep;
    return after_edit(keep, [&](Engine& engine) {
        // What the kept mentee says counts for nobody else.
        if (field_.kept_mentor[mentee] != nobody) return true;
        const auto renewed = as_new(mentee);
        return renewed && engine.set_mentee(number(mentee), *renewed).has_value();
    });
}

Planner::Moves Planner::mend_mentee(const Candidate& mentee) {
    if (!wishes_.can_plan) return std::unexpected(EditError::NotPlannable);
    const auto index = mentee_at(mentee.id);
    if (!index) return std::unexpected(EditError::UnknownPerson);
    return renew(*index, mentee);
}

Planner::Moves Planner::add_mentee(const Candidate& mentee) {
    if (!wishes_.can_plan) return std::unexpected(EditError::NotPlannable);
    if (mentee_at(mentee.id)) return std::unexpected(EditError::KnownPerson);
    if (const auto index = position(field_.mentees, mentee.id)) return renew(*index, mentee);
    if (!has_room() || request_.mentees.size() == all_pairs_max)
        return std::unexpected(EditError::TooMany);
    ++added_;
    request_.mentees.push_back(mentee);
    const auto found = std::ranges::lower_bound(
        field_.mentees, mentee.id, {}, [](const Comparable& one) { return one.candidate->id; });
    const auto at = found - field_.mentees.begin();
    const auto insert = [at](auto& list, auto value) { list.insert(list.begin() + at, value); };
    insert(field_.mentees, compared_mentee(request_.mentees.back()));
    insert(field_.withdrawn, false);
    insert(field_.kept_mentor, nobody);
    insert(holding_.mentor_of, nobody);
    insert(holding_.points_of, 0);
    insert(holding_.told_of, 0);
    const auto keep = wishes_.keep;
    return after_edit(keep, [&](Engine& engine) {
        const auto added = as_new(static_cast<std::size_t>(at));
        return added && engine.add_mentee(static_cast<std::uint32_t>(at), *added).has_value();
    });
}

Planner::Moves Planner::add_mentor(const Candidate& mentor) {
    if (!wishes_.can_plan) return std::unexpected(EditError::NotPlannable);
    if (mentor_at(mentor.id)) return std::unexpected(EditError::KnownPerson);
    if (!has_room() || request_.mentors.size() == all_pairs_max)
        return std::unexpected(EditError::TooMany);
    ++added_;
    request_.mentors.push_back(mentor);
    const auto found = std::ranges::lower_bound(
        field_.mentors, mentor.id, {}, [](const Comparable& one) { return one.candidate->id; });
    const auto at = static_cast<int>(found - field_.mentors.begin());
    field_.mentors.insert(found,
                          comparable(request_.mentors.back(), field_.vocabulary, field_.seasons));
    for (auto* numbers : {&holding_.mentor_of, &field_.kept_mentor}) {
        for (auto& number : *numbers) number += number >= at ? 1 : 0;
    }
    compare_anew();  // Somebody may have wished for them.
    return after_edit(wishes_.keep, [](Engine&) { return false; });
}

}  // namespace accanto::matching
