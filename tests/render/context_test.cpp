#include "render/context.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include "render/fonts.hpp"
#include "render/window.hpp"

namespace accanto::render {
namespace {

using surface::EventKind;
using surface::Key;

void word() {
    ImGui::GetBackgroundDrawList()->AddText(fonts::sized({}).font, 20, {10, 10}, IM_COL32_BLACK,
                                            "Accanto");
}

TEST_CASE("a picture is drawn again only when it differs") {
    Window window;
    window.frame(word);
    window.frame(word);
    const int drawn = platform::gpu::host::recorded().pictures;
    CHECK_FALSE(window.frame(word));
    CHECK(platform::gpu::host::recorded().pictures == drawn);
    CHECK(window.frame(
        [] { ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, {5, 5}, IM_COL32_BLACK); }));
    CHECK(platform::gpu::host::recorded().pictures == drawn + 1);
}

TEST_CASE("letters reach the GPU when they are first seen, not again") {
    Window window;
    window.frame(word);
    window.frame(word);
    const int uploads = platform::gpu::host::recorded().uploads;
    CHECK(uploads > 0);
    window.frame(word);
    CHECK(platform::gpu::host::recorded().uploads == uploads);
}

TEST_CASE("a GPU that was lost and found gets its textures again") {
    Window window;
    window.frame(word);
    platform::gpu::host::lose_context();
    CHECK(platform::gpu::host::recorded().textures.empty());
    window.frame(word);
    window.frame(word);
    CHECK_FALSE(platform::gpu::host::recorded().textures.empty());
}

TEST_CASE("pointer and keys arrive at ImGui") {
    Window window;
    bool down = false, enter = false;
    ImVec2 at;
    const auto look = [&] {
        const auto& io = ImGui::GetIO();
        at = io.MousePos;
        down = down || io.MouseDown[0];
        enter = enter || ImGui::IsKeyPressed(ImGuiKey_Enter, false);
    };
    window.frame(look, {{.kind = EventKind::PointerMove, .x = 30, .y = 40}});
    CHECK(at.x == 30);
    CHECK(at.y == 40);
    window.frame(look, {{.kind = EventKind::PointerDown, .x = 30, .y = 40}});
    window.frame(look);
    CHECK(down);
    window.frame(look,
                 {{.kind = EventKind::KeyDown, .code = static_cast<std::int32_t>(Key::Enter)}});
    window.frame(look);
    CHECK(enter);
    CHECK(window.context.is_busy());
    window.frame(look, {{.kind = EventKind::KeyUp, .code = static_cast<std::int32_t>(Key::Enter)},
                        {.kind = EventKind::PointerUp, .x = 30, .y = 40}});
    for (int i = 0; i < 4; ++i) window.frame(look);
    CHECK_FALSE(window.context.is_busy());
}

TEST_CASE("a pointer that was taken away holds nothing down") {
    Window window;
    bool down = true;
    const auto look = [&] { down = ImGui::GetIO().MouseDown[0]; };
    window.frame(look, {{.kind = EventKind::PointerDown, .x = 30, .y = 40}});
    window.frame(look);
    REQUIRE(down);
    window.frame(look, {{.kind = EventKind::PointerCancel}});
    for (int i = 0; i < 4; ++i) window.frame(look);
    CHECK_FALSE(down);
}

TEST_CASE("keys that we don't know are nothing") {
    Window window;
    window.frame([] {}, {{.kind = EventKind::KeyDown, .code = -1},
                         {.kind = EventKind::KeyDown, .code = 9'999}});
    window.frame([] {});
    CHECK_FALSE(window.context.is_busy());
}

}  // namespace
}  // namespace accanto::render
