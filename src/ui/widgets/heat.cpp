#include "ui/widgets/heat.hpp"

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
            paint.box(rect, {.fill = p.heat[step], .radius = radius::week_cell, .border = p.tint_border});
            paint.text_in(rect, digit, p.heat_ink[step], std::to_string(step + 1), Align::Center);
            return;
        }
        case HeatKind::InTouch:
            paint.box(rect, {.fill = p.primary_tint, .radius = radius::week_cell, .border = p.tint_border});
            paint.icon(Icon::Check, center_of(rect), 12, p.primary_ink);
            return;
        case HeatKind::Silent:
            paint.box(rect, {.radius = radius::week_cell, .border = p.line_strong, .border_width = 1.5F, .dash = 3, .gap = 2.5F});
            paint.text_in(rect, digit, p.ink_2, "–", Align::Center);
            return;
        case HeatKind::Paused:
            paint.box(rect, {.fill = p.sunk, .radius = radius::week_cell});
            paint.icon(Icon::Pause, center_of(rect), 12, p.ink_2);
            return;
        case HeatKind::Ahead: paint.box(rect, {.fill = with_alpha(p.sunk, 0.55F), .radius = radius::week_cell}); return;
    }
}

}  // namespace

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
    const float width = static_cast<float>(count) * (heat_cell_width + heat_cell_gap) - heat_cell_gap;
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
        const Rect rect{all.x + static_cast<float>(i) * (heat_cell_width + heat_cell_gap), all.y, heat_cell_width, heat_cell_height};
        // 2. Interact: only to explain.
        const Interaction did = interact(frame, cell_id(i), rect, {.grows_hit_area = false, .takes_focus = false});
        // 3. Announce.
        std::string label(name);
        label.append(", ").append(cell.description);
        frame.announce(cell_id(i), Role::GridCell, label, rect, i == stop ? a11y::focusable : 0U);
        // 4. Paint.
        if (did.visible) heat_cell_at(frame, rect, cell);
        if (did.shows_ring) frame.focus_ring(grown(rect, -2), radius::week_cell - 2);
        tooltip(frame, cell_id(i), rect, did, cell.description);
    }
    frame.close_node();
    frame.close_node();
}

void heat_legend(Frame& frame) {
    constexpr float cell = 18, gap = 4, word_gap = 8, part_gap = 12, dot = 8;
    const TextStyle style = frame.style(TextRole::Caption);
    const std::string useful = frame.text(Text::ui_heat_useful), silent = frame.text(Text::ui_heat_silent), help = frame.text(Text::ui_heat_help);
    const float width = text_width(style, useful) + word_gap + 5 * (cell + gap) + part_gap + cell + gap + text_width(style, silent) + part_gap + dot + gap + text_width(style, help);
    const Rect rect = frame.layout().take(std::ceil(width) + 4, 20);
    frame.announce(frame.id("heat-legend"), Role::Text, useful + " 1–5, " + silent + ", " + help, rect);
    const Palette& p = frame.palette();
    const Painter paint = frame.paint();
    const float top = rect.y + (20 - style.line_px) / 2;
    float x = rect.x;
    const auto say = [&](std::string_view words, float after) { paint.text(x, top, style, p.ink_2, words), x += text_width(style, words) + after; };
    say(useful, word_gap);
    for (int i = 1; i <= 5; ++i, x += cell + gap) heat_cell_at(frame, {x, rect.y + 1, cell, cell}, {.kind = HeatKind::Useful, .useful = i});
    x += part_gap - gap;
    heat_cell_at(frame, {x, rect.y + 1, cell, cell}, {.kind = HeatKind::Silent});
    x += cell + gap;
    say(silent, part_gap);
    paint.circle({x + dot / 2, rect.y + 10}, dot / 2, p.rose);
    x += dot + gap;
    say(help, 0);
}

}  // namespace accanto::ui
