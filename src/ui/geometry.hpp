#pragma once

#include <algorithm>

#include "render/canvas.hpp"

/// Rectangles and points in CSS px; y grows downward.
namespace accanto::ui {

using render::Color;
using render::Rect;

struct Point {
    float x = 0, y = 0;
};

struct Size {
    float width = 0, height = 0;
};

constexpr float right_of(const Rect& rect) {
    return rect.x + rect.width;
}
constexpr float bottom_of(const Rect& rect) {
    return rect.y + rect.height;
}
constexpr Point center_of(const Rect& rect) {
    return {rect.x + rect.width / 2, rect.y + rect.height / 2};
}
constexpr bool contains(const Rect& rect, Point point) {
    return point.x >= rect.x && point.x < right_of(rect) && point.y >= rect.y &&
           point.y < bottom_of(rect);
}
/// Grown on all sides; shrunk when `by` is negative.
constexpr Rect grown(const Rect& rect, float by) {
    return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by};
}
constexpr Rect moved(const Rect& rect, float dx, float dy) {
    return {rect.x + dx, rect.y + dy, rect.width, rect.height};
}
constexpr Rect scaled(const Rect& rect, float factor) {
    const float dx = rect.width * (1 - factor) / 2, dy = rect.height * (1 - factor) / 2;
    return {rect.x + dx, rect.y + dy, rect.width * factor, rect.height * factor};
}
/// A box of this size in the middle of `rect`.
constexpr Rect centered(const Rect& rect, Size size) {
    return {rect.x + (rect.width - size.width) / 2, rect.y + (rect.height - size.height) / 2,
            size.width, size.height};
}
/// What both cover; no width or height when they don't meet.
constexpr Rect intersection(const Rect& a, const Rect& b) {
    const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    return {x, y, std::max(0.0F, std::min(right_of(a), right_of(b)) - x),
            std::max(0.0F, std::min(bottom_of(a), bottom_of(b)) - y)};
}

}  // namespace accanto::ui
