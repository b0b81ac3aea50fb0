#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// When the answers of a form were given.
namespace accanto::exchange {

/// How the days of a column are written.
enum class DayOrder : std::uint8_t { MonthFirst, DayFirst };

/// Day first when some first number is past 12 and no second is, or a time of day has dots (as
/// Italian forms write it).
DayOrder day_order_of(std::span<const std::string> cells);

/// A number that grows with time: of "2026/10/01 3:04:05 PM GMT+1", "31/10/2026 15.04.05" or ISO
/// 8601, in seconds. Only for comparing answers of one table: the time zone is not looked at.
/// Nothing when it isn't understood.
std::optional<std::int64_t> moment_of(std::string_view cell, DayOrder order);

}  // namespace accanto::exchange
