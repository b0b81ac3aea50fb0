#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/bytes.hpp"

/// The browser as a font rasteriser (Canvas2D). Sizes are in device pixels.
namespace accanto::platform::glyphs {

/// Names a CSS font for later calls; the browser starts to load it. `face` is a small number of the
/// caller.
void define_face(std::int32_t face, std::string_view css_families, std::int32_t weight);

struct LineMetrics {
    float ascent = 0, descent = 0;  ///< both positive
    float widest_digit = 0;
};
LineMetrics line_metrics(std::int32_t face, float font_px);

struct Drawn {
    float advance = 0;  ///< without letter-spacing
    std::int32_t left = 0,
                 top = 0;  ///< of the picture, from the pen on the base line; y grows downward
    std::int32_t width = 0, height = 0;  ///< 0: nothing to see
    std::int32_t is_colored = 0;
};

/// Rasterises one code point. The picture waits for `take_pixels`.
Drawn draw(std::int32_t face, float font_px, char32_t code_point);

/// Rasterises a letter with its marks, UTF-8, as one.
Drawn draw_text(std::int32_t face, float font_px, std::string_view text);

/// Rasterises the strokes of an SVG path on a grid of 24 units, `size_px` wide and high.
Drawn draw_path(std::string_view path, float size_px, float stroke_units);

/// Copies the picture of the last draw: width × height texels of RGBA8. Of a coloured glyph they
/// are premultiplied colours; of all others R, G and B are the coverage with the pen at 0, 1/3 and
/// 2/3 of a pixel, and A is 0, which is how the shader tells them apart.
void take_pixels(std::span<std::uint8_t> rgba);

/// Browsers paint light text on dark with other weights than dark on light.
void set_light_text(bool is_light);

/// While it is on, what is drawn has no picture and no box but is noted, and its advance is near
/// the truth. Switched off, all that was drawn is stale.
void rehearse(bool is_on);

/// Paints some of what was noted, for a moment that nobody notices; it is drawn at once later. True
/// when there is more.
bool paint_noted();

/// Grows whenever a font arrived, so that what was drawn before is stale.
std::uint32_t generation();

}  // namespace accanto::platform::glyphs
