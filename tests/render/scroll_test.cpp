#include "render/scroll.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include "render/window.hpp"

namespace accanto::render {
namespace {

using surface::EventKind;

constexpr ImGuiWindowFlags outer_flags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings;

/// A page of 1000 px in the window, with a list of 400 px in a hole of 100 px at its top.
struct Page {
    Page() { settle(); }
    void settle(std::vector<surface::Event> events = {}) {
        window.frame([this] { build(); }, std::move(events));
        for (int i = 0; i < 3; ++i) window.frame([this] { build(); });
    }
    void build() {
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({400, 300});
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
        ImGui::Begin("page", nullptr, outer_flags);
        page = ImGui::GetScrollY();
        ImGui::BeginChild("list", {400, 100}, ImGuiChildFlags_None, ImGuiWindowFlags_NoScrollbar);
        list = ImGui::GetScrollY();
        ImGui::Dummy({10, 400});
        ImGui::EndChild();
        ImGui::Dummy({10, 900});
        ImGui::End();
        ImGui::PopStyleVar();
    }
    Window window;
    float page = 0, list = 0;
};

surface::Event wheel_at(float y, float way) {
    return {.kind = EventKind::Wheel, .x = 50, .y = y, .dy = way};
}

TEST_CASE("the wheel scrolls what lies under it, by exact pixels") {
    Page page;
    page.settle({wheel_at(50, 37)});
    CHECK(page.list == 37);
    CHECK(page.page == 0);
    page.settle({wheel_at(200, 25)});
    CHECK(page.page == 25);
}

TEST_CASE("steps within a frame add up") {
    Page page;
    page.settle({wheel_at(50, 10), wheel_at(50, 10), wheel_at(50, 10)});
    CHECK(page.list == 30);
}

TEST_CASE("a list at its end hands on to the page") {
    Page page;
    page.settle({wheel_at(50, 5'000)});
    const float end = page.list;
    CHECK(end > 200);
    page.settle({wheel_at(50, 40)});
    CHECK(page.list == end);
    CHECK(page.page == 40);
}

TEST_CASE("nothing scrolls beyond its ends") {
    Page page;
    page.settle({wheel_at(200, -500)});
    CHECK(page.page == 0);
    page.settle({wheel_at(200, 50'000)});
    CHECK(page.page <= 1'000);
}

TEST_CASE("a finger drags what lay under it when it began") {
    Page page;
    page.settle({{.kind = EventKind::PanStart, .x = 50, .y = 200},
                 {.kind = EventKind::Pan, .x = 50, .y = 50, .dy = -60},
                 {.kind = EventKind::PanEnd}});
    CHECK(page.page == 60);
    CHECK(page.list == 0);
    page.settle({{.kind = EventKind::Pan, .dy = -60}});
    CHECK(page.page == 60);
}

}  // namespace
}  // namespace accanto::render
