#include "platform/surface.hpp"

#include <array>
#include <cstddef>

#include "platform/pinch_area.hpp"

// web/bridge/surface.js
extern "C" {
void accanto_surface_start(accanto::platform::surface::Frame frame);
void accanto_surface_request_frame();
void accanto_surface_wake_after(double ms);
void accanto_surface_state(accanto::platform::surface::State* state);
int accanto_surface_take_events(accanto::platform::surface::Event* events, int capacity);
void accanto_surface_claim_touch();
void accanto_surface_set_pinch_area(float x, float y, float width, float height);
void accanto_surface_set_cursor(int cursor);
int accanto_surface_languages(char* text, int capacity);
}

namespace accanto::platform::surface {
namespace {

static_assert(sizeof(Event) == 36 && sizeof(State) == 44, "web/services/surface.mjs writes these.");

/// A frame's worth; a flood waits for the next frame.
std::array<Event, 256> events;

constexpr int languages_bytes_max = 256;

}  // namespace

void start(Frame frame) {
    accanto_surface_start(frame);
}

void request_frame() {
    accanto_surface_request_frame();
}

void wake_after(double ms) {
    accanto_surface_wake_after(ms);
}

State state() {
    State state;
    accanto_surface_state(&state);
    return state;
}

std::span<const Event> take_events() {
    const auto count = accanto_surface_take_events(events.data(), static_cast<int>(events.size()));
    return std::span(events).first(static_cast<std::size_t>(count));
}

void claim_touch() {
    accanto_surface_claim_touch();
}

void set_cursor(Cursor cursor) {
    accanto_surface_set_cursor(static_cast<int>(cursor));
}

std::string languages() {
    std::array<char, languages_bytes_max> text{};
    const auto size = accanto_surface_languages(text.data(), languages_bytes_max);
    return {text.data(), static_cast<std::size_t>(size)};
}

}  // namespace accanto::platform::surface

void accanto::platform::pinch_area::set(float x, float y, float width, float height) {
    accanto_surface_set_pinch_area(x, y, width, height);
}
