#include "ui/widgets/badge.hpp"

#include <cmath>
#include <string>

#include "ui/paint.hpp"

namespace accanto::ui {
namespace {

constexpr float height = 20, padding = 6;
constexpr int count_max = 99;

std::string words(int count) {
    return count > count_max ? std::to_string(count_max) + "+" : std::to_string(count);
}

}  // namespace

float badge_width(Frame& frame, int count) {
    return std::max(
        frame.grown_px(height),
        std::ceil(text_width(frame.style(TextRole::Micro), words(count))) + 2 * padding);
}

void badge_at(Frame& frame, Point left_middle, int count, bool filled) {
    const Palette& p = frame.palette();
    const float tall = frame.grown_px(height);
    const Rect rect{left_middle.x, std::round(left_middle.y - tall / 2), badge_width(frame, count),
                    tall};
    frame.paint().box(rect, {.fill = filled ? p.primary : p.hover, .radius = tall / 2});
    frame.paint().text_in(rect, frame.style(TextRole::Micro), filled ? p.on_primary : p.ink_2,
                          words(count), Align::Center);
}

}  // namespace accanto::ui
