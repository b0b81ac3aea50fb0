#include <algorithm>
#include <cmath>
#include <span>
#include <utility>
#include <vector>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/layout.hpp"
#include "ui/paint.hpp"
#include "ui/widgets/brand.hpp"

namespace accanto::ui {
namespace {

/// The picture's own grid; it is aligned to the bottom and cropped at the sides and the sky.
constexpr float grid_width = 560, grid_height = 330;
constexpr int curve_parts = 24;

struct Scene {
    Frame& frame;
    Rect rect;
    float scale;
    ImVec2 at(float x, float y) const {
        return {center_of(rect).x + (x - grid_width / 2) * scale,
                bottom_of(rect) + (y - grid_height) * scale};
    }
};

/// Twice the area; negative when the points go round against the clock.
float signed_area(std::span<const ImVec2> points) {
    float area = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const ImVec2 a = points[i], b = points[(i + 1) % points.size()];
        area += a.x * b.y - b.x * a.y;
    }
    return area;
}

ImU32 packed(Color color) {
    return IM_COL32(color.r, color.g, color.b, color.a);
}

/// ImGui fills what goes round with the clock, and nothing sensible else.
void fill(const Scene& scene, std::vector<ImVec2> points, Color color) {
    if (signed_area(points) < 0) std::ranges::reverse(points);
    scene.frame.draw_list().AddConcavePolyFilled(points.data(), static_cast<int>(points.size()),
                                                 packed(color));
}

/// Start, then three points a curve.
void follow(std::vector<ImVec2>& points, std::span<const Point> curve) {
    points.push_back({curve[0].x, curve[0].y});
    for (std::size_t i = 0; i + 3 < curve.size(); i += 3) {
        for (int part = 1; part <= curve_parts; ++part) {
            const float t = static_cast<float>(part) / curve_parts;
            points.push_back(ImBezierCubicCalc(
                {curve[i].x, curve[i].y}, {curve[i + 1].x, curve[i + 1].y},
                {curve[i + 2].x, curve[i + 2].y}, {curve[i + 3].x, curve[i + 3].y}, t));
        }
    }
}

void hill(const Scene& scene, std::span<const Point> ridge, Color color) {
    std::vector<ImVec2> points;
    follow(points, ridge);
    points.push_back({grid_width + 200, grid_height});
    points.push_back({-200, grid_height});
    for (auto& point : points) point = scene.at(point.x, point.y);
    fill(scene, std::move(points), color);
}

/// A way that gets narrower with distance.
void way(const Scene& scene, std::span<const Point> middle, float near_width, float far_width,
         Color color) {
    std::vector<ImVec2> line;
    follow(line, middle);
    std::vector<ImVec2> outline(line.size() * 2);
    for (std::size_t i = 0; i < line.size(); ++i) {
        const ImVec2 before = line[i > 0 ? i - 1 : 0],
                     after = line[std::min(i + 1, line.size() - 1)];
        const float dx = after.x - before.x, dy = after.y - before.y,
                    length = std::max(std::hypot(dx, dy), 0.001F);
        const float share = static_cast<float>(i) / static_cast<float>(line.size() - 1);
        const float half = far_width / 2 + (near_width - far_width) / 2 * std::pow(1 - share, 2.2F);
        const ImVec2 side{-dy / length * half, dx / length * half};
        outline[i] = scene.at(line[i].x + side.x, line[i].y + side.y);
        outline[outline.size() - 1 - i] = scene.at(line[i].x - side.x, line[i].y - side.y);
    }
    fill(scene, std::move(outline), color);
}

void walker(const Scene& scene, Point head, float head_radius, Point shoulder, Point foot,
            float width, Color color) {
    const ImVec2 h = scene.at(head.x, head.y), a = scene.at(shoulder.x, shoulder.y),
                 b = scene.at(foot.x, foot.y);
    scene.frame.paint().circle({h.x, h.y}, head_radius * scene.scale, color);
    scene.frame.paint().line({a.x, a.y}, {b.x, b.y}, width * scene.scale, color);
}

/// The ground of the page over what the hills painted beyond the rounded corners.
void round_corner(const Scene& scene, Point corner, float dx, float dy) {
    constexpr float r = radius::sheet, beyond = 2;  // a pixel of the edge is hills in part
    constexpr int parts = 10;
    const float x = corner.x - dx * beyond, y = corner.y - dy * beyond;
    std::vector<ImVec2> points{{x, y}, {x, corner.y + dy * r}};
    for (int i = 0; i <= parts; ++i) {
        const float angle = static_cast<float>(i) / parts * 1.5708F;
        points.push_back(
            {corner.x + dx * r * (1 - std::cos(angle)), corner.y + dy * r * (1 - std::sin(angle))});
    }
    points.push_back({corner.x + dx * r, y});
    fill(scene, std::move(points), scene.frame.palette().canvas);
}

constexpr Point far_ridge[] = {{-200, 190}, {-100, 190}, {-40, 178}, {0, 168},
                               {60, 142},   {120, 128},  {200, 142}, {280, 158},
                               {330, 186},  {400, 176},  {460, 168}, {510, 146},
                               {560, 120},  {640, 90},   {700, 90},  {760, 90}};
constexpr Point middle_ridge[] = {{-200, 240}, {-120, 240}, {-60, 234}, {0, 222},
                                  {60, 200},   {130, 184},  {200, 191}, {270, 198},
                                  {330, 222},  {410, 221},  {470, 219}, {520, 204},
                                  {560, 188},  {620, 170},  {700, 170}, {760, 170}};
constexpr Point near_ridge[] = {{-200, 320}, {-120, 320}, {-60, 310}, {0, 291},
                                {60, 264},   {130, 241},  {200, 243}, {290, 248},
                                {350, 275},  {430, 278},  {480, 276}, {530, 262},
                                {560, 252},  {620, 236},  {700, 236}, {760, 236}};
constexpr Point white_way[] = {{64, 372},  {190, 306}, {300, 296}, {300, 262}, {300, 226},
                               {222, 224}, {226, 192}, {232, 168}, {290, 166}, {340, 158}};
constexpr Point apricot_way[] = {{152, 376}, {272, 312}, {346, 300}, {346, 262}, {346, 226},
                                 {270, 230}, {272, 198}, {276, 176}, {320, 172}, {352, 163}};

}  // namespace

void welcome_picture(Frame& frame, float height) {
    const Rect rect = frame.layout().take(0, height);
    const Palette& p = frame.palette();
    const Scene scene{frame, rect,
                      std::max(rect.width / grid_width, std::min(1.0F, height / grid_height))};
    frame.paint().push_clip(rect);
    render::BoxStyle sky;
    for (float& corner : sky.radius) corner = radius::sheet;
    sky.fill = p.sky_top;
    sky.fill_end = p.sky_bottom;
    frame.paint().styled_box(rect, sky);
    const ImVec2 sun = scene.at(392, 118);
    frame.paint().circle({sun.x, sun.y}, 92 * scene.scale, with_alpha(p.sun, 0.18F));
    frame.paint().circle({sun.x, sun.y}, 66 * scene.scale, with_alpha(p.sun, 0.30F));
    frame.paint().circle({sun.x, sun.y}, 42 * scene.scale, p.sun);
    hill(scene, far_ridge, p.hill_1);
    hill(scene, middle_ridge, p.hill_2);
    hill(scene, near_ridge, p.hill_3);
    way(scene, white_way, 40, 3, with_alpha(rgb(0xFFFFFF), 0.94F));
    way(scene, apricot_way, 42, 3, p.apricot);
    walker(scene, {298, 245}, 12, {298, 270}, {296, 288}, 22, rgb(0x0B5F5A));
    walker(scene, {338, 252}, 10.5F, {338, 275}, {337, 293}, 19, rgb(0xB9500D));
    frame.paint().pop_clip();
    round_corner(scene, {rect.x, rect.y}, 1, 1);
    round_corner(scene, {right_of(rect), rect.y}, -1, 1);
    round_corner(scene, {rect.x, bottom_of(rect)}, 1, -1);
    round_corner(scene, {right_of(rect), bottom_of(rect)}, -1, -1);
}

}  // namespace accanto::ui
