#include "ui/widgets/emoji.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include <imgui.h>

#include "ui/interaction.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"
#include "ui/widgets/icon_button.hpp"
#include "ui/widgets/menu.hpp"

namespace accanto::ui {
namespace {

constexpr std::array<std::string_view, 32> emoji{
    "🙂", "😊", "😄", "😅", "😂", "🤔", "😮", "😢", "🥲", "😴", "🤗", "😉", "😎", "🙃", "😌", "🥳",
    "👍", "👋", "👏", "🙏", "💪", "🤝", "👀", "✅", "💛", "💚", "🎉", "🌱", "🌟", "☕", "📎", "💡"};
constexpr int count = static_cast<int>(emoji.size());
constexpr int columns_most = 8;
constexpr float cell_pointer = 40, cell_touch = 44, padding = 6, edge = 8, distance = 6, face = 22;

struct Grid {
    Rect panel;
    int columns = columns_most;
    float cell = cell_pointer;
};

/// 1. Measure: above the button, where a composer has room; never beyond the window.
Grid measure(Frame& frame, const Rect& anchor) {
    Grid grid;
    grid.cell = frame.grown_px(frame.coarse_pointer() ? cell_touch : cell_pointer);
    const float room = frame.width() - 2 * edge - 2 * padding;
    grid.columns = std::clamp(static_cast<int>(room / grid.cell), 1, columns_most);
    const int rows = (count + grid.columns - 1) / grid.columns;
    const float width = grid.cell * static_cast<float>(grid.columns) + 2 * padding;
    const float height = grid.cell * static_cast<float>(rows) + 2 * padding;
    const float x =
        std::clamp(right_of(anchor) - width, edge, std::max(edge, frame.width() - width - edge));
    const float y = std::clamp(anchor.y - distance - height, edge,
                               std::max(edge, frame.height() - height - edge));
    grid.panel = {std::round(x), std::round(y), width, height};
    return grid;
}

Rect cell_at(const Grid& grid, int index) {
    const auto column = static_cast<float>(index % grid.columns),
               row = static_cast<float>(index / grid.columns);
    return {grid.panel.x + padding + column * grid.cell, grid.panel.y + padding + row * grid.cell,
            grid.cell, grid.cell};
}

/// Up and down go by a line, the others by one.
int moved(Step step, int index, int columns) {
    if (step == Step::Up) return index >= columns ? index - columns : index;
    if (step == Step::Down) return index + columns < count ? index + columns : index;
    return stepped(step, index, count);
}

int build_cells(Frame& frame, const Grid& grid) {
    const auto cell_id = [&](int index) {
        return frame.id(emoji[static_cast<std::size_t>(index)]);
    };
    int chosen = -1, at = -1;
    for (int i = 0; i < count; ++i) {
        if (frame.focused(cell_id(i))) at = i;
    }
    if (at >= 0) {
        const int next = moved(arrow_step(frame, true), at, grid.columns);
        if (next != at) frame.focus(cell_id(next));
    }
    for (int i = 0; i < count; ++i) {
        const auto sign = emoji[static_cast<std::size_t>(i)];
        const Rect rect = cell_at(grid, i);
        // 2. Interact.
        const Interaction did =
            interact(frame, cell_id(i), rect, {.grows_hit_area = false, .takes_focus = false});
        if (did.pressed) chosen = i;
        // 3. Announce.
        auto& node = frame.announce(cell_id(i), Role::MenuItem, sign, rect, a11y::focusable);
        node.position = i + 1;
        node.set_size = count;
        // 4. Paint.
        const float lit = std::max(did.hover, did.shows_ring ? 1.0F : 0.0F);
        frame.paint().box(grown(rect, -2),
                          {.fill = with_alpha(frame.palette().sunk, lit), .radius = radius::cell});
        frame.paint().text_in(
            rect, resized(frame.style(TextRole::Ui), frame.grown_px(face), frame.grown_px(26)),
            frame.palette().ink, sign, Align::Center);
    }
    return chosen;
}

int popover(Frame& frame, std::string_view name, const Rect& anchor) {
    const NodeId id = frame.id("emoji");
    if (frame.memory().menu_open != id) return -1;
    const NodeId modal = frame.open_modal(), parent = modal != 0 ? modal : frame.tree().open_part();
    frame.begin_modal(id);
    frame.begin_layer(id, {0, 0, frame.width(), frame.height()}, true);
    frame.push_origin(frame.origin_of(parent));
    const Grid grid = measure(frame, anchor);
    const float alpha =
        frame.set_alpha(frame.alpha() * frame.animate_from(id, 0, 1, motion::quick));
    frame.paint().box(grid.panel, {.fill = frame.palette().surface,
                                   .radius = radius::control,
                                   .border = frame.palette().card_border,
                                   .elevation = Elevation::Raised});
    frame.open_node(id, Role::Menu, name, grid.panel).parent = parent;
    if (frame.modal_appeared(id)) frame.focus(frame.id(emoji.front()));
    const int chosen = build_cells(frame, grid);
    frame.close_node();
    frame.set_alpha(alpha);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool beside =
        ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !contains(grid.panel, {mouse.x, mouse.y});
    const bool escaped = frame.is_top_modal(id) && frame.take_escape();
    if (chosen >= 0 || escaped || (beside && !frame.modal_appeared(id))) {
        frame.memory().menu_open = 0;
        frame.want_frames();
    }
    frame.pop_origin();
    frame.end_layer();
    frame.end_modal();
    return chosen;
}

}  // namespace

std::span<const std::string_view> common_emoji() {
    return emoji;
}

std::string_view emoji_button_at(Frame& frame, const Rect& rect, std::string_view name) {
    const IdScope scope(frame, name);
    if (icon_button_at(frame, rect, Icon::Smile, name,
                       {.size = ControlSize::Compact,
                        .expanded = menu_is_open(frame, "emoji"),
                        .has_popup = true}))
        open_menu(frame, "emoji");
    const int chosen = popover(frame, name, rect);
    return chosen < 0 ? std::string_view() : emoji[static_cast<std::size_t>(chosen)];
}

}  // namespace accanto::ui
