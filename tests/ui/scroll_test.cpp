#include "ui/scroll.hpp"

#include <string>

#include <doctest/doctest.h>

#include "support/ui_harness.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

constexpr int rows_long = 60;

void lines(Frame& frame, int count, std::string_view name) {
    for (int line = 0; line < count; ++line)
        words(frame, TextRole::Body, std::string(name) + " " + std::to_string(line));
}

/// A long column, and beside it a sticky one of `rows`.
auto page_with_side(int rows) {
    return [rows](Frame& frame) {
        const ScrollRegion page(frame, "page", {.padding = Padding::all(20)});
        Columns columns(frame, {flexible(), fixed(300)});
        lines(frame, rows_long, "main");
        columns.next();
        const Sticky side(frame, "side");
        lines(frame, rows, "side");
    };
}

float top_of(const test::UiHarness& harness, std::string_view text) {
    return harness.rect_of(Role::Text, text).y;
}

TEST_CASE("what is sticky stays in sight while the page scrolls beside it") {
    test::UiHarness harness;
    harness.show(page_with_side(3));
    const float before = top_of(harness, "side 0");
    harness.wheel(200, 400, 600);
    CHECK(top_of(harness, "main 0") < before - 300);
    CHECK(top_of(harness, "side 0") == doctest::Approx(before).epsilon(0.01));
}

TEST_CASE("what is sticky and longer than the window can be read to its end") {
    test::UiHarness harness;
    harness.show(page_with_side(40));
    CHECK(top_of(harness, "side 39") > harness.environment().height);
    harness.wheel(200, 400, 5000);
    CHECK(top_of(harness, "side 39") < harness.environment().height);
}

TEST_CASE("what is sticky never makes the page longer, and lets it get shorter") {
    int rows = rows_long;
    test::UiHarness harness;
    harness.show([&](Frame& frame) {
        const ScrollRegion page(frame, "page", {.padding = Padding::all(20)});
        Columns columns(frame, {flexible(), fixed(300)});
        lines(frame, rows, "main");
        columns.next();
        const Sticky side(frame, "side");
        lines(frame, 3, "side");
    });
    harness.wheel(200, 400, 5000);
    CHECK(top_of(harness, "main 59") < harness.environment().height);
    rows = 2;
    harness.settle();
    harness.wheel(200, 400, -5000);
    CHECK(top_of(harness, "main 0") == doctest::Approx(top_of(harness, "side 0")));
    harness.wheel(200, 400, 5000);
    CHECK(top_of(harness, "main 0") == doctest::Approx(top_of(harness, "side 0")));
}

}  // namespace
}  // namespace accanto::ui
