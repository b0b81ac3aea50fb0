#include <algorithm>

#include "app/pairing_request.hpp"
#include "app/views/face.hpp"
#include "app/views/language_names.hpp"
#include "app/views/pairing_people.hpp"
#include "i18n/texts.hpp"

namespace accanto::app {
namespace {

using i18n::Language;
using i18n::Text;
using matching::Rule;
using program::Program;
namespace fact = program::fact;

constexpr std::size_t alternatives_shown = 3;
/// The first slot of each band: 7 to 11, 11 to 17, 17 to 23.
constexpr std::array<int, pairing_bands + 1> band_starts{0, 2, 5, pairing_slots_per_day};

std::string name_of(const Program& program, const PersonId& id) {
    const auto* person = program.person(id);
    return person ? first_name(person->name()) : std::string();
}

std::string rule_words(const Language& language, const Program& program, Rule rule,
                       const PersonId& mentor, const PersonId& mentee) {
    switch (rule) {
        case Rule::SamePerson:
            return std::string(language(Text::pairing_rule_same_person));
        case Rule::NotAMentor:
            return language(Text::pairing_rule_not_mentor, {{"name", name_of(program, mentor)}});
        case Rule::NotAMentee:
            return language(Text::pairing_rule_not_mentee, {{"name", name_of(program, mentee)}});
        case Rule::Never: {
            const bool parted = program.apart.contains(program::two_of(mentor, mentee));
            return std::string(
                language(parted ? Text::pairing_rule_apart : Text::pairing_rule_never));
        }
        case Rule::NoPlace:
            return language(Text::pairing_rule_no_place, {{"name", name_of(program, mentor)}});
        case Rule::SameOrganisation:
            return std::string(language(Text::pairing_rule_same_organisation));
        case Rule::NoSharedLanguage:
            return std::string(language(Text::pairing_rule_no_language));
        case Rule::NoSharedFreeTime:
            return std::string(language(Text::pairing_rule_no_time));
    }
    return {};
}

void set_free_time(PairingWhy& why, const matching::Score& score) {
    why.minutes_per_week = score.minutes_per_week;
    int best = 0;
    for (int day = 0; day < pairing_days; ++day) {
        for (int band = 0; band < pairing_bands; ++band) {
            auto& count = why.free[static_cast<std::size_t>(day)][static_cast<std::size_t>(band)];
            const auto index = static_cast<std::size_t>(band);
            for (int slot = band_starts[index]; slot < band_starts[index + 1]; ++slot) {
                count += static_cast<int>(
                    score.slots_mentor.slots >> (day * pairing_slots_per_day + slot) & 1U);
            }
            if (count <= best) continue;
            best = count;
            why.best_day = day;
            why.best_band = band;
        }
    }
}

/// Months that follow each other, also over the end of the year.
std::vector<PairingMoreTime::Span> spans_of(const matching::Months& months) {
    constexpr int count = static_cast<int>(program::months);
    const auto has = [&](int month) {
        return months[static_cast<std::size_t>((month + count) % count)];
    };
    std::vector<PairingMoreTime::Span> spans;
    for (int first = 0; first < count; ++first) {
        if (!has(first) || has(first - 1)) continue;
        int last = first;
        while (has(last + 1)) ++last;
        spans.push_back({first, last % count});
    }
    return spans;
}

void set_more_time(PairingWhy& why, const matching::Score& score) {
    PairingMoreTime more;
    matching::Months months;
    for (const auto& time : score.times) {
        if (time.minutes_per_week == score.minutes_per_week) continue;
        months |= time.months;
        more.minutes_per_week = std::max(more.minutes_per_week, time.minutes_per_week);
    }
    more.spans = spans_of(months);
    if (!more.spans.empty()) why.more_time = std::move(more);
}

void set_parts(PairingWhy& why, const matching::Score& score) {
    const auto told = matching::told_parts(score);
    const auto shown = matching::shown_points(score);
    const auto part = [&](const matching::Part& from, std::size_t index) {
        return PairingPart{shown[index], matching::shown_points(from.points_max), from.said};
    };
    why.topics = part(told.topics, 0);
    why.languages = part(told.languages, 1);
    why.free_time = part(told.free_time, 2);
    why.experience = part(told.experience, 3);
    why.goals = part(told.goals, 4);
    why.interests = part(told.interests, 5);
    why.wishes = part(told.wishes, 6);
}

void set_score(PairingWhy& why, const matching::Score& score) {
    why.has_score = true;
    why.points = matching::shown_points(score.told_points());
    why.private_counts = score.private_wish.points_max > 0;
    set_parts(why, score);
    why.topics_shared = score.topics_shared;
    why.topics_half = score.topics_half;
    why.topics_open = score.topics_open;
    why.goals_shared = score.goals_shared;
    why.goals_open = score.goals_open;
    why.interests_shared = score.interests_shared;
    for (const auto& code : score.languages_shared)
        why.languages_shared.push_back(language_name(code));
    why.years_ahead = score.years_ahead;
    why.years_wanted = score.years_wanted;
    why.wish_place = score.wish;
    set_free_time(why, score);
    set_more_time(why, score);
}

const program::Pair* pair_of(const Program& program, const PersonId& mentor,
                             const PersonId& mentee) {
    const auto found = program.pairs_of.find(mentee);
    if (found == program.pairs_of.end()) return nullptr;
    for (const auto& id : found->second) {
        const auto* pair = program.pair(id);
        if (!pair || pair->mentor != mentor || pair->mentee != mentee) continue;
        if (pair->is_running() || pair->state == program::PairState::Proposed) return pair;
    }
    return nullptr;
}

PairingBond bond_of(const program::Pair& pair) {
    if (pair.state == program::PairState::Proposed) return PairingBond::Waiting;
    return pair.state == program::PairState::Paused ? PairingBond::Paused : PairingBond::Running;
}

void set_bond(PairingWhy& why, const Language& language, const Program& program,
              const matching::Plan* plan) {
    const auto& mentor = why.mentor.id;
    const auto& mentee = why.mentee.id;
    why.in_plan = plan && std::ranges::any_of(plan->pairs, [&](const auto& pair) {
                      return pair.mentor == mentor && pair.mentee == mentee;
                  });
    if (const auto found = program.wishes.find({mentor, mentee}); found != program.wishes.end())
        why.wish = found->second;
    if (const auto* pair = pair_of(program, mentor, mentee)) {
        why.bond = bond_of(*pair);
        why.pair = pair->id;
        why.since = pair->is_running() ? pair->started_at : pair->proposed_at;
        why.cannot_confirm = cannot_confirm(language, program, *pair);
        return;
    }
    if (why.wish == fact::Wish::Never) {
        why.bond = PairingBond::Never;
    } else if (why.wish == fact::Wish::Keep) {
        why.bond = PairingBond::Kept;
    } else if (why.in_plan) {
        why.bond = PairingBond::Suggested;
    }
}

}  // namespace

int shown_change(std::int64_t points) {
    return static_cast<int>(points / (matching::points_max / 100));
}

std::string effect_words(const Language& language, const Program& program,
                         const std::vector<matching::Move>& moves) {
    if (moves.empty()) return std::string(language(Text::pairing_effect_none));
    // The one who fares worst is the one to tell of.
    const auto worst = std::ranges::min_element(moves, {}, [](const matching::Move& move) {
        return move.to ? move.points_after - move.points_before
                       : -matching::points_max - move.points_before;
    });
    const auto name = name_of(program, worst->mentee);
    std::string words;
    if (!worst->to) {
        words = language(Text::pairing_effect_left, {{"name", name}});
    } else if (!worst->from) {
        words = language(Text::pairing_effect_placed, {{"name", name}});
    } else {
        words = language(Text::pairing_effect_moved,
                         {{"name", name},
                          {"mentor", name_of(program, *worst->to)},
                          {"points", std::to_string(matching::shown_points(worst->points_after))}});
    }
    if (moves.size() > 1)
        words += ' ' + language.count(Text::pairing_effect_more,
                                      static_cast<std::int64_t>(moves.size()) - 1);
    return words;
}

namespace {

void set_alternatives(PairingWhy& why, const Language& language, const Program& program,
                      matching::Planner& planner) {
    for (const auto& each : planner.alternatives(why.mentee.id, alternatives_shown)) {
        if (each.mentor == why.mentor.id) continue;
        const auto mentor = pairing_person(program, each.mentor, PairingSide::Mentor);
        why.alternatives.push_back(
            {each.mentor, mentor.name, mentor.avatar, matching::shown_points(each.points),
             shown_change(each.points_change), effect_words(language, program, each.moves)});
    }
}

/// Of the one who is asked about is told elsewhere.
std::vector<matching::Move> moves_of_others(std::vector<matching::Move> moves,
                                            const PersonId& mentee) {
    std::erase_if(moves, [&](const matching::Move& move) { return move.mentee == mentee; });
    return moves;
}

void set_effect(PairingWhy& why, const Language& language, const Program& program,
                matching::Planner& planner) {
    const auto found = planner.why_not(why.mentor.id, why.mentee.id);
    if (found.kind == matching::WhyNotKind::KeptElsewhere) {
        why.effect = PairingEffect{
            false, 0, language(Text::pairing_kept_elsewhere, {{"name", why.mentee.first_name}})};
    } else if (found.kind == matching::WhyNotKind::PlacesKept) {
        why.effect = PairingEffect{
            false, 0, language(Text::pairing_places_kept, {{"name", why.mentor.first_name}})};
    } else if (found.effect) {
        const auto moves = moves_of_others(found.effect->moves, why.mentee.id);
        why.effect = PairingEffect{true, shown_change(found.effect->change.points),
                                   effect_words(language, program, moves)};
    }
}

void set_more_room(PairingWhy& why, const Language& language, const Program& program,
                   matching::Planner& planner) {
    const auto effect = planner.place_value(why.mentor.id);
    if (!effect) return;
    const auto placed = std::ranges::find_if(
        effect->moves, [](const matching::Move& move) { return !move.from && move.to; });
    const int points = shown_change(effect->change.points);
    if (placed != effect->moves.end() && effect->change.placed > 0) {
        why.more_room = language(
            Text::pairing_more_room_placed,
            {{"mentor", why.mentor.first_name}, {"name", name_of(program, placed->mentee)}});
    } else if (points > 0) {
        why.more_room = language.count(Text::pairing_more_room_points, points,
                                       {{"mentor", why.mentor.first_name}});
    }
}

void set_plan(PairingWhy& why, const Language& language, const Program& program,
              matching::Planner& planner) {
    if (!why.can_be_wished()) return;
    const bool is_open = why.wish == fact::Wish::None;
    if (is_open && why.in_plan) set_alternatives(why, language, program, planner);
    if (is_open && !why.in_plan) set_effect(why, language, program, planner);
    set_more_room(why, language, program, planner);
}

/// Why it can't be said what else would be possible.
std::string not_known_words(const Model& model, const Language& language,
                            const matching::Plan* plan) {
    if (model.workbench.planning) return std::string(language(Text::pairing_not_known_now));
    if (!plan || model.workbench.plan_number == 0) return {};
    return language.count(Text::pairing_not_known_many,
                          static_cast<std::int64_t>(matching::all_pairs_max));
}

/// What speaks against the two whatever they are in; "": nothing.
std::string cannot_be_two(const Language& language, const Program& program, const PersonId& mentor,
                          const PersonId& mentee) {
    for (const auto& id : {mentor, mentee}) {
        const auto* person = program.person(id);
        if (!person || person->standing != program::Standing::Accepted)
            return language(Text::pairing_gone, {{"name", name_of(program, id)}});
    }
    const auto found = matching::explain(request_of_two(program, mentor, mentee), mentor, mentee);
    const bool parted = program.apart.contains(program::two_of(mentor, mentee));
    if (parted) return std::string(language(Text::pairing_rule_apart));
    // A wish can be overruled by hand; what people are, and what they declined, can't.
    const bool is_hard = found && found->forbidden_by && *found->forbidden_by < Rule::Never;
    return is_hard ? rule_words(language, program, *found->forbidden_by, mentor, mentee)
                   : std::string();
}

/// Why a plan about everybody can't keep the two together.
std::string cannot_keep(const Language& language, const Program& program,
                        const matching::Request& request, const PersonId& mentor,
                        const PersonId& mentee) {
    auto because = cannot_be_two(language, program, mentor, mentee);
    if (!because.empty()) return because;
    const auto asks = [](const std::vector<matching::Candidate>& people, const PersonId& id) {
        return std::ranges::find(people, id, &matching::Candidate::id) != people.end();
    };
    if (!asks(request.mentees, mentee))
        return language(Text::pairing_taken, {{"name", name_of(program, mentee)}});
    if (!asks(request.mentors, mentor))
        return language(Text::pairing_rule_no_place, {{"name", name_of(program, mentor)}});
    return {};
}

}  // namespace

std::string cannot_pair(const Language& language, const Program& program, const PersonId& mentor,
                        const PersonId& mentee) {
    auto because = cannot_be_two(language, program, mentor, mentee);
    if (!because.empty()) return because;
    if (is_taken_as_mentee(program, mentee))
        return language(Text::pairing_taken, {{"name", name_of(program, mentee)}});
    if (open_places(program, mentor) == 0)
        return language(Text::pairing_rule_no_place, {{"name", name_of(program, mentor)}});
    return {};
}

std::string cannot_confirm(const Language& language, const Program& program,
                           const program::Pair& pair) {
    if (pair.state != program::PairState::Proposed || program.free_places(pair.mentor) > 0)
        return {};
    return language(Text::pairing_rule_no_place, {{"name", name_of(program, pair.mentor)}});
}

PairingWhy pairing_why(const Model& model, const Program& program, const matching::Plan* plan,
                       matching::Planner* planner) {
    const auto& [mentor, mentee] = *model.workbench.selected;
    const auto language = model.language();
    PairingWhy why;
    why.mentor = pairing_person(program, mentor, PairingSide::Mentor);
    why.mentee = pairing_person(program, mentee, PairingSide::Mentee);
    set_bond(why, language, program, plan);
    const auto found = matching::explain(request_of_two(program, mentor, mentee), mentor, mentee);
    if (found) set_score(why, found->score);
    if (!why.pair) {
        why.cannot_pair = cannot_pair(language, program, mentor, mentee);
        const bool speaks_against =
            found && found->forbidden_by && *found->forbidden_by != Rule::NoPlace;
        if (speaks_against)
            why.warning = rule_words(language, program, *found->forbidden_by, mentor, mentee);
    }
    why.cannot_keep = why.cannot_pair;
    if (model.workbench.all_over) {
        const auto* pair = why.pair ? program.pair(*why.pair) : nullptr;
        why.may_change = pair && may_change(program, *pair);
        why.cannot_keep =
            cannot_keep(language, program, request_of(program, model.workbench), mentor, mentee);
    }
    if (planner)
        set_plan(why, language, program, *planner);
    else if (!why.pair)
        why.not_known = not_known_words(model, language, plan);
    return why;
}

}  // namespace accanto::app
