#include "ui/widgets/scale.hpp"

#include <string>

#include "ui/group.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"

namespace accanto::ui {
namespace {

constexpr int steps = 5;
constexpr float gap = 6, height = 36, height_touch = 44, corner = 9;

std::string name_of(int step, std::string_view low, std::string_view high) {
    std::string name = std::to_string(step);
    if (step == 1 && !low.empty()) name.append(", ").append(low);
    if (step == steps && !high.empty()) name.append(", ").append(high);
    return name;
}

}  // namespace

bool scale(Frame& frame, std::string_view name, int& value, std::string_view low,
           std::string_view high) {
    // 1. Measure: five equal parts.
    const Rect all =
        frame.layout().take(0, frame.grown_px(frame.coarse_pointer() ? height_touch : height));
    const float width = (all.width - gap * (steps - 1)) / steps;
    const NodeId group = frame.id(name);
    const IdScope scope(frame, name);
    const Palette& p = frame.palette();
    const int before = value;
    frame.open_node(group, Role::RadioGroup, name, all);
    const auto part_id = [&](int index) { return frame.id(std::to_string(index + 1)); };
    if (const int moved = move_in_group(frame, group, steps, part_id); moved >= 0)
        value = moved + 1;
    const int stop = tab_stop(frame, group, value - 1, steps);
    for (int i = 0; i < steps; ++i) {
        const Rect rect{all.x + static_cast<float>(i) * (width + gap), all.y, width, all.height};
        // 2. Interact.
        const Interaction did = interact(frame, part_id(i), rect);
        if (did.pressed) value = i + 1;
        // 3. Announce.
        const bool chosen = value == i + 1;
        auto& node =
            frame.announce(part_id(i), Role::Radio, name_of(i + 1, low, high), rect,
                           (chosen ? a11y::checked : 0U) | (i == stop ? a11y::focusable : 0U));
        node.position = i + 1;
        node.set_size = steps;
        // 4. Paint.
        const float on = frame.animate(part_id(i), chosen ? 1.0F : 0.0F, motion::quick, 20);
        frame.paint().box(
            pressed_rect(did, rect),
            {.fill = mixed(mixed(p.sunk, p.hover, did.hover), p.primary, on), .radius = corner});
        frame.paint().text_in(rect, frame.style(TextRole::UiStrong),
                              chosen ? p.on_primary : p.ink_2, std::to_string(i + 1),
                              Align::Center);
        if (did.shows_ring) frame.focus_ring(rect, corner);
    }
    frame.close_node();
    return value != before;
}

}  // namespace accanto::ui
