#include "render/clusters.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <string>

#include "base/text.hpp"

namespace accanto::render::clusters {
namespace {

constexpr char32_t first_cluster = 0xE000;
constexpr std::size_t clusters_max = 0x1000, code_points_max = 5;

struct Range {
    char32_t first, last;
};

/// The blocks of Unicode named "Combining …" whose marks need no shaping of their script.
constexpr std::array mark_ranges{Range{0x0300, 0x036F}, Range{0x1AB0, 0x1AFF},
                                 Range{0x1DC0, 0x1DFF}, Range{0x20D0, 0x20FF},
                                 Range{0xFE20, 0xFE2F}};

std::deque<std::string> texts;  // keeps its strings in place: the map points to them
std::map<std::string_view, char32_t> code_points;

}  // namespace

bool is_mark(char32_t code_point) {
    return std::ranges::any_of(mark_ranges, [&](const Range& range) {
        return code_point >= range.first && code_point <= range.last;
    });
}

bool is_cluster(char32_t code_point) {
    return code_point >= first_cluster && code_point < first_cluster + clusters_max;
}

char32_t code_point_of(std::string_view letter_with_marks) {
    const auto kept = base::first_code_points(letter_with_marks, code_points_max);
    const auto known = code_points.find(kept);
    if (known != code_points.end()) return known->second;
    if (texts.size() == clusters_max) return 0;
    const auto code_point = first_cluster + static_cast<char32_t>(texts.size());
    texts.emplace_back(kept);
    code_points.emplace(texts.back(), code_point);
    return code_point;
}

std::string_view text_of(char32_t code_point) {
    if (!is_cluster(code_point) || code_point - first_cluster >= texts.size()) return {};
    return texts[code_point - first_cluster];
}

}  // namespace accanto::render::clusters
