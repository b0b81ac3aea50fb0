#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "program/fact.hpp"

namespace accanto::program {

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
    base::Instant since;
    std::string note;

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
    const PersonId& partner_of(const PersonId& person) const { return person == mentor ? mentee : mentor; }
    bool is_running() const { return state == PairState::Active || state == PairState::Paused; }
};

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

/// What the two of a pair share; empty for everybody else, the admin included.
struct PairSpace {
    std::vector<Message> messages;                                  ///< by (lamport, id)
    std::map<std::string, std::map<PersonId, StepMark>> marks;      ///< by step id
    std::map<std::string, std::vector<Remark>> step_comments;       ///< by step id
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

/// Why a told fact changed nothing.
enum class Ignored : std::uint8_t {
    NotAllowed, UnknownPerson, UnknownPair, UnknownPost, UnknownInvitation, WrongConversation,
    SamePerson, AlreadyPaired, NoPlaceLeft, BlockedPair, WrongState, TooLong
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
    std::vector<Post> posts;         ///< newest last, by (lamport, id)
    std::map<PairId, PairSpace> spaces;
    std::map<PairId, std::map<PersonId, Progress>> progress;
    std::map<InvitationId, Invitation> invitations;
    std::map<std::pair<PersonId, PersonId>, fact::Wish> wishes;  ///< mentor, mentee
    std::map<EventId, Epoch> epochs;
    std::vector<std::pair<EventId, Ignored>> ignored;

    const Person* person(const PersonId& id) const;
    const Person* person_of_device(const DeviceId& device) const;
    const Pair* pair(const PairId& id) const;
    bool is_admin(const DeviceId& device) const { return device == founder; }
    /// The pairs somebody is in now: active or paused.
    std::vector<const Pair*> running_pairs_of(const PersonId& person) const;
    /// Mentees a mentor could still take.
    int free_places(const PersonId& mentor) const;
    /// Declined, ended with a block, or wished "never": not to be suggested again.
    bool never_together(const PersonId& mentor, const PersonId& mentee) const;
    /// The epoch to write a conversation under: the last valid one whose recipients are right now.
    const Epoch* current_epoch(std::string_view conversation) const;
};

/// Steps both have done (a skipped step counts as done), the prepare step left out.
int steps_done_by_both(const Program& program, const PairId& pair);
int steps_done_by(const Program& program, const PairId& pair, const PersonId& person);
/// The week a pair is in, from 1.
int week_of(const Pair& pair, base::Instant now);

}  // namespace accanto::program
