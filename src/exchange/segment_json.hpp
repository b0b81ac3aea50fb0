#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/unreadable.hpp"
#include "journal/event.hpp"

namespace accanto::exchange {

inline constexpr std::size_t segment_events_max = 50'000;

/// Events as a device stores them: written once, never changed.
struct Segment {
    journal::ProgramId program;
    std::vector<journal::Event> events;
    bool operator==(const Segment&) const = default;
};

/// "accanto-segment" version 1, docs/formats/segment-v1.md: a line that tells program, count and
/// checksum, then one event a line.
std::string segment_to_json(const journal::ProgramId& program,
                            std::span<const journal::Event> events);

/// Damaged: a byte changed or the end is missing; what was stored is not there as it was.
Read<Segment> read_segment(std::string_view text);

}  // namespace accanto::exchange
