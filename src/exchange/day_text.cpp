#include "exchange/day_text.hpp"

#include <chrono>
#include <cstdlib>

namespace accanto::exchange {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int first_year = 1900;
constexpr int last_year = 2999;

void append_padded(std::string& text, std::int64_t number, std::size_t width) {
    const auto digits = std::to_string(number);
    if (digits.size() < width) text.append(width - digits.size(), '0');
    text += digits;
}

std::optional<unsigned> number_in(std::string_view digits) {
    unsigned number = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') return std::nullopt;
        number = number * 10 + static_cast<unsigned>(digit - '0');
    }
    return number;
}

}  // namespace

std::string day_text(base::Day day) {
    const year_month_day date{sys_days(days(day.number))};
    std::string text;
    append_padded(text, static_cast<int>(date.year()), 4);
    text += '-';
    append_padded(text, static_cast<unsigned>(date.month()), 2);
    text += '-';
    append_padded(text, static_cast<unsigned>(date.day()), 2);
    return text;
}

std::optional<base::Day> day_from_text(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = number_in(text.substr(0, 4));
    const auto month = number_in(text.substr(5, 2));
    const auto day = number_in(text.substr(8, 2));
    if (!year || !month || !day || *year < first_year || *year > last_year) return std::nullopt;
    const year_month_day date(std::chrono::year(static_cast<int>(*year)),
                              std::chrono::month(*month), std::chrono::day(*day));
    if (!date.ok()) return std::nullopt;
    return base::Day{static_cast<std::int32_t>(sys_days(date).time_since_epoch().count())};
}

std::string instant_text(base::Instant instant) {
    const auto day = base::day_of(instant);
    const auto seconds = (instant.ms - day.number * base::day_ms) / 1'000;
    auto text = day_text(day) + 'T';
    append_padded(text, seconds / 3'600, 2);
    text += ':';
    append_padded(text, seconds / 60 % 60, 2);
    text += ':';
    append_padded(text, seconds % 60, 2);
    return text + 'Z';
}

}  // namespace accanto::exchange
