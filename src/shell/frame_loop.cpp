#include "shell/frame_loop.hpp"

#include <algorithm>

#include "platform/glyphs.hpp"
#include "render/context.hpp"

namespace accanto::shell::frame_loop {
namespace {

namespace glyphs = platform::glyphs;
namespace surface = platform::surface;

/// ImGui shows the consequence of an input a frame later; a window that sizes itself needs that one
/// too.
constexpr int frames_after_input = 2;

/// A change settles in two builds; one that starts another in three. More would be a loop.
constexpr int builds_max = 4;

/// Time stands still while nothing is drawn: an animation begins at its first frame, not at the
/// last one.
constexpr float first_elapsed_s = 1.0F / 60;
constexpr double longest_pause_ms = 100;

/// The first picture takes as long as a hundred later ones. It comes in parts, each a task of its
/// own, between which the page can answer.
enum class Start : std::uint8_t {
    Noting,    ///< which letters it shows
    Painting,  ///< these, over several frames; then the mirror is told
    Done
};

struct Loop {
    render::Context context;
    Steps steps;
    Theme theme;
    Counters counters;
    int frames_left = 0;
    Start start = Start::Noting;
    bool is_animating = false;
    double last_ms = -1e9;
};

Loop& loop() {
    static Loop loop;
    return loop;
}

bool ask_for_more(Loop& loop) {
    loop.frames_left = std::max(loop.frames_left - 1, 0);
    const bool wants_frame = loop.frames_left > 0 || loop.is_animating || loop.context.is_busy();
    if (wants_frame) surface::request_frame();
    return wants_frame;
}

void build(Loop& loop, FrameInput input) {
    loop.context.begin_frame(input.window, input.events, input.elapsed_s, loop.theme.is_light_text);
    for (int builds = 1; loop.steps.draw_frame(input); ++builds) {
        if (input.is_last) {
            loop.is_animating = true;
            return;
        }
        input.is_last = builds + 1 == builds_max;
        input.events = {};
        loop.is_animating = false;
        loop.context.abandon_frame();
        loop.context.begin_frame(input.window, {}, 0, loop.theme.is_light_text);
    }
}

/// What changed outside moves things. They find their places before a click is looked at, which was
/// meant for where they are then.
void settle(Loop& loop, FrameInput input) {
    input.events = {};
    build(loop, input);
    loop.context.abandon_frame();
}

void go_on_starting(Loop& loop, double now_ms) {
    FrameInput input{.now_ms = now_ms, .elapsed_s = first_elapsed_s, .window = surface::state()};
    surface::request_frame();
    if (loop.start == Start::Painting && glyphs::paint_noted()) return;
    const bool is_noting = loop.start == Start::Noting;
    loop.start = is_noting ? Start::Painting : Start::Done;
    loop.steps.prepare();
    glyphs::rehearse(is_noting);
    input.is_rehearsal = is_noting;
    build(loop, input);
    loop.context.abandon_frame();
}

void run(double now_ms) {
    auto& loop = frame_loop::loop();
    if (loop.start != Start::Done) return go_on_starting(loop, now_ms);
    const auto window = surface::state();
    const auto events = surface::take_events();
    if (!events.empty()) loop.frames_left = frames_after_input;
    const auto pause_ms = now_ms - loop.last_ms;
    const auto elapsed_s =
        pause_ms > longest_pause_ms ? first_elapsed_s : static_cast<float>(pause_ms / 1000);
    loop.last_ms = now_ms;
    loop.is_animating = false;
    const FrameInput input{.now_ms = now_ms,
                           .elapsed_s = std::clamp(elapsed_s, 1.0F / 240, 1.0F / 10),
                           .window = window,
                           .events = events};
    const bool changed = !loop.context.is_pressed() && loop.steps.prepare();
    if (changed && !events.empty()) settle(loop, input);
    build(loop, input);
    ++loop.counters.frames;
    if (loop.context.end_frame(window, loop.theme.background)) ++loop.counters.drawn;
    loop.steps.after_frame(ask_for_more(loop));
}

}  // namespace

bool start(const Steps& steps) {
    auto& loop = frame_loop::loop();
    loop.steps = steps;
    loop.frames_left = frames_after_input;
    if (!loop.context.start()) return false;
    surface::start(run);
    return true;
}

void wake() {
    auto& loop = frame_loop::loop();
    loop.frames_left = frames_after_input;
    surface::request_frame();
}

void wake_after(double ms) {
    surface::wake_after(ms);
}

void animate() {
    loop().is_animating = true;
}

void set_theme(const Theme& theme) {
    loop().theme = theme;
}

Counters counters() {
    return loop().counters;
}

}  // namespace accanto::shell::frame_loop
