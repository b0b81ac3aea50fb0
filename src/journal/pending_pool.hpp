#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "journal/event.hpp"

namespace accanto::journal {

inline constexpr std::size_t pending_events_max = 2'000;
inline constexpr std::size_t pending_bytes_max = 8 * 1'024 * 1'024;

struct PendingLimits {
    std::size_t events_max = pending_events_max;
    std::size_t bytes_max = pending_bytes_max;
};

/// Events whose parents are not here yet, each filed under one parent it lacks. Never more than its
/// limits: the oldest arrival goes first.
class PendingPool {
public:
    explicit PendingPool(PendingLimits limits = {}) : limits_(limits) {}

    /// False when the event is larger than the whole pool; then nothing changes. An event that is
    /// here already keeps its place in the line, and the best of the two copies; it is filed anew.
    bool add(VerifiedEvent event, const EventId& lacking);

    /// The events filed under `parent`, oldest arrival first. They stay.
    std::vector<VerifiedEvent> waiting_for(const EventId& parent) const;
    void remove(const EventId& id);
    /// Other limits from now on.
    void limit(PendingLimits limits);

    const VerifiedEvent* find(const EventId& id) const;
    std::vector<VerifiedEvent> by_arrival() const;
    std::size_t size() const { return by_arrival_.size(); }
    std::size_t bytes() const { return bytes_; }

private:
    struct Entry {
        VerifiedEvent event;
        EventId lacking;
    };
    using Arrival = std::uint64_t;

    void take_out(Arrival arrival);
    void drop_oldest();

    PendingLimits limits_;
    Arrival arrivals_ = 0;
    std::size_t bytes_ = 0;
    // Three views of the same events.
    std::map<Arrival, Entry> by_arrival_;
    std::map<EventId, Arrival> by_id_;
    std::map<EventId, std::set<Arrival>> by_lacking_;
};

}  // namespace accanto::journal
