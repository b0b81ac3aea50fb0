#include "ui/paint.hpp"

#include <cmath>
#include <numbers>

#include <imgui.h>

namespace accanto::ui {
namespace {

constexpr float pi = std::numbers::pi_v<float>;

float aligned(float x, float width, Align align) {
    switch (align) {
        case Align::Left:
            return x;
        case Align::Center:
            return std::round(x - width / 2);
        case Align::Right:
            return x - width;
    }
    return x;
}

/// Where a line that is aligned like this has its `x`.
float start_of(const Rect& rect, Align align) {
    return align == Align::Left     ? rect.x
           : align == Align::Center ? rect.x + rect.width / 2
                                    : right_of(rect);
}

}  // namespace

Color Painter::seen(Color color) const {
    return with_alpha(color, frame_.alpha());
}

void Painter::box(const Rect& rect, const BoxLook& look) const {
    render::BoxStyle style;
    for (float& corner : style.radius) corner = look.radius;
    const ShadowLayers shadows = shadow_layers(look.elevation, frame_.brightness());
    if (shadows.far.color.a > 0) {
        render::BoxStyle far = style;
        far.shadow = shadows.far;
        far.shadow.color = seen(far.shadow.color);
        render::box(frame_.draw_list(), rect, far);
    }
    style.fill = seen(look.fill);
    style.border = seen(look.border);
    style.border_width = look.border.a > 0 ? look.border_width : 0;
    style.dash = look.dash;
    style.gap = look.gap;
    style.shadow = shadows.near;
    style.shadow.color = seen(style.shadow.color);
    render::box(frame_.draw_list(), rect, style);
}

void Painter::styled_box(const Rect& rect, render::BoxStyle style) const {
    style.fill = seen(style.fill);
    style.fill_end = seen(style.fill_end);
    style.border = seen(style.border);
    style.shadow.color = seen(style.shadow.color);
    render::box(frame_.draw_list(), rect, style);
}

void Painter::circle(Point center, float radius, Color fill) const {
    render::circle(frame_.draw_list(), center.x, center.y, radius, seen(fill));
}

void Painter::ring(Point center, float radius, float stroke, Color color) const {
    // `radius` is that of the middle of the stroke, as in the design; a border lies inside.
    render::circle(frame_.draw_list(), center.x, center.y, radius + stroke / 2, Color{0, 0, 0, 0},
                   stroke, seen(color));
}

void Painter::arc(Point center, float radius, float stroke, float from, float to,
                  Color color) const {
    render::arc(frame_.draw_list(), center.x, center.y, radius, stroke, from, to, seen(color));
}

void Painter::line(Point from, Point to, float stroke, Color color, float dash, float gap) const {
    render::line(frame_.draw_list(), from.x, from.y, to.x, to.y, stroke, seen(color), dash, gap);
}

void Painter::curve(const render::Cubic& cubic, float stroke, Color from, Color to, float dash,
                    float gap) const {
    render::curve(frame_.draw_list(), cubic, stroke, seen(from), seen(to), dash, gap);
}

void Painter::hairline(float x, float y, float width) const {
    box({x, y, width, 1}, {.fill = frame_.palette().line});
}

void Painter::line(float x, float y, const TextStyle& style, Color color, std::string_view text,
                   Align align, Direction direction) const {
    const float left = align == Align::Left ? x : aligned(x, text_width(style, text), align);
    paint_line(frame_.draw_list(), style, {left, y}, seen(color), text, direction);
}

void Painter::text(float x, float y, const TextStyle& style, Color color, std::string_view text,
                   Align align) const {
    line(x, y, style, color, text, align, direction_of(text));
}

void Painter::text_in(const Rect& rect, const TextStyle& style, Color color, std::string_view text,
                      Align align) const {
    const auto lines_max = static_cast<std::size_t>(rect.height / style.line_px);
    if (lines_max > 1 && text_width(style, text) > rect.width) {
        const auto lines = wrapped(style, text, rect.width).size();
        const float used = style.line_px * static_cast<float>(lines);
        const Rect middle{rect.x, std::round(rect.y + (rect.height - used) / 2), rect.width, used};
        if (lines <= lines_max) return void(paragraph(middle, style, color, text, align));
    }
    const std::string fitting = shortened(style, text, rect.width);
    const float y = std::round(rect.y + (rect.height - style.line_px) / 2);
    this->text(start_of(rect, align), y, style, color, fitting, align);
}

float Painter::paragraph(const Rect& rect, const TextStyle& style, Color color,
                         std::string_view text, Align align) const {
    float y = rect.y;
    for (const auto& line : wrapped(style, text, rect.width)) {
        const bool is_turned = align == Align::Left && line.direction == Direction::RightToLeft;
        const Align side = is_turned ? Align::Right : align;
        this->line(start_of(rect, side), y, style, color, line.text, side, line.direction);
        y += style.line_px;
    }
    return y - rect.y;
}

void Painter::icon(Icon icon, Point center, float size, Color color, float stroke) const {
    const float side = std::round(size);
    render::icon(frame_.draw_list(), icon, std::round(center.x - side / 2),
                 std::round(center.y - side / 2), side, seen(color), stroke);
}

void Painter::icon_tile(const Rect& rect, Icon icon, TonePair colors, float corner_radius,
                        float icon_size) const {
    box(rect,
        {.fill = colors.tint, .radius = corner_radius, .border = frame_.palette().tint_border});
    this->icon(icon, center_of(rect), icon_size, colors.ink);
}

void Painter::spinner(Point center, float size, Color color) const {
    const float stroke = size / 7;
    const float radius = size / 2 - stroke;
    ring(center, radius, stroke, with_alpha(color, 0.3F));
    float from = 0;
    if (!frame_.environment().reduced_motion) {
        from = static_cast<float>(std::fmod(frame_.now_ms(), motion::spinner_turn_ms)) /
               motion::spinner_turn_ms * 2 * pi;
        frame_.want_frames();
    }
    arc(center, radius, stroke, from, from + pi * 0.6F, color);
}

void Painter::push_clip(const Rect& rect) const {
    frame_.draw_list().PushClipRect({rect.x, rect.y}, {right_of(rect), bottom_of(rect)}, true);
}
void Painter::pop_clip() const {
    frame_.draw_list().PopClipRect();
}

}  // namespace accanto::ui
