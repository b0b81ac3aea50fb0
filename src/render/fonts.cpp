#include "render/fonts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include <imgui.h>
#include <imgui_internal.h>

#include "platform/glyphs.hpp"
#include "render/clusters.hpp"
#include "render/glyph_loader.hpp"

namespace accanto::render::fonts {
namespace {

struct Entry {
    glyph_loader::Source source;
    ImFont* font = nullptr;
};

/// One a proportion: fewer than thirty, so a search is quick.
std::vector<Entry> entries;

bool was_light_text = false;
std::uint32_t last_generation = 0;

/// ImGui counts the glyphs of a size in sixteen bits, and never forgets one of them.
void discard_full_bakes() {
    constexpr int glyphs_max = 0x4000;
    auto* const atlas = ImGui::GetIO().Fonts;
    auto& pool = atlas->Builder->BakedPool;
    for (int i = 0; i < pool.Size; ++i) {
        if (pool[i].Glyphs.Size > glyphs_max && !pool[i].WantDestroy)
            ImFontAtlasBakedDiscard(atlas, pool[i].ContainerFont, &pool[i]);
    }
}

bool is_same(const glyph_loader::Source& a, const glyph_loader::Source& b) {
    constexpr float tolerance = 1e-4F;
    return a.face == b.face && a.is_tabular == b.is_tabular && a.icon_stroke == b.icon_stroke &&
           std::abs(a.letters_per_line - b.letters_per_line) < tolerance &&
           std::abs(a.spacing_em - b.spacing_em) < tolerance;
}

ImFont* add_font(const glyph_loader::Source& source) {
    ImFontConfig config;
    config.FontLoader = glyph_loader::loader();
    config.FontLoaderFlags = glyph_loader::add(source);
    // ImGui would pair the ellipsis and the fallback with code points that make its tables long.
    config.EllipsisChar = 0x2026;
    auto& io = ImGui::GetIO();
    auto* const font = io.Fonts->AddFont(&config);
    font->CurrentRasterizerDensity = io.DisplayFramebufferScale.x;
    entries.push_back({source, font});
    return font;
}

ImFont* font_for(const glyph_loader::Source& source) {
    const auto found = std::ranges::find_if(
        entries, [&](const Entry& entry) { return is_same(entry.source, source); });
    return found != entries.end() ? found->font : add_font(source);
}

glyph_loader::Source source_of(const Style& style) {
    return {.face = static_cast<std::int32_t>(style.face),
            .letters_per_line = style.font_px / style.line_px,
            .spacing_em = style.spacing_em,
            .is_tabular = style.is_tabular};
}

}  // namespace

Sized sized(const Style& style) {
    return {font_for(source_of(style)), std::round(style.line_px)};
}

float painted_px(const Style& style) {
    return style.font_px / style.line_px * std::round(style.line_px);
}

void push(const Style& style) {
    const auto [font, size] = sized(style);
    ImGui::PushFont(font, size);
}

void pop() {
    ImGui::PopFont();
}

float width(const Style& style, std::string_view text) {
    const auto [font, size] = sized(style);
    return font->CalcTextSizeA(size, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

void start() {
    using platform::glyphs::define_face;
    entries.clear();
    define_face(static_cast<std::int32_t>(Face::Text400), text_families, 400);
    define_face(static_cast<std::int32_t>(Face::Text500), text_families, 500);
    define_face(static_cast<std::int32_t>(Face::Text600), text_families, 600);
    define_face(static_cast<std::int32_t>(Face::Display700), display_families, 700);
    ImGui::GetIO().FontDefault = sized({}).font;
}

void refresh(bool is_light_text, float density) {
    clusters::begin_frame();
    discard_full_bakes();
    const auto generation = platform::glyphs::generation();
    const bool is_stale = is_light_text != was_light_text || generation != last_generation;
    was_light_text = is_light_text;
    last_generation = generation;
    if (is_stale) platform::glyphs::set_light_text(is_light_text);
    for (const auto& entry : entries) {
        // ImGui sets it when a font is pushed; `ImDrawList::AddText` pushes none.
        entry.font->CurrentRasterizerDensity = density;
        if (is_stale) ImFontAtlasFontDiscardBakes(ImGui::GetIO().Fonts, entry.font, 0);
    }
}

}  // namespace accanto::render::fonts

namespace accanto::render {

void icon(ImDrawList& list, Icon icon, float x, float y, float size_px, Color color, float stroke) {
    auto* const font = fonts::font_for({.letters_per_line = 1, .icon_stroke = stroke});
    // Finding the glyph may make the texture grow, which begins a new draw command: find it first.
    const auto* const glyph = font->GetFontBaked(size_px)->FindGlyph(glyph_loader::first_icon +
                                                                     static_cast<ImWchar>(icon));
    if (!glyph->Visible) return;
    list.PrimReserve(6, 4);
    list.PrimRectUV({x + glyph->X0, y + glyph->Y0}, {x + glyph->X1, y + glyph->Y1},
                    {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1},
                    IM_COL32(color.r, color.g, color.b, color.a));
}

}  // namespace accanto::render
