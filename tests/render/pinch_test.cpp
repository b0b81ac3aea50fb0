#include "render/pinch.hpp"

#include <doctest/doctest.h>

#include "render/window.hpp"

namespace accanto::render {
namespace {

/// A window whose left half takes a pinch.
struct Halves {
    void frame(std::vector<surface::Event> events = {}) {
        window.frame([&] { taken = pinch::take({0, 0, 200, 300}); }, std::move(events));
    }
    static surface::Event pinched(float x, float factor) {
        return {.kind = surface::EventKind::Pinch, .x = x, .y = 100, .dy = factor};
    }
    Window window;
    std::optional<pinch::Pinch> taken;
};

TEST_CASE("a pinch over something with sizes of its own goes there, several of a frame as one") {
    Halves halves;
    halves.frame();
    CHECK_FALSE(halves.taken);
    halves.frame({Halves::pinched(50, 1.5F), Halves::pinched(60, 2)});
    REQUIRE(halves.taken);
    CHECK(halves.taken->factor == doctest::Approx(3));
    CHECK(halves.taken->x == 60);
    CHECK(pinch::is_wanted(50, 100));
    halves.frame();
    CHECK_FALSE(halves.taken);
}

TEST_CASE("a pinch elsewhere stays the page's") {
    Halves halves;
    halves.frame();
    halves.frame({Halves::pinched(300, 2)});
    CHECK_FALSE(halves.taken);
    CHECK_FALSE(pinch::is_wanted(300, 100));
}

TEST_CASE("when nobody takes it any more, a pinch is the page's everywhere") {
    Halves halves;
    halves.frame();
    for (int i = 0; i < 2; ++i) halves.window.frame([] {});
    CHECK_FALSE(pinch::area());
    halves.window.frame([] {}, {Halves::pinched(50, 2)});
    CHECK_FALSE(pinch::is_wanted(50, 100));
}

}  // namespace
}  // namespace accanto::render
