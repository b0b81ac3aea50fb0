#pragma once

#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "program/program.hpp"

/// The inside of fold: for the fold_*.cpp files alone.
namespace accanto::program::folding {

/// Why a fact is ignored; nothing: it holds.
using Verdict = std::optional<Ignored>;
inline constexpr Verdict holds = std::nullopt;

/// What governance needs to remember beyond the program itself.
struct State {
    Program program;
    /// The first box key each device introduced; the founder's is in the genesis.
    std::map<DeviceId, identity::BoxPublicKey> boxes;
    /// Whether this replica reads what is for the admin alone, so that a missing invitation is a
    /// lie.
    bool reads_admin_matters = false;
    /// Whether the program is for adults alone, as the admin said last; nothing: not known here.
    std::optional<bool> adults_only;
    /// Whom the admin ever answered: vetted, so no later arrival of others can undo their sign-up.
    std::set<PersonId> answered;
    std::set<std::pair<InvitationId, PersonId>> invitations_used;
    /// Two persons with a pair that is proposed or running.
    std::set<Two> together;
};

/// What content needs to remember: where in `Program::posts` each post is.
struct Content {
    Program& program;
    std::map<EventId, std::size_t> post_places;
};

// --- rights --------------------------------------------------------------------------------------

/// Told in this conversation, by the admin.
Verdict only_admin(const State& state, const Told& told, std::string_view conversation);
bool is_accepted(const State& state, const PersonId& person);
/// A member now, or the admin.
bool belongs(const State& state, const DeviceId& device);

/// Told by one of the two in their own conversation, while their pair runs.
Verdict only_the_two(const State& state, const Told& told);
/// `judge` made sure that the conversation is a pair's.
PairSpace& space_of(Content& content, const Told& told);

/// Longer than `letters_max`, or not UTF-8.
bool too_long(std::string_view text, std::size_t letters_max);

// --- first pass: governance, in journal order ----------------------------------------------------

/// Learns what must be known before the first fact: the genesis, invitations, whether the program
/// is for adults, whom the admin answered. An invitee writes knowing the genesis alone, so a
/// sign-up comes before its invitation in journal order. False when there is no genesis.
bool look_ahead(State& state, std::span<const Told> told);

Verdict govern(State& state, const Told& told, const fact::ProgramCreated& fact);
Verdict govern(State& state, const Told& told, const fact::DeviceIntroduced& fact);
Verdict govern(State& state, const Told& told, const fact::EpochStarted& fact);
Verdict govern(State& state, const Told& told, const fact::EpochShared& fact);
Verdict govern(State& state, const Told& told, const fact::Described& fact);
Verdict govern(State& state, const Told& told, const fact::DatesSet& fact);
Verdict govern(State& state, const Told& told, const fact::RulesSet& fact);
Verdict govern(State& state, const Told& told, const fact::GuideSet& fact);
Verdict govern(State& state, const Told& told, const fact::StepEdited& fact);
Verdict govern(State& state, const Told& told, const fact::Accepted& fact);
Verdict govern(State& state, const Told& told, const fact::PairProposed& fact);
Verdict govern(State& state, const Told& told, const fact::PairConfirmed& fact);
Verdict govern(State& state, const Told& told, const fact::PairAnswered& fact);
Verdict govern(State& state, const Told& told, const fact::PairPaused& fact);
Verdict govern(State& state, const Told& told, const fact::PairResumed& fact);
Verdict govern(State& state, const Told& told, const fact::PairEnded& fact);
Verdict govern(State& state, const Told& told, const fact::Left& fact);
Verdict govern(State& state, const Told& told, const fact::Applied& fact);
Verdict govern(State& state, const Told& told, const fact::ProfileUpdated& fact);
Verdict govern(State& state, const Told& told, const fact::Declined& fact);
Verdict govern(State& state, const Told& told, const fact::Waitlisted& fact);
Verdict govern(State& state, const Told& told, const fact::InvitationMade& fact);
Verdict govern(State& state, const Told& told, const fact::PeopleAdded& fact);
Verdict govern(State& state, const Told& told, const fact::PersonEdited& fact);
Verdict govern(State& state, const Told& told, const fact::PairWished& fact);

/// Somebody leaves: running pairs end, proposals to them are withdrawn. `by` is nothing for the
/// admin.
void end_all_pairs(State& state, const PersonId& person, const std::optional<PersonId>& by,
                   base::Instant at);

// --- still the first pass: had the author of this content the right, at its place of the journal?
// -

Verdict judge(const State& state, const Told& told, const fact::Posted& fact);
Verdict judge(const State& state, const Told& told, const fact::Commented& fact);
Verdict judge(const State& state, const Told& told, const fact::Reacted& fact);
Verdict judge(const State& state, const Told& told, const fact::CheckedIn& fact);
Verdict judge(const State& state, const Told& told, const fact::ProgressShared& fact);
Verdict judge(const State& state, const Told& told, const fact::MessageSent& fact);
Verdict judge(const State& state, const Told& told, const fact::StepMarked& fact);
Verdict judge(const State& state, const Told& told, const fact::StepCommented& fact);
Verdict judge(const State& state, const Told& told, const fact::StepTicked& fact);
Verdict judge(const State& state, const Told& told, const fact::MeetingProposed& fact);
Verdict judge(const State& state, const Told& told, const fact::MeetingAnswered& fact);
Verdict judge(const State& state, const Told& told, const fact::MeetingMarked& fact);
Verdict judge(const State& state, const Told& told, const fact::GoalSet& fact);
Verdict judge(const State& state, const Told& told, const fact::GoalTicked& fact);
Verdict judge(const State& state, const Told& told, const fact::GoalMarked& fact);
Verdict judge(const State& state, const Told& told, const fact::AgreementWritten& fact);
Verdict judge(const State& state, const Told& told, const fact::AgreementSigned& fact);
Verdict judge(const State& state, const Told& told, const fact::ContactShared& fact);
Verdict judge(const State& state, const Told& told, const fact::HoursShared& fact);

// --- second pass: content that was judged to hold; it can't change authority ---------------------

Verdict add(Content& content, const Told& told, const fact::Posted& fact);
Verdict add(Content& content, const Told& told, const fact::Commented& fact);
Verdict add(Content& content, const Told& told, const fact::Reacted& fact);
Verdict add(Content& content, const Told& told, const fact::CheckedIn& fact);
Verdict add(Content& content, const Told& told, const fact::ProgressShared& fact);
Verdict add(Content& content, const Told& told, const fact::MessageSent& fact);
Verdict add(Content& content, const Told& told, const fact::StepMarked& fact);
Verdict add(Content& content, const Told& told, const fact::StepCommented& fact);
Verdict add(Content& content, const Told& told, const fact::StepTicked& fact);
Verdict add(Content& content, const Told& told, const fact::MeetingProposed& fact);
Verdict add(Content& content, const Told& told, const fact::MeetingAnswered& fact);
Verdict add(Content& content, const Told& told, const fact::MeetingMarked& fact);
Verdict add(Content& content, const Told& told, const fact::GoalSet& fact);
Verdict add(Content& content, const Told& told, const fact::GoalTicked& fact);
Verdict add(Content& content, const Told& told, const fact::GoalMarked& fact);
Verdict add(Content& content, const Told& told, const fact::AgreementWritten& fact);
Verdict add(Content& content, const Told& told, const fact::AgreementSigned& fact);
Verdict add(Content& content, const Told& told, const fact::ContactShared& fact);
Verdict add(Content& content, const Told& told, const fact::HoursShared& fact);

}  // namespace accanto::program::folding
