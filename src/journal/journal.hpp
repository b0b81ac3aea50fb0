#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <vector>

#include "journal/event.hpp"
#include "journal/pending_pool.hpp"

namespace accanto::journal {

enum class Admission { Added, Known, Waiting };

/// A device's last event here.
struct Head {
    DeviceId device;
    std::int64_t sequence = 0;
    EventId id;
    bool operator==(const Head&) const = default;
};

/// Two events that one device signed with the same sequence: a proof that needs no context.
struct Fork {
    DeviceId device;
    std::int64_t sequence = 0;
    EventId first, second;  ///< ascending
    bool operator==(const Fork&) const = default;
};

/// The history of one program: signed events that are only ever added.
///
/// A journal is a value. Two journals that hold the same events are equal, in whatever order
/// they heard of them. That is why `merge` may be repeated, reordered and retried:
///
///     merge(a, b) == merge(b, a)        merge(a, a) == a
///     merge(merge(a, b), c) == merge(a, merge(b, c))
///
/// for journals of one program (of another one nothing is taken), while no pending pool overflows.
/// The same holds for what equality leaves out: the signature kept for an event, whether its body
/// is here, and which bodies were erased.
///
/// A journal cannot read its bodies; what they mean is told in `program/`.
class Journal {
public:
    /// Takes in one event. `Waiting`: a parent is unknown, it is in the pending pool and joins when
    /// the parent comes. The first event admitted must be a genesis, or the program must be known
    /// from one. A known event brings what we lack of it: its body, unless it was erased; a better
    /// signature.
    base::Result<Admission, Refusal> admit(VerifiedEvent event);

    /// As `admit`, one after the other, but the order is restored once, at the end: for many at a
    /// time.
    std::vector<base::Result<Admission, Refusal>> admit_each(std::vector<VerifiedEvent> events);

    /// All events whose parents are here, by (lamport, id): every parent before its children, the
    /// genesis first.
    std::span<const VerifiedEvent> in_order() const { return events_; }

    /// Valid until the journal changes.
    const VerifiedEvent* find(const EventId& id) const;
    bool contains(const EventId& id) const { return find(id) != nullptr; }
    std::optional<ProgramId> program() const { return program_; }

    /// The last event of each device, by device. Of a forked device: the last before the fork, if
    /// any.
    std::vector<Head> heads() const;
    /// The last event of a device, void or not: of its last sequence the smallest id.
    const VerifiedEvent* last_of(const DeviceId& device) const;
    /// The lowest fork of each forked device, by device, with the two smallest ids.
    std::vector<Fork> forks() const;
    /// Whether an event lies at or above its device's fork; such events are kept and have no
    /// effect.
    bool is_void(const VerifiedEvent& event) const;
    /// Events that no other one follows, ascending: void events don't count, so that a device has
    /// at most one. None is an ancestor of another.
    std::vector<EventId> tips() const { return {tips_.begin(), tips_.end()}; }
    std::size_t pending_count() const { return pending_.size(); }
    /// What waits, oldest arrival first.
    std::vector<VerifiedEvent> pending() const { return pending_.by_arrival(); }

    /// Forgets the body of an event that is here; the event stays valid, and the same body is
    /// refused when it comes again. False when there is no such event. It is known here alone and
    /// not stored.
    bool erase_body(const EventId& id);

    /// Whether both hold the same events. An id stands for the header and for what the body must
    /// be.
    bool operator==(const Journal& other) const;

private:
    /// What one device signed. Event n follows an event n-1, so no sequence is left out.
    struct Chain {
        std::vector<EventId> first;  // of each sequence, the first that joined
        std::map<std::int64_t, std::vector<EventId>> rivals;  // the others of that sequence: forks
    };

    friend Journal merge(Journal ours, const Journal& theirs);

    base::Result<Admission, Refusal> take_in(VerifiedEvent event, std::vector<EventId>& joined);
    void join(VerifiedEvent event, std::vector<EventId>& joined);
    void join_waiting(std::vector<EventId>& joined);
    void restore_order(const std::vector<EventId>& joined);
    void refresh(const VerifiedEvent& copy);
    void replace(VerifiedEvent event);
    void absorb(const Journal& theirs);

    bool is_of_this_program(const VerifiedEvent& event) const;
    std::optional<EventId> lacking_parent(const Header& header) const;
    std::optional<Refusal> link_refusal(const Header& header) const;
    void extend_chain(const VerifiedEvent& event);
    void move_tips(const VerifiedEvent& event);
    void find_tips_again();

    std::optional<ProgramId> program_;
    std::map<EventId, VerifiedEvent> by_id_;
    std::vector<VerifiedEvent> events_;  // those of by_id_, by (lamport, id)
    std::map<DeviceId, Chain> chains_;   // those of by_id_, by device and sequence
    std::set<EventId> tips_;             // of by_id_
    bool tips_are_stale_ = false;        // true only inside a call, after a fork was found
    std::set<EventId> erased_;           // of by_id_; their bodies are absent
    PendingPool pending_;                // none in by_id_; each lacks a parent
};

/// Everything either side knows, pending events included. A body that either side erased is gone.
Journal merge(Journal ours, const Journal& theirs);

/// What a device wants to say next. Everything else of the header follows from the journal.
struct Draft {
    std::string type;
    std::string conversation;
    std::optional<EventId> epoch;
    std::string body;
    base::Instant now;
};

/// The header the next event of `device` will have, without `body_length` and `body_hash`: what a
/// body is encrypted for (`associated_data`). It names up to eight tips of other devices, latest
/// first. A forked device goes on with its void chain; that has no effect, it needs new keys.
Header next_header(const Journal& journal, const DeviceId& device, const Draft& draft);

/// Signs the next event of this device: the genesis, when the journal is empty. Does not admit it.
/// The draft's type and conversation keep to the grammar, its body to `body_bytes_max`.
VerifiedEvent write_event(const Journal& journal, const identity::SigningKeys& keys, Draft draft);

}  // namespace accanto::journal
