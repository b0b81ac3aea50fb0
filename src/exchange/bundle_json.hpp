#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/unreadable.hpp"
#include "journal/event.hpp"

namespace accanto::exchange {

inline constexpr std::size_t bundle_events_max = 50'000;

/// Events that people hand each other. Anybody may carry it: it is signed, and mostly sealed.
struct Bundle {
    journal::ProgramId program;
    std::vector<journal::Event> events;
    bool operator==(const Bundle&) const = default;
};

/// "accanto-bundle" version 1, docs/formats/bundle-v1.md. At most `bundle_events_max` events.
std::string to_json(const Bundle& bundle);

/// Untrusted events: each goes through `journal::verify`, which also sees that it is of this
/// program.
Read<Bundle> read_bundle(std::string_view text);

}  // namespace accanto::exchange
