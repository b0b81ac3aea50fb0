#include "app/views/pair_view.hpp"

#include <algorithm>
#include <array>

#include "base/sorting.hpp"

namespace accanto::app {
namespace {

using i18n::Text;
using program::Pair;
using program::PairState;

constexpr std::string_view step_part = "step-";

struct PartName {
    PairPart part;
    std::string_view name;  ///< in the address
};
constexpr std::array part_names{
    PartName{PairPart::Guide, "guide"},         PartName{PairPart::Talk, "talk"},
    PartName{PairPart::Goals, "goals"},         PartName{PairPart::Meetings, "meetings"},
    PartName{PairPart::Agreement, "agreement"}, PartName{PairPart::CheckIn, "check-in"}};

/// Pairs worth showing come first: those that run, then proposals, then those that were.
int rank(const Pair& pair) {
    if (pair.is_running()) return 0;
    if (pair.state == PairState::Proposed) return 1;
    return pair.state == PairState::Ended ? 2 : 3;
}

/// All pairs somebody was ever in or proposed for, as `rank` says, the newest of a kind first.
std::vector<const Pair*> pairs_of(const program::Program& program, const PersonId& person) {
    std::vector<const Pair*> pairs;
    const auto all = program.pairs_of.find(person);
    if (all == program.pairs_of.end()) return pairs;
    for (auto id = all->second.rbegin(); id != all->second.rend(); ++id) {
        if (const auto* pair = program.pair(*id)) pairs.push_back(pair);
    }
    base::sort(pairs, {}, [](const Pair* pair) { return rank(*pair); });
    return pairs;
}

const Pair* asked_for(const Replica& replica, const Route& route) {
    const auto id = PairId::from_text(route.argument);
    const auto* pair = id ? replica.program.pair(*id) : nullptr;
    const bool may_see = pair && (pair->has(replica.me()) || replica.is_admin());
    return may_see ? pair : nullptr;
}

/// Without a wish: nothing that never came to be.
const Pair* first_of(const std::vector<const Pair*>& mine) {
    return mine.empty() || rank(*mine.front()) > 2 ? nullptr : mine.front();
}

PairPhase phase_of(const Pair& pair) {
    switch (pair.state) {
        case PairState::Proposed:
            return PairPhase::Proposed;
        case PairState::Active:
            return PairPhase::Running;
        case PairState::Paused:
            return PairPhase::Paused;
        case PairState::Ended:
        case PairState::Declined:
        case PairState::Withdrawn:
            break;
    }
    return PairPhase::Ended;
}

std::string called(const i18n::Language& language, std::string_view name) {
    return name.empty() ? std::string(language(Text::pair_somebody)) : first_name(name);
}

void read_part(PairView& view, const Route& route) {
    view.argument = route.argument;
    const auto named = std::ranges::find(part_names, std::string_view(route.part), &PartName::name);
    if (named != part_names.end()) view.part = named->part;
}

std::string_view open_step(const Route& route) {
    const std::string_view part = route.part;
    return part.starts_with(step_part) ? part.substr(step_part.size()) : std::string_view();
}

std::string locked_because(const Model& model, const Replica& replica, const Pair& pair,
                           const PairView& view) {
    const auto language = model.language();
    if (model.follower) return std::string(language(Text::problem_other_tab));
    if (!pair.is_running()) return std::string(language(Text::pair_locked_over));
    const auto* partner = replica.program.person(pair.partner_of(replica.me()));
    if (!partner || !partner->device) {
        return language(Text::pair_locked_no_device,
                        {{"name", view.partner_first}, {"admin", view.admin}});
    }
    const auto* epoch = replica.program.current_epoch(program::pair_conversation(pair.id));
    if (epoch && replica.keyring.key(epoch->id)) return {};
    return language(Text::pair_locked_key, {{"name", view.partner_first}});
}

void list_pairs(PairView& view, const Model& model, const program::Program& program,
                const PersonId& me, const std::vector<const Pair*>& mine) {
    const auto language = model.language();
    for (const auto* pair : mine) {
        const auto partner = face_of(program, pair->partner_of(me));
        if (rank(*pair) <= 2 || pair->id == view.id)
            view.pairs.push_back({pair->id, called(language, partner.name)});
    }
    if (view.pairs.size() < 2) view.pairs.clear();
}

EndedBy ended_by(const Pair& pair, const PersonId& me) {
    if (!pair.ended_by) return EndedBy::Admin;
    if (!pair.has(me)) return *pair.ended_by == pair.mentor ? EndedBy::Mentor : EndedBy::Mentee;
    return *pair.ended_by == me ? EndedBy::Me : EndedBy::Partner;
}

void show_state(PairView& view, const Pair& pair, const PersonId& me) {
    view.id = pair.id;
    view.state = pair.state;
    view.reason = pair.reason;
    view.ended_at = pair.ended_at;
    view.paused_until = pair.paused_until;
    view.ended_by = ended_by(pair, me);
}

void show_pair(PairView& view, const Model& model, const Replica& replica, const Pair& pair,
               base::Instant now, int utc_offset_minutes) {
    const auto& program = replica.program;
    const auto me = replica.me();
    view.phase = phase_of(pair);
    view.me = face_of(program, me);
    view.partner = face_of(program, pair.partner_of(me));
    view.partner_first = called(model.language(), view.partner.name);
    view.i_am_mentor = me == pair.mentor;
    view.week = pair.started_at.ms > 0
                    ? program::week_of(pair, pair.is_running() ? now : pair.ended_at)
                    : 1;
    view.both_decide = program.rules.confirmation == program::Confirmation::BothAccept;
    view.i_accept = view.i_am_mentor ? pair.mentor_accepts : pair.mentee_accepts;
    view.they_accept = view.i_am_mentor ? pair.mentee_accepts : pair.mentor_accepts;
    const auto* partner = program.person(pair.partner_of(me));
    if (partner) view.about = partner->shown;
    view.locked = locked_because(model, replica, pair, view);
    if (view.phase == PairPhase::Proposed) return;
    view.guide = pair_guide_view(model, replica, pair, open_step(model.route));
    view.talk = talk_view(model, replica, pair, now, utc_offset_minutes);
    view.check_in = check_in_view(replica, pair, now);
    view.goals = goals_view(replica, pair);
    view.meetings = meetings_view(replica, pair, now);
    view.agreement = agreement_view(replica, pair);
    view.contacts = contacts_view(replica, pair);
}

}  // namespace

PairView pair_view(const Model& model, base::Instant now, int utc_offset_minutes) {
    PairView view;
    const auto* replica = model.replica();
    if (!replica) return view;
    const auto& program = replica->program;
    view.program = program.description.title;
    view.admin = program.description.admin_name.empty()
                     ? std::string(model.language()(Text::pair_organiser))
                     : first_name(program.description.admin_name);
    view.weeks = program.dates.length_weeks;
    view.follower = model.follower;
    view.i_am_admin = replica->is_admin();
    view.today = base::day_of(now);
    read_part(view, model.route);
    const auto me = replica->me();
    const auto mine = pairs_of(program, me);
    const auto* asked = asked_for(*replica, model.route);
    const auto* pair = asked ? asked : first_of(mine);
    if (!pair) {
        const auto* person = program.person(me);
        view.wishes = wishes_view(*replica);
        view.can_change_profile =
            person && person->standing == program::Standing::Accepted && person->profile;
        return view;
    }
    show_state(view, *pair, me);
    if (!pair->has(me)) {
        view.phase = PairPhase::Summary;
        view.summary = pair_summary_view(*replica, *pair, now);
        return view;
    }
    list_pairs(view, model, program, me, mine);
    show_pair(view, model, *replica, *pair, now, utc_offset_minutes);
    return view;
}

Route part_route(const PairView& view, PairPart part) {
    const auto named = std::ranges::find(part_names, part, &PartName::part);
    return {Screen::Pair, view.argument, std::string(named->name)};
}

Route step_route(const PairView& view, std::string_view step) {
    return {Screen::Pair, view.argument, std::string(step_part) + std::string(step)};
}

}  // namespace accanto::app
