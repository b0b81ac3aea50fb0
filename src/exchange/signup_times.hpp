#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "program/profile.hpp"

/// When somebody is free and where their clocks stand, as sign-up tables say it.
namespace accanto::exchange {

struct FreeTime {
    program::Availability availability;
    std::optional<int> utc_offset_minutes;
    bool whole = true;  ///< every word was understood
    bool says_something() const {
        return availability.slots != 0 || utc_offset_minutes.has_value();
    }
    bool operator==(const FreeTime&) const = default;
};

/// "Monday evenings, Saturday 9-12", "weekdays after 18:00", "dalle 18 alle 20", "UTC+2",
/// "Europe/Rome". A text that denies something ("not on Fridays") is not understood: better no free
/// time than a wrong one. A slot counts from an hour on. Of a question that is a grid, `heading`
/// ends with the line meant, in brackets: "When are you free? [Monday]". Named time zones count
/// without daylight saving.
FreeTime free_time_of(std::string_view heading, std::string_view cell);

/// "Mon 7-11; Sat 9-13": what `free_time_of` reads back.
std::string free_time_text(const program::Availability& availability);

/// "UTC+02:00".
std::string utc_offset_text(int minutes);

}  // namespace accanto::exchange
