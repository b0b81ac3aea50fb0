#include "ui/bidi.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

namespace accanto::ui {
namespace {

namespace letters = render::letters;
using letters::Letter;

enum class Kind : std::uint8_t { Left, Right, Number, Separator, Sign, Neutral };

/// Bidi classes CS and ES, which join the numbers beside them; and those of ET people write.
constexpr std::u16string_view separators = u",./:+-\u00A0\u202F", signs = u"#$%°£¤¥±‰€₪₹";
/// The left of a pair stands at an even place. The first six come in pairs that rule N0 knows.
constexpr std::u16string_view brackets = u"()[]{}<>«»‹›≤≥⟨⟩⟪⟫〈〉《》「」『』【】〔〕（）［］";

bool is_one_of(std::u16string_view all, char32_t code_point) {
    return code_point <= 0xFFFF && all.contains(static_cast<char16_t>(code_point));
}

/// `npos`: not there.
std::size_t place_in_brackets(char32_t code_point) {
    if (code_point > 0xFFFF) return std::u16string_view::npos;
    return brackets.find(static_cast<char16_t>(code_point));
}

Kind kind_of(const Letter& letter) {
    const char32_t first = letter.first;
    if (letters::is_right_to_left(first)) return Kind::Right;
    if (letters::is_strong(first)) return Kind::Left;
    if (letters::is_digit(first)) return Kind::Number;
    if (is_one_of(separators, first)) return Kind::Separator;
    return is_one_of(signs, first) ? Kind::Sign : Kind::Neutral;
}

/// Rules W4 to W7: what belongs to numbers, and numbers that belong to words from left to right.
void resolve_numbers(std::vector<Kind>& kinds, Kind before) {
    const auto is_number = [&](std::size_t i) {
        return i < kinds.size() && kinds[i] == Kind::Number;
    };
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (kinds[i] == Kind::Separator && i > 0 && is_number(i - 1) && is_number(i + 1))
            kinds[i] = Kind::Number;
        if (kinds[i] == Kind::Sign && ((i > 0 && is_number(i - 1)) || is_number(i + 1)))
            kinds[i] = Kind::Number;
    }
    for (auto& kind : kinds) {
        if (kind == Kind::Number && before == Kind::Left) kind = Kind::Left;
        if (kind == Kind::Left || kind == Kind::Right) before = kind;
    }
}

/// In rules N0 and N1 numbers are as words from right to left.
Kind side_of(Kind kind) {
    return kind == Kind::Number ? Kind::Right : kind;
}

/// The direction of both brackets of a pair; `Kind::Neutral` when there is nothing in it.
Kind side_of_pair(std::span<const Kind> kinds, std::size_t open, std::size_t close, Kind base) {
    bool is_other = false;
    for (std::size_t i = open + 1; i < close; ++i) {
        if (side_of(kinds[i]) == base) return base;
        is_other = is_other || kinds[i] <= Kind::Number;
    }
    if (!is_other) return Kind::Neutral;
    while (open > 0 && kinds[open - 1] > Kind::Number) --open;
    return open > 0 ? side_of(kinds[open - 1]) : base;
}

/// Rule N0: both brackets of a pair have one direction.
void resolve_pairs(std::span<const Letter> line, std::span<Kind> kinds, Kind base) {
    constexpr std::size_t of_pairs = 6;
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const auto at = place_in_brackets(line[i].first);
        if (kinds[i] != Kind::Neutral || at >= of_pairs) continue;
        if (at % 2 == 0) {
            open.push_back(i);
            continue;
        }
        while (!open.empty() && place_in_brackets(line[open.back()].first) != at - 1)
            open.pop_back();
        if (open.empty()) continue;
        kinds[i] = kinds[open.back()] = side_of_pair(kinds, open.back(), i, base);
        open.pop_back();
    }
}

/// Rules N1 and N2: what has no direction takes that of both sides, or of the paragraph.
void resolve_neutrals(std::vector<Kind>& kinds, Kind base) {
    Kind before = base;
    for (std::size_t i = 0; i < kinds.size();) {
        if (kinds[i] <= Kind::Number) {
            before = side_of(kinds[i++]);
            continue;
        }
        std::size_t end = i;
        while (end < kinds.size() && kinds[end] > Kind::Number) ++end;
        const Kind after = end < kinds.size() ? side_of(kinds[end]) : base;
        for (; i < end; ++i) kinds[i] = before == after ? before : base;
    }
}

std::vector<int> levels_of(const std::vector<Letter>& line, Direction direction) {
    const Kind base = direction == Direction::RightToLeft ? Kind::Right : Kind::Left;
    std::vector<Kind> kinds;
    for (const auto& letter : line) kinds.push_back(kind_of(letter));
    resolve_numbers(kinds, base);
    resolve_pairs(line, kinds, base);
    resolve_neutrals(kinds, base);
    std::vector<int> levels;
    for (const Kind kind : kinds) {
        if (kind == Kind::Right)
            levels.push_back(1);
        else
            levels.push_back(kind == Kind::Left && base == Kind::Left ? 0 : 2);
    }
    return levels;
}

}  // namespace

Direction direction_of(std::string_view paragraph) {
    while (!paragraph.empty()) {
        const char32_t c = letters::take_code_point(paragraph);
        if (letters::is_right_to_left(c)) return Direction::RightToLeft;
        if (c == '\n' || letters::is_strong(c)) break;
    }
    return Direction::LeftToRight;
}

void put_in_order(std::vector<Letter>& line, Direction direction) {
    std::vector<int> levels = levels_of(line, direction);
    for (std::size_t i = 0; i < line.size(); ++i) {
        const auto at = place_in_brackets(line[i].first);
        if (levels[i] == 1 && line[i].is_single && at != std::u16string_view::npos)
            line[i].first = static_cast<char32_t>(brackets[at ^ 1U]);
    }
    for (int level = 2; level >= 1; --level) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            std::size_t end = i;
            while (end < line.size() && levels[end] >= level) ++end;
            if (end == i) continue;
            using Step = std::ptrdiff_t;
            std::reverse(line.begin() + static_cast<Step>(i),
                         line.begin() + static_cast<Step>(end));
            std::reverse(levels.begin() + static_cast<Step>(i),
                         levels.begin() + static_cast<Step>(end));
            i = end - 1;
        }
    }
}

}  // namespace accanto::ui
