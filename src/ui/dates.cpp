#include "ui/dates.hpp"

#include <array>
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

std::string number_words(const Frame& frame, double value, int decimals) {
    return platform::locale::format_number(value, decimals, frame.language().tag());
}

}  // namespace accanto::ui
