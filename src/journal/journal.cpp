#include "journal/journal.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include "base/sorting.hpp"

namespace accanto::journal {
namespace {

bool precedes(const VerifiedEvent& left, const VerifiedEvent& right) {
    return std::tie(left.header().lamport, left.id()) <
           std::tie(right.header().lamport, right.id());
}

bool is_genesis(const Header& header) {
    return header.program == ProgramId{};
}

}  // namespace

base::Result<Admission, Refusal> Journal::admit(VerifiedEvent event) {
    std::vector<EventId> joined;
    auto answer = take_in(std::move(event), joined);
    restore_order(joined);
    return answer;
}

std::vector<base::Result<Admission, Refusal>> Journal::admit_each(
    std::vector<VerifiedEvent> events) {
    std::vector<base::Result<Admission, Refusal>> answers;
    answers.reserve(events.size());
    std::vector<EventId> joined;
    for (auto& event : events) answers.push_back(take_in(std::move(event), joined));
    restore_order(joined);
    return answers;
}

base::Result<Admission, Refusal> Journal::take_in(VerifiedEvent event,
                                                  std::vector<EventId>& joined) {
    if (!is_of_this_program(event)) return base::Failure{Refusal::OtherProgram};
    if (by_id_.contains(event.id())) {
        refresh(event);
        return Admission::Known;
    }
    if (const auto lacking = lacking_parent(event.header())) {
        if (!pending_.add(std::move(event), *lacking)) {
            return base::Failure{Refusal::TooManyPending};
        }
        return Admission::Waiting;
    }
    if (const auto refusal = link_refusal(event.header())) return base::Failure{*refusal};
    join(std::move(event), joined);
    join_waiting(joined);
    return Admission::Added;
}

bool Journal::is_of_this_program(const VerifiedEvent& event) const {
    if (is_genesis(event.header())) return !program_ || event.id() == *program_;
    return program_ && event.header().program == *program_;
}

std::optional<EventId> Journal::lacking_parent(const Header& header) const {
    if (header.previous && !contains(*header.previous)) return header.previous;
    for (const auto& parent : header.parents) {
        if (!contains(parent)) return parent;
    }
    return std::nullopt;
}

/// All parents are here: whether the header tells the truth about them.
std::optional<Refusal> Journal::link_refusal(const Header& header) const {
    std::int64_t latest = 0;
    if (header.previous) {
        const auto& previous = find(*header.previous)->header();
        if (previous.device != header.device || previous.sequence != header.sequence - 1) {
            return Refusal::BrokenChain;
        }
        latest = previous.lamport;
    }
    for (const auto& id : header.parents) {
        const auto& parent = find(id)->header();
        if (parent.device == header.device) return Refusal::BrokenChain;
        latest = std::max(latest, parent.lamport);
    }
    if (header.lamport != latest + 1) return Refusal::WrongLamport;
    return std::nullopt;
}

void Journal::join(VerifiedEvent event, std::vector<EventId>& joined) {
    if (is_genesis(event.header())) program_ = event.id();
    extend_chain(event);
    move_tips(event);
    joined.push_back(event.id());
    by_id_.emplace(event.id(), std::move(event));
}

/// Lets in what waited for the last of `joined`, what waited for that, and so on.
void Journal::join_waiting(std::vector<EventId>& joined) {
    for (std::size_t i = joined.size() - 1; i < joined.size(); ++i) {
        for (const auto& event : pending_.waiting_for(joined[i])) {
            if (const auto lacking = lacking_parent(event.header())) {
                pending_.add(event, *lacking);
                continue;
            }
            pending_.remove(event.id());
            if (!link_refusal(event.header())) join(event, joined);
        }
    }
}

void Journal::restore_order(const std::vector<EventId>& joined) {
    if (tips_are_stale_) find_tips_again();
    if (joined.empty()) return;
    const auto ordered = static_cast<std::ptrdiff_t>(events_.size());
    for (const auto& id : joined) events_.push_back(by_id_.find(id)->second);
    const auto middle = events_.begin() + ordered;
    base::sort(std::ranges::subrange(middle, events_.end()), precedes);
    const auto begin = std::upper_bound(events_.begin(), middle, *middle, precedes);
    std::inplace_merge(begin, middle, events_.end(), precedes);
}

void Journal::refresh(const VerifiedEvent& copy) {
    const auto& known = by_id_.find(copy.id())->second;
    replace(known.combined_with(erased_.contains(copy.id()) ? copy.without_body() : copy));
}

void Journal::replace(VerifiedEvent event) {
    const auto place = std::ranges::lower_bound(events_, event, precedes);
    if (place != events_.end() && place->id() == event.id()) *place = event;
    const auto id = event.id();
    by_id_.insert_or_assign(id, std::move(event));
}

void Journal::extend_chain(const VerifiedEvent& event) {
    auto& chain = chains_[event.header().device];
    const auto sequence = event.header().sequence;
    if (sequence > static_cast<std::int64_t>(chain.first.size())) {
        chain.first.push_back(event.id());
        return;
    }
    if (chain.rivals.empty() || sequence < chain.rivals.begin()->first) tips_are_stale_ = true;
    chain.rivals[sequence].push_back(event.id());
}

void Journal::move_tips(const VerifiedEvent& event) {
    if (is_void(event)) return;
    if (event.header().previous) tips_.erase(*event.header().previous);
    for (const auto& parent : event.header().parents) tips_.erase(parent);
    tips_.insert(event.id());
}

/// Events became void, so those below them are tips again.
void Journal::find_tips_again() {
    tips_.clear();
    tips_are_stale_ = false;
    for (const auto& [id, event] : by_id_) {
        if (!is_void(event)) tips_.insert(id);
    }
    for (const auto& [id, event] : by_id_) {
        if (is_void(event)) continue;
        if (event.header().previous) tips_.erase(*event.header().previous);
        for (const auto& parent : event.header().parents) tips_.erase(parent);
    }
}

const VerifiedEvent* Journal::find(const EventId& id) const {
    const auto known = by_id_.find(id);
    return known == by_id_.end() ? nullptr : &known->second;
}

std::vector<Head> Journal::heads() const {
    std::vector<Head> heads;
    for (const auto& [device, chain] : chains_) {
        const auto length = chain.rivals.empty() ? static_cast<std::int64_t>(chain.first.size())
                                                 : chain.rivals.begin()->first - 1;
        if (length == 0) continue;
        heads.push_back({device, length, chain.first[static_cast<std::size_t>(length - 1)]});
    }
    return heads;
}

const VerifiedEvent* Journal::last_of(const DeviceId& device) const {
    const auto found = chains_.find(device);
    if (found == chains_.end()) return nullptr;
    const auto& [first, rivals] = found->second;
    auto last = first.back();
    const auto beside = rivals.find(static_cast<std::int64_t>(first.size()));
    if (beside != rivals.end()) last = std::min(last, std::ranges::min(beside->second));
    return find(last);
}

std::vector<Fork> Journal::forks() const {
    std::vector<Fork> forks;
    for (const auto& [device, chain] : chains_) {
        if (chain.rivals.empty()) continue;
        const auto& [sequence, rivals] = *chain.rivals.begin();
        auto ids = rivals;
        ids.push_back(chain.first[static_cast<std::size_t>(sequence - 1)]);
        base::sort(ids);
        forks.push_back({device, sequence, ids[0], ids[1]});
    }
    return forks;
}

bool Journal::is_void(const VerifiedEvent& event) const {
    const auto chain = chains_.find(event.header().device);
    if (chain == chains_.end() || chain->second.rivals.empty()) return false;
    return event.header().sequence >= chain->second.rivals.begin()->first;
}

bool Journal::erase_body(const EventId& id) {
    const auto* known = find(id);
    if (!known) return false;
    erased_.insert(id);
    replace(known->without_body());
    return true;
}

bool Journal::operator==(const Journal& other) const {
    return std::ranges::equal(events_, other.events_, {}, &VerifiedEvent::id, &VerifiedEvent::id);
}

/// The pool has no limits meanwhile: what one side's pool lacks may be in the other's.
void Journal::absorb(const Journal& theirs) {
    constexpr auto any = std::numeric_limits<std::size_t>::max();
    pending_.limit({.events_max = any, .bytes_max = any});
    std::vector<EventId> joined;
    for (const auto& event : theirs.events_) std::ignore = take_in(event, joined);
    for (const auto& event : theirs.pending()) std::ignore = take_in(event, joined);
    pending_.limit({});
    restore_order(joined);
    for (const auto& id : theirs.erased_) erase_body(id);
}

Journal merge(Journal ours, const Journal& theirs) {
    ours.absorb(theirs);
    return ours;
}

}  // namespace accanto::journal
