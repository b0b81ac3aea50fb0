#include "platform/glyphs.hpp"

#include <cstddef>

// web/bridge/glyphs.js
extern "C" {
void accanto_glyphs_define_face(int face, const char* families, std::size_t size, int weight);
void accanto_glyphs_line_metrics(int face, float font_px,
                                 accanto::platform::glyphs::LineMetrics* metrics);
void accanto_glyphs_draw(int face, float font_px, std::uint32_t code_point,
                         accanto::platform::glyphs::Drawn* drawn);
void accanto_glyphs_draw_text(int face, float font_px, const char* text, std::size_t size,
                              accanto::platform::glyphs::Drawn* drawn);
void accanto_glyphs_draw_path(const char* path, std::size_t size, float size_px, float stroke_units,
                              accanto::platform::glyphs::Drawn* drawn);
void accanto_glyphs_take_pixels(std::uint8_t* rgba, std::size_t size);
void accanto_glyphs_set_light_text(int is_light);
void accanto_glyphs_rehearse(int is_on);
int accanto_glyphs_paint_noted();
std::uint32_t accanto_glyphs_generation();
}

namespace accanto::platform::glyphs {

void define_face(std::int32_t face, std::string_view css_families, std::int32_t weight) {
    accanto_glyphs_define_face(face, css_families.data(), css_families.size(), weight);
}

LineMetrics line_metrics(std::int32_t face, float font_px) {
    LineMetrics metrics;
    accanto_glyphs_line_metrics(face, font_px, &metrics);
    return metrics;
}

Drawn draw(std::int32_t face, float font_px, char32_t code_point) {
    Drawn drawn;
    accanto_glyphs_draw(face, font_px, code_point, &drawn);
    return drawn;
}

Drawn draw_text(std::int32_t face, float font_px, std::string_view text) {
    Drawn drawn;
    accanto_glyphs_draw_text(face, font_px, text.data(), text.size(), &drawn);
    return drawn;
}

Drawn draw_path(std::string_view path, float size_px, float stroke_units) {
    Drawn drawn;
    accanto_glyphs_draw_path(path.data(), path.size(), size_px, stroke_units, &drawn);
    return drawn;
}

void take_pixels(std::span<std::uint8_t> rgba) {
    accanto_glyphs_take_pixels(rgba.data(), rgba.size());
}

void set_light_text(bool is_light) {
    accanto_glyphs_set_light_text(is_light ? 1 : 0);
}

void rehearse(bool is_on) {
    accanto_glyphs_rehearse(is_on ? 1 : 0);
}

bool paint_noted() {
    return accanto_glyphs_paint_noted() != 0;
}

std::uint32_t generation() {
    return accanto_glyphs_generation();
}

}  // namespace accanto::platform::glyphs
