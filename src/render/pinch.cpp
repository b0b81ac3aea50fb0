#include "render/pinch.hpp"

#include <utility>

namespace accanto::render::pinch {
namespace {

struct State {
    std::optional<Rect> last, now;
    std::optional<Pinch> waiting;
};

State& state() {
    static State state;
    return state;
}

}  // namespace

std::optional<Pinch> take(const Rect& area) {
    state().now = area;
    return std::exchange(state().waiting, std::nullopt);
}

bool is_wanted(float x, float y) {
    const auto& area = state().last;
    return area && x >= area->x && x < area->x + area->width && y >= area->y &&
           y < area->y + area->height;
}

std::optional<Rect> area() {
    return state().now;
}

void add(float x, float y, float factor) {
    const auto& before = state().waiting;
    state().waiting = Pinch{x, y, before ? before->factor * factor : factor};
}

void begin_frame() {
    state().last = std::exchange(state().now, std::nullopt);
    state().waiting.reset();
}

}  // namespace accanto::render::pinch
