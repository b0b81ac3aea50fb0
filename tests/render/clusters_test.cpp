#include "render/clusters.hpp"

#include <string>

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "platform/host/glyphs.hpp"
#include "render/fonts.hpp"
#include "render/window.hpp"

namespace accanto::render {
namespace {

/// The `number`th of very many words.
std::string word(int number) {
    std::string text = "\u0628";
    for (; number > 0; number /= 4) {
        text += "\u0646";
        for (int i = number % 4; i > 0; --i) text += "\u064E";
    }
    return text;
}

float advance_of(char32_t code_point) {
    const auto [font, size] = fonts::sized({});
    return font->GetFontBaked(size)->GetCharAdvance(code_point);
}

TEST_CASE("a text keeps its code point while it is asked for") {
    Window window;
    const auto first = clusters::code_point_of("e\u0301");
    window.frame([] {});
    CHECK(clusters::code_point_of("e\u0301") == first);
    CHECK(clusters::text_of(first) == "e\u0301");
}

TEST_CASE("of thousands in one frame the last get none, and the next frames have room again") {
    Window window;
    window.frame([] {
        int painted = 0;
        for (int i = 0; i < 10'000; ++i) painted += clusters::code_point_of(word(i)) != 0;
        CHECK(painted > 3'000);
        CHECK(painted <= 0x1000);
    });
    window.frame([] {});
    window.frame([] {});
    window.frame([] { CHECK(clusters::code_point_of("something else") != 0); });
}

TEST_CASE("a long session shows each text as itself") {
    Window window;
    int number = 0;
    for (int frame = 0; frame < 60; ++frame) {
        window.frame([&] {
            for (int i = 0; i < 200; ++i, ++number) {
                const auto code_point = clusters::code_point_of(word(number));
                REQUIRE(code_point != 0);
                REQUIRE(clusters::text_of(code_point) == word(number));
            }
        });
    }
}

TEST_CASE("a code point that stands for another text is painted and measured anew") {
    Window window;
    constexpr std::string_view wide = "\u0628\u0628\u0628\u0628";
    char32_t code_point = 0;
    float wide_advance = 0;
    window.frame([&] {
        code_point = clusters::code_point_of(wide);
        wide_advance = advance_of(code_point);
    });
    for (int i = 0; i < 2; ++i) window.frame([] {});
    window.frame([&] {
        int number = 0;
        while (clusters::code_point_of("e" + word(number)) != code_point)
            REQUIRE(++number < 0x1000);
        const int drawn = platform::glyphs::host::drawn_count();
        CHECK(advance_of(code_point) < wide_advance);
        CHECK(platform::glyphs::host::drawn_count() == drawn + 1);
    });
}

}  // namespace
}  // namespace accanto::render
