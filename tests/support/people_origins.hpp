#pragma once

#include <span>
#include <string_view>

namespace accanto::test {

/// Where invented people come from: names that go together, the languages spoken there, what clocks
/// show.
struct Origin {
    std::span<const std::string_view> first_names;
    std::span<const std::string_view> last_names;
    std::span<const std::string_view>
        languages;               ///< ISO 639-1, the one nearly everybody speaks first
    std::string_view city;       ///< as time zones name it: "Europe/Rome"
    int utc_offset_minutes = 0;  ///< in winter
};

std::span<const Origin> origins();

}  // namespace accanto::test
