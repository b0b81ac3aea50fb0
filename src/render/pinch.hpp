#pragma once

#include <optional>

#include "render/canvas.hpp"

/// Two fingers, or the wheel with Ctrl or Cmd, over something that has sizes of its own. Elsewhere
/// two fingers change the size of text, and the wheel with Ctrl is the browser's.
namespace accanto::render::pinch {

struct Pinch {
    float x = 0, y = 0, factor = 1;
};

/// For whoever shows this area: a pinch there is theirs. The one of this frame.
std::optional<Pinch> take(const Rect& area);
/// Whether somebody wanted a pinch there when the last frame was built.
bool is_wanted(float x, float y);
/// What was wanted in this frame.
std::optional<Rect> area();

void add(float x, float y, float factor);
void begin_frame();

}  // namespace accanto::render::pinch
