#include "ui/line_breaks.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace accanto::ui {
namespace {

namespace letters = render::letters;

enum class Kind : std::uint8_t {
    Other,
    ZeroWidthSpace,
    Glue,
    Opens,
    Closes,
    After,
    Hyphen,
    Digit,
    Wide
};

// The classes of Unicode's LineBreak.txt, of the characters people write.
/// GL, WJ, QU without a direction, B2 within.
constexpr std::u16string_view glue = u"\"'\u00A0\u202F\u2060\u2007\u2011\uFEFF\u0F0C";
/// CL, EX, IS, IN, NS and CJ, without what Unicode has as closing brackets; PO.
constexpr std::u16string_view closing =
    u"!,.:;?%"
    u"…‥、。々〻゛゜ゝゞ・ーヽヾぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸ"
    u"ㇹㇺㇻㇼㇽㇾㇿ"
    u"！％，．：；？｡､･ｰ‼⁇⁈⁉،؛؟।॥";
/// PR.
constexpr std::u16string_view opening = u"$£¥€₹№＄￡￥";
/// BA: soft hyphen, hyphens and dashes, the separators of words of Hebrew, Tibetan and Ethiopic.
constexpr std::u16string_view after =
    u"\u00AD\u058A\u05BE\u0F0B\u1361\u2010\u2012\u2013\u2014\u3000";
/// HY and SY: not before a digit.
constexpr std::u16string_view hyphens = u"-/";

struct Range {
    char32_t first, last;
};
/// ID, H2 and H3, JL, JV and JT.
constexpr Range wide[] = {{0x1100, 0x11FF},   {0x2E80, 0xA4CF},   {0xA960, 0xA97F},
                          {0xAC00, 0xD7FF},   {0xF900, 0xFAFF},   {0xFE30, 0xFE4F},
                          {0xFF01, 0xFFEF},   {0x1F000, 0x1FAFF}, {0x17000, 0x18DFF},
                          {0x1B000, 0x1B2FF}, {0x20000, 0x3FFFF}};

bool is_one_of(std::u16string_view all, char32_t code_point) {
    return code_point <= 0xFFFF && all.contains(static_cast<char16_t>(code_point));
}

bool is_wide(char32_t code_point) {
    return std::ranges::any_of(wide, [&](const Range& range) {
        return code_point >= range.first && code_point <= range.last;
    });
}

Kind kind_of(char32_t c) {
    if (c == U'\u200B') return Kind::ZeroWidthSpace;
    if (is_one_of(glue, c)) return Kind::Glue;
    if (is_one_of(hyphens, c)) return Kind::Hyphen;
    if (is_one_of(after, c)) return Kind::After;
    if (is_one_of(closing, c) || letters::closes(c)) return Kind::Closes;
    if (is_one_of(opening, c) || letters::opens(c)) return Kind::Opens;
    if (letters::is_digit(c)) return Kind::Digit;
    return is_wide(c) ? Kind::Wide : Kind::Other;
}

}  // namespace

bool is_space(char32_t code_point) {
    return code_point == ' ' || code_point == '\t';
}

bool may_break(const letters::Letter& before, const letters::Letter& after_it, bool begins_word) {
    // Between plain letters, which most are: Latin, Greek, Cyrillic, Armenian.
    const auto is_plain = [](char32_t c) {
        return ((c | 0x20U) >= 'a' && (c | 0x20U) <= 'z') || (c >= 0xC0 && c < 0x589);
    };
    if (is_plain(before.first) && is_plain(after_it.first)) return false;
    const Kind left = kind_of(before.first), right = kind_of(after_it.first);
    if (left == Kind::ZeroWidthSpace) return true;
    if (left == Kind::Glue || left == Kind::Opens) return false;
    switch (right) {
        case Kind::ZeroWidthSpace:
        case Kind::Glue:
        case Kind::Closes:
        case Kind::After:
        case Kind::Hyphen:
            return false;
        default:
            break;
    }
    if (left == Kind::After) return true;
    if (left == Kind::Hyphen) return right != Kind::Digit && !begins_word;
    return left == Kind::Wide || right == Kind::Wide ||
           (left == Kind::Closes && is_wide(before.first));
}

}  // namespace accanto::ui
