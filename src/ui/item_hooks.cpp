#include "ui/item_hooks.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <utility>

namespace accanto::ui::item_hooks {
namespace {

std::vector<a11y::NodeId> items;

}  // namespace

void record(bool on) {
    items.clear();
    ImGui::GetCurrentContext()->TestEngineHookItems = on;
}

std::vector<a11y::NodeId> take_items() { return std::exchange(items, {}); }

}  // namespace accanto::ui::item_hooks

// ImGui calls these four because it is built with IMGUI_ENABLE_TEST_ENGINE. The names are its own.

void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID id, const ImRect&, const ImGuiLastItemData* data) {
    // Windows report themselves without data.
    if (data != nullptr) accanto::ui::item_hooks::items.push_back(id);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
