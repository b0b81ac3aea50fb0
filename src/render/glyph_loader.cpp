#include "render/glyph_loader.hpp"

#include <cmath>
#include <cstddef>
#include <misc/freetype/imgui_freetype.h>
#include <vector>

#include <imgui.h>
#include <imgui_internal.h>

#include "platform/glyphs.hpp"
#include "render/clusters.hpp"
#include "render/icons.hpp"

namespace accanto::render::glyph_loader {
namespace {

namespace glyphs = platform::glyphs;

std::vector<Source> sources;

/// Kept by ImGui for each baked size.
struct Baked {
    float widest_digit = 0;  // device px
};

const Source& source_of(const ImFontConfig& config) {
    return sources[config.FontLoaderFlags];
}

float density_of(const ImFontConfig& config, const ImFontBaked& baked) {
    return config.RasterizerDensity * baked.RasterizerDensity;
}

bool is_icon(const Source& source) {
    return source.icon_stroke > 0;
}

bool contains(ImFontAtlas*, ImFontConfig* config, ImWchar code_point) {
    if (is_icon(source_of(*config)))
        return code_point >= first_icon && code_point < first_icon + icon_count;
    // ImGui would take U+FFFD for its fallback, and its table would grow to 380 KB a size.
    return code_point < IM_UNICODE_CODEPOINT_INVALID || code_point > 0xFFFF;
}

/// The base line stands where CSS puts it: ascent and descent in whole device pixels, the rest
/// shared half above.
bool start_baked(ImFontAtlas*, ImFontConfig* config, ImFontBaked* baked, void* data) {
    const auto& source = source_of(*config);
    if (is_icon(source)) {
        baked->Ascent = 0;
        baked->Descent = -baked->Size;
        return true;
    }
    const auto density = density_of(*config, *baked);
    const auto metrics =
        glyphs::line_metrics(source.face, baked->Size * source.letters_per_line * density);
    const auto ascent = std::round(metrics.ascent);
    const auto leading = baked->Size * density - ascent - std::round(metrics.descent);
    baked->Ascent = (std::floor(leading / 2) + ascent) / density;
    baked->Descent = baked->Ascent - baked->Size;
    static_cast<Baked*>(data)->widest_digit = metrics.widest_digit;
    return true;
}

glyphs::Drawn draw(const Source& source, float size_px, const Baked& baked, ImWchar code_point) {
    if (is_icon(source)) {
        const auto icon = static_cast<Icon>(code_point - first_icon);
        return glyphs::draw_path(icon_path(icon), size_px, source.icon_stroke);
    }
    const auto font_px = size_px * source.letters_per_line;
    const auto cluster = clusters::text_of(code_point);
    if (!cluster.empty()) return glyphs::draw_text(source.face, font_px, cluster);
    auto drawn = glyphs::draw(source.face, font_px, static_cast<char32_t>(code_point));
    if (source.is_tabular && code_point >= '0' && code_point <= '9') {
        drawn.left +=
            static_cast<std::int32_t>(std::round((baked.widest_digit - drawn.advance) / 2));
        drawn.advance = baked.widest_digit;
    }
    return drawn;
}

/// A multiple of 1/64 of a pixel, as browsers lay text out; far from the thirds at which the shader
/// chooses a picture, so both sides of a glyph choose the same.
float whole_64ths(float px) {
    return std::round(px * 64) / 64;
}

bool store(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, const glyphs::Drawn& drawn,
           ImFontGlyph* glyph) {
    const auto pack = ImFontAtlasPackAddRect(atlas, drawn.width, drawn.height);
    if (pack == ImFontAtlasRectId_Invalid) return false;
    auto* const rect = ImFontAtlasPackGetRect(atlas, pack);
    auto& pixels = atlas->Builder->TempBuffer;
    pixels.resize(drawn.width * drawn.height * 4);
    glyphs::take_pixels({pixels.Data, static_cast<std::size_t>(pixels.Size)});
    const auto density = density_of(*config, *baked);
    const auto top = static_cast<float>(drawn.top) + std::round(baked->Ascent * density);
    glyph->X0 = static_cast<float>(drawn.left) / density;
    glyph->X1 = static_cast<float>(drawn.left + drawn.width) / density;
    glyph->Y0 = top / density;
    glyph->Y1 = (top + static_cast<float>(drawn.height)) / density;
    glyph->Visible = true;
    glyph->Colored = drawn.is_colored != 0;
    glyph->PackId = pack;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, config, glyph, rect, pixels.Data,
                                       ImTextureFormat_RGBA32, drawn.width * 4);
    return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void* data,
                ImWchar code_point, ImFontGlyph* glyph, float* advance_only) {
    if (!contains(atlas, config, code_point)) return false;
    const auto& source = source_of(*config);
    const auto density = density_of(*config, *baked);
    const auto size_px = baked->Size * density;
    const auto drawn = draw(source, size_px, *static_cast<Baked*>(data), code_point);
    const auto spacing =
        drawn.advance > 0 ? source.spacing_em * size_px * source.letters_per_line : 0;
    const auto advance = whole_64ths(drawn.advance + spacing) / density;
    if (advance_only != nullptr) {
        *advance_only = advance;
        return true;
    }
    glyph->Codepoint = code_point;
    glyph->AdvanceX = advance;
    return drawn.width == 0 || store(atlas, config, baked, drawn, glyph);
}

ImFontLoader make_loader() {
    ImFontLoader loader;
    loader.Name = "browser";
    loader.FontSrcContainsGlyph = contains;
    loader.FontBakedInit = start_baked;
    loader.FontBakedLoadGlyph = load_glyph;
    loader.FontBakedSrcLoaderDataSize = sizeof(Baked);
    return loader;
}

}  // namespace

std::uint32_t add(const Source& source) {
    sources.push_back(source);
    return static_cast<std::uint32_t>(sources.size() - 1);
}

const ImFontLoader* loader() {
    static const ImFontLoader loader = make_loader();
    return &loader;
}

}  // namespace accanto::render::glyph_loader

/// ImGui is built with IMGUI_ENABLE_FREETYPE so that stb_truetype is not linked; this is what it
/// asks for instead.
const ImFontLoader* ImGuiFreeType::GetFontLoader() {
    return accanto::render::glyph_loader::loader();
}
