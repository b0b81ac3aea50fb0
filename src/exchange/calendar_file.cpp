#include "exchange/calendar_file.hpp"

#include <algorithm>
#include <string_view>

#include "base/text.hpp"
#include "exchange/day_text.hpp"

namespace accanto::exchange {
namespace {

constexpr std::size_t line_bytes_max = 75;  // RFC 5545, 3.1
constexpr std::string_view line_end = "\r\n";

/// RFC 5545, 3.3.11. Control characters can't be in a text at all.
std::string escaped(std::string_view text) {
    std::string safe;
    for (const char letter : text) {
        if (letter == '\n') {
            safe += "\\n";
        } else if (letter == '\\' || letter == ';' || letter == ',') {
            (safe += '\\') += letter;
        } else if (static_cast<unsigned char>(letter) >= 0x20 && letter != 0x7F) {
            safe += letter;
        }
    }
    return safe;
}

bool begins_letter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// A line, and where it is too long its rest on lines that begin with a space; no letter is parted.
void add_line(std::string& file, std::string_view line) {
    std::size_t room = line_bytes_max;
    while (line.size() > room) {
        auto cut = room;
        while (cut > 1 && !begins_letter(line[cut])) --cut;
        file.append(line.substr(0, cut)).append(line_end).append(" ");
        line.remove_prefix(cut);
        room = line_bytes_max - 1;
    }
    file.append(line).append(line_end);
}

void add_text(std::string& file, std::string_view name, std::string_view text) {
    if (!text.empty()) add_line(file, std::string(name) + ':' + escaped(text));
}

/// "20270301T093000Z".
std::string moment(base::Instant instant) {
    auto text = instant_text(instant);
    std::erase_if(text, [](char letter) { return letter == '-' || letter == ':'; });
    return text;
}

}  // namespace

std::string calendar_file(const CalendarEvent& event) {
    std::string file;
    for (const auto line : {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Accanto//Accanto//EN",
                            "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "BEGIN:VEVENT"})
        add_line(file, line);
    add_line(file, "UID:" + event.uid);
    add_line(file, "SEQUENCE:" + std::to_string(event.sequence));
    add_line(file, "DTSTAMP:" + moment(event.written));
    add_line(file, "DTSTART:" + moment(event.start));
    add_line(file, "DTEND:" + moment(event.end));
    add_text(file, "SUMMARY", event.summary);
    add_text(file, "LOCATION", event.place);
    add_text(file, "DESCRIPTION", event.description);
    add_line(file, event.agreed ? "STATUS:CONFIRMED" : "STATUS:TENTATIVE");
    add_line(file, "END:VEVENT");
    add_line(file, "END:VCALENDAR");
    return file;
}

}  // namespace accanto::exchange
