#include "base/text.hpp"

#include <cstdint>

namespace accanto::base {
namespace {

struct Decoded {
    std::uint32_t code_point = 0;
    std::size_t length = 0;  // 0: not UTF-8
};

constexpr Decoded broken{};

Decoded decode_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> std::uint32_t {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const auto lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    if (lead >= 0xC2 && lead <= 0xDF && follows(1))
        return {(lead & 0x1FU) << 6 | (byte(1) & 0x3FU), 2};
    if (lead >= 0xE0 && lead <= 0xEF && follows(1) && follows(2)) {
        const auto point = (lead & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
        return point < 0x800 || (point >= 0xD800 && point <= 0xDFFF) ? broken : Decoded{point, 3};
    }
    if (lead >= 0xF0 && lead <= 0xF4 && follows(1) && follows(2) && follows(3)) {
        const auto point = (lead & 0x07U) << 18 | (byte(1) & 0x3FU) << 12 | (byte(2) & 0x3FU) << 6 |
                           (byte(3) & 0x3FU);
        return point < 0x10000 || point > 0x10FFFF ? broken : Decoded{point, 4};
    }
    return broken;
}

bool is_space(std::uint32_t point) {
    return point == ' ' || (point >= '\t' && point <= '\r') || point == 0xA0 || point == 0x2028 ||
           point == 0x2029 || (point >= 0x2000 && point <= 0x200A) || point == 0x3000;
}

/// Control characters, and those that reorder or hide the letters around them.
bool is_unsafe(std::uint32_t point) {
    return point < 0x20 || (point >= 0x7F && point <= 0x9F) ||
           (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) ||
           point == 0x200E || point == 0x200F || point == 0x061C || point == 0xFEFF;
}

void append(std::string& text, std::uint32_t point) {
    const auto put = [&](std::uint32_t value) { text += static_cast<char>(value); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0U | point >> 6), put(0x80U | (point & 0x3FU));
    } else if (point < 0x10000) {
        put(0xE0U | point >> 12), put(0x80U | (point >> 6 & 0x3FU)), put(0x80U | (point & 0x3FU));
    } else {
        put(0xF0U | point >> 18), put(0x80U | (point >> 12 & 0x3FU)),
            put(0x80U | (point >> 6 & 0x3FU)), put(0x80U | (point & 0x3FU));
    }
}

std::uint32_t lower(std::uint32_t point) {
    const auto between = [&](std::uint32_t low, std::uint32_t high) {
        return point >= low && point <= high;
    };
    if (between('A', 'Z') || (between(0xC0, 0xDE) && point != 0xD7)) return point + 32;
    if (between(0x391, 0x3A9) || between(0x410, 0x42F)) return point + 32;
    if (between(0x400, 0x40F)) return point + 80;
    if (between(0x100, 0x137) || between(0x14A, 0x177)) return point | 1U;
    if ((between(0x139, 0x148) || between(0x179, 0x17E)) && (point & 1U) == 1) return point + 1;
    return point;
}

}  // namespace

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto decoded = decode_at(text, at);
        if (decoded.length == 0) return false;
        at += decoded.length;
    }
    return true;
}

std::size_t code_point_count(std::string_view text) {
    std::size_t count = 0;
    for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    return count;
}

std::string_view first_code_points(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const bool starts = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
        if (starts && count-- == 0) break;
    }
    return text.substr(0, at);
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n\f\v";
    const auto first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::string clean_name(std::string_view text, std::size_t code_points_max) {
    std::string clean;
    bool space_waits = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto decoded = decode_at(text, at);
        at += decoded.length == 0 ? 1 : decoded.length;
        if (is_space(decoded.code_point)) {
            space_waits = !clean.empty();
        } else if (decoded.length > 0 && !is_unsafe(decoded.code_point)) {
            if (space_waits) clean += ' ';
            space_waits = false;
            append(clean, decoded.code_point);
        }
    }
    return std::string(trimmed(first_code_points(clean, code_points_max)));
}

std::string clean_text(std::string_view text, std::size_t code_points_max) {
    std::string clean;
    for (std::size_t at = 0; at < text.size();) {
        const auto decoded = decode_at(text, at);
        at += decoded.length == 0 ? 1 : decoded.length;
        const bool layout = decoded.code_point == '\n' || decoded.code_point == '\t';
        if (decoded.length > 0 && (layout || !is_unsafe(decoded.code_point)))
            append(clean, decoded.code_point);
    }
    return std::string(trimmed(first_code_points(clean, code_points_max)));
}

std::string folded(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto decoded = decode_at(text, at);
        at += decoded.length == 0 ? 1 : decoded.length;
        if (decoded.length > 0) append(result, lower(decoded.code_point));
    }
    return result;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const auto at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

}  // namespace accanto::base
