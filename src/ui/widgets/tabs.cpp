#include "ui/widgets/tabs.hpp"

#include <cmath>
#include <string>

#include "i18n/texts.hpp"
#include "ui/group.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"
#include "ui/widgets/badge.hpp"

namespace accanto::ui {
namespace {

constexpr float height = 44, gap = 24, gap_phone = 22, gap_min = 10, underline = 3, badge_gap = 8;
constexpr std::uint32_t x_channel = 10, width_channel = 11;

struct Shape {
    Rect rect;
    float label = 0;
};

TextStyle label_style(const Frame& frame, bool chosen) {
    const float scale = frame.environment().text_scale;
    const float px = frame.is_phone() ? 15.0F : 14.0F;
    return resized(frame.style(chosen ? TextRole::UiStrong : TextRole::Ui), px * scale, 20 * scale);
}

/// 1. Measure: where there is no room for all, first the gaps and then the labels give way.
std::vector<Shape> measure(Frame& frame, std::span<const Tab> tabs, Rect& all) {
    all = frame.layout().take(0, frame.grown_px(height));
    std::vector<Shape> shapes;
    float labels = 0, badges = 0;
    for (const auto& tab : tabs) {
        const float label = std::ceil(text_width(label_style(frame, true), tab.label));
        const float badge = tab.count > 0 ? badge_gap + badge_width(frame, tab.count) : 0;
        shapes.push_back({{all.x, all.y, badge, all.height}, label});
        labels += label, badges += badge;
    }
    const float between = static_cast<float>(std::max<std::size_t>(tabs.size(), 2) - 1);
    const float spare = all.width - labels - badges;
    const float between_px =
        std::clamp(spare / between, gap_min, frame.is_phone() ? gap_phone : gap);
    const float shrink =
        std::min(1.0F, (all.width - badges - between_px * between) / std::max(labels, 1.0F));
    float x = all.x;
    for (auto& shape : shapes) {
        shape.label = std::floor(shape.label * shrink);
        shape.rect = {x, all.y, shape.label + shape.rect.width, all.height};
        x += shape.rect.width + between_px;
    }
    return shapes;
}

}  // namespace

bool tabs(Frame& frame, std::string_view name, std::span<const Tab> tabs, int& chosen) {
    Rect all;
    const auto shapes = measure(frame, tabs, all);
    const NodeId group = frame.id(name);
    const IdScope scope(frame, name);
    const Palette& p = frame.palette();
    const int count = static_cast<int>(tabs.size()), before = chosen;
    frame.open_node(group, Role::TabList, name, all);
    const auto tab_id = [&](int index) {
        return frame.id(tabs[static_cast<std::size_t>(index)].label);
    };
    if (const int moved = move_in_group(frame, group, count, tab_id); moved >= 0) chosen = moved;
    const int stop = tab_stop(frame, group, chosen, count);
    for (int i = 0; i < count; ++i) {
        const Tab& tab = tabs[static_cast<std::size_t>(i)];
        const Shape& shape = shapes[static_cast<std::size_t>(i)];
        // 2. Interact.
        const Interaction did = interact(frame, tab_id(i), shape.rect);
        if (did.pressed) chosen = i;
        // 3. Announce.
        const std::uint32_t flags =
            (i == chosen ? a11y::selected : 0U) | (i == stop ? a11y::focusable : 0U);
        std::string label(tab.label);
        if (tab.count > 0) label += ", " + frame.language().count(Text::ui_waiting, tab.count);
        frame.announce(tab_id(i), Role::Tab, label, shape.rect, flags);
        // 4. Paint.
        const Color ink = i == chosen ? p.ink : mixed(p.ink_2, p.ink, did.hover);
        frame.paint().text_in({shape.rect.x, shape.rect.y, shape.label + 1, shape.rect.height},
                              label_style(frame, i == chosen), ink, tab.label);
        if (tab.count > 0)
            badge_at(frame, {shape.rect.x + shape.label + badge_gap, center_of(shape.rect).y},
                     tab.count, false);
        if (did.shows_ring) frame.focus_ring(grown(shape.rect, -4), 6);
    }
    if (chosen >= 0 && chosen < count) {
        const Rect& rect = shapes[static_cast<std::size_t>(chosen)].rect;
        const float x = frame.animate(group, rect.x - all.x, motion::move, x_channel);
        const float width = frame.animate(group, rect.width, motion::move, width_channel);
        frame.paint().box({all.x + x, bottom_of(all) - underline, width, underline},
                          {.fill = p.primary, .radius = underline / 2});
    }
    frame.close_node();
    return chosen != before;
}

}  // namespace accanto::ui
