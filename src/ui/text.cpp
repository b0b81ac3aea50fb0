#include "ui/text.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "render/fonts.hpp"
#include "render/letters.hpp"
#include "ui/line_breaks.hpp"
#include "ui/text_audit.hpp"

namespace accanto::ui {
namespace {

namespace letters = render::letters;
using letters::Letter;

constexpr std::string_view ellipsis = "…", zero_width_non_joiner = "\u200C";

constexpr char32_t soft_hyphen = 0xAD;

/// May more than plain letters begin here? The soft hyphen begins with C2.
bool is_special(char byte) {
    return letters::may_be_special(byte) || byte == '\xC2';
}

/// The text as it is handed to ImGui, a code point a letter, from left to right.
std::string in_letters(std::string_view text, Direction direction) {
    std::vector<Letter> line;
    bool turns = direction == Direction::RightToLeft;
    while (!text.empty()) {
        const Letter letter = letters::take(text);
        turns = turns || letters::is_right_to_left(letter.first);
        line.push_back(letter);
    }
    if (line.back().first == soft_hyphen) line.back().first = '-';
    if (turns) put_in_order(line, direction);
    std::string result;
    for (const auto& letter : line) {
        char utf8[5];
        const int length = ImTextCharToUtf8(utf8, letters::code_point_of(letter));
        result.append(utf8, static_cast<std::size_t>(length));
    }
    return result;
}

/// Widths of characters in one style.
class Ruler {
public:
    explicit Ruler(const TextStyle& style)
        : sized_(render::fonts::sized(style)),
          baked_(sized_.font->GetFontBaked(sized_.size)),
          spacing_(style.spacing_em * style.font_px) {}
    float advance(const Letter& letter) const {
        return baked_->GetCharAdvance(letters::code_point_of(letter));
    }
    /// After the last letter the spacing is not seen.
    float spacing() const { return spacing_; }
    /// Of letters that take `width` together.
    float seen(float width) const { return width > 0 ? std::max(0.0F, width - spacing_) : 0; }

private:
    render::fonts::Sized sized_;
    ImFontBaked* baked_;
    float spacing_ = 0;
};

float width_of(const Ruler& ruler, std::string_view text) {
    float width = 0;
    while (!text.empty()) width += ruler.advance(letters::take(text));
    return ruler.seen(width);
}

/// The longest beginning of a word that has this much room; it is shaped like a word of its own.
std::string_view beginning_of(const Ruler& ruler, std::string_view word, float room) {
    std::vector<std::size_t> ends;
    for (std::string_view rest = word; !rest.empty();) {
        letters::take(rest, letters::Words::Split);
        ends.push_back(word.size() - rest.size());
    }
    const auto beyond = std::ranges::partition_point(
        ends, [&](std::size_t end) { return width_of(ruler, word.substr(0, end)) <= room; });
    return word.substr(0, beyond == ends.begin() ? 0 : *(beyond - 1));
}

/// One line while it fills.
class Line {
public:
    Line(const Ruler& ruler, std::string_view text, float width_max)
        : ruler_(ruler), text_(text), width_max_(width_max) {}

    /// False when the letter has no room; then `end` and `next` say where the line ends and the
    /// next begins.
    bool add(const Letter& letter, std::string_view from, std::string_view behind) {
        const float advance = ruler_.advance(letter);
        if (is_space(letter.first)) {
            keep_break(from, behind, width_);
        } else {
            look_for_break(letter, from);
            if (width_ + advance - ruler_.spacing() > width_max_ && break_before(letter, from))
                return false;
        }
        begins_word_ = is_space(last_.first);
        last_ = letter;
        width_ += advance;
        return true;
    }
    TextLine until(std::string_view end) const {
        return {text_.substr(0, text_.size() - end.size()), ruler_.seen(width_)};
    }
    std::string_view end() const { return end_; }
    std::string_view next() const { return next_; }

private:
    void keep_break(std::string_view end, std::string_view next, float width) {
        end_ = end, next_ = next, width_at_break_ = width;
        has_break_ = true;
    }
    /// Whether a dictionary says that a word begins here, and one ends.
    bool begins_unspaced_word(const Letter& letter, std::string_view from) {
        if (!letters::has_no_spaces(letter.first)) return false;
        const auto at = run_.size() - from.size();
        if (letters::has_no_spaces(last_.first) && at < starts_.size()) return starts_[at] != 0;
        run_ = from;
        starts_ = letters::word_starts(from);
        return false;
    }
    void look_for_break(const Letter& letter, std::string_view from) {
        if (!begins_unspaced_word(letter, from) &&
            (is_space(last_.first) || !may_break(last_, letter, begins_word_)))
            return;
        const float hyphen = last_.first == soft_hyphen ? ruler_.advance({.first = '-'}) : 0;
        if (width_ + hyphen - ruler_.spacing() <= width_max_)
            keep_break(from, from, width_ + hyphen);
    }
    /// Breaks before the letter, or where it was possible before; false when the letter is all
    /// there is.
    bool break_before(const Letter& letter, std::string_view from) {
        if (!has_break_) {
            if (from.size() < text_.size()) {
                keep_break(from, from, width_);
            } else {
                const auto part = letter.is_word ? beginning_of(ruler_, letter.text, width_max_)
                                                 : std::string_view();
                if (part.empty()) return false;
                from.remove_prefix(part.size());
                keep_break(from, from, width_of(ruler_, part) + ruler_.spacing());
            }
        }
        width_ = width_at_break_;
        return true;
    }

    const Ruler& ruler_;
    std::string_view text_;
    float width_max_, width_ = 0, width_at_break_ = 0;
    std::string_view end_, next_;
    std::string_view run_, starts_;  ///< of letters without spaces
    bool has_break_ = false, begins_word_ = true;
    Letter last_{.first = ' '};
};

/// Takes one line from the front of `rest`.
TextLine take_line(const Ruler& ruler, std::string_view& rest, float width_max) {
    Line line(ruler, rest, width_max);
    std::string_view cursor = rest;
    while (!cursor.empty()) {
        const std::string_view before = cursor;
        const Letter letter = letters::take(cursor);
        if (letter.first == '\n') {
            rest = cursor;
            return line.until(before);
        }
        if (!line.add(letter, before, cursor)) {
            rest = line.next();
            return line.until(line.end());
        }
    }
    rest = {};
    return line.until({});
}

}  // namespace

float text_width(const TextStyle& style, std::string_view text) {
    return width_of(Ruler(style), text);
}

std::vector<TextLine> wrapped(const TextStyle& style, std::string_view text, float width) {
    const Ruler ruler(style);
    std::vector<TextLine> lines;
    std::string_view rest = text;
    Direction direction = direction_of(rest);
    do {
        lines.push_back(take_line(ruler, rest, width));
        lines.back().direction = direction;
        const bool begins_paragraph = !rest.empty() && rest.data()[-1] == '\n';
        if (begins_paragraph) direction = direction_of(rest);
    } while (!rest.empty());
    if (!text.empty() && text.back() == '\n') lines.push_back({});
    return lines;
}

Size text_size(const TextStyle& style, std::string_view text, float width) {
    const auto lines = wrapped(style, text, width);
    float widest = 0;
    for (const auto& line : lines) widest = std::max(widest, line.width);
    return {std::ceil(widest), style.line_px * static_cast<float>(lines.size())};
}

std::string shortened(const TextStyle& style, std::string_view text, float width) {
    const Ruler ruler(style);
    if (width_of(ruler, text) <= width) return std::string(text);
    if (text_was_cut) text_was_cut(text);
    const float room = width - width_of(ruler, ellipsis);
    float used = 0;
    std::string_view rest = text;
    std::size_t kept = 0;
    while (!rest.empty()) {
        const Letter letter = letters::take(rest);
        const float next = used + ruler.advance(letter);
        if (next > room) {
            if (letter.is_word) kept += beginning_of(ruler, letter.text, room - used).size();
            break;
        }
        used = next;
        kept = text.size() - rest.size();
    }
    while (kept > 0 && text[kept - 1] == ' ') --kept;
    return std::string(text.substr(0, kept)) += ellipsis;
}

namespace {

/// Whether it runs out of the rectangle that is painted in, at the right.
bool is_cut_off(const ImDrawList& list, const TextStyle& style, float x, std::string_view text) {
    const float right = list.GetClipRectMax().x;
    return x < right && x + text_width(style, text) > right + 1;
}

}  // namespace

void paint_line(ImDrawList& list, const TextStyle& style, Point at, Color color,
                std::string_view text, Direction direction) {
    if (text.empty() || color.a == 0) return;
    if (text_was_cut && is_cut_off(list, style, at.x, text)) text_was_cut(text);
    const auto [font, size] = render::fonts::sized(style);
    std::string set;
    if (direction == Direction::RightToLeft || std::ranges::any_of(text, is_special))
        text = set = in_letters(text, direction);
    list.AddText(font, size, {at.x, at.y}, IM_COL32(color.r, color.g, color.b, color.a),
                 text.data(), text.data() + text.size());
}

std::string initials(std::string_view name, int letters_max) {
    std::string result;
    bool at_start = true;
    int letters = 0;
    while (!name.empty() && letters < letters_max) {
        const Letter letter = letters::take(name, letters::Words::Split);
        if (letter.first == ' ') {
            at_start = true;
        } else if (at_start) {
            const bool could_join = letters > 0 && letters::is_right_to_left(letter.first);
            if (could_join) result += zero_width_non_joiner;
            result += letter.text;
            ++letters;
            at_start = false;
        }
    }
    return result;
}

}  // namespace accanto::ui
