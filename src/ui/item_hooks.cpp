#include "ui/item_hooks.hpp"

#include <utility>

#include <imgui.h>
#include <imgui_internal.h>

namespace accanto::ui::item_hooks {
namespace {

std::vector<Item> items;

/// ImGui reports a window by its handle, and a part that scrolls by its own id: nothing is pressed
/// there.
bool is_window(const ImGuiContext& context, ImGuiID id) {
    // The window that ImGui opens by itself has a title bar; nobody sees it.
    if (context.CurrentWindow == nullptr || context.CurrentWindow->IsFallbackWindow) return true;
    for (const auto* window : context.Windows) {
        if (id == window->ID || id == window->MoveId || id == window->ChildId) return true;
    }
    return false;
}

}  // namespace

void record(bool on) {
    items.clear();
    if (auto* const context = ImGui::GetCurrentContext()) context->TestEngineHookItems = on;
}

std::vector<Item> take_items() {
    return std::exchange(items, {});
}

}  // namespace accanto::ui::item_hooks

// ImGui calls these four because it is built with IMGUI_ENABLE_TEST_ENGINE. The names are its own.

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box,
                                 const ImGuiLastItemData* data) {
    if (data != nullptr && !accanto::ui::item_hooks::is_window(*context, id))
        accanto::ui::item_hooks::items.push_back({id, box.GetWidth(), box.GetHeight()});
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
    return nullptr;
}
