#include "ui/widgets/pair_line.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace accanto::ui {
namespace {

constexpr float first_control = 0.46F, second_control = 0.54F;
constexpr float score_height = 26, score_height_selected = 32, score_padding = 11, score_icon = 14,
                score_gap = 6;
constexpr float least_width = 1.5F, width_from_points = 60, points_per_px = 14;
constexpr std::array score_places{0.5F, 0.62F, 0.38F, 0.72F, 0.28F};
constexpr float between_scores = 2;

Point between(Point a, Point b, float t) {
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

float distance_to_piece(Point from, Point to, Point point) {
    const float dx = to.x - from.x, dy = to.y - from.y;
    const float length = dx * dx + dy * dy;
    const float t =
        length > 0
            ? std::clamp(((point.x - from.x) * dx + (point.y - from.y) * dy) / length, 0.0F, 1.0F)
            : 0;
    return std::hypot(point.x - from.x - t * dx, point.y - from.y - t * dy);
}

TextStyle score_style(const Frame& frame, bool selected) {
    const float scale = frame.environment().text_scale;
    TextStyle style = frame.style(selected ? TextRole::NumberSmall : TextRole::UiStrong);
    style = resized(style, (selected ? 16.0F : 13.5F) * scale, 20 * scale);
    style.is_tabular = true;
    return style;
}

bool touches(const Rect& rect, const std::vector<Rect>& placed) {
    return std::ranges::any_of(placed, [&](const Rect& other) {
        const Rect shared = intersection(grown(rect, between_scores), other);
        return shared.width > 0 && shared.height > 0;
    });
}

}  // namespace

render::Cubic line_curve(Point from, Point to) {
    const float gap = to.x - from.x;
    return {{from.x, from.x + first_control * gap, from.x + second_control * gap, to.x},
            {from.y, from.y, to.y, to.y}};
}

Point point_on(const render::Cubic& curve, float t) {
    const float u = 1 - t;
    const float weights[] = {u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
    Point point;
    for (int i = 0; i < 4; ++i)
        point.x += weights[i] * curve.x[i], point.y += weights[i] * curve.y[i];
    return point;
}

float distance_to(const render::Cubic& curve, Point point, int parts) {
    float least = 1e9F;
    Point from{curve.x[0], curve.y[0]};
    for (int i = 1; i <= parts; ++i) {
        const Point to = point_on(curve, static_cast<float>(i) / static_cast<float>(parts));
        least = std::min(least, distance_to_piece(from, to, point));
        from = to;
    }
    return least;
}

/// De Casteljau's division.
render::Cubic beginning_of(const render::Cubic& curve, float t) {
    const Point p[] = {{curve.x[0], curve.y[0]},
                       {curve.x[1], curve.y[1]},
                       {curve.x[2], curve.y[2]},
                       {curve.x[3], curve.y[3]}};
    const Point a = between(p[0], p[1], t), b = between(p[1], p[2], t), c = between(p[2], p[3], t);
    const Point d = between(a, b, t), e = between(b, c, t), end = between(d, e, t);
    return {{p[0].x, a.x, d.x, end.x}, {p[0].y, a.y, d.y, end.y}};
}

float line_width_of(int points) {
    return std::max(least_width,
                    least_width + (static_cast<float>(points) - width_from_points) / points_per_px);
}

std::optional<Rect> place_score(const render::Cubic& curve, Size size,
                                const std::vector<Rect>& placed) {
    for (const float t : score_places) {
        const Point middle = point_on(curve, t);
        const Rect rect{std::round(middle.x - size.width / 2),
                        std::round(middle.y - size.height / 2), size.width, size.height};
        if (!touches(rect, placed)) return rect;
    }
    return std::nullopt;
}

Size score_size(Frame& frame, std::string_view score, const ScoreLook& look) {
    const float icon = look.icon ? score_icon + score_gap : 0;
    const float text = std::ceil(text_width(score_style(frame, look.selected), score));
    return {text + icon + 2 * score_padding,
            frame.grown_px(look.selected ? score_height_selected : score_height)};
}

void score_at(Frame& frame, const Rect& rect, std::string_view score, const ScoreLook& look) {
    const Palette& p = frame.palette();
    const Color ink = look.selected ? p.canvas : p.ink;
    frame.paint().box(rect, {.fill = look.selected ? p.ink : p.surface,
                             .radius = rect.height / 2,
                             .border = look.selected ? Color{0, 0, 0, 0} : p.card_border,
                             .elevation = Elevation::Rest});
    float x = rect.x + score_padding;
    if (look.icon) {
        frame.paint().icon(*look.icon, {x + score_icon / 2, center_of(rect).y}, score_icon,
                           look.selected ? ink : p.primary_ink, 2);
        x += score_icon + score_gap;
    }
    frame.paint().text_in({x, rect.y, right_of(rect) - score_padding - x + 1, rect.height},
                          score_style(frame, look.selected), ink, score);
}

}  // namespace accanto::ui
