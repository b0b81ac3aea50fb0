#pragma once

#include <cstdint>
#include <span>
#include <vector>

struct ImDrawList;

/// Painting beyond ImGui's triangles: rounded rectangles with soft shadows, gradients and borders,
/// rings, arcs, capsules. Each call adds one instance of a signed-distance shape; the order with
/// ImGui's own triangles (text, icons, paths) is kept. Everything in CSS px.
namespace accanto::render {

struct Color {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;
    bool operator==(const Color&) const = default;
};

struct Rect {
    float x = 0, y = 0, width = 0, height = 0;
};

/// As CSS box-shadow: `blur` is twice the standard deviation; nothing is painted under the box
/// itself.
struct Shadow {
    float offset_y = 0, blur = 0, spread = 0;
    Color color{0, 0, 0, 0};
};

struct BoxStyle {
    Color fill{0, 0, 0, 0};
    Color fill_end{0, 0, 0, 0};      ///< a == 0: no gradient
    bool gradient_down = true;       ///< else left to right
    float radius[4] = {0, 0, 0, 0};  ///< top left, top right, bottom right, bottom left
    float border_width = 0;
    Color border{0, 0, 0, 0};
    float dash = 0, gap = 0;  ///< dashed border when dash > 0
    Shadow shadow;            ///< more than one: call `box` again with fill a = 0
};

void box(ImDrawList& list, const Rect& rect, const BoxStyle& style);

/// A stroked arc with round caps; angles in radians, clockwise from 12 o'clock.
void arc(ImDrawList& list, float center_x, float center_y, float radius, float stroke_width,
         float from, float to, Color color);

/// A line with round caps; dashed when dash > 0.
void line(ImDrawList& list, float x1, float y1, float x2, float y2, float stroke_width, Color color,
          float dash = 0, float gap = 0);

/// A cubic curve with round caps and a gradient along it.
struct Cubic {
    float x[4], y[4];
};
void curve(ImDrawList& list, const Cubic& cubic, float stroke_width, Color from, Color to,
           float dash = 0, float gap = 0);

void circle(ImDrawList& list, float center_x, float center_y, float radius, Color fill,
            float border_width = 0, Color border = {0, 0, 0, 0});

/// Two-colour disc of an avatar: colour B beyond a chord at `cut` (0…1) of the diameter, turned by
/// `angle_degrees`.
void split_disc(ImDrawList& list, float center_x, float center_y, float radius, Color a, Color b,
                float angle_degrees, float cut);

/// A place in a draw list. What was drawn after it, text and shapes alike, can be faded, moved and
/// zoomed as one picture: for dialogs, pages and rows that come and go.
struct Mark {
    int vertex = 0;
};
Mark mark(const ImDrawList& list);
void fade(ImDrawList& list, Mark since, float opacity);
void shift(ImDrawList& list, Mark since, float dx, float dy);
void zoom(ImDrawList& list, Mark since, float factor, float center_x, float center_y);

/// One shape, 96 bytes, as uploaded to the GPU. Its quad lies among ImGui's triangles, so order and
/// clipping are ImGui's; the vertices name the instance (docs/decisions/0004-one-draw-stream.md).
/// Read by shaders/ui.vert.glsl.
struct ShapeInstance {
    float quad[4];     // first two corners of the painted quad (top left, top right), with room for
                       // blur and antialiasing
    float shape[4];    // box, shadow, disc: centre and half size; arc: centre, radius, stroke;
                       // stroke: way at start and end, caps
    float corners[4];  // box: radii; arc: from, to; stroke: both ends; disc: direction of the cut,
                       // its distance from the centre
    float quad_end[4];  // last two corners of the quad (bottom right, bottom left)
    std::uint32_t fill, fill_end, border, reserved;
    float border_width, dash, gap,
        kind;  // shadow: blur, offset_y, spread; stroke: width, dash, gap
};

/// A rounded rectangle without its shadow: what most shapes are.
bool is_box(const ShapeInstance& shape);

/// The shapes of the frame being built; the renderer takes them, `begin_frame` forgets them.
std::span<const ShapeInstance> frame_shapes();
void begin_frame();

}  // namespace accanto::render
