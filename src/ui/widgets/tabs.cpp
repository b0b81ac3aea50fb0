#include "ui/widgets/tabs.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "i18n/texts.hpp"
#include "ui/group.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"
#include "ui/widgets/badge.hpp"
#include "ui/widgets/icon_button.hpp"
#include "ui/widgets/menu.hpp"

namespace accanto::ui {
namespace {

constexpr float height = 44, gap = 24, gap_phone = 22, gap_min = 10, underline = 3, badge_gap = 8;
/// With what `interact` adds on each side a finger finds it.
constexpr float width_min_touch = 32;
constexpr std::uint32_t x_channel = 10, width_channel = 11;

struct Shape {
    int index = 0;  ///< of the tab
    Rect rect;
    float label = 0;
};

/// What has room, the chosen one always among it; the rest is behind the menu at `menu`.
struct Line {
    Rect all, menu;
    std::vector<Shape> shapes;
    std::vector<int> folded;
};

TextStyle label_style(const Frame& frame, bool chosen) {
    const float scale = frame.environment().text_scale;
    const float px = frame.is_phone() ? 15.0F : 14.0F;
    return resized(frame.style(chosen ? TextRole::UiStrong : TextRole::Ui), px * scale, 20 * scale);
}

/// One tab alone may be wider than the window: then its label gives way.
Shape shape_of(Frame& frame, std::span<const Tab> tabs, int index, float room) {
    const auto& tab = tabs[static_cast<std::size_t>(index)];
    const float badge = tab.count > 0 ? badge_gap + badge_width(frame, tab.count) : 0;
    const float label =
        std::min(std::ceil(text_width(label_style(frame, true), tab.label)), room - badge);
    const float least = frame.coarse_pointer() ? width_min_touch : 0;
    return {index, {0, 0, std::max(label + badge, least), 0}, label};
}

float width_of(std::span<const Shape> shapes, float between) {
    float width = shapes.empty() ? 0 : between * static_cast<float>(shapes.size() - 1);
    for (const auto& shape : shapes) width += shape.rect.width;
    return width;
}

/// Takes out of the line what has no room beside the menu: the last ones, but not the chosen one.
void fold(Line& line, float room, int chosen) {
    while (line.shapes.size() > 1 && width_of(line.shapes, gap_min) > room) {
        const auto last =
            line.shapes.back().index == chosen ? line.shapes.end() - 2 : line.shapes.end() - 1;
        line.folded.insert(line.folded.begin(), last->index);
        line.shapes.erase(last);
    }
}

/// 1. Measure: where there is no room for all, first the gaps give way and then the last tabs.
Line measure(Frame& frame, std::span<const Tab> tabs, int chosen) {
    Line line{.all = frame.layout().take(0, frame.grown_px(height))};
    for (int i = 0; i < static_cast<int>(tabs.size()); ++i)
        line.shapes.push_back(shape_of(frame, tabs, i, line.all.width));
    const float menu = frame.grown_px(control_metrics(ControlSize::Compact).height);
    float room = line.all.width;
    if (width_of(line.shapes, gap_min) > room) {
        room -= menu + gap_min;
        for (auto& shape : line.shapes) shape = shape_of(frame, tabs, shape.index, room);
        fold(line, room, chosen);
        line.menu =
            centered({right_of(line.all) - menu, line.all.y, menu, line.all.height}, {menu, menu});
    }
    const float spare = room - width_of(line.shapes, 0);
    const auto between = static_cast<float>(std::max<std::size_t>(line.shapes.size(), 2) - 1);
    const float between_px =
        std::clamp(spare / between, gap_min, frame.is_phone() ? gap_phone : gap);
    float x = line.all.x;
    for (auto& shape : line.shapes) {
        shape.rect = {x, line.all.y, shape.rect.width, line.all.height};
        x += shape.rect.width + between_px;
    }
    return line;
}

std::string name_of(Frame& frame, const Tab& tab) {
    std::string name(tab.label);
    if (tab.count > 0) name += ", " + frame.language().count(Text::ui_waiting, tab.count);
    return name;
}

void paint_tab(Frame& frame, const Shape& shape, const Tab& tab, bool is_chosen,
               const Interaction& did) {
    const Palette& p = frame.palette();
    const Color ink = is_chosen ? p.ink : mixed(p.ink_2, p.ink, did.hover);
    frame.paint().text_in({shape.rect.x, shape.rect.y, shape.label + 1, shape.rect.height},
                          label_style(frame, is_chosen), ink, tab.label);
    if (tab.count > 0)
        badge_at(frame, {shape.rect.x + shape.label + badge_gap, center_of(shape.rect).y},
                 tab.count, false);
    if (did.shows_ring) frame.focus_ring(grown(shape.rect, -4), 6);
}

/// The tabs that have no room, in a menu. The one that was chosen, or -1.
int folded_menu(Frame& frame, const Line& line, std::span<const Tab> tabs) {
    if (line.folded.empty()) return -1;
    std::vector<std::string> names;
    for (const int index : line.folded)
        names.push_back(name_of(frame, tabs[static_cast<std::size_t>(index)]));
    std::vector<MenuEntry> entries;
    for (const auto& name : names) entries.push_back({.label = name});
    const auto name = frame.text(Text::ui_more_tabs);
    if (icon_button_at(frame, line.menu, Icon::ChevronDown, name,
                       {.size = ControlSize::Compact,
                        .expanded = menu_is_open(frame, "folded"),
                        .has_popup = true}))
        open_menu(frame, "folded");
    const int picked = menu(frame, "folded", name, line.menu, entries);
    return picked < 0 ? -1 : line.folded[static_cast<std::size_t>(picked)];
}

void underline_at(Frame& frame, NodeId group, const Rect& all, const Rect& rect) {
    const float x = frame.animate(group, rect.x - all.x, motion::move, x_channel);
    const float width = frame.animate(group, rect.width, motion::move, width_channel);
    frame.paint().box({all.x + x, bottom_of(all) - underline, width, underline},
                      {.fill = frame.palette().primary, .radius = underline / 2});
}

}  // namespace

bool tabs(Frame& frame, std::string_view name, std::span<const Tab> tabs, int& chosen) {
    const Line line = measure(frame, tabs, chosen);
    const NodeId group = frame.id(name);
    const IdScope scope(frame, name);
    const int count = static_cast<int>(line.shapes.size()), before = chosen;
    const auto tab_at = [&](int place) -> const Tab& {
        return tabs[static_cast<std::size_t>(line.shapes[static_cast<std::size_t>(place)].index)];
    };
    const auto tab_id = [&](int place) { return frame.id(tab_at(place).label); };
    int place = -1;
    for (int i = 0; i < count; ++i) {
        if (line.shapes[static_cast<std::size_t>(i)].index == chosen) place = i;
    }
    frame.open_node(group, Role::TabList, name, line.all);
    if (const int moved = move_in_group(frame, group, count, tab_id); moved >= 0) place = moved;
    const int stop = tab_stop(frame, group, place, count);
    for (int i = 0; i < count; ++i) {
        const Shape& shape = line.shapes[static_cast<std::size_t>(i)];
        // 2. Interact.
        const Interaction did = interact(frame, tab_id(i), shape.rect);
        if (did.pressed) place = i;
        // 3. Announce.
        const std::uint32_t flags =
            (i == place ? a11y::selected : 0U) | (i == stop ? a11y::focusable : 0U);
        auto& node =
            frame.announce(tab_id(i), Role::Tab, name_of(frame, tab_at(i)), shape.rect, flags);
        node.position = line.folded.empty() ? 0 : shape.index + 1;
        node.set_size = line.folded.empty() ? 0 : static_cast<int>(tabs.size());
        // 4. Paint.
        paint_tab(frame, shape, tab_at(i), i == place, did);
    }
    if (place >= 0) {
        chosen = line.shapes[static_cast<std::size_t>(place)].index;
        underline_at(frame, group, line.all, line.shapes[static_cast<std::size_t>(place)].rect);
    }
    frame.close_node();
    if (const int picked = folded_menu(frame, line, tabs); picked >= 0) chosen = picked;
    return chosen != before;
}

}  // namespace accanto::ui
