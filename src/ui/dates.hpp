#pragma once

#include <string>

#include "base/time.hpp"
#include "platform/locale.hpp"
#include "ui/frame.hpp"

/// Days, times and numbers as people of the page's language write them.
namespace accanto::ui {

using platform::locale::DateStyle;

std::string date_words(const Frame& frame, base::Instant instant,
                       DateStyle style = DateStyle::Short);
std::string day_words(const Frame& frame, base::Day day, DateStyle style = DateStyle::Short);

/// How long before or after now, in the unit that fits: "3 hours ago", "yesterday", "in 2 weeks".
std::string relative_words(const Frame& frame, base::Instant instant);

/// The number of a day in the time zone of this device, for headings between messages.
base::Day local_day(const Frame& frame, base::Instant instant);

/// What the clocks of this device show.
struct LocalTime {
    base::Day day;
    int minute = 0;  ///< of the day
};
/// As it is, was or will be at that moment, summer time taken into account.
LocalTime local_time(base::Instant instant);
/// The moment when the clocks of this device show this; where they leave it out, an hour beside.
base::Instant moment_of(const LocalTime& time);
/// Minutes east of UTC at that moment.
int offset_minutes_at(base::Instant instant);
/// 1 … 31.
int day_of_month(base::Day day);

std::string number_words(const Frame& frame, double value, int decimals = 0);

}  // namespace accanto::ui
