#include <algorithm>
#include <tuple>

#include "base/check.hpp"
#include "base/sorting.hpp"
#include "journal/journal.hpp"

namespace accanto::journal {
namespace {

/// Up to eight tips of other devices, latest first by (lamport, id).
std::vector<const VerifiedEvent*> parents_for(const Journal& journal, const DeviceId& device) {
    std::vector<const VerifiedEvent*> parents;
    for (const auto& id : journal.tips()) {
        const auto* tip = journal.find(id);
        if (tip->header().device != device) parents.push_back(tip);
    }
    base::sort(parents, [](const VerifiedEvent* left, const VerifiedEvent* right) {
        return std::tie(left->header().lamport, left->id()) >
               std::tie(right->header().lamport, right->id());
    });
    if (parents.size() > parents_max) parents.resize(parents_max);
    // Even when everything is void, an event follows something.
    const bool follows = !parents.empty() || journal.last_of(device);
    if (!follows && journal.program()) parents.push_back(journal.find(*journal.program()));
    return parents;
}

void follow(Header& header, const VerifiedEvent& event) {
    header.lamport = std::max(header.lamport, event.header().lamport + 1);
}

}  // namespace

Header next_header(const Journal& journal, const DeviceId& device, const Draft& draft) {
    Header header{.program = journal.program().value_or(ProgramId{}),
                  .device = device,
                  .claimed = {std::clamp<std::int64_t>(draft.now.ms, 0, number_max)},
                  .type = draft.type,
                  .conversation = draft.conversation,
                  .epoch = draft.epoch};
    if (const auto* own = journal.last_of(device)) {
        header.previous = own->id();
        header.sequence = own->header().sequence + 1;
        follow(header, *own);
    }
    for (const auto* parent : parents_for(journal, device)) {
        header.parents.push_back(parent->id());
        follow(header, *parent);
    }
    base::sort(header.parents);
    return header;
}

VerifiedEvent write_event(const Journal& journal, const identity::SigningKeys& keys, Draft draft) {
    auto header = next_header(journal, keys.public_key, draft);
    header.body_length = static_cast<std::int64_t>(draft.body.size());
    header.body_hash = body_hash_of(draft.body);
    Event event{.header = write_header(header), .signature = {}, .body = std::move(draft.body)};
    event.signature = identity::sign(keys, signed_bytes(id_of(event.header)));
    auto verified = verify(std::move(event));
    base::check(verified.has_value(), "An event we write keeps to the format.");
    return *std::move(verified);
}

}  // namespace accanto::journal
