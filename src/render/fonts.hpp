#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

#include "render/canvas.hpp"
#include "render/icons.hpp"

struct ImFont;

namespace accanto::render::fonts {

enum class Face : std::uint8_t { Text400, Text500, Text600, Display700 };

/// CSS families in order of preference; the mirror's text fields must use the same, or letters jump
/// on focus.
inline constexpr std::string_view text_families =
    R"("Figtree",system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif)";
inline constexpr std::string_view display_families =
    R"("Bricolage Grotesque","Figtree",system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif)";

/// A way to set text. Sizes in CSS px: `line_px` is the height of a line, as in CSS `font:
/// font_px/line_px`.
struct Style {
    Face face = Face::Text400;
    float font_px = 15, line_px = 22;
    float spacing_em = 0;
    bool is_tabular = false;
    auto operator<=>(const Style&) const = default;
};

/// ImGui's names for a style: use them with `ImGui::PushFont` or `ImDrawList::AddText`.
struct Sized {
    ImFont* font = nullptr;
    float size = 0;  ///< the line height in whole px, because ImGui rounds it
};

/// Keep the number of proportions (font_px : line_px) and of sizes small: each has its own table of
/// glyphs.
Sized sized(const Style& style);

/// The font size in px that is painted when the line height is rounded: what a text field over the
/// canvas must use.
float painted_px(const Style& style);

void push(const Style& style);
void pop();

/// Width of the longest line, in px.
float width(const Style& style, std::string_view text);

/// Defines the faces. ImGui must have a context.
void start();

/// Call before each ImGui frame: throws away what was painted for another theme or with fonts that
/// were not there yet.
void refresh(bool is_light_text, float density);

}  // namespace accanto::render::fonts

namespace accanto::render {

/// An icon with its left top corner at x, y. `stroke` is in 24ths of the size; use 1.75, 2 and 2.5.
void icon(ImDrawList& list, Icon icon, float x, float y, float size_px, Color color,
          float stroke = 2);

}  // namespace accanto::render
