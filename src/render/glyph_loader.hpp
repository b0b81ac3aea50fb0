#pragma once

#include <cstdint>

struct ImFontAtlas;
struct ImFontConfig;
struct ImFontLoader;

/// Dear ImGui's font loader whose rasteriser is the browser. ImGui's font size is the height of a
/// line; the letters are `letters_per_line` times that.
namespace accanto::render::glyph_loader {

struct Source {
    std::int32_t face = 0;  ///< platform::glyphs; ignored by icons
    float letters_per_line = 1;
    float spacing_em = 0;
    bool is_tabular = false;  ///< every digit as wide as the widest
    float icon_stroke = 0;    ///< > 0: a font of icons (render::Icon), strokes in 24ths of the size
};

/// The code point of the first icon; low, because ImGui keeps six bytes for each code point up to
/// the highest used.
inline constexpr std::uint32_t first_icon = 0x100;

/// A number for ImFontConfig::FontLoaderFlags.
std::uint32_t add(const Source& source);

const ImFontLoader* loader();

}  // namespace accanto::render::glyph_loader
