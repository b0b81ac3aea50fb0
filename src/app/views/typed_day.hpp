#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/time.hpp"

namespace accanto::app {

/// A day as people type it: 24/11/2026, 24.11.2026, 24-11-2026 or 2026-11-24. Nothing for any other
/// text, a day that no calendar has, and years before 2000 or after 2199.
std::optional<base::Day> day_of_text(std::string_view text);

/// 24/11/2026; "" for nothing.
std::string text_of_day(const std::optional<base::Day>& day);

}  // namespace accanto::app
