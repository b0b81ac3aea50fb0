#include "base/text.hpp"
#include "program/fold_state.hpp"

/// Who stands where. "—": ignored with WrongState. What is told to the admin alone (the first five
/// rows but Accepted and Left in "prog") never makes somebody a member nor takes that away:
/// replicas that can't read it must agree on who is one.
///
///   fact \ standing      unknown    Applied     Waitlisted  Accepted    Declined    Left
///   Applied (own line)   Applied    Applied*    Waitlisted* Accepted*   Applied*    Applied*
///   ProfileUpdated       —          —           —           Accepted*   —           — (NotAllowed)
///   Waitlisted (admin)   —          Waitlisted  Waitlisted  —           Waitlisted  —
///   Declined (admin)     —          Declined    Declined    —           Declined    —
///   Left (own line)      —          Left        Left        —           —           — (withdrawn)
///   PeopleAdded (admin)  Applied    —           —           —           —           —
///   Accepted (admin)     Accepted   Accepted    Accepted    Accepted    Accepted    Accepted
///   Left ("prog")        —          —           —           Left        —           —
///   (* the sign-up's profile is taken anew)
///
/// A sign-up that does not say "adult" is ignored (NotAllowed) where the program is known to be for
/// adults, by what the admin said last of it; of people the admin ever answered it is taken.
///
/// Accepted is never refused for what stood before: the admin has the last word, and others see no
/// more than it. Accepted again renews what the program sees. Unknown is UnknownPerson where a fact
/// names one.
namespace accanto::program::folding {
namespace {

constexpr std::size_t note_letters_max = message_letters_max;

void stand(Person& person, Standing standing, base::Instant at) {
    if (person.standing == standing) return;
    person.standing = standing;
    person.since = at;
}

/// The person, entered as Applied if unknown.
Person& enter(State& state, const PersonId& id, base::Instant at) {
    auto [entry, is_new] = state.program.people.try_emplace(id);
    if (is_new) {
        entry->second.id = id;
        entry->second.since = at;
    }
    return entry->second;
}

Person* find(State& state, const PersonId& id) {
    const auto found = state.program.people.find(id);
    return found == state.program.people.end() ? nullptr : &found->second;
}

void give_device(const State& state, Person& person, const DeviceId& device) {
    person.device = device;
    const auto box = state.boxes.find(device);
    if (box != state.boxes.end()) person.box = box->second;
}

bool proof_fits(const State& state, const Told& told, const fact::Applied& fact,
                const InvitationSecret& secret) {
    const auto box = state.boxes.find(told.author);
    return box != state.boxes.end() &&
           fact.mac == application_mac(secret, fact.invitation, told.author, box->second);
}

/// Checks the invitation where this replica can, and counts its use: once for a person, however
/// often they sign up. Who used it before may mend their sign-up after it expired.
Verdict use_invitation(State& state, const Told& told, const fact::Applied& fact) {
    if (state.program.is_admin(told.author)) return holds;
    const auto found = state.program.invitations.find(fact.invitation);
    if (found == state.program.invitations.end()) {
        return state.reads_admin_matters ? Verdict(Ignored::UnknownInvitation) : holds;
    }
    auto& invitation = found->second;
    if (!proof_fits(state, told, fact, invitation.secret)) return Ignored::UnknownInvitation;
    const auto person = identity::person_of(told.author);
    const std::pair use{invitation.id, person};
    if (state.invitations_used.contains(use)) return holds;
    const bool used_up = invitation.is_used_up() && !state.answered.contains(person);
    if (used_up || invitation.is_over(base::day_of(told.claimed)))
        return Ignored::UnknownInvitation;
    state.invitations_used.insert(use);
    ++invitation.uses;
    return holds;
}

bool must_be_adult(const State& state, const Told& told) {
    const bool vetted = state.answered.contains(identity::person_of(told.author));
    return state.adults_only.value_or(false) && !vetted;
}

/// From the admin, in the person's own line or among the admin's matters.
Verdict only_answer(const State& state, const Told& told, const PersonId& person) {
    const auto line = device_of_line(told.conversation);
    const bool in_line = line && identity::person_of(*line) == person;
    if (!in_line && told.conversation != admin_conversation) return Ignored::WrongConversation;
    return state.program.is_admin(told.author) ? holds : Verdict(Ignored::NotAllowed);
}

/// Declined and Waitlisted alike: for people who wait, or to change the mind of the one about the
/// other.
Verdict answer(State& state, const Told& told, const PersonId& id, Standing standing) {
    if (const auto refused = only_answer(state, told, id)) return refused;
    auto* person = find(state, id);
    if (!person) return Ignored::UnknownPerson;
    if (person->standing == Standing::Accepted || person->standing == Standing::Left) {
        return Ignored::WrongState;
    }
    stand(*person, standing, told.claimed);
    return holds;
}

/// An applicant can't speak to the program yet: they withdraw their sign-up in their own line.
Verdict withdraw_sign_up(State& state, const Told& told, const PersonId& id) {
    auto* person = find(state, id);
    if (!person) return Ignored::UnknownPerson;
    if (person->standing != Standing::Applied && person->standing != Standing::Waitlisted) {
        return Ignored::WrongState;
    }
    stand(*person, Standing::Left, told.claimed);
    return holds;
}

}  // namespace

/// The first key holds: sign-ups prove theirs, and epochs are sealed to it.
Verdict govern(State& state, const Told& told, const fact::DeviceIntroduced& fact) {
    if (!state.boxes.try_emplace(told.author, fact.box).second) return Ignored::WrongState;
    auto* person = find(state, identity::person_of(told.author));
    if (person && person->device == told.author) person->box = fact.box;
    return holds;
}

/// Taken in by `look_ahead`; the last one told of an invitation holds.
Verdict govern(State& state, const Told& told, const fact::InvitationMade&) {
    return only_admin(state, told, admin_conversation);
}

Verdict govern(State& state, const Told& told, const fact::Applied& fact) {
    if (told.conversation != line_conversation(told.author)) return Ignored::WrongConversation;
    if (!fact.adult && must_be_adult(state, told)) return Ignored::NotAllowed;
    if (const auto refused = use_invitation(state, told, fact)) return refused;
    auto& person = enter(state, identity::person_of(told.author), told.claimed);
    give_device(state, person, told.author);
    person.profile = cleaned(fact.profile);
    person.adult = fact.adult;
    person.agrees_to_conduct = fact.agrees_to_conduct;
    if (person.standing == Standing::Declined || person.standing == Standing::Left) {
        stand(person, Standing::Applied, told.claimed);
    }
    return holds;
}

Verdict govern(State& state, const Told& told, const fact::ProfileUpdated& fact) {
    if (told.conversation != line_conversation(told.author)) return Ignored::WrongConversation;
    const auto id = identity::person_of(told.author);
    if (!is_accepted(state, id)) return Ignored::NotAllowed;
    find(state, id)->profile = cleaned(fact.profile);
    return holds;
}

Verdict govern(State& state, const Told& told, const fact::Declined& fact) {
    if (too_long(fact.note, note_letters_max)) return Ignored::TooLong;
    const auto verdict = answer(state, told, fact.person, Standing::Declined);
    if (!verdict) find(state, fact.person)->note = base::clean_text(fact.note, note_letters_max);
    return verdict;
}

Verdict govern(State& state, const Told& told, const fact::Waitlisted& fact) {
    return answer(state, told, fact.person, Standing::Waitlisted);
}

Verdict govern(State& state, const Told& told, const fact::Accepted& fact) {
    if (const auto refused = only_admin(state, told, program_conversation)) return refused;
    if (fact.device && identity::person_of(*fact.device) != fact.person) {
        return Ignored::UnknownPerson;
    }
    const bool is_new = !state.program.people.contains(fact.person);
    auto& person = enter(state, fact.person, told.claimed);
    if (fact.device) {
        give_device(state, person, *fact.device);
    } else if (is_new) {
        person.from_spreadsheet = true;
    }
    person.shown = cleaned(fact.profile);
    stand(person, Standing::Accepted, told.claimed);
    return holds;
}

Verdict govern(State& state, const Told& told, const fact::PeopleAdded& fact) {
    if (const auto refused = only_admin(state, told, admin_conversation)) return refused;
    if (fact.people.size() > people_per_event_max) return Ignored::TooLong;
    bool added = false;
    for (const auto& row : fact.people) {
        if (state.program.people.contains(row.person)) continue;
        auto& person = enter(state, row.person, told.claimed);
        person.profile = cleaned(row.profile);
        person.from_spreadsheet = true;
        added = true;
    }
    return added ? holds : Verdict(Ignored::WrongState);
}

Verdict govern(State& state, const Told& told, const fact::PersonEdited& fact) {
    if (const auto refused = only_admin(state, told, admin_conversation)) return refused;
    auto* person = find(state, fact.person);
    if (!person) return Ignored::UnknownPerson;
    person->profile = cleaned(fact.profile);
    return holds;
}

Verdict govern(State& state, const Told& told, const fact::Left& fact) {
    const bool is_own = identity::person_of(told.author) == fact.person;
    if (is_own && told.conversation == line_conversation(told.author)) {
        return withdraw_sign_up(state, told, fact.person);
    }
    if (told.conversation != program_conversation) return Ignored::WrongConversation;
    if (!is_own && !state.program.is_admin(told.author)) return Ignored::NotAllowed;
    auto* person = find(state, fact.person);
    if (!person) return Ignored::UnknownPerson;
    if (person->standing != Standing::Accepted) return Ignored::WrongState;
    stand(*person, Standing::Left, told.claimed);
    end_all_pairs(state, fact.person, is_own ? std::optional(fact.person) : std::nullopt,
                  told.claimed);
    return holds;
}

}  // namespace accanto::program::folding
