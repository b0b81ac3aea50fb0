#include "ui/dates.hpp"

#include <array>
#include <chrono>
#include <cstdlib>

namespace accanto::ui {
namespace {

using platform::locale::Unit;

struct Step {
    std::int64_t minutes;  ///< from so many on
    std::int64_t unit_minutes;
    Unit unit;
};

constexpr std::int64_t hour = 60, day = 24 * hour;
constexpr std::array steps{
    Step{365 * day, 365 * day, Unit::Year}, Step{60 * day, 30 * day, Unit::Month},
    Step{14 * day, 7 * day, Unit::Week},    Step{day, day, Unit::Day},
    Step{hour, hour, Unit::Hour},           Step{0, 1, Unit::Minute}};
constexpr std::int64_t minute_ms = 60'000;

}  // namespace

std::string date_words(const Frame& frame, base::Instant instant, DateStyle style) {
    return platform::locale::format_date(instant, style, frame.language().tag());
}

std::string day_words(const Frame& frame, base::Day day_number, DateStyle style) {
    return platform::locale::format_day(day_number, style, frame.language().tag());
}

std::string relative_words(const Frame& frame, base::Instant instant) {
    const auto minutes = (instant.ms - frame.environment().now.ms) / minute_ms;
    for (const auto& step : steps) {
        if (std::llabs(minutes) < step.minutes) continue;
        return platform::locale::format_relative(minutes / step.unit_minutes, step.unit,
                                                 frame.language().tag());
    }
    return {};
}

base::Day local_day(const Frame& frame, base::Instant instant) {
    return base::day_of({instant.ms + frame.environment().utc_offset_minutes * minute_ms});
}

int offset_minutes_at(base::Instant instant) {
    return platform::locale::utc_offset_minutes(instant);
}

LocalTime local_time(base::Instant instant) {
    const base::Instant shown{instant.ms + offset_minutes_at(instant) * minute_ms};
    const auto today = base::day_of(shown);
    return {today, static_cast<int>((shown.ms - today.number * base::day_ms) / minute_ms)};
}

base::Instant moment_of(const LocalTime& time) {
    const std::int64_t shown = time.day.number * base::day_ms + time.minute * minute_ms;
    // The offset of a moment beside it, then of that moment itself.
    const auto near = offset_minutes_at({shown});
    const auto there = offset_minutes_at({shown - near * minute_ms});
    return {shown - there * minute_ms};
}

int day_of_month(base::Day calendar_day) {
    const std::chrono::year_month_day date{
        std::chrono::sys_days{std::chrono::days{calendar_day.number}}};
    return static_cast<int>(static_cast<unsigned>(date.day()));
}

std::string number_words(const Frame& frame, double value, int decimals) {
    return platform::locale::format_number(value, decimals, frame.language().tag());
}

}  // namespace accanto::ui
