#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "ui/frame.hpp"

namespace accanto::ui {

inline constexpr int availability_days = 7, availability_slots = 8;

/// Seven days of eight two-hour slots from 7 to 23; Monday first.
struct Availability {
    std::array<std::uint8_t, availability_days> slots{};  ///< a bit a slot, the lowest is 7 to 9

    bool free(int day, int slot) const {
        return (slots[static_cast<std::size_t>(day)] >> slot & 1) != 0;
    }
    void set(int day, int slot, bool free);
    int count() const;
    bool operator==(const Availability&) const = default;
};

struct AvailabilityOptions {
    std::string_view zone;                 ///< "Oslo, your time"
    const Availability* theirs = nullptr;  ///< shown as twin dots where both are free
    bool read_only = false;
    bool presets = true;
};

/// Drag paints, the first cell decides on or off; arrows and Space, Shift with arrows paints,
/// Ctrl+A all, Delete clears. True when it changed.
bool availability_grid(Frame& frame, std::string_view name, Availability& value,
                       const AvailabilityOptions& options = {});

}  // namespace accanto::ui
