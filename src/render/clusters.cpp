#include "render/clusters.hpp"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <map>
#include <string>

#include <imgui.h>
#include <imgui_internal.h>

#include "base/text.hpp"

namespace accanto::render::clusters {
namespace {

constexpr char32_t first_cluster = 0xE000;
constexpr std::size_t clusters_max = 0x1000, code_points_max = 40;

struct Cluster {
    std::string text;
    std::uint32_t last_frame = 0;
};

std::deque<Cluster> clusters;  // keeps its strings in place: the map points to them
std::map<std::string_view, std::size_t> places;
std::uint32_t frame = 2;
std::uint32_t full_in_frame = 0;

/// ImGui's IM_FONTGLYPH_INDEX_UNUSED, which its headers keep to themselves.
constexpr ImU16 glyph_unused = 0xFFFF;

/// What was painted for the code point stands for nothing any more.
void discard_glyphs(ImWchar code_point) {
    if (ImGui::GetCurrentContext() == nullptr) return;
    auto* const atlas = ImGui::GetIO().Fonts;
    if (atlas->Builder == nullptr) return;
    auto& pool = atlas->Builder->BakedPool;
    for (int i = 0; i < pool.Size; ++i) {
        auto& baked = pool[i];
        const auto index = static_cast<int>(code_point);
        if (baked.WantDestroy || index >= baked.IndexLookup.Size) continue;
        if (baked.IsGlyphLoaded(code_point))
            ImFontAtlasBakedDiscardFontGlyph(atlas, baked.ContainerFont, &baked,
                                             baked.FindGlyph(code_point));
        // ImGui would keep what it knows of the width.
        baked.IndexLookup[index] = glyph_unused;
        baked.IndexAdvanceX[index] = -1;
    }
}

/// The place of the text that was not asked for the longest; `clusters_max` when all are in use.
std::size_t place_to_reuse() {
    if (full_in_frame == frame) return clusters_max;
    const auto oldest = std::ranges::min_element(clusters, {}, &Cluster::last_frame);
    if (oldest->last_frame + 1 >= frame) {
        full_in_frame = frame;
        return clusters_max;
    }
    const auto place = static_cast<std::size_t>(oldest - clusters.begin());
    places.erase(oldest->text);
    discard_glyphs(static_cast<ImWchar>(first_cluster + place));
    return place;
}

}  // namespace

bool is_cluster(char32_t code_point) {
    return code_point >= first_cluster && code_point < first_cluster + clusters_max;
}

char32_t code_point_of(std::string_view text) {
    const auto kept = base::first_code_points(text, code_points_max);
    const auto known = places.find(kept);
    auto place = known == places.end() ? clusters.size() : known->second;
    if (known == places.end()) {
        if (place == clusters_max) place = place_to_reuse();
        if (place == clusters_max) return 0;
        if (place == clusters.size()) clusters.emplace_back();
        clusters[place].text = kept;
        places.emplace(clusters[place].text, place);
    }
    clusters[place].last_frame = frame;
    return first_cluster + static_cast<char32_t>(place);
}

std::string_view text_of(char32_t code_point) {
    if (!is_cluster(code_point) || code_point - first_cluster >= clusters.size()) return {};
    return clusters[code_point - first_cluster].text;
}

void begin_frame() {
    ++frame;
}

}  // namespace accanto::render::clusters
