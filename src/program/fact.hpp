#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/time.hpp"
#include "identity/message_cipher.hpp"
#include "journal/event.hpp"
#include "program/description.hpp"
#include "program/plan_fact.hpp"
#include "program/profile.hpp"

/// What an event can say. An event's body, decrypted, is one Fact; `exchange/fact_json` writes and
/// reads it; `fold` gives it meaning. The type names are persistent: never change one, add another.
namespace accanto::program {

using journal::DeviceId;
using journal::EventId;
using journal::ProgramId;
/// A pair is named by the event that proposed it.
using PairId = EventId;
using InvitationId = base::Id<struct InvitationTag, 16>;
using InvitationSecret = base::Id<struct InvitationSecretTag, 16>;
using ApplicationMac = base::Id<struct ApplicationMacTag, 32>;

inline constexpr std::size_t people_per_event_max = 40;
inline constexpr std::size_t message_letters_max = 4'000;
inline constexpr std::size_t reason_letters_max = 500;
inline constexpr std::size_t wraps_max = 2'000;
// What the two of a pair keep together; of each kind so many at most.
inline constexpr std::size_t meetings_max = 500, goals_max = 60, goal_tasks_max = 20;
inline constexpr std::size_t line_letters_max = 200;  ///< a place, a goal's title, a task
inline constexpr std::size_t task_id_letters_max = 16;
inline constexpr int meeting_minutes_min = 5, meeting_minutes_max = 24 * 60;
/// Of a meeting's start, since 1970: the years 2000 to 2099.
inline constexpr std::int64_t start_minute_min = 15'778'080, start_minute_max = 68'374'079;

/// Why a pair ends or is declined. Persistent: never change a value.
enum class Reason : std::uint8_t {
    NotSaid = 0,
    NoTime = 1,
    OtherExpertise = 2,
    SomeoneFitsBetter = 3,
    GoalsReached = 4,
    NoReply = 5,
    Personal = 6,
    NotComfortable = 7,
    Other = 8
};

namespace fact {

// --- in the open: needed before any key is known -------------------------------------------------

/// "prog.create", the genesis. Its author is the founder.
struct ProgramCreated {
    identity::BoxPublicKey box;
    base::Id<struct NonceTag, 16> nonce;  ///< so that two programs never have one id
    bool operator==(const ProgramCreated&) const = default;
};
/// "member.hello", the first event of a joining device: where its keys can be sealed to.
struct DeviceIntroduced {
    identity::BoxPublicKey box;
    bool operator==(const DeviceIntroduced&) const = default;
};
/// One epoch key, sealed to one device.
struct Wrap {
    DeviceId device;
    base::Bytes sealed;
    bool operator==(const Wrap&) const = default;
};
/// "key.epoch": a new key for a conversation. The event's id names the epoch.
struct EpochStarted {
    std::string conversation;
    identity::KeyCommitment commitment;
    std::vector<Wrap> wraps;
    bool operator==(const EpochStarted&) const = default;
};
/// "key.share": an epoch's key, sealed to more devices.
struct EpochShared {
    EventId epoch;
    std::vector<Wrap> wraps;
    bool operator==(const EpochShared&) const = default;
};

// --- to the whole program, conversation "prog"; from the admin -----------------------------------

/// "prog.describe", "prog.dates", "prog.rules", "guide.set": the last one told holds.
struct Described {
    Description description;
    bool operator==(const Described&) const = default;
};
struct DatesSet {
    Dates dates;
    bool operator==(const DatesSet&) const = default;
};
struct RulesSet {
    Rules rules;
    bool operator==(const RulesSet&) const = default;
};
struct GuideSet {
    Guide guide;
    bool operator==(const GuideSet&) const = default;
};
/// "guide.step": one step's texts anew; a step with an unknown id is added at the end.
struct StepEdited {
    Step step;
    bool operator==(const StepEdited&) const = default;
};
/// "member.accept".
struct Accepted {
    PersonId person;
    std::optional<DeviceId> device;  ///< nothing for somebody from a spreadsheet
    PublicProfile profile;
    bool operator==(const Accepted&) const = default;
};
/// "pair.propose".
struct PairProposed {
    PersonId mentor, mentee;
    bool operator==(const PairProposed&) const = default;
};
/// "pair.confirm": the admin makes it a pair.
struct PairConfirmed {
    PairId pair;
    bool operator==(const PairConfirmed&) const = default;
};

// --- to the whole program; from members ----------------------------------------------------------

/// "pair.answer": one of the two says yes or no.
struct PairAnswered {
    PairId pair;
    bool accepts = false;
    Reason reason = Reason::NotSaid;
    bool operator==(const PairAnswered&) const = default;
};
/// "pair.pause", "pair.resume", "pair.end": from one of the two, or the admin.
struct PairPaused {
    PairId pair;
    std::optional<base::Day> until;
    bool operator==(const PairPaused&) const = default;
};
struct PairResumed {
    PairId pair;
    bool operator==(const PairResumed&) const = default;
};
struct PairEnded {
    PairId pair;
    Reason reason = Reason::NotSaid;
    bool blocks = false;  ///< never suggest the two again
    bool operator==(const PairEnded&) const = default;
};
/// "member.leave".
struct Left {
    PersonId person;
    bool operator==(const Left&) const = default;
};
/// "board.post", "board.comment", "board.react". Only the admin pins.
struct Posted {
    std::string text;
    std::string category;
    bool pinned = false;
    bool operator==(const Posted&) const = default;
};
struct Commented {
    EventId post;
    std::string text;
    bool operator==(const Commented&) const = default;
};
struct Reacted {
    EventId post;
    std::string emoji;
    bool on = true;
    bool operator==(const Reacted&) const = default;
};

// --- between one device and the admin, conversation "line:<device>" ------------------------------

/// "member.apply".
struct Applied {
    InvitationId invitation;
    ApplicationMac mac;  ///< proves that the applicant saw this invitation
    Profile profile;
    bool adult = false;
    bool agrees_to_conduct = false;
    bool operator==(const Applied&) const = default;
};
/// "member.update": a member's profile anew.
struct ProfileUpdated {
    Profile profile;
    bool operator==(const ProfileUpdated&) const = default;
};
/// "member.decline", "member.waitlist": from the admin. For somebody from a spreadsheet: in
/// "admin".
struct Declined {
    PersonId person;
    std::string note;
    bool operator==(const Declined&) const = default;
};
struct Waitlisted {
    PersonId person;
    bool operator==(const Waitlisted&) const = default;
};
enum class Touch : std::uint8_t { No = 0, Wrote = 1, Talked = 2 };
/// "check_in": all that the admin ever sees of a pair; shown to the member before it leaves.
struct CheckedIn {
    PairId pair;
    int week = 1;        ///< from 1, counted from the pair's start
    int steps_done = 0;  ///< by this member
    Touch touch = Touch::No;
    int useful = 0;  ///< 1…5; 0: not said
    bool asks_for_help = false;
    bool operator==(const CheckedIn&) const = default;
};
/// "progress": how far one is, without a check-in.
struct ProgressShared {
    PairId pair;
    int steps_done = 0;
    bool operator==(const ProgressShared&) const = default;
};

// --- for the admin's devices alone, conversation "admin" -----------------------------------------

/// "invite.make".
struct InvitationMade {
    InvitationId invitation;
    InvitationSecret secret;
    std::optional<base::Day> expires;
    int uses_max = 1'000;
    bool operator==(const InvitationMade&) const = default;
};
struct AddedPerson {
    PersonId person;
    Profile profile;
    bool operator==(const AddedPerson&) const = default;
};
/// "person.add": sign-ups from a spreadsheet, at most `people_per_event_max`.
struct PeopleAdded {
    std::vector<AddedPerson> people;
    bool operator==(const PeopleAdded&) const = default;
};
/// "person.edit": the admin mends a sign-up.
struct PersonEdited {
    PersonId person;
    Profile profile;
    bool operator==(const PersonEdited&) const = default;
};
enum class Wish : std::uint8_t { None = 0, Keep = 1, Never = 2 };
/// "pair.wish": what the admin decided about two people; the last one told holds.
struct PairWished {
    PersonId mentor, mentee;
    Wish wish = Wish::None;
    bool operator==(const PairWished&) const = default;
};

// --- between the two of a pair, conversation "pair:<id>" -----------------------------------------

/// "pair.message".
struct MessageSent {
    std::string text;
    std::string step;
    bool operator==(const MessageSent&) const = default;
};
enum class Mark : std::uint8_t { Open = 0, Done = 1, Skipped = 2 };
/// "step.mark": this person's mark on a step; the last one told holds.
struct StepMarked {
    std::string step;
    Mark mark = Mark::Done;
    std::string reason;
    bool operator==(const StepMarked&) const = default;
};
/// "step.comment".
struct StepCommented {
    std::string step;
    std::string text;
    bool operator==(const StepCommented&) const = default;
};
// What else the two keep together is in program/plan_fact.hpp.

}  // namespace fact

using Fact = std::variant<
    fact::ProgramCreated, fact::DeviceIntroduced, fact::EpochStarted, fact::EpochShared,
    fact::Described, fact::DatesSet, fact::RulesSet, fact::GuideSet, fact::StepEdited,
    fact::Accepted, fact::PairProposed, fact::PairConfirmed, fact::PairAnswered, fact::PairPaused,
    fact::PairResumed, fact::PairEnded, fact::Left, fact::Posted, fact::Commented, fact::Reacted,
    fact::Applied, fact::ProfileUpdated, fact::Declined, fact::Waitlisted, fact::CheckedIn,
    fact::ProgressShared, fact::InvitationMade, fact::PeopleAdded, fact::PersonEdited,
    fact::PairWished, fact::MessageSent, fact::StepMarked, fact::StepCommented, fact::StepTicked,
    fact::MeetingProposed, fact::MeetingAnswered, fact::MeetingMarked, fact::GoalSet,
    fact::GoalTicked, fact::GoalMarked, fact::AgreementWritten, fact::AgreementSigned,
    fact::ContactShared, fact::HoursShared>;

/// "prog.create", "member.hello", …: the `y` of the event.
std::string_view type_of(const Fact& fact);

/// Whether facts of this type travel without encryption (the first four).
bool travels_open(std::string_view type);

inline constexpr std::string_view program_conversation = "prog";
inline constexpr std::string_view admin_conversation = "admin";
std::string line_conversation(const DeviceId& device);
std::string pair_conversation(const PairId& pair);
/// The device of a "line:…", the pair of a "pair:…"; nothing for any other conversation.
std::optional<DeviceId> device_of_line(std::string_view conversation);
std::optional<PairId> pair_of_conversation(std::string_view conversation);

/// Proves knowledge of an invitation's secret, bound to the applying device and its box key.
ApplicationMac application_mac(const InvitationSecret& secret, const InvitationId& invitation,
                               const DeviceId& device, const identity::BoxPublicKey& box);

/// A fact with where it stands in the journal: what `fold` reads.
struct Told {
    EventId id;
    DeviceId author;
    std::int64_t lamport = 0;
    base::Instant claimed;
    std::string conversation;
    Fact fact;
};

}  // namespace accanto::program
