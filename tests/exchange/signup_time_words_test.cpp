#include "exchange/signup_time_words.hpp"

#include <doctest/doctest.h>

namespace accanto::exchange {
namespace {

using Kind = TimeWord::Kind;

std::vector<TimeWord> told(std::string_view text) {
    auto words = time_words_of(text);
    std::erase_if(words, [](const TimeWord& word) { return word.kind == Kind::Small; });
    return words;
}

TimeWord only(std::string_view text) {
    const auto words = told(text);
    CAPTURE(text);
    REQUIRE(words.size() == 1);
    return words.front();
}

TEST_CASE("days are known in English and Italian, long and short, alone and as ranges") {
    const std::pair<std::string_view, Days> texts[] = {
        {"Mondays", 1},
        {"mar", 2},
        {"mercoledì", 4},
        {"Thurs.", 8},
        {"weekdays", 0x1F},
        {"weekends", 0x60},
        {"fine settimana", 0x60},
        {"Mon-Fri", 0x1F},
        {"Friday to Monday", 0x71},
        {"dal lunedì al giovedì", 0x0F},
        {"Sat \xE2\x80\x93 Sun", 0x60},
    };
    for (const auto& text : texts) {
        CAPTURE(text.first);
        const auto word = only(text.first);
        CHECK(word.kind == Kind::Days);
        CHECK(word.days == text.second);
    }
}

TEST_CASE("a word that only begins like a day is none") {
    for (const std::string_view text : {"month", "marketing", "fine", "sunny", "domani"}) {
        CAPTURE(text);
        CHECK(only(text).kind == Kind::Unknown);
    }
}

TEST_CASE("times of day are known as clocks say them") {
    const std::pair<std::string_view, DayPart> texts[] = {
        {"18-20", {18 * 60, 20 * 60}},
        {"18:30 - 20:00", {18 * 60 + 30, 20 * 60}},
        {"6-8pm", {18 * 60, 20 * 60}},
        {"9 am to 5 pm", {9 * 60, 17 * 60}},
        {"dalle 18 alle 20", {18 * 60, 20 * 60}},
        {"after 18:00", {18 * 60, 23 * 60}},
        {"before 9", {7 * 60, 9 * 60}},
        {"at 12.30", {12 * 60 + 30, 14 * 60 + 30}},
        {"evenings", {19 * 60, 23 * 60}},
        {"in pausa pranzo", {12 * 60, 14 * 60}},
        {"after work", {19 * 60, 23 * 60}},
    };
    for (const auto& text : texts) {
        CAPTURE(text.first);
        const auto word = only(text.first);
        CHECK(word.kind == Kind::Part);
        CHECK(word.part == text.second);
    }
}

TEST_CASE("numbers that are no times are not made to be some") {
    for (const std::string_view text : {"7", "123", "25:00", "20-18", "99999999999999999999"}) {
        CAPTURE(text);
        const auto words = told(text);
        REQUIRE_FALSE(words.empty());
        CHECK(words.front().kind == Kind::Unknown);
    }
}

TEST_CASE("time zones are offsets") {
    CHECK(only("UTC+5:30").offset_minutes == 330);
    CHECK(only("GMT-3").offset_minutes == -180);
    CHECK(only("UTC").offset_minutes == 0);
    CHECK(only("Europe/Rome").offset_minutes == 60);
    CHECK(told("UTC+99").front().kind == Kind::Unknown);
}

TEST_CASE("commas break, and a denial is said to be one") {
    CHECK(told("Mon, Tue").size() == 3);
    CHECK(told("Mon, Tue")[1].kind == Kind::Break);
    CHECK(told("not Monday")[0].kind == Kind::Not);
    CHECK(time_words_of("").empty());
}

}  // namespace
}  // namespace accanto::exchange
