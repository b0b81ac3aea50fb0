#pragma once

/// Scrolling by exact pixels, as a browser does it; ImGui's own wheel moves by lines and knows no
/// finger. The innermost window under the pointer that can still move in that direction scrolls.
namespace accanto::render::scroll {

void wheel(float x, float y, float dx, float dy);

/// The window under the finger when it began is the one that follows it.
void start_pan(float x, float y);
void pan(float dx, float dy);
void end_pan();

}  // namespace accanto::render::scroll
