#pragma once

#include <span>

#include "platform/surface.hpp"
#include "render/canvas.hpp"

/// When frames are drawn: after something happened, and not otherwise.
namespace accanto::shell::frame_loop {

struct FrameInput {
    double now_ms = 0;       ///< platform::clock
    float elapsed_s = 0;     ///< since the last frame, 1/240 … 1/10
    platform::surface::State window;
    std::span<const platform::surface::Event> events;
};

struct Theme {
    render::Color background{0xF5, 0xF8, 0xF6};
    bool is_light_text = false;
};

/// Builds one frame between ImGui::NewFrame and ImGui::Render.
using DrawFrame = void (*)(const FrameInput& input);

/// False without WebGL2.
bool start(DrawFrame draw_frame);

/// Something changed: draw the few frames ImGui needs to settle.
void wake();

/// As `wake`, later: a label that tells the time, a toast that ends.
void wake_after(double ms);

/// Something moves: draw the next frame too. Call it in each frame of an animation.
void animate();

/// From the next frame on.
void set_theme(const Theme& theme);

struct Counters {
    int frames = 0;  ///< built
    int drawn = 0;   ///< of these, different from the one before
};
Counters counters();

}  // namespace accanto::shell::frame_loop
