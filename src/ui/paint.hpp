#pragma once

#include <string_view>

#include "render/canvas.hpp"
#include "ui/frame.hpp"
#include "ui/geometry.hpp"
#include "ui/icon.hpp"
#include "ui/text.hpp"

namespace accanto::ui {

struct BoxLook {
    Color fill{0, 0, 0, 0};
    float radius = 0;
    Color border{0, 0, 0, 0};
    float border_width = 1;  ///< inside the rectangle; drawn when the border is not clear
    float dash = 0, gap = 0;
    Elevation elevation = Elevation::Flat;
};

enum class Align : std::uint8_t { Left, Center, Right };

/// Paints on the layer that is open, with the frame's opacity. Short-lived: ask the frame for it.
class Painter {
public:
    explicit Painter(Frame& frame) : frame_(frame) {}

    void box(const Rect& rect, const BoxLook& look) const;
    /// For gradients and corners that differ.
    void styled_box(const Rect& rect, render::BoxStyle style) const;
    void circle(Point center, float radius, Color fill) const;
    void ring(Point center, float radius, float stroke, Color color) const;
    /// Radians, clockwise from 12 o'clock.
    void arc(Point center, float radius, float stroke, float from, float to, Color color) const;
    void line(Point from, Point to, float stroke, Color color, float dash = 0, float gap = 0) const;
    void curve(const render::Cubic& cubic, float stroke, Color from, Color to, float dash = 0,
               float gap = 0) const;
    void hairline(float x, float y, float width) const;

    /// One line, its box's top at `y` and left, centre or right at `x`.
    void text(float x, float y, const TextStyle& style, Color color, std::string_view text,
              Align align = Align::Left) const;
    /// One line in the middle of the rectangle's height, shortened to its width.
    void text_in(const Rect& rect, const TextStyle& style, Color color, std::string_view text,
                 Align align = Align::Left) const;
    /// As many lines as it takes; returns the height. Paragraphs from right to left stand on the
    /// right instead of the left.
    float paragraph(const Rect& rect, const TextStyle& style, Color color, std::string_view text,
                    Align align = Align::Left) const;

    /// `stroke` in units of the 24 grid.
    void icon(Icon icon, Point center, float size, Color color, float stroke = 2) const;
    /// A rounded square with an icon in one hue.
    void icon_tile(const Rect& rect, Icon icon, TonePair colors, float corner_radius,
                   float icon_size = 20) const;
    /// A busy wheel; keeps frames coming.
    void spinner(Point center, float size, Color color) const;

    void push_clip(const Rect& rect) const;
    void pop_clip() const;

private:
    Color seen(Color color) const;
    void line(float x, float y, const TextStyle& style, Color color, std::string_view text,
              Align align, Direction direction) const;

    Frame& frame_;
};

}  // namespace accanto::ui
