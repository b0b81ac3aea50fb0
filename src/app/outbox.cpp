#include "app/outbox.hpp"

#include <algorithm>
#include <unordered_map>

namespace accanto::app {
namespace {

using journal::DeviceId;

bool is_member(const Replica& replica, const DeviceId& device) {
    const auto* person = replica.program.person_of_device(device);
    return person && person->standing == program::Standing::Accepted;
}

bool is_in_pair(const Replica& replica, const program::PairId& id, const DeviceId& device) {
    const auto* pair = replica.program.pair(id);
    return pair && pair->has(identity::person_of(device));
}

}  // namespace

std::map<DeviceId, std::int64_t> known_of_mine(const Replica& replica) {
    // Whoever names an event knows all before it. Of one chain that is always its beginning, so a
    // number says it all.
    std::unordered_map<journal::EventId, std::int64_t> reach;
    std::map<DeviceId, std::int64_t> known;
    for (const auto& event : replica.journal.in_order()) {
        const auto& header = event.header();
        auto& reached = reach[event.id()];
        const auto follow = [&](const journal::EventId& id) {
            const auto found = reach.find(id);
            if (found != reach.end()) reached = std::max(reached, found->second);
        };
        if (header.device == replica.device()) {
            reached = header.sequence;
            continue;
        }
        if (header.previous) follow(*header.previous);
        for (const auto& parent : header.parents) follow(parent);
        auto& most = known[header.device];
        most = std::max(most, reached);
    }
    return known;
}

bool can_read(const Replica& replica, std::string_view conversation, const DeviceId& reader) {
    if (conversation == program::program_conversation) {
        return replica.program.is_admin(reader) || is_member(replica, reader);
    }
    if (const auto line = program::device_of_line(conversation)) {
        return *line == reader || replica.program.is_admin(reader);
    }
    if (const auto pair = program::pair_of_conversation(conversation))
        return is_in_pair(replica, *pair, reader);
    return replica.program.is_admin(reader);
}

std::vector<DeviceId> other_devices(const Replica& replica) {
    std::vector<DeviceId> devices;
    if (!replica.is_admin()) devices.push_back(replica.program.founder);
    for (const auto& [id, person] : replica.program.people) {
        const bool other = person.device && *person.device != replica.device();
        if (other && !std::ranges::contains(devices, *person.device))
            devices.push_back(*person.device);
    }
    return devices;
}

std::vector<const journal::VerifiedEvent*> outbox_for(const Replica& replica,
                                                      const DeviceId& reader, std::int64_t known) {
    std::vector<const journal::VerifiedEvent*> waiting;
    for (const auto& event : replica.journal.in_order()) {
        const auto& header = event.header();
        if (header.device != replica.device() || header.sequence <= known) continue;
        if (can_read(replica, header.conversation, reader)) waiting.push_back(&event);
    }
    return waiting;
}

int updates_waiting(const Replica& replica) {
    if (replica.sample) return 0;
    const auto known = known_of_mine(replica);
    const auto devices = other_devices(replica);
    const auto lacks = [&](const journal::Header& header, const DeviceId& device) {
        const auto found = known.find(device);
        const auto reached = found == known.end() ? 0 : found->second;
        return header.sequence > reached && can_read(replica, header.conversation, device);
    };
    return static_cast<int>(
        std::ranges::count_if(replica.journal.in_order(), [&](const auto& event) {
            const auto& header = event.header();
            return header.device == replica.device() &&
                   std::ranges::any_of(
                       devices, [&](const DeviceId& device) { return lacks(header, device); });
        }));
}

}  // namespace accanto::app
