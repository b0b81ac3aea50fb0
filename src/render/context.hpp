#pragma once

#include <cstdint>
#include <span>

#include "platform/surface.hpp"
#include "render/canvas.hpp"
#include "render/renderer.hpp"

namespace accanto::render {

/// Dear ImGui's context and its way to the screen. There is one in the program.
class Context {
public:
    Context();
    ~Context();
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    /// False without WebGL2.
    bool start();

    /// Hands events to ImGui, scrolls by wheel and finger, and begins a frame.
    void begin_frame(const platform::surface::State& state,
                     std::span<const platform::surface::Event> events, float elapsed_s,
                     bool is_light_text);

    /// Throws away what was built since `begin_frame`.
    void abandon_frame();

    /// Ends the frame and draws it. True when it differed from the last one.
    bool end_frame(const platform::surface::State& state, Color background);

    /// Whether ImGui needs another frame to finish what an input began: queued events, a held item
    /// or key.
    bool is_busy() const;

    /// Whether somebody holds something down, or an input waits for its own frame.
    bool is_pressed() const;

private:
    Renderer renderer_;
};

}  // namespace accanto::render
