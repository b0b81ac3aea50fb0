#include "platform/locale.hpp"

#include <array>
#include <charconv>
#include <chrono>

#include "platform/host/fakes.hpp"

// Plain ISO forms whatever the language, in UTC: tests read them without knowing any country's
// customs.
namespace accanto::platform::locale {
namespace {

std::string padded(unsigned number, std::size_t digits) {
    auto text = std::to_string(number);
    return std::string(digits > text.size() ? digits - text.size() : 0, '0') + text;
}

std::string iso_day(std::int32_t number) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{number}}};
    return std::to_string(static_cast<int>(date.year())) + "-" +
           padded(static_cast<unsigned>(date.month()), 2) + "-" +
           padded(static_cast<unsigned>(date.day()), 2);
}

std::string iso_time(base::Instant instant) {
    const auto minutes = (instant.ms - base::day_ms * base::day_of(instant).number) / 60'000;
    return padded(static_cast<unsigned>(minutes / 60), 2) + ":" +
           padded(static_cast<unsigned>(minutes % 60), 2);
}

std::string weekday(std::int32_t day) {
    static constexpr std::array names{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    const std::chrono::weekday weekday{std::chrono::sys_days{std::chrono::days{day}}};
    return names[weekday.c_encoding()];
}

std::string month(std::int32_t day) {
    static constexpr std::array names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
    return names[static_cast<unsigned>(date.month()) - 1];
}

}  // namespace

std::vector<std::string> languages() {
    return host::world().languages;
}

std::string format_date(base::Instant instant, DateStyle style, std::string_view tag) {
    if (style == DateStyle::Time) return iso_time(instant);
    const auto day = format_day(base::day_of(instant), style, tag);
    return style == DateStyle::ShortWithTime ? day + " " + iso_time(instant) : day;
}

std::string format_day(base::Day day, DateStyle style, std::string_view) {
    switch (style) {
        case DateStyle::Month:
            return iso_day(day.number).substr(0, iso_day(day.number).size() - 3);
        case DateStyle::MonthName:
            return month(day.number);
        case DateStyle::WeekdayName:
        case DateStyle::WeekdayShort:
            return weekday(day.number);
        case DateStyle::Weekday:
        case DateStyle::Full:
            return weekday(day.number) + " " + iso_day(day.number);
        default:
            return iso_day(day.number);
    }
}

std::string format_relative(std::int64_t amount, Unit unit, std::string_view) {
    static constexpr std::array names{"min", "h", "d", "w", "mo", "y"};
    return (amount >= 0 ? "+" : "") + std::to_string(amount) +
           names[static_cast<std::size_t>(unit)];
}

std::string format_number(double value, int decimals, std::string_view) {
    std::array<char, 64> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                   std::chars_format::fixed, decimals);
    return end.ec == std::errc{} ? std::string(text.data(), end.ptr) : std::string{};
}

std::string time_zone() {
    return "UTC";
}

int utc_offset_minutes(base::Instant instant) {
    const auto& offset = host::world().utc_offset_minutes;
    return offset ? offset(instant) : 0;
}

}  // namespace accanto::platform::locale
