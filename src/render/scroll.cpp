#include "render/scroll.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

namespace accanto::render::scroll {
namespace {

/// By id, because a window may be gone before the finger is.
ImGuiID panned = 0;

/// What ImGui will have clamped by the next frame is clamped here, so that the rest goes to the
/// parent.
float moved(float position, float way, float max) {
    return std::clamp(position + way, 0.0F, std::max(max, 0.0F));
}

bool try_scroll(ImGuiWindow& window, float dx, float dy) {
    const auto x = moved(window.Scroll.x, dx, window.ScrollMax.x);
    const auto y = moved(window.Scroll.y, dy, window.ScrollMax.y);
    if (x == window.Scroll.x && y == window.Scroll.y) return false;
    if (x != window.Scroll.x) ImGui::SetScrollX(&window, x);
    if (y != window.Scroll.y) ImGui::SetScrollY(&window, y);
    // SetScroll is carried out by the window's next Begin; several steps a frame must add up.
    window.Scroll = {x, y};
    return true;
}

void scroll_chain(ImGuiWindow* window, float dx, float dy) {
    for (; window != nullptr; window = window->ParentWindow) {
        const bool is_fixed = (window->Flags & (ImGuiWindowFlags_NoScrollWithMouse |
                                                ImGuiWindowFlags_NoMouseInputs)) != 0;
        if (!is_fixed && try_scroll(*window, dx, dy)) return;
        if ((window->Flags & ImGuiWindowFlags_ChildWindow) == 0) return;
    }
}

ImGuiWindow* window_at(float x, float y) {
    ImGuiWindow* window = nullptr;
    ImGui::FindHoveredWindowEx({x, y}, false, &window, nullptr);
    // A dialog keeps what is behind it still.
    auto* const modal = ImGui::GetTopMostPopupModal();
    if (window == nullptr || modal == nullptr) return window;
    return ImGui::IsWindowWithinBeginStackOf(window->RootWindow, modal) ? window : nullptr;
}

}  // namespace

void wheel(float x, float y, float dx, float dy) {
    scroll_chain(window_at(x, y), dx, dy);
}

void start_pan(float x, float y) {
    const auto* const window = window_at(x, y);
    panned = window != nullptr ? window->ID : 0;
}

void pan(float dx, float dy) {
    if (panned != 0) scroll_chain(ImGui::FindWindowByID(panned), -dx, -dy);
}

void end_pan() {
    panned = 0;
}

}  // namespace accanto::render::scroll
