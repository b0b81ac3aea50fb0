#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"

/// What the browser knows of languages, calendars and time zones. `tag` is BCP 47: "it", "en-GB".
namespace accanto::platform::locale {

/// What the person reads, best first.
std::vector<std::string> languages();

enum class DateStyle : std::uint8_t {
    Short,          ///< 7 Oct
    Long,           ///< 7 October 2025
    Weekday,        ///< Tue, 7 Oct
    Full,           ///< Tuesday, 7 October
    Month,          ///< October 2025
    WeekdayName,    ///< Tuesday
    WeekdayShort,   ///< Tue
    Time,           ///< 18:30
    ShortWithTime,  ///< 7 Oct, 18:30
    MonthName       ///< October
};
enum class Unit : std::uint8_t { Minute, Hour, Day, Week, Month, Year };

/// In the time zone of this device.
std::string format_date(base::Instant instant, DateStyle style, std::string_view tag);
/// A calendar day is the same everywhere.
std::string format_day(base::Day day, DateStyle style, std::string_view tag);
/// "in 2 days", "yesterday"; negative amounts are past.
std::string format_relative(std::int64_t amount, Unit unit, std::string_view tag);
std::string format_number(double value, int decimals, std::string_view tag);

// The grammar of texts (i18n::set_grammar). Natively tests/support/languages.cpp has one.

/// The plural category of CLDR for a count, by the letter that packs write for it (i18n/packs.hpp).
char plural(std::int64_t count, std::string_view tag);
/// "Ada, Grace and Elif".
std::string format_list(std::span<const std::string_view> items, std::string_view tag);

/// "Europe/Rome".
std::string time_zone();
/// Minutes east of UTC at that moment.
int utc_offset_minutes(base::Instant instant);
/// In the middle of each month of the year (UTC) of that moment, January first.
std::vector<int> utc_offset_by_month_minutes(base::Instant instant);

}  // namespace accanto::platform::locale
