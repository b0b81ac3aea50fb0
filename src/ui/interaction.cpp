#include "ui/interaction.hpp"

#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/layout.hpp"
#include "ui/paint.hpp"
#include "ui/scroll.hpp"

namespace accanto::ui {
namespace {

enum Channel : std::uint32_t { hover_channel = 1, press_channel = 2 };

/// At most so much is added on a side, so that neighbours in a row of chips touch but don't
/// overlap.
constexpr float hit_growth_max = 6;

Rect hit_area(const Frame& frame, const Rect& rect, bool grows) {
    if (!grows || !frame.coarse_pointer()) return rect;
    const auto more = [](float length) {
        return std::clamp((hit_area_min - length) / 2, 0.0F, hit_growth_max);
    };
    const float dx = more(rect.width), dy = more(rect.height);
    return {rect.x - dx, rect.y - dy, rect.width + 2 * dx, rect.height + 2 * dy};
}

}  // namespace

Interaction interact(Frame& frame, NodeId id, const Rect& rect, const InteractionOptions& options) {
    Interaction result;
    auto& memory = frame.memory();
    if (memory.reveal == id) {
        memory.reveal = 0;
        reveal(frame, rect);
    }
    const Rect area = hit_area(frame, rect, options.grows_hit_area);
    const ImRect box(area.x, area.y, right_of(area), bottom_of(area));
    ImGui::BeginDisabled(options.disabled);
    ImGui::PushItemFlag(ImGuiItemFlags_ButtonRepeat, options.repeats);
    result.visible = ImGui::ItemAdd(box, id);
    bool hovered = false, held = false;
    const bool clicked =
        ImGui::ButtonBehavior(box, id, &hovered, &held, ImGuiButtonFlags_NoNavFocus);
    ImGui::PopItemFlag();
    ImGui::EndDisabled();
    result.hovered = hovered;
    result.held = held && hovered;
    if (hovered && !options.disabled && options.takes_focus)
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    const bool activated = frame.activated(id);
    result.pressed = !options.disabled && (clicked || activated);
    if (result.pressed) {
        memory.opener = id;
        // What the screen makes of it may change what was built before: that shows in the next
        // frame.
        frame.want_frames();
    }
    if (clicked && options.takes_focus && !options.disabled) frame.focus(id);
    result.focused = frame.focused(id);
    result.shows_ring = result.focused && frame.keyboard();
    result.hover =
        frame.animate(id, hovered && !options.disabled ? 1.0F : 0.0F, motion::quick, hover_channel);
    result.press = frame.animate(id, result.held ? 1.0F : 0.0F, motion::instant, press_channel);
    return result;
}

Rect pressed_rect(const Interaction& interaction, const Rect& rect) {
    return scaled(rect, 1 - (1 - pressed_scale) * interaction.press);
}

Step arrow_step(Frame& frame, bool focused) {
    (void)frame;
    if (!focused) return Step::None;
    const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key, true); };
    if (pressed(ImGuiKey_LeftArrow)) return Step::Previous;
    if (pressed(ImGuiKey_RightArrow)) return Step::Next;
    if (pressed(ImGuiKey_UpArrow)) return Step::Up;
    if (pressed(ImGuiKey_DownArrow)) return Step::Down;
    if (pressed(ImGuiKey_Home)) return Step::First;
    if (pressed(ImGuiKey_End)) return Step::Last;
    return Step::None;
}

int stepped(Step step, int index, int count) {
    if (count <= 0) return -1;
    switch (step) {
        case Step::None:
            return index;
        case Step::Previous:
        case Step::Up:
            return std::max(0, index - 1);
        case Step::Next:
        case Step::Down:
            return std::min(count - 1, index + 1);
        case Step::First:
            return 0;
        case Step::Last:
            return count - 1;
    }
    return index;
}

namespace {

void paint_tooltip(Frame& frame, NodeId id, const Rect& anchor, std::string_view text) {
    const TextStyle style = frame.style(TextRole::Caption);
    constexpr float padding_x = 10, padding_y = 6, width_max = 260, distance = 8;
    const Size size = text_size(style, text, width_max);
    const float width = size.width + 2 * padding_x, height = size.height + 2 * padding_y;
    float x = center_of(anchor).x - width / 2;
    x = std::clamp(x, 8.0F, std::max(8.0F, frame.width() - width - 8));
    const bool below = bottom_of(anchor) + distance + height < frame.height();
    const float y = below ? bottom_of(anchor) + distance : anchor.y - distance - height;
    const Rect rect{std::round(x), std::round(y), width, height};
    frame.begin_layer(id ^ 0x7007U, rect, false);
    frame.paint().box(rect,
                      {.fill = frame.palette().ink, .radius = 8, .elevation = Elevation::Raised});
    frame.paint().paragraph({rect.x + padding_x, rect.y + padding_y, size.width + 1, size.height},
                            style, frame.palette().canvas, text);
    frame.end_layer();
}

}  // namespace

void tooltip(Frame& frame, NodeId id, const Rect& anchor, const Interaction& interaction,
             std::string_view text) {
    auto& memory = frame.memory();
    const bool wanted =
        !text.empty() && interaction.visible && !interaction.held &&
        ((interaction.hovered && !frame.coarse_pointer()) || interaction.shows_ring);
    if (!wanted) {
        if (memory.tooltip == id) memory.tooltip = 0;
        return;
    }
    if (memory.tooltip != id) {
        memory.tooltip = id;
        memory.tooltip_since_ms = frame.now_ms();
    }
    const double waited_ms = frame.now_ms() - memory.tooltip_since_ms;
    if (waited_ms < static_cast<double>(motion::tooltip_delay_ms)) {
        frame.wake_in_ms(static_cast<double>(motion::tooltip_delay_ms) - waited_ms);
        return;
    }
    paint_tooltip(frame, id, anchor, text);
}

}  // namespace accanto::ui
