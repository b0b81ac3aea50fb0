#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "journal/journal.hpp"

namespace accanto::journal {

inline constexpr std::size_t first_refusals_max = 8;

struct RefusedEvent {
    std::size_t index = 0;  ///< in the batch
    Refusal reason{};
    bool operator==(const RefusedEvent&) const = default;
};

/// What became of a batch: added + known + waiting + refused is its size.
struct AdmitReport {
    std::size_t added = 0;
    std::size_t known = 0;
    std::size_t waiting = 0;
    std::size_t refused = 0;
    std::size_t joined = 0;  ///< events that had been waiting, and joined thanks to the batch
    std::size_t signatures_checked = 0;        ///< the slow part; a chain without fault costs one
    std::vector<RefusedEvent> first_refusals;  ///< the first few, by index
    bool operator==(const AdmitReport&) const = default;
};

/// Verifies and admits a batch of untrusted events. A bad event is counted and skipped; the others
/// get in.
///
/// The signature of a device's event vouches for the one it names as its previous, so a chain costs
/// one check. An event vouches only when it joins in this batch too: otherwise a replica would hold
/// an event whose own signature nobody else accepts. When any signature fails, every one is
/// checked.
///
/// An empty journal becomes that of the batch's first genesis by id: leave out other programs
/// before.
AdmitReport admit_all(Journal& journal, std::vector<Event> events);

/// The events that a replica with these heads lacks, in order, as far as heads can tell; sometimes
/// more, never less of a device whose head is known here. To be sent as one batch, or cut only
/// after an event whose `signature_checked()` holds.
std::vector<const VerifiedEvent*> missing_from(const Journal& journal,
                                               std::span<const Head> theirs);

}  // namespace accanto::journal
