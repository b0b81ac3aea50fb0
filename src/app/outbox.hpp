#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "app/replica.hpp"

/// What this device said and others may not have yet.
namespace accanto::app {

/// How far the events of each other device show that it knows this device's chain: a sequence
/// number. Devices that show nothing are not in it. What arrived and was not answered yet can't be
/// known here.
std::map<journal::DeviceId, std::int64_t> known_of_mine(const Replica& replica);

/// Whether what is said in this conversation is meant for that device, and can be read there.
bool can_read(const Replica& replica, std::string_view conversation,
              const journal::DeviceId& reader);

/// The devices of other people of the program: its admin's first.
std::vector<journal::DeviceId> other_devices(const Replica& replica);

/// The events of this device that `reader` can read and hasn't been seen to know, in journal order.
std::vector<const journal::VerifiedEvent*> outbox_for(const Replica& replica,
                                                      const journal::DeviceId& reader,
                                                      std::int64_t known);

/// How many own events somebody they are meant for hasn't been seen to know. Sample data never
/// waits.
int updates_waiting(const Replica& replica);

}  // namespace accanto::app
