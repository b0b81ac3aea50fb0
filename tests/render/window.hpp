#pragma once

#include <functional>
#include <vector>

#include "platform/host/gpu.hpp"
#include "platform/surface.hpp"
#include "render/context.hpp"

namespace accanto::render {

namespace surface = platform::surface;

/// A window of 400 × 300, drawn by a GPU that only writes down what it is told.
struct Window {
    Window() {
        platform::gpu::host::forget();
        context.start();
    }
    /// One frame with these events; true when it differed from the one before.
    bool frame(const std::function<void()>& build, std::vector<surface::Event> events = {}) {
        context.begin_frame(state, events, 1.0F / 60, false);
        build();
        return context.end_frame(state, {});
    }
    Context context;
    surface::State state{.width = 400, .height = 300, .width_px = 400, .height_px = 300};
};

}  // namespace accanto::render
