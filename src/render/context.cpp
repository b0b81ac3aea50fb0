#include "render/context.hpp"

#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>

#include "platform/gpu.hpp"
#include "render/fonts.hpp"
#include "render/input.hpp"

namespace accanto::render {
namespace {

namespace surface = platform::surface;

void set_up_io() {
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendPlatformName = "accanto";
    io.BackendRendererName = "accanto";
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures |
                       ImGuiBackendFlags_RendererHasVtxOffset | ImGuiBackendFlags_HasMouseCursors;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    io.ConfigWindowsResizeFromEdges = false;
    io.ConfigInputTextCursorBlink =
        false;  // a blinking caret would ask for frames; the real one is the browser's
    io.ConfigNavEscapeClearFocusItem = false;
    io.ConfigDebugIsDebuggerPresent = false;
    // Its bitmaps of lines are not three coverages in R, G and B, as the shader expects of texels.
    io.Fonts->Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
    io.Fonts->TexMinWidth = 1024;
    io.Fonts->TexMinHeight = 256;
    io.DisplaySize = {1, 1};
}

void show_cursor() {
    using surface::Cursor;
    switch (ImGui::GetMouseCursor()) {
        case ImGuiMouseCursor_Hand:
            return surface::set_cursor(Cursor::Pointer);
        case ImGuiMouseCursor_TextInput:
            return surface::set_cursor(Cursor::Text);
        case ImGuiMouseCursor_ResizeAll:
            return surface::set_cursor(Cursor::Move);
        case ImGuiMouseCursor_ResizeEW:
            return surface::set_cursor(Cursor::ResizeHorizontal);
        case ImGuiMouseCursor_ResizeNS:
            return surface::set_cursor(Cursor::ResizeVertical);
        case ImGuiMouseCursor_NotAllowed:
            return surface::set_cursor(Cursor::NotAllowed);
        default:
            return surface::set_cursor(Cursor::Default);
    }
}

}  // namespace

Context::Context() {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    set_up_io();
    fonts::start();
}

Context::~Context() {
    ImGui::DestroyContext();
}

bool Context::start() {
    if (!renderer_.start()) return false;
    auto& platform_io = ImGui::GetPlatformIO();
    platform_io.Renderer_TextureMaxWidth = platform_io.Renderer_TextureMaxHeight =
        platform::gpu::texture_size_max();
    return true;
}

void Context::begin_frame(const surface::State& state, std::span<const surface::Event> events,
                          float elapsed_s, bool is_light_text) {
    auto& io = ImGui::GetIO();
    io.DisplaySize = {std::max(state.width, 1.0F), std::max(state.height, 1.0F)};
    io.DisplayFramebufferScale = {state.scale, state.scale};
    io.DeltaTime = std::clamp(elapsed_s, 1.0F / 240, 1.0F / 10);
    io.ConfigMacOSXBehaviors = state.has(surface::is_mac);
    io.MouseDragThreshold = state.has(surface::has_coarse_pointer) ? 10 : 6;
    fonts::refresh(is_light_text, state.scale);
    input::feed(events);
    render::begin_frame();
    ImGui::NewFrame();
}

void Context::abandon_frame() {
    ImGui::EndFrame();
}

bool Context::end_frame(const surface::State& state, Color background) {
    show_cursor();
    ImGui::Render();
    return renderer_.render(*ImGui::GetDrawData(), background, state.width_px, state.height_px);
}

bool Context::is_busy() const {
    return is_pressed() || input::is_key_held();
}

bool Context::is_pressed() const {
    const auto& context = *ImGui::GetCurrentContext();
    return !context.InputEventsQueue.empty() || context.ActiveId != 0;
}

}  // namespace accanto::render
