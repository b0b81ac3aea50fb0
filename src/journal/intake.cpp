#include "journal/intake.hpp"

#include <algorithm>
#include <map>
#include <ranges>
#include <tuple>
#include <utility>

#include "base/sorting.hpp"

namespace accanto::journal {
namespace {

struct Candidate {
    VerifiedEvent event;
    std::size_t index = 0;  // in the batch
    bool joins = false;     // if all signatures of the batch are good
    bool vouched_for = false;
};

/// The batch between reading and admission.
class Batch {
public:
    Batch(const Journal& journal, AdmitReport& report) : journal_(journal), report_(report) {}

    void read(std::vector<Event> events);
    void check_signatures();
    std::vector<Candidate> candidates() { return std::move(candidates_); }
    void refuse(std::size_t index, Refusal reason);

private:
    void find_joining();
    void vouch_for_previous(const Candidate& candidate);
    bool links_hold(const Header& header) const;
    const Header* header_of(const EventId& id) const;
    bool needs_no_check(const VerifiedEvent& event) const;
    bool check_heads_of_chains();
    void check_each();

    const Journal& journal_;
    AdmitReport& report_;
    std::vector<Candidate> candidates_;      // by (lamport, id)
    std::map<EventId, Candidate*> joining_;  // those that join
};

void Batch::refuse(std::size_t index, Refusal reason) {
    ++report_.refused;
    report_.first_refusals.push_back({index, reason});
}

void Batch::read(std::vector<Event> events) {
    for (std::size_t i = 0; i < events.size(); ++i) {
        auto event = trust_stored(std::move(events[i]));
        if (!event) {
            refuse(i, event.error());
            continue;
        }
        candidates_.push_back({.event = *std::move(event), .index = i});
    }
    base::sort(candidates_, [](const Candidate& left, const Candidate& right) {
        return std::tie(left.event.header().lamport, left.event.id()) <
               std::tie(right.event.header().lamport, right.event.id());
    });
}

const Header* Batch::header_of(const EventId& id) const {
    if (const auto* known = journal_.find(id)) return &known->header();
    const auto joining = joining_.find(id);
    return joining == joining_.end() ? nullptr : &joining->second->event.header();
}

/// As the journal will judge, with those of the batch that join before.
bool Batch::links_hold(const Header& header) const {
    std::int64_t latest = 0;
    if (header.previous) {
        const auto* previous = header_of(*header.previous);
        if (!previous || previous->device != header.device) return false;
        if (previous->sequence != header.sequence - 1) return false;
        latest = previous->lamport;
    }
    for (const auto& id : header.parents) {
        const auto* parent = header_of(id);
        if (!parent || parent->device == header.device) return false;
        latest = std::max(latest, parent->lamport);
    }
    return header.lamport == latest + 1;
}

void Batch::find_joining() {
    auto program = journal_.program();
    for (auto& candidate : candidates_) {
        const auto& header = candidate.event.header();
        const bool is_genesis = header.program == ProgramId{};
        if (is_genesis && !program) program = candidate.event.id();
        const auto own_program = is_genesis ? candidate.event.id() : header.program;
        candidate.joins = program == own_program && links_hold(header);
        if (candidate.joins) joining_.emplace(candidate.event.id(), &candidate);
    }
}

/// A copy of a known event with the same signature has nothing to prove.
bool Batch::needs_no_check(const VerifiedEvent& event) const {
    const auto* known = journal_.find(event.id());
    return known && known->event().signature == event.event().signature;
}

void Batch::vouch_for_previous(const Candidate& candidate) {
    const auto& header = candidate.event.header();
    if (!candidate.joins || !header.previous) return;
    const auto previous = joining_.find(*header.previous);
    if (previous != joining_.end()) previous->second->vouched_for = true;
}

/// Later events first, so that an event is reached after all that may vouch for it. False at the
/// first bad signature.
bool Batch::check_heads_of_chains() {
    for (auto& candidate : std::views::reverse(candidates_)) {
        const bool copy_of_known = journal_.contains(candidate.event.id());
        const bool trusted =
            copy_of_known ? needs_no_check(candidate.event) : candidate.vouched_for;
        if (!trusted) {
            ++report_.signatures_checked;
            auto checked = verify(candidate.event.event());
            if (!checked) return false;
            candidate.event = *std::move(checked);
        }
        vouch_for_previous(candidate);
    }
    return true;
}

void Batch::check_each() {
    std::erase_if(candidates_, [this](Candidate& candidate) {
        if (candidate.event.signature_checked() || needs_no_check(candidate.event)) return false;
        ++report_.signatures_checked;
        auto checked = verify(candidate.event.event());
        if (!checked) {
            refuse(candidate.index, checked.error());
            return true;
        }
        candidate.event = *std::move(checked);
        return false;
    });
}

void Batch::check_signatures() {
    find_joining();
    if (!check_heads_of_chains()) check_each();
}

void count(AdmitReport& report, Admission admission) {
    switch (admission) {
        case Admission::Added:
            ++report.added;
            break;
        case Admission::Known:
            ++report.known;
            break;
        case Admission::Waiting:
            ++report.waiting;
            break;
    }
}

/// The sequence after which a replica with this head lacks events of the head's device.
std::int64_t known_up_to(const Journal& journal, const Head& theirs, std::int64_t our_length,
                         const std::map<DeviceId, std::int64_t>& fork_sequences) {
    const auto* head = journal.find(theirs.id);
    const bool is_ours = head && head->header().device == theirs.device &&
                         head->header().sequence == theirs.sequence;
    // They are on another branch: only all of ours shows them the fork.
    if (!is_ours && theirs.sequence <= our_length) return 0;
    const auto fork = fork_sequences.find(theirs.device);
    return fork == fork_sequences.end() ? theirs.sequence
                                        : std::min(theirs.sequence, fork->second - 1);
}

}  // namespace

AdmitReport admit_all(Journal& journal, std::vector<Event> events) {
    AdmitReport report;
    Batch batch(journal, report);
    batch.read(std::move(events));
    batch.check_signatures();

    const auto events_before = journal.in_order().size();
    auto candidates = batch.candidates();
    std::vector<VerifiedEvent> verified;
    verified.reserve(candidates.size());
    for (auto& candidate : candidates) verified.push_back(std::move(candidate.event));
    const auto answers = journal.admit_each(std::move(verified));
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (answers[i]) {
            count(report, *answers[i]);
        } else {
            batch.refuse(candidates[i].index, answers[i].error());
        }
    }
    report.joined = journal.in_order().size() - events_before - report.added;
    base::sort(report.first_refusals, {}, &RefusedEvent::index);
    if (report.first_refusals.size() > first_refusals_max) {
        report.first_refusals.resize(first_refusals_max);
    }
    return report;
}

std::vector<const VerifiedEvent*> missing_from(const Journal& journal,
                                               std::span<const Head> theirs) {
    std::map<DeviceId, std::int64_t> fork_sequences;
    for (const auto& fork : journal.forks()) fork_sequences[fork.device] = fork.sequence;
    std::map<DeviceId, std::int64_t> our_lengths;
    for (const auto& event : journal.in_order()) {
        auto& length = our_lengths[event.header().device];
        length = std::max(length, event.header().sequence);
    }
    std::map<DeviceId, std::int64_t> known;
    for (const auto& head : theirs) {
        const auto ours = our_lengths.find(head.device);
        if (ours == our_lengths.end()) continue;
        known[head.device] = known_up_to(journal, head, ours->second, fork_sequences);
    }
    std::vector<const VerifiedEvent*> missing;
    for (const auto& event : journal.in_order()) {
        const auto up_to = known.find(event.header().device);
        if (up_to != known.end() && event.header().sequence <= up_to->second) continue;
        missing.push_back(&event);
    }
    return missing;
}

}  // namespace accanto::journal
