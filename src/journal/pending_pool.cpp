#include "journal/pending_pool.hpp"

namespace accanto::journal {
namespace {

std::size_t bytes_of(const VerifiedEvent& event) {
    const auto& carried = event.event();
    return carried.header.size() + identity::Signature::size +
           (carried.body ? carried.body->size() : 0);
}

}  // namespace

bool PendingPool::add(VerifiedEvent event, const EventId& lacking) {
    Arrival arrival = arrivals_;
    if (const auto known = by_id_.find(event.id()); known != by_id_.end()) {
        arrival = known->second;
        event = event.combined_with(by_arrival_.find(arrival)->second.event);
    }
    if (limits_.events_max == 0 || bytes_of(event) > limits_.bytes_max) return false;
    if (arrival == arrivals_) {
        ++arrivals_;
    } else {
        take_out(arrival);
    }
    bytes_ += bytes_of(event);
    by_id_.emplace(event.id(), arrival);
    by_lacking_[lacking].insert(arrival);
    by_arrival_.emplace(arrival, Entry{std::move(event), lacking});
    drop_oldest();
    return true;
}

std::vector<VerifiedEvent> PendingPool::waiting_for(const EventId& parent) const {
    std::vector<VerifiedEvent> events;
    const auto waiting = by_lacking_.find(parent);
    if (waiting == by_lacking_.end()) return events;
    for (const auto arrival : waiting->second) {
        events.push_back(by_arrival_.find(arrival)->second.event);
    }
    return events;
}

void PendingPool::remove(const EventId& id) {
    if (const auto known = by_id_.find(id); known != by_id_.end()) take_out(known->second);
}

void PendingPool::limit(PendingLimits limits) {
    limits_ = limits;
    drop_oldest();
}

void PendingPool::take_out(Arrival arrival) {
    const auto place = by_arrival_.find(arrival);
    const auto& [event, lacking] = place->second;
    const auto siblings = by_lacking_.find(lacking);
    siblings->second.erase(arrival);
    if (siblings->second.empty()) by_lacking_.erase(siblings);
    bytes_ -= bytes_of(event);
    by_id_.erase(event.id());
    by_arrival_.erase(place);
}

void PendingPool::drop_oldest() {
    while (size() > limits_.events_max || bytes_ > limits_.bytes_max) {
        take_out(by_arrival_.begin()->first);
    }
}

const VerifiedEvent* PendingPool::find(const EventId& id) const {
    const auto known = by_id_.find(id);
    return known == by_id_.end() ? nullptr : &by_arrival_.find(known->second)->second.event;
}

std::vector<VerifiedEvent> PendingPool::by_arrival() const {
    std::vector<VerifiedEvent> events;
    events.reserve(size());
    for (const auto& [arrival, entry] : by_arrival_) events.push_back(entry.event);
    return events;
}

}  // namespace accanto::journal
