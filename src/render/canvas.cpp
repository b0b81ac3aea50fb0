#include "render/canvas.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <optional>

#include <imgui.h>

namespace accanto::render {
namespace {

// The numbers are those of shaders/ui.frag.glsl.
enum class Kind : std::uint8_t { Box = 1, Shadow = 2, Arc = 3, Stroke = 4, Disc = 5 };
constexpr float left_to_right = 16;
constexpr float keep_position = 32;  // do not move the edges to whole pixels

/// Room for antialiasing around every shape.
constexpr float margin = 1.5F;

/// A rounded corner touches nothing of a rectangle that is smaller by this share of its radius:
/// 1 - 1/sqrt(2), rounded up.
constexpr float corner_share = 0.3F;
/// What lies inside a box is painted apart, or not at all under a shadow, from this size on: there
/// the distance to an edge, which costs most, need not be known. CSS px and px².
constexpr float hole_side_min = 16;
constexpr float hole_area_min = 6'000;

constexpr std::size_t curve_parts_max = 32;

std::vector<ShapeInstance> instances;

struct Point {
    float x = 0, y = 0;
};
constexpr Point operator+(Point a, Point b) {
    return {a.x + b.x, a.y + b.y};
}
constexpr Point operator-(Point a, Point b) {
    return {a.x - b.x, a.y - b.y};
}
constexpr Point operator*(Point a, float factor) {
    return {a.x * factor, a.y * factor};
}
float length(Point a) {
    return std::hypot(a.x, a.y);
}
Point direction(Point from, Point to) {
    const auto way = to - from;
    const auto size = length(way);
    return size > 0 ? way * (1 / size) : Point{1, 0};
}
constexpr Point left_of(Point direction) {
    return {direction.y, -direction.x};
}

using Quad = std::array<Point, 4>;  // top left, top right, bottom right, bottom left

constexpr std::uint32_t packed(Color color) {
    return static_cast<std::uint32_t>(color.r | (color.g << 8) | (color.b << 16)) |
           (static_cast<std::uint32_t>(color.a) << 24);
}

Quad around(Point center, Point half_size, float room) {
    const auto x = half_size.x + room;
    const auto y = half_size.y + room;
    return {{{center.x - x, center.y - y},
             {center.x + x, center.y - y},
             {center.x + x, center.y + y},
             {center.x - x, center.y + y}}};
}

constexpr Quad rectangle(float left, float top, float right, float bottom) {
    return {{{left, top}, {right, top}, {right, bottom}, {left, bottom}}};
}

/// What of a rectangle lies round another, which lies within it.
std::array<Quad, 4> strips_between(const Quad& outer, const Quad& hole) {
    const Point low = outer[0], high = outer[2], from = hole[0], to = hole[2];
    return {rectangle(low.x, low.y, high.x, from.y), rectangle(low.x, from.y, from.x, to.y),
            rectangle(to.x, from.y, high.x, to.y), rectangle(low.x, to.y, high.x, high.y)};
}

/// What of `outer` lies `inset` deep in a box, whatever its corners; nothing when that is too
/// little to be painted apart.
std::optional<Quad> hole_of(const Quad& outer, Point center, Point half_size, const BoxStyle& style,
                            float inset) {
    const auto hole =
        around(center, half_size, -margin - inset - corner_share * std::ranges::max(style.radius));
    const Point from{std::max(outer[0].x, hole[0].x), std::max(outer[0].y, hole[0].y)};
    const Point to{std::min(outer[2].x, hole[2].x), std::min(outer[2].y, hole[2].y)};
    const Point size = to - from;
    const float area = size.x * size.y;
    // Said so that sizes that are no numbers leave no hole.
    const bool is_worth_it =
        std::min(size.x, size.y) >= hole_side_min && area >= hole_area_min && std::isfinite(area);
    if (!is_worth_it) return std::nullopt;
    return rectangle(from.x, from.y, to.x, to.y);
}

bool is_clipped_away(const ImDrawList& list, const Quad& quad) {
    const auto [left, right] = std::ranges::minmax(quad, {}, &Point::x);
    const auto [top, bottom] = std::ranges::minmax(quad, {}, &Point::y);
    const auto& clip = list._CmdHeader.ClipRect;
    return right.x <= clip.x || left.x >= clip.z || bottom.y <= clip.y || top.y >= clip.w;
}

/// The quad's texture position says which corner it is (-1 … -4), its colour says which instance:
/// ui.vert.glsl.
void emit(ImDrawList& list, const Quad& quad, ShapeInstance instance) {
    if (is_clipped_away(list, quad)) return;
    instance.quad[0] = quad[0].x;
    instance.quad[1] = quad[0].y;
    instance.quad[2] = quad[1].x;
    instance.quad[3] = quad[1].y;
    instance.quad_end[0] = quad[2].x;
    instance.quad_end[1] = quad[2].y;
    instance.quad_end[2] = quad[3].x;
    instance.quad_end[3] = quad[3].y;
    const auto number = static_cast<ImU32>(instances.size()) | IM_COL32_A_MASK;
    instances.push_back(instance);
    list.PrimReserve(6, 4);
    for (const unsigned corner : {0U, 1U, 2U, 0U, 2U, 3U})
        list.PrimWriteIdx(static_cast<ImDrawIdx>(list._VtxCurrentIdx + corner));
    for (std::size_t corner = 0; corner < 4; ++corner) {
        list.PrimWriteVtx({quad[corner].x, quad[corner].y}, {-1.0F - static_cast<float>(corner), 0},
                          number);
    }
}

void set(float (&target)[4], float a, float b, float c, float d) {
    target[0] = a;
    target[1] = b;
    target[2] = c;
    target[3] = d;
}

ShapeInstance instance_of(Kind kind, float flags = 0) {
    ShapeInstance instance{};
    instance.kind = static_cast<float>(kind) + flags;
    return instance;
}

void shadow(ImDrawList& list, Point center, Point half_size, const BoxStyle& style) {
    auto instance = instance_of(Kind::Shadow);
    const auto& shadow = style.shadow;
    set(instance.shape, center.x, center.y, half_size.x, half_size.y);
    std::ranges::copy(style.radius, instance.corners);
    instance.fill = packed(shadow.color);
    instance.border_width = shadow.blur;
    instance.dash = shadow.offset_y;
    instance.gap = shadow.spread;
    const auto room = std::max(0.0F, shadow.spread) + 1.5F * shadow.blur + margin;
    const auto outer = around(center + Point{0, shadow.offset_y}, half_size, room);
    const auto hole = hole_of(outer, center, half_size, style, 0);
    if (!hole) return emit(list, outer, instance);
    for (const auto& strip : strips_between(outer, *hole)) emit(list, strip, instance);
}

void box_body(ImDrawList& list, Point center, Point half_size, const BoxStyle& style, float flags) {
    auto instance = instance_of(Kind::Box, flags + (style.gradient_down ? 0 : left_to_right));
    set(instance.shape, center.x, center.y, half_size.x, half_size.y);
    const auto radius_max = std::min(half_size.x, half_size.y);
    std::ranges::transform(style.radius, instance.corners,
                           [&](float radius) { return std::min(radius, radius_max); });
    instance.fill = packed(style.fill);
    instance.fill_end = packed(style.fill_end);
    instance.border = style.border_width > 0 ? packed(style.border) : 0;
    instance.border_width = style.border_width;
    instance.dash = style.dash;
    instance.gap = style.gap;
    const auto outer = around(center, half_size, margin);
    const auto hole = hole_of(outer, center, half_size, style, style.border_width);
    if (!hole || style.fill_end.a > 0) return emit(list, outer, instance);
    for (const auto& strip : strips_between(outer, *hole)) emit(list, strip, instance);
    if (style.fill.a == 0) return;
    list.PrimReserve(6, 4);
    list.PrimRect({(*hole)[0].x, (*hole)[0].y}, {(*hole)[2].x, (*hole)[2].y}, instance.fill);
}

struct Stroke {
    float width = 0;
    Color from, to;
    float dash = 0, gap = 0;
    float way = 0;  // of the whole line
};

constexpr float round_start = 1;
constexpr float round_end = 2;

/// One straight part; `from_side` and `to_side` are half a line across at its ends, where the next
/// part joins.
void stroke_part(ImDrawList& list, Point from, Point to, Point from_side, Point to_side,
                 float way_from, float way_to, float caps, const Stroke& stroke) {
    const auto along = direction(from, to);
    const auto room = stroke.width / 2 + margin;
    const auto start = static_cast<int>(caps) & 1 ? from - along * room : from;
    const auto end = static_cast<int>(caps) & 2 ? to + along * room : to;
    auto instance = instance_of(Kind::Stroke);
    set(instance.shape, way_from, way_to, stroke.way, caps);
    set(instance.corners, from.x, from.y, to.x, to.y);
    instance.fill = packed(stroke.from);
    instance.fill_end = packed(stroke.to);
    instance.border_width = stroke.width;
    instance.dash = stroke.dash;
    instance.gap = stroke.gap;
    emit(list, {{start + from_side, end + to_side, end - to_side, start - from_side}}, instance);
}

Point at(const Cubic& cubic, float t) {
    const auto u = 1 - t;
    const auto weights = std::array{u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
    Point point;
    for (std::size_t i = 0; i < 4; ++i) point = point + Point{cubic.x[i], cubic.y[i]} * weights[i];
    return point;
}

std::vector<Point> polyline_of(const Cubic& cubic) {
    float hull = 0;
    for (std::size_t i = 0; i < 3; ++i)
        hull += std::hypot(cubic.x[i + 1] - cubic.x[i], cubic.y[i + 1] - cubic.y[i]);
    constexpr float part_px = 8;
    const auto parts =
        std::clamp<std::size_t>(static_cast<std::size_t>(hull / part_px), 6, curve_parts_max);
    std::vector<Point> points;
    points.reserve(parts + 1);
    for (std::size_t i = 0; i <= parts; ++i)
        points.push_back(at(cubic, static_cast<float>(i) / static_cast<float>(parts)));
    return points;
}

/// Across the line at a joint: on the bisector, so that neighbours share an edge and no pixel is
/// painted twice.
Point side_at(const std::vector<Point>& points, std::size_t i, float room) {
    const auto before = direction(points[i == 0 ? 0 : i - 1], points[i == 0 ? 1 : i]);
    const auto after = i + 1 < points.size() ? direction(points[i], points[i + 1]) : before;
    const auto middle = direction({}, before + after);
    const auto cosine = std::max(middle.x * before.x + middle.y * before.y, 0.5F);
    return left_of(middle) * (room / cosine);
}

}  // namespace

void box(ImDrawList& list, const Rect& rect, const BoxStyle& style) {
    const Point half_size{rect.width / 2, rect.height / 2};
    const auto center = Point{rect.x, rect.y} + half_size;
    if (style.shadow.color.a > 0) shadow(list, center, half_size, style);
    const bool has_border = style.border_width > 0 && style.border.a > 0;
    if (style.fill.a > 0 || style.fill_end.a > 0 || has_border)
        box_body(list, center, half_size, style, 0);
}

void arc(ImDrawList& list, float center_x, float center_y, float radius, float stroke_width,
         float from, float to, Color color) {
    if (to <= from) return;
    auto instance = instance_of(Kind::Arc);
    set(instance.shape, center_x, center_y, radius, stroke_width);
    set(instance.corners, from, to, 0, 0);
    instance.fill = packed(color);
    emit(list, around({center_x, center_y}, {radius, radius}, stroke_width / 2 + margin), instance);
}

void line(ImDrawList& list, float x1, float y1, float x2, float y2, float stroke_width, Color color,
          float dash, float gap) {
    const Point from{x1, y1};
    const Point to{x2, y2};
    const auto side = left_of(direction(from, to)) * (stroke_width / 2 + margin);
    const auto way = length(to - from);
    stroke_part(
        list, from, to, side, side, 0, way, round_start + round_end,
        {.width = stroke_width, .from = color, .to = color, .dash = dash, .gap = gap, .way = way});
}

void curve(ImDrawList& list, const Cubic& cubic, float stroke_width, Color from, Color to,
           float dash, float gap) {
    const auto points = polyline_of(cubic);
    const auto room = stroke_width / 2 + margin;
    Stroke stroke{.width = stroke_width, .from = from, .to = to, .dash = dash, .gap = gap};
    for (std::size_t i = 1; i < points.size(); ++i) stroke.way += length(points[i] - points[i - 1]);
    float way = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const auto next = way + length(points[i] - points[i - 1]);
        const auto caps = (i == 1 ? round_start : 0) + (i + 1 == points.size() ? round_end : 0);
        stroke_part(list, points[i - 1], points[i], side_at(points, i - 1, room),
                    side_at(points, i, room), way, next, caps, stroke);
        way = next;
    }
}

void circle(ImDrawList& list, float center_x, float center_y, float radius, Color fill,
            float border_width, Color border) {
    const BoxStyle style{.fill = fill,
                         .radius = {radius, radius, radius, radius},
                         .border_width = border_width,
                         .border = border};
    box_body(list, {center_x, center_y}, {radius, radius}, style, keep_position);
}

void split_disc(ImDrawList& list, float center_x, float center_y, float radius, Color a, Color b,
                float angle_degrees, float cut) {
    auto instance = instance_of(Kind::Disc);
    const auto angle = angle_degrees * std::numbers::pi_v<float> / 180;
    set(instance.shape, center_x, center_y, radius, radius);
    set(instance.corners, std::cos(angle), std::sin(angle), (2 * cut - 1) * radius, 0);
    instance.fill = packed(a);
    instance.fill_end = packed(b);
    emit(list, around({center_x, center_y}, {radius, radius}, margin), instance);
}

Mark mark(const ImDrawList& list) {
    return {list.VtxBuffer.Size};
}

void fade(ImDrawList& list, Mark since, float opacity) {
    const auto factor = std::clamp(opacity, 0.0F, 1.0F);
    for (int i = since.vertex; i < list.VtxBuffer.Size; ++i) {
        auto& color = list.VtxBuffer[i].col;
        const auto alpha = static_cast<float>(color >> IM_COL32_A_SHIFT) * factor;
        color = (color & ~IM_COL32_A_MASK) | (static_cast<ImU32>(alpha + 0.5F) << IM_COL32_A_SHIFT);
    }
}

void shift(ImDrawList& list, Mark since, float dx, float dy) {
    for (int i = since.vertex; i < list.VtxBuffer.Size; ++i) {
        auto& position = list.VtxBuffer[i].pos;
        position = {position.x + dx, position.y + dy};
    }
}

void zoom(ImDrawList& list, Mark since, float factor, float center_x, float center_y) {
    for (int i = since.vertex; i < list.VtxBuffer.Size; ++i) {
        auto& position = list.VtxBuffer[i].pos;
        position = {center_x + (position.x - center_x) * factor,
                    center_y + (position.y - center_y) * factor};
    }
}

bool is_box(const ShapeInstance& shape) {
    constexpr unsigned kinds = 15;
    return (static_cast<unsigned>(shape.kind) & kinds) == static_cast<unsigned>(Kind::Box);
}

std::span<const ShapeInstance> frame_shapes() {
    return instances;
}

void begin_frame() {
    instances.clear();
}

}  // namespace accanto::render
