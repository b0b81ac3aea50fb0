#include "ui/text.hpp"

#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

#include "support/ui_harness.hpp"

using namespace accanto;

namespace {

/// "ọ̀", which no single code point is.
constexpr std::string_view letter = "o\u0323\u0300";

const ui::TextStyle style{.font_px = 20, .line_px = 24};
constexpr float letter_width = 11;  // 0.55 em

/// Runs while a frame is built: fonts belong to one.
void in_frame(const test::UiHarness::Build& build) {
    test::UiHarness harness;
    harness.show(build);
}

}  // namespace

TEST_CASE("a letter is as wide with marks as without") {
    in_frame([](ui::Frame&) {
        CHECK(ui::text_width(style, "o") == doctest::Approx(letter_width));
        CHECK(ui::text_width(style, letter) == doctest::Approx(letter_width));
        CHECK(ui::text_width(style, "e\u0301a") == doctest::Approx(2 * letter_width));
    });
}

TEST_CASE("a letter with marks is painted as one") {
    in_frame([](ui::Frame& frame) {
        const int before = frame.draw_list().VtxBuffer.Size;
        ui::paint_line(frame.draw_list(), style, {10, 10}, {0, 0, 0, 255}, letter);
        CHECK(frame.draw_list().VtxBuffer.Size - before == 4);
        ui::paint_line(frame.draw_list(), style, {10, 10}, {0, 0, 0, 255},
                       "a" + std::string(letter) + "b");
        CHECK(frame.draw_list().VtxBuffer.Size - before == 16);
    });
}

TEST_CASE("no line and no shortened text ends between a letter and its mark") {
    in_frame([](ui::Frame&) {
        const auto word = std::string(letter) + std::string(letter) + std::string(letter);
        const auto lines = ui::wrapped(style, word, 2 * letter_width + 1);
        REQUIRE(lines.size() == 2);
        CHECK(lines[0].text == std::string(letter) + std::string(letter));
        CHECK(lines[1].text == letter);
        CHECK(ui::shortened(style, word, 2 * letter_width + 1) == std::string(letter) + "…");
    });
}

TEST_CASE("initials keep the marks of their letters") {
    CHECK(ui::initials("O\u0323\u0300la Ade", 2) == "O\u0323\u0300A");
}

TEST_CASE("a mark without a letter, and thousands on one, are still text") {
    in_frame([](ui::Frame&) {
        std::string heap = "a";
        for (int i = 0; i < 5'000; ++i) heap += "\u0301";
        CHECK(ui::text_width(style, heap) == doctest::Approx(letter_width));
        CHECK(ui::text_width(style, "\u0301") == doctest::Approx(letter_width));
        CHECK(ui::wrapped(style, heap, 1).size() == 1);
    });
}

TEST_CASE("a private code point in somebody's text stands for nothing") {
    in_frame([](ui::Frame& frame) {
        CHECK(ui::text_width(style, letter) > 0);
        ui::paint_line(frame.draw_list(), style, {10, 10}, {0, 0, 0, 255}, "\uE000");
        CHECK(ui::text_width(style, "\uE000") == doctest::Approx(ui::text_width(style, "\uFFFD")));
    });
}
