#include "platform/host/surface.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "platform/pinch_area.hpp"

namespace accanto::platform::surface {
namespace {

struct Window {
    Frame frame = nullptr;
    State state{.width = 1280, .height = 800, .width_px = 1280, .height_px = 800};
    std::vector<Event> waiting, taken;
    bool wants_frame = false;
    std::optional<double> wake_ms;
};

Window window;

}  // namespace

void start(Frame frame) {
    window.frame = frame;
    host::push({.kind = EventKind::StateChanged});
}

void request_frame() {
    window.wants_frame = true;
}

void wake_after(double ms) {
    window.wake_ms = std::min(window.wake_ms.value_or(ms), ms);
}

State state() {
    return window.state;
}

std::span<const Event> take_events() {
    window.taken = std::exchange(window.waiting, {});
    return window.taken;
}

void claim_touch() {}

void set_cursor(Cursor) {}

std::string languages() {
    return "en";
}

namespace host {

void set_state(const State& state) {
    window.state = state;
}

void push(const Event& event) {
    window.waiting.push_back(event);
    request_frame();
}

bool wants_frame() {
    return window.wants_frame;
}

std::optional<double> next_wake_ms() {
    return window.wake_ms;
}

bool run_frame(double now_ms) {
    if (!window.wants_frame || window.frame == nullptr) return false;
    window.wants_frame = false;
    window.wake_ms.reset();
    window.frame(now_ms);
    return true;
}

void reset() {
    window = {};
}

}  // namespace host
}  // namespace accanto::platform::surface

void accanto::platform::pinch_area::set(float, float, float, float) {}
