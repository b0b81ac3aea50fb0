#include "ui/widgets/toast.hpp"

#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/interaction.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"
#include "ui/widgets/navigation.hpp"

namespace accanto::ui {
namespace {

constexpr float height = 52, padding = 18, icon_size = 18, gap = 10, action_gap = 24, edge = 16,
                rise_px = 12;
constexpr float bottom_desktop = 24, above_bar = 12;

bool action_button(Frame& frame, const Rect& rect, std::string_view label, bool& holds) {
    const NodeId id = frame.id(label);
    const Interaction did = interact(frame, id, rect);
    frame.announce(id, Role::Button, label, rect, a11y::focusable);
    frame.paint().text_in(grown(rect, -4), frame.style(TextRole::UiStrong),
                          frame.palette().toast_action, label, Align::Center);
    if (did.shows_ring)
        frame.paint().box(grown(rect, -3),
                          {.radius = 8, .border = frame.palette().toast_action, .border_width = 2});
    holds = holds || did.focused;
    return did.pressed;
}

/// Its time stands still while it is being read.
bool time_is_over(Frame& frame, NodeId id, bool holds) {
    auto& memory = frame.memory();
    if (memory.toast != id || holds) {
        memory.toast = id;
        memory.toast_since_ms = frame.now_ms();
    }
    const double left_ms =
        static_cast<double>(motion::toast_ms) - (frame.now_ms() - memory.toast_since_ms);
    if (left_ms > 0) frame.wake_in_ms(left_ms);
    return left_ms <= 0;
}

}  // namespace

ToastResult toast(Frame& frame, std::string_view key, std::string_view text,
                  std::string_view action) {
    // 1. Measure.
    const NodeId id = frame.id(key);
    const TextStyle style = frame.style(TextRole::Ui), strong = frame.style(TextRole::UiStrong);
    const float action_width =
        action.empty() ? 0 : std::ceil(text_width(strong, action)) + action_gap;
    const float around = 2 * padding + icon_size + gap + action_width;
    const float room = std::max(80.0F, frame.width() - 2 * edge - around);
    const Size size = text_size(style, text, std::min(room, 480.0F));
    const float tall = std::max(height, size.height + 24), wide = size.width + around;
    const float usual = frame.is_phone() ? bottom_bar_height(frame) + above_bar : bottom_desktop;
    const auto& world = frame.environment();
    const float bottom =
        std::max(usual + world.safe_bottom + world.keyboard_height, frame.bottom_clear());
    const float shown = frame.animate_from(id, 0, 1, motion::enter);
    const Rect rect{std::round((frame.width() - wide) / 2),
                    std::round(frame.height() - bottom - tall + rise_px * (1 - shown)), wide, tall};
    if (frame.memory().toast != id) frame.say(text);

    frame.begin_layer(id, rect, true);
    const Palette& p = frame.palette();
    const float alpha = frame.set_alpha(shown);
    // 3. Announce.
    frame.open_node(id, Role::Status, text, rect).parent = 0;
    // 4. Paint.
    frame.paint().box(rect,
                      {.fill = p.toast, .radius = radius::large, .elevation = Elevation::Raised});
    frame.paint().icon(Icon::Check, {rect.x + padding + icon_size / 2, center_of(rect).y},
                       icon_size, p.toast_text, 2.25F);
    frame.paint().paragraph(
        {rect.x + padding + icon_size + gap, std::round(center_of(rect).y - size.height / 2),
         size.width + 1, size.height},
        style, p.toast_text, text);
    // 2. Interact.
    ToastResult result;
    bool holds = ImGui::GetCurrentContext()->HoveredWindow == ImGui::GetCurrentWindow();
    if (!action.empty()) {
        const Rect button{right_of(rect) - action_width - 6, rect.y + 4, action_width, tall - 8};
        result.action = action_button(frame, button, action, holds);
    }
    frame.close_node();
    frame.set_alpha(alpha);
    frame.end_layer();
    result.gone = time_is_over(frame, id, holds) || result.action;
    return result;
}

}  // namespace accanto::ui
