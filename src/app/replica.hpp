#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <unordered_map>
#include <vector>

#include "base/random.hpp"
#include "base/result.hpp"
#include "journal/intake.hpp"
#include "journal/journal.hpp"
#include "program/keyring.hpp"
#include "program/program.hpp"

namespace accanto::app {

/// One program as one device has it: the journal, the keys, and what follows from the two.
struct Replica {
    journal::ProgramId id;
    identity::DeviceKeys keys;
    journal::Journal journal;
    program::Keyring keyring;
    program::Program program;
    /// While joining: the invitation's text, until the program can be read.
    std::string invitation;
    int next_segment = 1;
    /// The files this replica is stored in.
    std::vector<std::string> segments;
    /// Events said or received and not yet handed to storage.
    std::vector<journal::EventId> unsaved;
    bool sample = false;  ///< "look around": never stored, never sent

    /// What could be read so far, by event; those that can't be read are not in it.
    std::unordered_map<journal::EventId, program::Told> told;

    const journal::DeviceId& device() const { return keys.signing.public_key; }
    program::PersonId me() const { return identity::person_of(device()); }
    bool is_admin() const { return program.is_admin(device()); }
};

/// Why something could not be said.
enum class Unsaid { NoKeyYet, NotAllowed, TooLong };

/// A new program: writes its genesis and the epochs of "prog" and "admin".
Replica found_program(identity::DeviceKeys keys, base::Instant now, base::Random& random);

/// A program somebody was invited to: knows the genesis alone.
Replica join_program(const journal::VerifiedEvent& genesis, identity::DeviceKeys keys);

/// Says one fact: encrypts it for its conversation, signs it, takes it into the journal.
/// `read_again` must follow (once, after any number).
base::Result<journal::EventId, Unsaid> say(Replica& replica, const program::Fact& fact,
                                           std::string_view conversation, base::Instant now,
                                           base::Random& random);

/// Says the introduction, the line's epoch and the sign-up.
base::Result<void, Unsaid> say_sign_up(Replica& replica, const program::fact::Applied& applied,
                                       base::Instant now, base::Random& random);

/// Takes in events that came from outside. `read_again` must follow.
journal::AdmitReport absorb(Replica& replica, std::vector<journal::Event> events);

/// Reads what can be read with the keys at hand and folds the journal anew.
void read_again(Replica& replica);

/// What a device owes without being asked: the epoch key of a pair it is in; of the admin, the
/// program's key for people just accepted, and what members see of somebody who said it anew. True
/// when it said something.
bool tend(Replica& replica, base::Instant now, base::Random& random);

/// The events of this device that `other` has not yet shown to know, in journal order.
std::vector<const journal::VerifiedEvent*> waiting_for(const Replica& replica,
                                                       const journal::DeviceId& other);

/// BLAKE2b-256 over everything a replica holds and knows: the same on two devices only for the same
/// keys and events.
identity::Hash state_hash(const Replica& replica);

}  // namespace accanto::app
