#pragma once

#include <string>

#include "base/time.hpp"

/// Meetings for other calendars: iCalendar (RFC 5545). docs/formats/calendar-v1.md.
namespace accanto::exchange {

struct CalendarEvent {
    std::string uid;   ///< the same whenever the meeting is written: letters, digits, "-", "_"
    int sequence = 0;  ///< grows each time the meeting is moved
    base::Instant written;
    base::Instant start, end;  ///< of the years 1900 to 2999, in whole seconds
    std::string summary, place, description;
    bool agreed = false;
};

/// One calendar with one event: UTF-8, lines of at most 75 bytes that end in CRLF.
std::string calendar_file(const CalendarEvent& event);

}  // namespace accanto::exchange
