#include <chrono>

#include "platform/locale.hpp"

namespace accanto::platform::locale {

std::vector<int> utc_offset_by_month_minutes(base::Instant instant) {
    using namespace std::chrono;
    const auto year = year_month_day(sys_days(days(base::day_of(instant).number))).year();
    std::vector<int> minutes;
    for (unsigned each = 1; each <= 12; ++each) {
        const sys_days middle{year / month(each) / day(15)};
        const auto ms = milliseconds(middle.time_since_epoch() + 12h).count();
        minutes.push_back(utc_offset_minutes({ms}));
    }
    return minutes;
}

}  // namespace accanto::platform::locale
