#include "render/canvas.hpp"

#include <algorithm>
#include <limits>

#include <doctest/doctest.h>
#include <imgui.h>

#include "render/window.hpp"

namespace accanto::render {
namespace {

constexpr Color teal{0x0B, 0x6B, 0x66}, clear{0, 0, 0, 0};

/// What `paint` adds to the background of a window, as shapes.
template <class Paint>
std::vector<ShapeInstance> shapes_of(const Paint& paint) {
    Window window;
    std::vector<ShapeInstance> shapes;
    window.frame([&] {
        paint(*ImGui::GetBackgroundDrawList());
        const auto all = frame_shapes();
        shapes.assign(all.begin(), all.end());
    });
    return shapes;
}

TEST_CASE("a box is one shape, with its shadow two") {
    CHECK(shapes_of([](ImDrawList& list) { box(list, {10, 10, 40, 20}, {.fill = teal}); }).size() ==
          1);
    CHECK(shapes_of([](ImDrawList& list) {
              box(list, {10, 10, 40, 20},
                  {.fill = teal, .shadow = {.offset_y = 2, .blur = 8, .color = {0, 0, 0, 40}}});
          }).size() == 2);
}

TEST_CASE("the shadow of a large box is painted round what the box covers") {
    const auto shapes = shapes_of([](ImDrawList& list) {
        box(list, {50, 50, 200, 100},
            {.fill = clear, .radius = {10, 10, 10, 10}, .shadow = {.blur = 8, .color = teal}});
    });
    REQUIRE(shapes.size() == 4);
    float area = 0;
    for (const auto& shape : shapes) {
        area += (shape.quad_end[0] - shape.quad[0]) * (shape.quad_end[1] - shape.quad[1]);
        const bool is_clear_of_middle = shape.quad[0] >= 240 || shape.quad_end[0] <= 60 ||
                                        shape.quad[1] >= 140 || shape.quad_end[1] <= 60;
        CHECK(is_clear_of_middle);
    }
    CHECK(area < 0.6F * (200 + 27) * (100 + 27));
}

TEST_CASE("what can't be seen adds no shape") {
    CHECK(
        shapes_of([](ImDrawList& list) { box(list, {10, 10, 40, 20}, {.fill = clear}); }).empty());
    CHECK(shapes_of([](ImDrawList& list) {
              box(list, {1000, 1000, 40, 20}, {.fill = teal});
          }).empty());
    CHECK(shapes_of([](ImDrawList& list) {
              list.PushClipRect({0, 0}, {5, 5});
              circle(list, 100, 100, 10, teal);
              list.PopClipRect();
          }).empty());
}

TEST_CASE("a shape covers its box, with room for soft edges") {
    const auto shapes =
        shapes_of([](ImDrawList& list) { box(list, {10, 20, 40, 30}, {.fill = teal}); });
    REQUIRE(shapes.size() == 1);
    CHECK(shapes[0].quad[0] < 10);
    CHECK(shapes[0].quad[1] < 20);
    CHECK(shapes[0].quad_end[0] > 50);
    CHECK(shapes[0].quad_end[1] > 50);
    CHECK(shapes[0].shape[0] == doctest::Approx(30));
    CHECK(shapes[0].shape[1] == doctest::Approx(35));
}

TEST_CASE("a corner is never rounder than the box allows") {
    const auto shapes = shapes_of([](ImDrawList& list) {
        box(list, {0, 0, 40, 20}, {.fill = teal, .radius = {99, 99, 99, 99}});
    });
    REQUIRE(shapes.size() == 1);
    for (const float radius : shapes[0].corners) CHECK(radius <= 10);
}

TEST_CASE("text and shapes keep the order they were painted in") {
    Window window;
    const auto paint = [] {
        ImDrawList& list = *ImGui::GetBackgroundDrawList();
        box(list, {0, 0, 20, 20}, {.fill = teal});
        list.AddRectFilled({0, 0}, {10, 10}, IM_COL32_WHITE);
        circle(list, 10, 10, 5, teal);
    };
    window.frame(paint);
    const auto& recorded = platform::gpu::host::recorded();
    CHECK(recorded.vertex_count >= 12);
    CHECK(recorded.indices.size() == 18);
    CHECK(recorded.commands.size() == 1);
}

TEST_CASE("sizes that are no numbers harm nothing") {
    const float infinite = std::numeric_limits<float>::infinity(),
                none = std::numeric_limits<float>::quiet_NaN();
    const auto shapes = shapes_of([&](ImDrawList& list) {
        box(list, {0, 0, -5, -5}, {.fill = teal});
        line(list, 5, 5, 5, 5, 2, teal);
        arc(list, 50, 50, 0, 0, 1, 1, teal);
        circle(list, none, none, infinite, teal);
    });
    CHECK(shapes.size() <= 4);
}

TEST_CASE("what was painted since a mark moves and fades as one") {
    Window window;
    ImVec2 before, after;
    ImU32 colour = 0;
    window.frame([&] {
        ImDrawList& list = *ImGui::GetBackgroundDrawList();
        list.AddRectFilled({0, 0}, {10, 10}, IM_COL32_WHITE);
        const auto since = mark(list);
        list.AddRectFilled({20, 20}, {30, 30}, IM_COL32_WHITE);
        before = list.VtxBuffer[since.vertex].pos;
        shift(list, since, 5, 7);
        fade(list, since, 0.5F);
        after = list.VtxBuffer[since.vertex].pos;
        colour = list.VtxBuffer[since.vertex].col;
        CHECK(list.VtxBuffer[0].pos.x == 0);
        CHECK((list.VtxBuffer[0].col >> IM_COL32_A_SHIFT) == 255);
    });
    CHECK(after.x == before.x + 5);
    CHECK(after.y == before.y + 7);
    CHECK((colour >> IM_COL32_A_SHIFT) < 140);
}

TEST_CASE("shapes of the last frame are forgotten") {
    Window window;
    window.frame([] { box(*ImGui::GetBackgroundDrawList(), {0, 0, 20, 20}, {.fill = teal}); });
    std::size_t left = 99;
    window.frame([&] { left = frame_shapes().size(); });
    CHECK(left == 0);
}

}  // namespace
}  // namespace accanto::render
