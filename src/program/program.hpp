#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "program/fact.hpp"

namespace accanto::program {

/// Check-ins are of weeks 1 … weeks_max; a program is planned for as many at most.
inline constexpr int weeks_max = 520;
inline constexpr std::size_t emoji_bytes_max = 16;

enum class Standing : std::uint8_t { Applied, Accepted, Waitlisted, Declined, Left };

struct Person {
    PersonId id;
    std::optional<DeviceId> device;
    std::optional<identity::BoxPublicKey> box;
    /// What they said: known to themselves and the admin. Others have `shown` only.
    std::optional<Profile> profile;
    std::optional<PublicProfile> shown;
    Standing standing = Standing::Applied;
    bool from_spreadsheet = false;
    bool adult = false;              ///< as they said when signing up; known where `profile` is
    bool agrees_to_conduct = false;  ///< likewise
    base::Instant since;             ///< when they came to this standing
    std::string note;                ///< what the admin wrote when declining

    /// As the program sees them once they were accepted; before that as they signed up. "" when
    /// unknown.
    const std::string& name() const;
    Role role() const;
};

enum class PairState : std::uint8_t { Proposed, Active, Paused, Ended, Declined, Withdrawn };

struct Pair {
    PairId id;
    PersonId mentor, mentee;
    PairState state = PairState::Proposed;
    bool mentor_accepts = false;
    bool mentee_accepts = false;
    bool blocked = false;
    Reason reason = Reason::NotSaid;
    std::optional<PersonId> ended_by;  ///< nothing: the admin
    std::optional<base::Day> paused_until;
    base::Instant proposed_at, started_at, ended_at;

    bool has(const PersonId& person) const { return person == mentor || person == mentee; }
    const PersonId& partner_of(const PersonId& person) const {
        return person == mentor ? mentee : mentor;
    }
    bool is_running() const { return state == PairState::Active || state == PairState::Paused; }
};

/// Two persons, whatever their roles: the smaller id first.
using Two = std::pair<PersonId, PersonId>;
Two two_of(const PersonId& one, const PersonId& other);

struct Remark {
    EventId id;
    PersonId author;
    base::Instant at;
    std::string text;
};

struct Post : Remark {
    std::string category;
    bool pinned = false;
    std::vector<Remark> comments;
    std::map<std::string, std::set<PersonId>> reactions;  ///< by emoji
};

struct Message : Remark {
    std::string step;  ///< the id of the step it speaks of, or ""
};

struct StepMark {
    fact::Mark mark = fact::Mark::Open;
    std::string reason;
    base::Instant at;
};

/// Whether somebody did their small step, and since when.
struct Tick {
    bool done = false;
    base::Instant at;
};

/// A time to meet: the last one that was proposed, and what came of it.
struct Meeting {
    EventId id, proposal;
    PersonId proposed_by;  ///< of this proposal
    base::Instant start;
    int minutes = 0;
    std::string place;
    bool agreed = false;  ///< the other one said yes to this proposal
    int proposals = 0;    ///< how many there were
    fact::MeetingMark mark = fact::MeetingMark::Planned;
    std::string note;
    /// How far east of UTC each said their clock is at that time.
    std::map<PersonId, int> utc_offsets;

    base::Instant end() const { return {start.ms + minutes * 60'000LL}; }
};

struct Goal {
    EventId id;
    std::string title, measure;
    std::optional<base::Day> due;
    std::vector<fact::GoalTask> tasks;
    std::set<std::string> done;  ///< the ids of tasks
    fact::GoalMark mark = fact::GoalMark::Open;
    base::Instant marked_at;
};

/// The version that holds, and who signed it when.
struct Agreement {
    EventId version;
    PersonId author;
    base::Instant at;
    std::vector<AgreementAnswer> answers;
    std::map<PersonId, base::Instant> signatures;
    int versions = 0;
};

/// When somebody is usually free.
struct FreeHours {
    Availability free;
    int utc_offset_minutes = 0;
};

/// What the two of a pair share; empty for everybody else, the admin included.
struct PairSpace {
    std::vector<Message> messages;                              ///< by (lamport, id)
    std::map<std::string, std::map<PersonId, StepMark>> marks;  ///< by step id
    std::map<std::string, std::vector<Remark>> step_comments;   ///< by step id
    std::map<std::string, std::map<PersonId, Tick>> ticks;      ///< by step id
    std::vector<Meeting> meetings;                              ///< as first proposed
    std::vector<Goal> goals;                                    ///< as first set
    std::optional<Agreement> agreement;
    std::map<PersonId, std::vector<ContactWay>> contact_ways;
    std::map<PersonId, FreeHours> hours;
};

/// What one member told the admin about one pair; the admin sees both members', a member their own.
struct Progress {
    int steps_done = 0;
    base::Instant last_shared;
    std::map<int, fact::CheckedIn> weeks;  ///< by week, the last told
};

struct Invitation {
    InvitationId id;
    InvitationSecret secret;
    std::optional<base::Day> expires;
    int uses_max = 0;
    int uses = 0;

    bool is_over(base::Day today) const { return expires && *expires < today; }
    bool is_used_up() const { return uses >= uses_max; }
};

/// An epoch as everybody sees it; `valid` by the rules of fold.
struct Epoch {
    EventId id;
    std::string conversation;
    DeviceId issuer;
    identity::KeyCommitment commitment;
    std::set<DeviceId> recipients;
    bool valid = true;
};

/// Why a told fact changed nothing. `TooLong`: a text or list too long, not UTF-8, or a number out
/// of range. `UnknownInvitation`: none such, expired, used up, or the proof does not fit.
enum class Ignored : std::uint8_t {
    NotAllowed,
    UnknownPerson,
    UnknownPair,
    UnknownPost,
    UnknownMeeting,
    UnknownGoal,
    UnknownInvitation,
    WrongConversation,
    SamePerson,
    AlreadyPaired,
    NoPlaceLeft,
    BlockedPair,
    WrongState,
    TooLong
};

/// Everything a replica knows of a program: a pure function of its journal and its keys.
struct Program {
    ProgramId id;
    DeviceId founder;
    identity::BoxPublicKey founder_box;
    base::Instant created_at;
    Description description;
    Dates dates;
    Rules rules;
    Guide guide;
    std::map<PersonId, Person> people;
    std::map<PairId, Pair> pairs;
    std::vector<PairId> pair_order;  ///< as proposed
    /// All pairs somebody was ever proposed for, as proposed. Kept by fold.
    std::map<PersonId, std::vector<PairId>> pairs_of;
    /// Who declined each other, or ended with a block. Kept by fold.
    std::set<Two> apart;
    std::vector<Post> posts;  ///< newest last, by (lamport, id)
    std::map<PairId, PairSpace> spaces;
    std::map<PairId, std::map<PersonId, Progress>> progress;
    std::map<InvitationId, Invitation> invitations;
    std::map<std::pair<PersonId, PersonId>, fact::Wish> wishes;  ///< mentor, mentee
    std::map<EventId, Epoch> epochs;
    /// The epochs of a conversation in journal order, void ones too. Kept by fold.
    std::map<std::string, std::vector<EventId>, std::less<>> epochs_of;
    std::vector<std::pair<EventId, Ignored>> ignored;

    const Person* person(const PersonId& id) const;
    const Person* person_of_device(const DeviceId& device) const;
    const Pair* pair(const PairId& id) const;
    bool is_admin(const DeviceId& device) const { return device == founder; }
    /// The pairs somebody is in now: active or paused.
    std::vector<const Pair*> running_pairs_of(const PersonId& person) const;
    /// Mentees a mentor could still take, by the places the program sees (`shown`). 0 for whoever
    /// is not an accepted mentor.
    int free_places(const PersonId& mentor) const;
    /// Declined, ended with a block, or wished "never", in either role: not to be suggested again.
    /// Fold itself goes by `apart` alone: a wish is known to the admin only, and replicas would
    /// differ.
    bool never_together(const PersonId& mentor, const PersonId& mentee) const;
    /// The epoch to write a conversation under: the last valid one whose recipients are right now.
    const Epoch* current_epoch(std::string_view conversation) const;
};

/// Steps both have done (a skipped step counts as done), the prepare step left out, steps that are
/// no longer in the guide too. Counted from the pair's marks: 0 for whoever can't read them; the
/// admin has `Program::progress`.
int steps_done_by_both(const Program& program, const PairId& pair);
int steps_done_by(const Program& program, const PairId& pair, const PersonId& person);
/// The week a pair is in, from 1: whole weeks since its start, and one.
int week_of(const Pair& pair, base::Instant now);

}  // namespace accanto::program
