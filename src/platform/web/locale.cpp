#include "platform/locale.hpp"

#include <array>
#include <cstddef>

#include "base/text.hpp"

// web/bridge/locale.js
extern "C" {
int accanto_locale_languages(char* target, std::size_t capacity);
int accanto_locale_date(double ms, int style, int is_day, const char* tag, std::size_t tag_size,
                        char* target, std::size_t capacity);
int accanto_locale_relative(double amount, int unit, const char* tag, std::size_t tag_size,
                            char* target, std::size_t capacity);
int accanto_locale_number(double value, int decimals, const char* tag, std::size_t tag_size,
                          char* target, std::size_t capacity);
int accanto_locale_plural(double count, const char* tag, std::size_t tag_size);
int accanto_locale_list(const char* items, std::size_t size, const char* tag, std::size_t tag_size,
                        char* target, std::size_t capacity);
int accanto_locale_time_zone(char* target, std::size_t capacity);
int accanto_locale_utc_offset(double ms);
}

namespace accanto::platform::locale {
namespace {

/// The longest text the browser may answer with.
constexpr std::size_t answer_bytes_max = 512;

template <class Ask>
std::string answer_of(Ask ask) {
    std::array<char, answer_bytes_max> answer;
    const auto size = ask(answer.data(), answer.size());
    return {answer.data(), static_cast<std::size_t>(size)};
}

std::string date(double ms, DateStyle style, bool is_day, std::string_view tag) {
    return answer_of([&](char* target, std::size_t capacity) {
        return accanto_locale_date(ms, static_cast<int>(style), is_day ? 1 : 0, tag.data(),
                                   tag.size(), target, capacity);
    });
}

}  // namespace

std::vector<std::string> languages() {
    const auto all = answer_of(accanto_locale_languages);
    std::vector<std::string> tags;
    for (const auto tag : base::split(all, ',')) tags.emplace_back(tag);
    return tags;
}

std::string format_date(base::Instant instant, DateStyle style, std::string_view tag) {
    return date(static_cast<double>(instant.ms), style, false, tag);
}

std::string format_day(base::Day day, DateStyle style, std::string_view tag) {
    return date(static_cast<double>(day.number) * static_cast<double>(base::day_ms), style, true,
                tag);
}

std::string format_relative(std::int64_t amount, Unit unit, std::string_view tag) {
    return answer_of([&](char* target, std::size_t capacity) {
        return accanto_locale_relative(static_cast<double>(amount), static_cast<int>(unit),
                                       tag.data(), tag.size(), target, capacity);
    });
}

std::string format_number(double value, int decimals, std::string_view tag) {
    return answer_of([&](char* target, std::size_t capacity) {
        return accanto_locale_number(value, decimals, tag.data(), tag.size(), target, capacity);
    });
}

char plural(std::int64_t count, std::string_view tag) {
    return static_cast<char>(
        accanto_locale_plural(static_cast<double>(count), tag.data(), tag.size()));
}

std::string format_list(std::span<const std::string_view> items, std::string_view tag) {
    std::string joined;
    for (const auto item : items) joined.append(item).push_back('\n');
    // Names are short and cut before; what the language puts between them is shorter still.
    std::string target(2 * joined.size() + answer_bytes_max, '\0');
    const auto size = accanto_locale_list(joined.data(), joined.size(), tag.data(), tag.size(),
                                          target.data(), target.size());
    target.resize(static_cast<std::size_t>(size));
    return target;
}

std::string time_zone() {
    return answer_of(accanto_locale_time_zone);
}

int utc_offset_minutes(base::Instant instant) {
    return accanto_locale_utc_offset(static_cast<double>(instant.ms));
}

}  // namespace accanto::platform::locale
