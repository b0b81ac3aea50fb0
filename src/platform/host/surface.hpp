#pragma once

#include <optional>

#include "platform/surface.hpp"

/// On the host a test is the window: it says what happens and when the next frame is.
namespace accanto::platform::surface::host {

void set_state(const State& state);

/// Puts an event into the queue and wishes for a frame, as the browser does.
void push(const Event& event);

/// Whether a frame is wished for now.
bool wants_frame();

/// In how many ms a frame is wished for, if later.
std::optional<double> next_wake_ms();

/// Runs the frame that is wished for. False when none is.
bool run_frame(double now_ms);

/// Forgets everything, as before `start`.
void reset();

}  // namespace accanto::platform::surface::host
