#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <unordered_map>
#include <vector>

#include "journal/event.hpp"

namespace accanto::journal {

inline constexpr std::size_t pending_events_max = 2'000;
inline constexpr std::size_t pending_bytes_max = 8 * 1'024 * 1'024;

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
/// A journal cannot read its bodies; what they mean is told in `program/`.
class Journal {
public:
    /// Takes in one event. `Waiting`: a parent is unknown, it is in the pending pool and joins when the
    /// parent comes. The first event admitted must be a genesis, or the program must be known from one.
    base::Result<Admission, Refusal> admit(VerifiedEvent event);

    /// All events whose parents are here, by (lamport, id): every parent before its children.
    std::span<const VerifiedEvent> in_order() const { return events_; }

    const VerifiedEvent* find(const EventId& id) const;
    bool contains(const EventId& id) const { return find(id) != nullptr; }
    std::optional<ProgramId> program() const;

    /// The last event of each device, by device. Of a forked device: the last before the fork.
    std::vector<Head> heads() const;
    std::vector<Fork> forks() const;
    /// Whether an event lies at or above its device's fork; such events are kept and have no effect.
    bool is_void(const VerifiedEvent& event) const;
    std::size_t pending_count() const { return pending_.size(); }

    /// Forgets a body for good; the event stays valid, and the same body is refused when it comes again.
    bool erase_body(const EventId& id);

    bool operator==(const Journal& other) const { return events_ == other.events_; }

private:
    // The implementer of journal.cpp chooses; the invariants are written beside the members.
    std::vector<VerifiedEvent> events_;   // by (lamport, id), no two alike
    std::vector<VerifiedEvent> pending_;  // oldest arrival first
};

/// Everything either side knows, pending events included.
Journal merge(Journal ours, const Journal& theirs);

/// What a device wants to say next. Everything else of the header follows from the journal.
struct Draft {
    std::string type;
    std::string conversation;
    std::optional<EventId> epoch;
    std::string body;
    base::Instant now;
};

/// The header the next event of `device` will have, without `body_length` and `body_hash`: what a body is
/// encrypted for (`associated_data`).
Header next_header(const Journal& journal, const DeviceId& device, const Draft& draft);

/// Signs the next event of this device. Does not admit it.
VerifiedEvent write_event(const Journal& journal, const identity::SigningKeys& keys, Draft draft);

}  // namespace accanto::journal
