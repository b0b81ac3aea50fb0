#include "ui/text.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "render/clusters.hpp"
#include "render/fonts.hpp"
#include "ui/text_audit.hpp"

namespace accanto::ui {
namespace {

constexpr std::string_view ellipsis = "…";

bool is_space(char32_t c) {
    return c == ' ' || c == '\t';
}

/// In UTF-8 all marks and all that stands for letters with marks begin with this byte or a later
/// one.
bool may_begin_mark(char byte) {
    return static_cast<unsigned char>(byte) >= 0xCC;
}

/// As `take_code_point`, but a letter comes with the marks on it, as one code point that stands for
/// all of them.
char32_t take_letter(std::string_view& text) {
    namespace clusters = render::clusters;
    constexpr char32_t unknown = 0xFFFD;
    const std::string_view before = text;
    const char32_t c = take_code_point(text);
    if (c == unknown || clusters::is_cluster(c)) return unknown;
    if (c < ' ' || text.empty() || !may_begin_mark(text.front())) return c;
    const auto alone = text.size();
    for (std::string_view next = text; !next.empty(); text = next) {
        if (!clusters::is_mark(take_code_point(next))) break;
    }
    if (text.size() == alone) return c;
    const char32_t cluster = clusters::code_point_of(before.substr(0, before.size() - text.size()));
    return cluster == 0 ? c : cluster;
}

/// The text as it is handed to ImGui, a code point a letter.
std::string in_letters(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        char utf8[5];
        const int length = ImTextCharToUtf8(utf8, take_letter(text));
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
    float advance(char32_t c) const { return baked_->GetCharAdvance(c); }
    /// After the last letter the spacing is not seen.
    float spacing() const { return spacing_; }

private:
    render::fonts::Sized sized_;
    ImFontBaked* baked_;
    float spacing_ = 0;
};

float width_of(const Ruler& ruler, std::string_view text) {
    float width = 0;
    while (!text.empty()) width += ruler.advance(take_letter(text));
    return std::max(0.0F, width - ruler.spacing());
}

/// Takes one line from the front of `rest`.
TextLine take_line(const Ruler& ruler, std::string_view& rest, float width_max) {
    const char* const start = rest.data();
    float width = 0, width_at_break = 0;
    std::string_view cursor = rest, at_break, after_break;
    while (!cursor.empty()) {
        const std::string_view before = cursor;
        const char32_t c = take_letter(cursor);
        if (c == '\n') {
            rest = cursor;
            return {{start, static_cast<std::size_t>(before.data() - start)}, width};
        }
        const float next = width + ruler.advance(c);
        if (is_space(c)) {
            at_break = before;
            after_break = cursor;
            width_at_break = width;
        } else if (next - ruler.spacing() > width_max && before.data() != start) {
            if (after_break.data() == nullptr) {  // one word, too wide: broken where it must
                rest = before;
                return {{start, static_cast<std::size_t>(before.data() - start)}, width};
            }
            rest = after_break;
            return {{start, static_cast<std::size_t>(at_break.data() - start)}, width_at_break};
        }
        width = next;
    }
    rest = {};
    return {{start, static_cast<std::size_t>(cursor.data() - start)}, width};
}

}  // namespace

char32_t take_code_point(std::string_view& text) {
    unsigned int c = 0;
    const int length = ImTextCharFromUtf8(&c, text.data(), text.data() + text.size());
    text.remove_prefix(
        static_cast<std::size_t>(std::clamp<int>(length, 1, static_cast<int>(text.size()))));
    return c;
}

float text_width(const TextStyle& style, std::string_view text) {
    return width_of(Ruler(style), text);
}

std::vector<TextLine> wrapped(const TextStyle& style, std::string_view text, float width) {
    const Ruler ruler(style);
    std::vector<TextLine> lines;
    std::string_view rest = text;
    do {
        lines.push_back(take_line(ruler, rest, width));
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
        used += ruler.advance(take_letter(rest));
        if (used > room) break;
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
                std::string_view text) {
    if (text.empty() || color.a == 0) return;
    if (text_was_cut && is_cut_off(list, style, at.x, text)) text_was_cut(text);
    const auto [font, size] = render::fonts::sized(style);
    const std::string letters =
        std::ranges::any_of(text, may_begin_mark) ? in_letters(text) : std::string();
    if (!letters.empty()) text = letters;
    list.AddText(font, size, {at.x, at.y}, IM_COL32(color.r, color.g, color.b, color.a),
                 text.data(), text.data() + text.size());
}

std::string initials(std::string_view name, int letters_max) {
    std::string result;
    bool at_start = true;
    int letters = 0;
    while (!name.empty() && letters < letters_max) {
        const std::string_view before = name;
        const char32_t c = take_letter(name);
        if (c == ' ') {
            at_start = true;
        } else if (at_start) {
            result += before.substr(0, before.size() - name.size());
            ++letters;
            at_start = false;
        }
    }
    return result;
}

}  // namespace accanto::ui
