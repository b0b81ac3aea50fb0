#include "ui/text.hpp"

#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

#include "support/ui_harness.hpp"
#include "ui/paint.hpp"

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
        ui::paint_line(frame.draw_list(), style, {10, 10}, {0, 0, 0, 255}, letter,
                       ui::Direction::LeftToRight);
        CHECK(frame.draw_list().VtxBuffer.Size - before == 4);
        ui::paint_line(frame.draw_list(), style, {10, 10}, {0, 0, 0, 255},
                       "a" + std::string(letter) + "b", ui::Direction::LeftToRight);
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

TEST_CASE(
    "in the width a text was measured with it breaks as it did, however its letters are spaced") {
    for (const float spacing : {-0.05F, 0.0F, 0.08F}) {
        const ui::TextStyle spaced{.font_px = 20, .line_px = 24, .spacing_em = spacing};
        in_frame([&](ui::Frame&) {
            for (float room = 60; room < 400; room += 7) {
                CAPTURE(room);
                const auto size = ui::text_size(spaced, "Nobody has to walk it alone", room);
                const auto again = ui::text_size(spaced, "Nobody has to walk it alone", size.width);
                CHECK(again.height == size.height);
                CHECK(again.width == size.width);
            }
        });
    }
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
        ui::paint_line(frame.draw_list(), style, {10, 10}, {0, 0, 0, 255}, "\uE000",
                       ui::Direction::LeftToRight);
        CHECK(ui::text_width(style, "\uE000") == doctest::Approx(ui::text_width(style, "\uFFFD")));
    });
}

TEST_CASE("an emoji of many code points is measured and painted as one") {
    in_frame([](ui::Frame& frame) {
        CHECK(ui::text_width(style, "👨‍👩‍👧‍👦🇮🇹1️⃣👍🏽") ==
              doctest::Approx(4 * letter_width));
        const int before = frame.draw_list().VtxBuffer.Size;
        ui::paint_line(frame.draw_list(), style, {10, 10}, {0, 0, 0, 255},
                       "👨‍👩‍👧‍👦🇮🇹", ui::Direction::LeftToRight);
        CHECK(frame.draw_list().VtxBuffer.Size - before == 8);
    });
}

TEST_CASE("a word of joining letters that is too wide is broken and shortened inside") {
    in_frame([](ui::Frame&) {
        const std::string word = "\u0628\u0646\u0628\u0646\u0628\u0646";
        CHECK(ui::text_width(style, word) == doctest::Approx(6 * letter_width));
        const auto lines = ui::wrapped(style, word, 4 * letter_width + 1);
        REQUIRE(lines.size() == 2);
        CHECK(lines[0].text.size() == 8);
        CHECK(lines[1].text.size() == 4);
        CHECK(ui::shortened(style, word, 4 * letter_width + 1) == "\u0628\u0646\u0628…");
        CHECK(ui::wrapped(style, word, 1).size() == 1);
    });
}

TEST_CASE("each paragraph has its direction, and all of its lines have it") {
    in_frame([](ui::Frame&) {
        const auto lines = ui::wrapped(style, "שלום Elif Kaya\nCiao שלום", 6 * letter_width);
        REQUIRE(lines.size() == 3);
        CHECK(lines[0].direction == ui::Direction::RightToLeft);
        CHECK(lines[1].direction == ui::Direction::RightToLeft);
        CHECK(lines.back().direction == ui::Direction::LeftToRight);
    });
}

TEST_CASE("a text from right to left stands on the right, in the same place as its real field") {
    in_frame([](ui::Frame& frame) {
        const auto left_of = [&](std::string_view text) {
            const int before = frame.draw_list().VtxBuffer.Size;
            frame.paint().paragraph({100, 10, 200, 24}, style, {0, 0, 0, 255}, text);
            return frame.draw_list().VtxBuffer[before].pos.x;
        };
        CHECK(left_of("Ciao") == doctest::Approx(100));
        CHECK(left_of("ני") > 250);
    });
}

TEST_CASE("initials of names whose letters join are letters that do not") {
    CHECK(ui::initials("سلام نور", 2) == "س\u200Cن");
    CHECK(ui::initials("नमस्ते दीपा", 2) == "नदी");
    CHECK(ui::initials("👩🏽‍🚀 Ola", 2) == "👩🏽‍🚀O");
}

TEST_CASE("hostile text is laid out and painted") {
    test::UiHarness harness;
    std::string all;
    for (int i = 0; i < 3'000; ++i) {
        all += "\u0628";
        for (int mark = 0; mark < i % 60; ++mark) all += "\u064B";
        if (i % 3 == 0) all += " ";
        if (i % 7 == 0) all += "\u202E\xFF\u200D👍\u200D";
    }
    harness.show([&](ui::Frame& frame) {
        CHECK(ui::wrapped(style, all, 300).size() > 10);
        frame.paint().paragraph({0, 0, 300, 0}, style, {0, 0, 0, 255}, all);
        frame.paint().text_in({0, 0, 300, 24}, style, {0, 0, 0, 255}, all);
    });
}
