#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace accanto::exchange {

inline constexpr int week_days = 7;
inline constexpr int free_day_begins_minutes =
    7 * 60;  ///< of the week that program::Availability has
inline constexpr int free_day_ends_minutes = 23 * 60;

/// Days of a week, Monday the lowest bit.
using Days = unsigned;
inline constexpr Days every_day = 0x7F;
inline constexpr Days working_days = 0x1F;
inline constexpr Days weekend = 0x60;

/// A part of a day, in minutes from midnight.
struct DayPart {
    int begins = free_day_begins_minutes;
    int ends = free_day_ends_minutes;
    bool operator==(const DayPart&) const = default;
};

/// What a text about free time is made of.
struct TimeWord {
    enum class Kind : std::uint8_t { Days, Part, Offset, Break, Small, Not, Unknown };
    Kind kind = Kind::Unknown;
    Days days = 0;
    DayPart part;
    int offset_minutes = 0;  ///< to UTC, east positive
    bool operator==(const TimeWord&) const = default;
};

/// English and Italian. Break is a comma, semicolon or line end; Small a word that changes nothing,
/// Not one that denies ("not on Fridays").
std::vector<TimeWord> time_words_of(std::string_view text);

}  // namespace accanto::exchange
