#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ui/frame.hpp"
#include "ui/icon.hpp"
#include "ui/paint.hpp"

/// The curved lines between two columns of people, and the scores on them.
namespace accanto::ui {

/// From a mentor's right edge to a mentee's left one.
render::Cubic line_curve(Point from, Point to);
Point point_on(const render::Cubic& curve, float t);
/// Of the polyline of `parts` pieces that stands for the curve.
float distance_to(const render::Cubic& curve, Point point, int parts = 24);
/// The curve up to `t`: lines grow from mentor to mentee.
render::Cubic beginning_of(const render::Cubic& curve, float t);

/// How thick a score is drawn.
float line_width_of(int points);

/// Where a score of this size goes: on the curve, away from those that are placed. Nothing when it
/// would touch one of them everywhere.
std::optional<Rect> place_score(const render::Cubic& curve, Size size,
                                const std::vector<Rect>& placed);

struct ScoreLook {
    bool selected = false;
    std::optional<Icon> icon;
};
Size score_size(Frame& frame, std::string_view score, const ScoreLook& look);
void score_at(Frame& frame, const Rect& rect, std::string_view score, const ScoreLook& look);

}  // namespace accanto::ui
