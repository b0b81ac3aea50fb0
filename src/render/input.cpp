#include "render/input.hpp"

#include <array>
#include <bitset>
#include <cfloat>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "render/pinch.hpp"
#include "render/scroll.hpp"

namespace accanto::render::input {
namespace {

namespace surface = platform::surface;
using surface::EventKind;

constexpr auto imgui_keys = std::to_array<ImGuiKey>({
    ImGuiKey_None,
    ImGuiKey_Tab,
    ImGuiKey_LeftArrow,
    ImGuiKey_RightArrow,
    ImGuiKey_UpArrow,
    ImGuiKey_DownArrow,
    ImGuiKey_PageUp,
    ImGuiKey_PageDown,
    ImGuiKey_Home,
    ImGuiKey_End,
    ImGuiKey_Insert,
    ImGuiKey_Delete,
    ImGuiKey_Backspace,
    ImGuiKey_Space,
    ImGuiKey_Enter,
    ImGuiKey_Escape,
    ImGuiKey_LeftCtrl,
    ImGuiKey_LeftShift,
    ImGuiKey_LeftAlt,
    ImGuiKey_LeftSuper,
    ImGuiKey_RightCtrl,
    ImGuiKey_RightShift,
    ImGuiKey_RightAlt,
    ImGuiKey_RightSuper,
    ImGuiKey_Menu,
    ImGuiKey_0,
    ImGuiKey_1,
    ImGuiKey_2,
    ImGuiKey_3,
    ImGuiKey_4,
    ImGuiKey_5,
    ImGuiKey_6,
    ImGuiKey_7,
    ImGuiKey_8,
    ImGuiKey_9,
    ImGuiKey_A,
    ImGuiKey_B,
    ImGuiKey_C,
    ImGuiKey_D,
    ImGuiKey_E,
    ImGuiKey_F,
    ImGuiKey_G,
    ImGuiKey_H,
    ImGuiKey_I,
    ImGuiKey_J,
    ImGuiKey_K,
    ImGuiKey_L,
    ImGuiKey_M,
    ImGuiKey_N,
    ImGuiKey_O,
    ImGuiKey_P,
    ImGuiKey_Q,
    ImGuiKey_R,
    ImGuiKey_S,
    ImGuiKey_T,
    ImGuiKey_U,
    ImGuiKey_V,
    ImGuiKey_W,
    ImGuiKey_X,
    ImGuiKey_Y,
    ImGuiKey_Z,
    ImGuiKey_F1,
    ImGuiKey_F2,
    ImGuiKey_F3,
    ImGuiKey_F4,
    ImGuiKey_F5,
    ImGuiKey_F6,
    ImGuiKey_F7,
    ImGuiKey_F8,
    ImGuiKey_F9,
    ImGuiKey_F10,
    ImGuiKey_F11,
    ImGuiKey_F12,
    ImGuiKey_Apostrophe,
    ImGuiKey_Comma,
    ImGuiKey_Minus,
    ImGuiKey_Period,
    ImGuiKey_Slash,
    ImGuiKey_Semicolon,
    ImGuiKey_Equal,
    ImGuiKey_LeftBracket,
    ImGuiKey_Backslash,
    ImGuiKey_RightBracket,
    ImGuiKey_GraveAccent,
    ImGuiKey_KeypadEnter,
});
static_assert(imgui_keys.size() == surface::key_count);

std::bitset<surface::key_count> held;

constexpr bool is_modifier(int key) {
    return key >= static_cast<int>(surface::Key::LeftCtrl) &&
           key <= static_cast<int>(surface::Key::RightSuper);
}

void feed_modifiers(std::uint32_t modifiers) {
    auto& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Ctrl, (modifiers & surface::ctrl_held) != 0);
    io.AddKeyEvent(ImGuiMod_Shift, (modifiers & surface::shift_held) != 0);
    io.AddKeyEvent(ImGuiMod_Alt, (modifiers & surface::alt_held) != 0);
    io.AddKeyEvent(ImGuiMod_Super, (modifiers & surface::super_held) != 0);
}

void feed_key(const surface::Event& event, bool is_down) {
    feed_modifiers(event.modifiers);
    if (event.code <= 0 || event.code >= surface::key_count) return;
    held.set(static_cast<std::size_t>(event.code), is_down && !is_modifier(event.code));
    ImGui::GetIO().AddKeyEvent(imgui_keys[static_cast<std::size_t>(event.code)], is_down);
}

void feed_position(const surface::Event& event) {
    constexpr std::array sources{ImGuiMouseSource_Mouse, ImGuiMouseSource_TouchScreen,
                                 ImGuiMouseSource_Pen};
    auto& io = ImGui::GetIO();
    io.AddMouseSourceEvent(sources[static_cast<std::size_t>(event.pointer) % sources.size()]);
    io.AddMousePosEvent(event.x, event.y);
}

void feed_button(const surface::Event& event, bool is_down) {
    feed_position(event);
    feed_modifiers(event.modifiers);
    ImGui::GetIO().AddMouseButtonEvent(event.code, is_down);
}

/// Released outside of everything, a button does not count as clicked.
void feed_cancel() {
    auto& io = ImGui::GetIO();
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    for (const auto button : {0, 1, 2}) io.AddMouseButtonEvent(button, false);
}

void feed_long_press(const surface::Event& event) {
    feed_position(event);
    auto& io = ImGui::GetIO();
    io.AddMouseButtonEvent(ImGuiMouseButton_Right, true);
    io.AddMouseButtonEvent(ImGuiMouseButton_Right, false);
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
}

void feed_focus(bool is_focused) {
    if (!is_focused) held.reset();
    ImGui::GetIO().AddFocusEvent(is_focused);
}

void feed(const surface::Event& event) {
    switch (event.kind) {
        case EventKind::PointerMove:
            return feed_position(event);
        case EventKind::PointerDown:
            return feed_button(event, true);
        case EventKind::PointerUp:
            return feed_button(event, false);
        case EventKind::PointerCancel:
            return feed_cancel();
        case EventKind::PointerLeave:
            return ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
        case EventKind::PanStart:
            return scroll::start_pan(event.x, event.y);
        case EventKind::Pan:
            return scroll::pan(event.dx, event.dy);
        case EventKind::PanEnd:
            return scroll::end_pan();
        case EventKind::Wheel:
            return scroll::wheel(event.x, event.y, event.dx, event.dy);
        case EventKind::LongPress:
            return feed_long_press(event);
        case EventKind::KeyDown:
            return feed_key(event, true);
        case EventKind::KeyUp:
            return feed_key(event, false);
        case EventKind::FocusGained:
            return feed_focus(true);
        case EventKind::FocusLost:
            return feed_focus(false);
        case EventKind::Pinch:
            if (pinch::is_wanted(event.x, event.y)) pinch::add(event.x, event.y, event.dy);
            return;
        case EventKind::StateChanged:
            return;
    }
}

}  // namespace

void feed(std::span<const surface::Event> events) {
    pinch::begin_frame();
    for (const auto& event : events) feed(event);
}

bool is_key_held() {
    return held.any();
}

}  // namespace accanto::render::input
