#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/letters.hpp"
#include "ui/bidi.hpp"
#include "ui/geometry.hpp"
#include "ui/theme/type.hpp"

struct ImDrawList;

/// Text as lines: measured, wrapped and painted. UTF-8; emoji and every script the glyph source
/// has.
namespace accanto::ui {

/// Width of one line.
float text_width(const TextStyle& style, std::string_view text);

struct TextLine {
    std::string_view text;  ///< of the string that was wrapped
    float width = 0;
    Direction direction = Direction::LeftToRight;  ///< of the paragraph
};

/// A text in lines of at most `width`: breaks at line ends, where `ui/line_breaks.hpp` allows it,
/// and inside words that alone are too wide. The lines point into `text`. At least one line.
std::vector<TextLine> wrapped(const TextStyle& style, std::string_view text, float width);

/// How much room a wrapped text takes.
Size text_size(const TextStyle& style, std::string_view text, float width);

/// The text, or its beginning with "…", so that it fits.
std::string shortened(const TextStyle& style, std::string_view text, float width);

/// Paints one line with its top left at `at`.
void paint_line(ImDrawList& list, const TextStyle& style, Point at, Color color,
                std::string_view text, Direction direction);

using render::letters::take_code_point;

/// The first letters of the first two words: "MC" of "Marta Colombo".
std::string initials(std::string_view name, int letters_max);

}  // namespace accanto::ui
