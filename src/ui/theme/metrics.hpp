#pragma once

#include <cstdint>

/// Sizes of the design, in CSS px. Text size multiplies control heights and icons, never radii or
/// paddings.
namespace accanto::ui {

namespace radius {
inline constexpr float week_cell = 7, cell = 9, compact = 10, control = 12, large = 14, card = 16;
inline constexpr float bubble = 18, bubble_corner = 6, dialog = 22, sheet = 24;
}  // namespace radius

namespace breakpoint {
inline constexpr float tablet = 640, desktop = 1040, workbench_sidebar = 1440, graph = 900;
}  // namespace breakpoint

inline constexpr float content_width_max = 1240;
inline constexpr float conversation_width_max = 760;
inline constexpr float prose_characters_max = 66;
inline constexpr float hit_area_min = 44;
inline constexpr float disabled_alpha = 0.42F;
inline constexpr float pressed_scale = 0.98F;
inline constexpr float focus_ring_width = 2, focus_ring_gap = 2, focus_ring_radius_more = 4;
inline constexpr float reveal_margin = 16;  ///< room round what is scrolled into view

/// Button and field heights: 50, 44, 36, 32.
enum class ControlSize : std::uint8_t { Large, Medium, Compact, Small };

struct ControlMetrics {
    float height, padding, radius, icon, gap;
};
constexpr ControlMetrics control_metrics(ControlSize size) {
    switch (size) {
        case ControlSize::Large:
            return {50, 22, 14, 20, 8};
        case ControlSize::Medium:
            return {44, 18, 12, 18, 8};
        case ControlSize::Compact:
            return {36, 14, 10, 16, 8};
        case ControlSize::Small:
            return {32, 11, 9, 15, 6};
    }
    return {44, 18, 12, 18, 8};
}

}  // namespace accanto::ui
