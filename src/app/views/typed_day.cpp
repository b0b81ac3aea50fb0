#include "app/views/typed_day.hpp"

#include <array>
#include <charconv>
#include <chrono>

#include "base/text.hpp"

namespace accanto::app {
namespace {

constexpr int month_max = 12, day_max = 31, year_min = 2000, year_max = 2199;
constexpr std::size_t digits_max = 4;

std::optional<int> number_in(std::string_view text) {
    int number = 0;
    if (text.empty() || text.size() > digits_max) return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
    return number;
}

std::string padded(unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

std::optional<base::Day> day_of_text(std::string_view text) {
    std::string even(base::trimmed(text));
    for (auto& letter : even) {
        if (letter == '.' || letter == '-') letter = '/';
    }
    const auto parts = base::split(even, '/');
    if (parts.size() != 3) return std::nullopt;
    std::array<int, 3> numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto number = number_in(base::trimmed(parts[i]));
        if (!number) return std::nullopt;
        numbers[i] = *number;
    }
    if (base::trimmed(parts[0]).size() == digits_max) std::swap(numbers[0], numbers[2]);
    if (numbers[2] < year_min || numbers[2] > year_max) return std::nullopt;
    // Larger ones would wrap in the calendar's small types.
    if (numbers[1] > month_max || numbers[0] > day_max) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(numbers[2]),
                                           std::chrono::month(static_cast<unsigned>(numbers[1])),
                                           std::chrono::day(static_cast<unsigned>(numbers[0]))};
    if (!date.ok()) return std::nullopt;
    return base::Day{
        static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count())};
}

std::string text_of_day(const std::optional<base::Day>& day) {
    if (!day) return {};
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day->number))};
    return padded(static_cast<unsigned>(date.day())) + '/' +
           padded(static_cast<unsigned>(date.month())) + '/' +
           std::to_string(static_cast<int>(date.year()));
}

}  // namespace accanto::app
