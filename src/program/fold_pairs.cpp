#include <algorithm>

#include "program/fold_state.hpp"

/// What becomes of a pair. "—": ignored with WrongState. "admin", "two": said by the admin, by one
/// of the two.
///
///   fact \ state        Proposed        Active        Paused        Ended   Declined  Withdrawn
///   PairConfirmed       Active ¹        —             —             —       —         —
///   PairAnswered yes    noted, Active ² —             —             —       —         —
///   PairAnswered no     Declined        Ended+block ³ Ended+block ³ —       —         Declined
///   PairPaused          —               Paused        Paused        —       —         —
///   PairResumed         —               —             Active        —       —         —
///   PairEnded by two    Declined        Ended         Ended         block ⁴ block ⁴   block ⁴
///   PairEnded by admin  Withdrawn       Ended         Ended         block ⁴ block ⁴   block ⁴
///   one of the two left Withdrawn       Ended         Ended         .       .         .
///   the mentee's other
///   pair becomes Active Withdrawn       .             .             .       .         .
///
///   ¹ ² when the mentor has a free place (NoPlaceLeft) and the mentee no running pair as mentee
///       (AlreadyPaired) at that moment; else the pair stays as it was, the last yes unsaid.
///   ² when both said yes and the rules let both decide.
///   ³ a no from somebody who had not said yes, crossing the confirmation on its way: a no is never
///   lost. ⁴ when the fact blocks, and else WrongState: a block is never lost, whoever ended the
///   pair first, and
///       whoever left meanwhile.
///
/// All of it goes by facts told to the whole program, and by profiles as the program sees them:
/// replicas that know different sign-ups must agree.
namespace accanto::program::folding {
namespace {

Pair* find(State& state, const PairId& id) {
    const auto found = state.program.pairs.find(id);
    return found == state.program.pairs.end() ? nullptr : &found->second;
}

void keep_apart(State& state, const Pair& pair) {
    state.program.apart.insert(two_of(pair.mentor, pair.mentee));
}

/// How every pair comes to its end: Ended, Declined, Withdrawn.
struct Closing {
    PairState state = PairState::Ended;
    Reason reason = Reason::NotSaid;
    std::optional<PersonId> by;
    base::Instant at;
};

void close(State& state, Pair& pair, const Closing& closing) {
    pair.state = closing.state;
    pair.reason = closing.reason;
    pair.ended_by = closing.by;
    pair.ended_at = closing.at;
    pair.paused_until.reset();
    state.together.erase(two_of(pair.mentor, pair.mentee));
}

void block(State& state, Pair& pair) {
    pair.blocked = true;
    keep_apart(state, pair);
}

bool has_mentor_now(const Program& program, const PersonId& mentee) {
    return std::ranges::any_of(program.running_pairs_of(mentee),
                               [&](const Pair* pair) { return pair->mentee == mentee; });
}

void withdraw_other_proposals(State& state, const Pair& begun, base::Instant at) {
    for (const auto& id : state.program.pairs_of[begun.mentee]) {
        auto* other = find(state, id);
        if (other && other->mentee == begun.mentee && other->state == PairState::Proposed) {
            close(state, *other, {.state = PairState::Withdrawn, .at = at});
        }
    }
}

Verdict activate(State& state, Pair& pair, base::Instant at) {
    if (has_mentor_now(state.program, pair.mentee)) return Ignored::AlreadyPaired;
    if (state.program.free_places(pair.mentor) == 0) return Ignored::NoPlaceLeft;
    pair.state = PairState::Active;
    pair.started_at = at;
    withdraw_other_proposals(state, pair, at);
    return holds;
}

/// Nothing when the author is neither; the admin who is one of the two speaks as that one.
struct Speaker {
    std::optional<PersonId> one_of_two;
    bool may_speak = false;
};

Speaker speaker_of(const State& state, const Told& told, const Pair& pair) {
    const auto person = identity::person_of(told.author);
    if (pair.has(person)) return {person, true};
    return {std::nullopt, state.program.is_admin(told.author)};
}

/// A pair that one of the two, or the admin, speaks of to the program.
Verdict find_for_speaker(State& state, const Told& told, const PairId& id, Pair*& pair) {
    if (told.conversation != program_conversation) return Ignored::WrongConversation;
    pair = find(state, id);
    if (!pair) return Ignored::UnknownPair;
    return speaker_of(state, told, *pair).may_speak ? holds : Verdict(Ignored::NotAllowed);
}

Verdict say_no(State& state, Pair& pair, const Closing& closing, bool had_said_yes) {
    const bool open = pair.state == PairState::Proposed || pair.state == PairState::Withdrawn;
    if (open) {
        close(state, pair, closing);
        keep_apart(state, pair);
        return holds;
    }
    if (!pair.is_running() || had_said_yes) return Ignored::WrongState;
    close(state, pair, {PairState::Ended, closing.reason, closing.by, closing.at});
    block(state, pair);
    return holds;
}

Verdict say_yes(State& state, Pair& pair, bool& mine, bool theirs, base::Instant at) {
    if (pair.state != PairState::Proposed) return Ignored::WrongState;
    if (theirs && state.program.rules.confirmation == Confirmation::BothAccept) {
        if (const auto refused = activate(state, pair, at)) return refused;
    }
    mine = true;
    return holds;
}

/// Both members, in roles the program sees them in.
Verdict can_be_two(const State& state, const fact::PairProposed& fact) {
    if (fact.mentor == fact.mentee) return Ignored::SamePerson;
    const auto* mentor = state.program.person(fact.mentor);
    const auto* mentee = state.program.person(fact.mentee);
    if (!mentor || !mentee) return Ignored::UnknownPerson;
    if (mentor->standing != Standing::Accepted || mentee->standing != Standing::Accepted) {
        return Ignored::WrongState;
    }
    const bool fits = can_mentor(mentor->shown->role) && can_be_mentee(mentee->shown->role);
    return fits ? holds : Verdict(Ignored::WrongState);
}

}  // namespace

Verdict govern(State& state, const Told& told, const fact::PairProposed& fact) {
    if (const auto refused = only_admin(state, told, program_conversation)) return refused;
    if (const auto refused = can_be_two(state, fact)) return refused;
    const auto two = two_of(fact.mentor, fact.mentee);
    if (state.together.contains(two)) return Ignored::AlreadyPaired;
    if (state.program.apart.contains(two)) return Ignored::BlockedPair;
    auto [entry, is_new] = state.program.pairs.try_emplace(told.id);
    if (!is_new) return Ignored::WrongState;
    auto& pair = entry->second;
    pair.id = told.id;
    pair.mentor = fact.mentor;
    pair.mentee = fact.mentee;
    pair.proposed_at = told.claimed;
    state.together.insert(two);
    state.program.pair_order.push_back(told.id);
    state.program.pairs_of[fact.mentor].push_back(told.id);
    state.program.pairs_of[fact.mentee].push_back(told.id);
    return holds;
}

Verdict govern(State& state, const Told& told, const fact::PairConfirmed& fact) {
    if (const auto refused = only_admin(state, told, program_conversation)) return refused;
    auto* pair = find(state, fact.pair);
    if (!pair) return Ignored::UnknownPair;
    if (pair->state != PairState::Proposed) return Ignored::WrongState;
    return activate(state, *pair, told.claimed);
}

Verdict govern(State& state, const Told& told, const fact::PairAnswered& fact) {
    Pair* pair = nullptr;
    if (const auto refused = find_for_speaker(state, told, fact.pair, pair)) return refused;
    const auto me = speaker_of(state, told, *pair).one_of_two;
    if (!me) return Ignored::NotAllowed;
    auto& mine = *me == pair->mentor ? pair->mentor_accepts : pair->mentee_accepts;
    const bool theirs = *me == pair->mentor ? pair->mentee_accepts : pair->mentor_accepts;
    if (fact.accepts) return say_yes(state, *pair, mine, theirs, told.claimed);
    const Closing closing{PairState::Declined, fact.reason, me, told.claimed};
    return say_no(state, *pair, closing, mine);
}

Verdict govern(State& state, const Told& told, const fact::PairPaused& fact) {
    Pair* pair = nullptr;
    if (const auto refused = find_for_speaker(state, told, fact.pair, pair)) return refused;
    if (!pair->is_running()) return Ignored::WrongState;
    pair->state = PairState::Paused;
    pair->paused_until = fact.until;
    return holds;
}

Verdict govern(State& state, const Told& told, const fact::PairResumed& fact) {
    Pair* pair = nullptr;
    if (const auto refused = find_for_speaker(state, told, fact.pair, pair)) return refused;
    if (pair->state != PairState::Paused) return Ignored::WrongState;
    pair->state = PairState::Active;
    pair->paused_until.reset();
    return holds;
}

Verdict govern(State& state, const Told& told, const fact::PairEnded& fact) {
    Pair* pair = nullptr;
    if (const auto refused = find_for_speaker(state, told, fact.pair, pair)) return refused;
    const auto by = speaker_of(state, told, *pair).one_of_two;
    Closing closing{PairState::Ended, fact.reason, by, told.claimed};
    if (pair->state == PairState::Proposed) {
        closing.state = by ? PairState::Declined : PairState::Withdrawn;
        if (by) keep_apart(state, *pair);
        close(state, *pair, closing);
    } else if (pair->is_running()) {
        close(state, *pair, closing);
    } else if (!fact.blocks || pair->blocked) {
        return Ignored::WrongState;
    }
    if (fact.blocks) block(state, *pair);
    return holds;
}

/// Leaving says nothing about the partner: no reason is made up for it.
void end_all_pairs(State& state, const PersonId& person, const std::optional<PersonId>& by,
                   base::Instant at) {
    const auto all = state.program.pairs_of.find(person);
    if (all == state.program.pairs_of.end()) return;
    for (const auto& id : all->second) {
        auto* pair = find(state, id);
        if (!pair) continue;
        if (pair->is_running()) close(state, *pair, {PairState::Ended, Reason::NotSaid, by, at});
        if (pair->state == PairState::Proposed) {
            close(state, *pair, {PairState::Withdrawn, Reason::NotSaid, by, at});
        }
    }
}

Verdict govern(State& state, const Told& told, const fact::PairWished& fact) {
    if (const auto refused = only_admin(state, told, admin_conversation)) return refused;
    if (fact.mentor == fact.mentee) return Ignored::SamePerson;
    const auto& program = state.program;
    if (!program.person(fact.mentor) || !program.person(fact.mentee)) {
        return Ignored::UnknownPerson;
    }
    if (fact.wish == fact::Wish::None) {
        state.program.wishes.erase({fact.mentor, fact.mentee});
    } else {
        state.program.wishes[{fact.mentor, fact.mentee}] = fact.wish;
    }
    return holds;
}

}  // namespace accanto::program::folding
