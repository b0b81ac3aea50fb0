#include "exchange/signup_times.hpp"

#include <doctest/doctest.h>

#include "support/seeded_random.hpp"

namespace accanto::exchange {
namespace {

std::string read(std::string_view cell, std::string_view heading = "When are you free?") {
    return free_time_text(free_time_of(heading, cell).availability);
}

TEST_CASE("free time is understood as people write it") {
    const std::pair<std::string_view, std::string_view> cells[] = {
        {"Monday evening, Saturday morning", "Mon 19-23; Sat 7-13"},
        {"Mon evening and Sat morning", "Mon 19-23; Sat 7-13"},
        {"Monday morning, evening", "Mon 7-13, 19-23"},
        {"Monday, Tuesday evenings", "Mon 19-23; Tue 19-23"},
        {"Mon-Fri after 18:00", "Mon 17-23; Tue 17-23; Wed 17-23; Thu 17-23; Fri 17-23"},
        {"weekends", "Sat 7-23; Sun 7-23"},
        {"Tuesday 12-14; Sunday", "Tue 11-15; Sun 7-23"},
        {"Lunedì sera, martedì mattina", "Mon 19-23; Tue 7-13"},
        {"sabato dalle 10 alle 12", "Sat 9-13"},
        {"anytime", "Mon 7-23; Tue 7-23; Wed 7-23; Thu 7-23; Fri 7-23; Sat 7-23; Sun 7-23"},
        {"it depends", ""},
        {"", ""},
    };
    for (const auto& cell : cells) {
        CAPTURE(cell.first);
        CHECK(read(cell.first) == cell.second);
    }
}

TEST_CASE("the line of a grid gives its day") {
    CHECK(read("Morning, Evening", "When are you free? [Tuesday]") == "Tue 7-13, 19-23");
    CHECK(read("Tuesday, Friday", "When are you free? [Evening]") == "Tue 19-23; Fri 19-23");
}

TEST_CASE("a text that denies something gives no free time rather than a wrong one") {
    const auto time = free_time_of("", "evenings, but not on Fridays");
    CHECK(time.availability.slots == 0);
    CHECK_FALSE(time.whole);
}

TEST_CASE("what was not understood is said") {
    CHECK(free_time_of("", "Monday evening").whole);
    CHECK_FALSE(free_time_of("", "Monday evening if my sister can babysit").whole);
    CHECK_FALSE(free_time_of("", "it depends").says_something());
}

TEST_CASE("time zones are read beside free time or alone") {
    CHECK(free_time_of("", "UTC+05:30 (Asia/Kolkata)").utc_offset_minutes == 330);
    CHECK(free_time_of("", "UTC+05:30 (Asia/Kolkata)").whole);
    CHECK(free_time_of("", "evenings, GMT-3").utc_offset_minutes == -180);
    CHECK_FALSE(free_time_of("", "evenings").utc_offset_minutes.has_value());
}

TEST_CASE("written free time is read back, whatever it is") {
    test::SeededRandom random(7);
    for (int i = 0; i < 300; ++i) {
        const program::Availability free{random.next() & random.next() & ((1ULL << 56) - 1)};
        CAPTURE(free.slots);
        CHECK(free_time_of("", free_time_text(free)).availability == free);
    }
}

TEST_CASE("offsets are written with their sign") {
    CHECK(utc_offset_text(120) == "UTC+02:00");
    CHECK(utc_offset_text(-210) == "UTC-03:30");
    CHECK(free_time_of("", utc_offset_text(-210)).utc_offset_minutes == -210);
}

}  // namespace
}  // namespace accanto::exchange
