#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/time.hpp"

namespace accanto::exchange {

/// "2027-03-01" (ISO 8601), for the years 1900 … 2999.
std::string day_text(base::Day day);

/// Nothing for another spelling, a day that no calendar has, or another year.
std::optional<base::Day> day_from_text(std::string_view text);

/// "2027-03-01T09:30:00Z", without fractions of a second.
std::string instant_text(base::Instant instant);

}  // namespace accanto::exchange
