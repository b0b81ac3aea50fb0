#include "ui/widgets/heat.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "i18n/texts.hpp"
#include "ui/group.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"

namespace accanto::ui {
namespace {

constexpr float help_radius = 5.5F;

void paint_ground(Frame& frame, const Rect& rect, const HeatCell& cell) {
    const Palette& p = frame.palette();
    const Painter paint = frame.paint();
    const TextStyle digit = frame.style(TextRole::Micro);
    switch (cell.kind) {
        case HeatKind::Useful: {
            const auto step = static_cast<std::size_t>(std::clamp(cell.useful, 1, 5) - 1);
            paint.box(rect,
                      {.fill = p.heat[step], .radius = radius::week_cell, .border = p.tint_border});
            paint.text_in(rect, digit, p.heat_ink[step], std::to_string(step + 1), Align::Center);
            return;
        }
        case HeatKind::InTouch:
            paint.box(
                rect,
                {.fill = p.primary_tint, .radius = radius::week_cell, .border = p.tint_border});
            paint.icon(Icon::Check, center_of(rect), 12, p.primary_ink);
            return;
        case HeatKind::Silent:
            paint.box(rect, {.radius = radius::week_cell,
                             .border = p.line_strong,
                             .border_width = 1.5F,
                             .dash = 3,
                             .gap = 2.5F});
            paint.text_in(rect, digit, p.ink_2, "–", Align::Center);
            return;
        case HeatKind::Paused:
            paint.box(rect, {.fill = p.sunk, .radius = radius::week_cell});
            paint.icon(Icon::Pause, center_of(rect), 12, p.ink_2);
            return;
        case HeatKind::Ahead:
            paint.box(rect, {.fill = with_alpha(p.sunk, 0.55F), .radius = radius::week_cell});
            return;
    }
}

}  // namespace

std::string heat_sign(const HeatCell& cell) {
    const std::string help = cell.help ? "!" : "";
    switch (cell.kind) {
        case HeatKind::Useful:
            return std::to_string(cell.useful) + help;
        case HeatKind::InTouch:
            return "✓" + help;
        case HeatKind::Silent:
            return "–" + help;
        case HeatKind::Paused:
            return "‖" + help;
        case HeatKind::Ahead:
            break;
    }
    return "·" + help;
}

void heat_cell_at(Frame& frame, const Rect& rect, const HeatCell& cell) {
    paint_ground(frame, rect, cell);
    if (!cell.help) return;
    const Point corner{right_of(rect) - 1, rect.y + 1};
    frame.paint().circle(corner, help_radius + 2, frame.palette().surface);
    frame.paint().circle(corner, help_radius, frame.palette().rose);
}

void heat_row(Frame& frame, std::string_view name, std::span<const HeatCell> cells) {
    // 1. Measure.
    const int count = static_cast<int>(cells.size());
    const float width =
        static_cast<float>(count) * (heat_cell_width + heat_cell_gap) - heat_cell_gap;
    const Rect all = frame.layout().take(width, heat_cell_height);
    const NodeId group = frame.id(name);
    const IdScope scope(frame, name);
    frame.open_node(group, Role::Grid, name, all);
    frame.open_node(group + 1, Role::Row, {}, all);
    const auto cell_id = [&](int index) { return frame.id(std::to_string(index)); };
    move_in_group(frame, group, count, cell_id);
    const int stop = tab_stop(frame, group, -1, count);
    for (int i = 0; i < count; ++i) {
        const HeatCell& cell = cells[static_cast<std::size_t>(i)];
        const Rect rect{all.x + static_cast<float>(i) * (heat_cell_width + heat_cell_gap), all.y,
                        heat_cell_width, heat_cell_height};
        // 2. Interact: only to explain.
        const Interaction did =
            interact(frame, cell_id(i), rect, {.grows_hit_area = false, .takes_focus = false});
        // 3. Announce.
        std::string label(name);
        label.append(", ").append(cell.description);
        frame.announce(cell_id(i), Role::GridCell, label, rect, i == stop ? a11y::focusable : 0U)
            .value = heat_sign(cell);
        // 4. Paint.
        if (did.visible) heat_cell_at(frame, rect, cell);
        if (did.shows_ring) frame.focus_ring(grown(rect, -2), radius::week_cell - 2);
        tooltip(frame, cell_id(i), rect, did, cell.description);
    }
    frame.close_node();
    frame.close_node();
}

namespace {

/// Words and marks that stay together in one line of the legend.
struct LegendPart {
    HeatKind kind = HeatKind::Useful;
    bool help = false;
    std::string words;
};

constexpr float legend_cell = 18, legend_gap = 4, legend_word_gap = 8, legend_part_gap = 12,
                legend_line = 20, legend_dot = 8;

float legend_width(const TextStyle& style, const LegendPart& part) {
    const float words = std::ceil(text_width(style, part.words));
    if (part.help) return legend_dot + legend_gap + words;
    if (part.kind == HeatKind::Silent) return legend_cell + legend_gap + words;
    return words + legend_word_gap + 5 * (legend_cell + legend_gap) - legend_gap;
}

void paint_legend_part(Frame& frame, const TextStyle& style, const LegendPart& part, Point at) {
    const Palette& p = frame.palette();
    const float middle = at.y + legend_line / 2, top = middle - style.line_px / 2,
                cell_y = middle - legend_cell / 2;
    if (part.help) {
        frame.paint().circle({at.x + legend_dot / 2, middle}, legend_dot / 2, p.rose);
        frame.paint().text(at.x + legend_dot + legend_gap, top, style, p.ink_2, part.words);
    } else if (part.kind == HeatKind::Silent) {
        heat_cell_at(frame, {at.x, cell_y, legend_cell, legend_cell}, {.kind = HeatKind::Silent});
        frame.paint().text(at.x + legend_cell + legend_gap, top, style, p.ink_2, part.words);
    } else {
        frame.paint().text(at.x, top, style, p.ink_2, part.words);
        float x = at.x + std::ceil(text_width(style, part.words)) + legend_word_gap;
        for (int i = 1; i <= 5; ++i, x += legend_cell + legend_gap)
            heat_cell_at(frame, {x, cell_y, legend_cell, legend_cell},
                         {.kind = HeatKind::Useful, .useful = i});
    }
}

}  // namespace

void heat_legend(Frame& frame) {
    const std::array parts{
        LegendPart{.words = frame.text(Text::ui_heat_useful)},
        LegendPart{.kind = HeatKind::Silent, .words = frame.text(Text::ui_heat_silent)},
        LegendPart{.help = true, .words = frame.text(Text::ui_heat_help)}};
    // 1. Measure: one line, or as many as it takes; and as small as the longest part needs.
    const float room = frame.layout().available_width();
    TextStyle style = frame.style(TextRole::Caption);
    float longest = 0;
    for (const auto& part : parts) longest = std::max(longest, legend_width(style, part));
    if (longest > room) style = resized(style, style.font_px * room / longest, style.line_px);
    std::array<Point, 3> places;
    float x = 0, y = 0, width = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const float part = legend_width(style, parts[i]);
        if (x > 0 && x + part > room) x = 0, y += legend_line + legend_gap;
        places[i] = {x, y};
        width = std::max(width, x + part);
        x += part + legend_part_gap;
    }
    const Rect rect = frame.layout().take(std::min(width, room), y + legend_line);
    // 3. Announce.
    frame.announce(frame.id("heat-legend"), Role::Text,
                   parts[0].words + " 1–5, " + parts[1].words + ", " + parts[2].words, rect);
    // 4. Paint.
    for (std::size_t i = 0; i < parts.size(); ++i)
        paint_legend_part(frame, style, parts[i], {rect.x + places[i].x, rect.y + places[i].y});
}

}  // namespace accanto::ui
