#pragma once

#include <span>

#include "platform/surface.hpp"
#include "render/canvas.hpp"

/// When frames are drawn: after something happened, and not otherwise.
namespace accanto::shell::frame_loop {

struct FrameInput {
    double now_ms = 0;    ///< platform::clock
    float elapsed_s = 0;  ///< since the last frame, 1/240 … 1/10
    platform::surface::State window;
    std::span<const platform::surface::Event> events;
    bool is_last = false;       ///< this build is shown, whatever `DrawFrame` returns
    bool is_rehearsal = false;  ///< neither this build nor one after it in this frame is shown
};

struct Theme {
    render::Color background{0xF5, 0xF8, 0xF6};
    bool is_light_text = false;
};

/// Before a frame: lets in what happened outside. True: something changed. Not called while
/// somebody presses something, so that nothing moves away under the pointer.
using Prepare = bool (*)();

/// Builds one frame between ImGui::NewFrame and ImGui::EndFrame. True: something changed while it
/// was built; it is built once more, without the events, before anybody sees it (a few times at
/// most).
using DrawFrame = bool (*)(const FrameInput& input);

/// After the picture: whether another frame is coming by itself.
using AfterFrame = void (*)(bool wants_frame);

struct Steps {
    Prepare prepare = nullptr;
    DrawFrame draw_frame = nullptr;
    AfterFrame after_frame = nullptr;
};

/// False without WebGL2.
bool start(const Steps& steps);

/// Something changed: draw the few frames ImGui needs to settle.
void wake();

/// As `wake`, later: a label that tells the time, a toast that ends.
void wake_after(double ms);

/// Something moves: draw the next frame too. Call it in each frame of an animation.
void animate();

/// From this frame on; text changes its weight with the next build.
void set_theme(const Theme& theme);

struct Counters {
    int frames = 0;  ///< built
    int drawn = 0;   ///< of these, different from the one before
};
Counters counters();

}  // namespace accanto::shell::frame_loop
