#include "exchange/calendar_file.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "exchange/samples.hpp"

namespace accanto::exchange {
namespace {

std::vector<std::string_view> lines_of(std::string_view file) {
    std::vector<std::string_view> lines;
    for (auto line : base::split(file, '\n')) {
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
    }
    return lines;
}

TEST_CASE("the golden meeting is written with the same bytes") {
    CHECK(calendar_file(test::sample_calendar_event()) ==
          test::golden_text("calendar-v1/meeting.ics"));
}

TEST_CASE("every line ends in CRLF and has at most 75 bytes") {
    auto event = test::sample_calendar_event();
    event.summary = std::string(300, 'a');
    event.place = "https://talk.example.org/" + std::string(200, 'x');
    for (int i = 0; i < 60; ++i) event.description += "🌱ß";
    const auto file = calendar_file(event);
    REQUIRE(file.ends_with("\r\n"));
    std::size_t ends = 0;
    for (std::size_t at = 0; (at = file.find('\n', at)) != std::string::npos; ++at, ++ends)
        CHECK(file[at - 1] == '\r');
    CHECK(ends > 15);
    for (const auto line : lines_of(file)) {
        CHECK(line.size() <= 75);
        CHECK(base::is_utf8(line));
    }
}

TEST_CASE("what was folded reads as one line again") {
    auto event = test::sample_calendar_event();
    event.summary = "Übung " + std::string(100, 'x') + " 🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱";
    auto file = calendar_file(event);
    for (std::size_t at = 0; (at = file.find("\r\n ")) != std::string::npos;) file.erase(at, 3);
    CHECK(file.contains("SUMMARY:" + event.summary + "\r\n"));
}

TEST_CASE("no text becomes another property") {
    auto event = test::sample_calendar_event();
    event.place = "Bar; upstairs, left\\right\r\nATTENDEE:mailto:x@example.org";
    event.summary = "One\nEND:VEVENT";
    const auto file = calendar_file(event);
    CHECK(file.contains("SUMMARY:One\\nEND:VEVENT\r\n"));
    for (const auto line : lines_of(file)) CHECK(!line.starts_with("ATTENDEE"));
    CHECK(file.contains("Bar\\; upstairs\\, left\\\\right\\nATTENDEE"));
}

TEST_CASE("an empty text has no line, and a proposal is tentative") {
    auto event = test::sample_calendar_event();
    event.place.clear();
    event.agreed = false;
    const auto file = calendar_file(event);
    CHECK(!file.contains("LOCATION"));
    CHECK(file.contains("STATUS:TENTATIVE\r\n"));
}

}  // namespace
}  // namespace accanto::exchange
