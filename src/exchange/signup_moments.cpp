#include "exchange/signup_moments.hpp"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "base/text.hpp"

namespace accanto::exchange {
namespace {

constexpr std::size_t numbers_max = 6;  // year, month, day, hours, minutes, seconds
constexpr int year_min = 1900, year_max = 2999;

/// The first numbers of a text.
std::vector<int> numbers_in(std::string_view text) {
    std::vector<int> numbers;
    while (numbers.size() < numbers_max) {
        const auto begins = text.find_first_of("0123456789");
        if (begins == std::string_view::npos) break;
        text.remove_prefix(begins);
        int number = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        if (read.ec != std::errc{}) return {};
        numbers.push_back(number);
        text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    }
    return numbers;
}

bool has_dotted_time(std::string_view cell) {
    const auto space = cell.find(' ');
    return space != std::string_view::npos && std::ranges::count(cell.substr(space), '.') == 2;
}

/// Without the time zone at the end ("GMT+1", "+02:00"), whose digits are no time of day.
std::string_view without_zone(std::string_view cell) {
    cell = cell.substr(0, cell.find("gmt"));
    cell = cell.substr(0, cell.find("utc"));
    return cell.substr(0, cell.find('+'));
}

}  // namespace

DayOrder day_order_of(std::span<const std::string> cells) {
    bool first_past_twelve = false, second_past_twelve = false, dotted = false;
    for (const auto& cell : cells) {
        const auto numbers = numbers_in(cell);
        if (numbers.size() < 3 || numbers[0] >= year_min) continue;
        first_past_twelve |= numbers[0] > 12;
        second_past_twelve |= numbers[1] > 12;
        dotted |= has_dotted_time(cell);
    }
    const bool day_first = first_past_twelve ? !second_past_twelve : dotted && !second_past_twelve;
    return day_first ? DayOrder::DayFirst : DayOrder::MonthFirst;
}

std::optional<std::int64_t> moment_of(std::string_view cell, DayOrder order) {
    const auto text = base::folded(base::trimmed(cell));
    auto numbers = numbers_in(without_zone(text));
    if (numbers.size() < 3) return std::nullopt;
    if (numbers[0] < year_min) {
        if (order == DayOrder::DayFirst) std::swap(numbers[0], numbers[1]);
        std::rotate(numbers.begin(), numbers.begin() + 2, numbers.begin() + 3);
    }
    numbers.resize(numbers_max);
    if (text.contains("pm") && numbers[3] < 12) numbers[3] += 12;
    if (text.contains("am") && numbers[3] == 12) numbers[3] = 0;
    const bool possible = numbers[0] >= year_min && numbers[0] <= year_max && numbers[1] >= 1 &&
                          numbers[1] <= 12 && numbers[2] >= 1 && numbers[2] <= 31 &&
                          numbers[3] <= 24 && numbers[4] <= 59 && numbers[5] <= 60;
    if (!possible) return std::nullopt;
    const std::int64_t days = (numbers[0] * 12 + numbers[1] - 1) * 31 + numbers[2] - 1;
    return ((days * 24 + numbers[3]) * 60 + numbers[4]) * 61 + numbers[5];
}

}  // namespace accanto::exchange
