#pragma once

#include <compare>
#include <cstdint>

namespace accanto::base {

/// Milliseconds since 1970-01-01T00:00:00Z. A claim of somebody's clock: for display, never for
/// order.
struct Instant {
    std::int64_t ms = 0;
    auto operator<=>(const Instant&) const = default;
};

inline constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;
inline constexpr std::int64_t week_ms = 7 * day_ms;

/// A calendar day in UTC, as days since 1970-01-01. Program dates are days, without a time zone.
struct Day {
    std::int32_t number = 0;
    auto operator<=>(const Day&) const = default;
};

constexpr Day day_of(Instant instant) {
    const auto days = instant.ms / day_ms - (instant.ms % day_ms < 0 ? 1 : 0);
    return {static_cast<std::int32_t>(days)};
}

}  // namespace accanto::base
