#pragma once

#include <cstdint>
#include <span>
#include <string>

/// The window: its size and preferences, what the person does with pointer and keyboard, and the
/// frame clock. Positions and distances are CSS px.
namespace accanto::platform::surface {

enum class EventKind : std::int32_t {
    PointerMove = 1,
    PointerDown,  ///< `code`: button 0 main, 1 secondary, 2 middle
    PointerUp,
    PointerCancel,  ///< the press became a pan, or the system took the pointer away
    PointerLeave,
    PanStart,  ///< a finger began to drag the page at x, y
    Pan,       ///< dx, dy: how far the content follows; goes on after the finger left (inertia)
    PanEnd,
    Wheel,  ///< dx, dy: how far to scroll
    Pinch,  ///< dy: factor since the last one
    LongPress,
    KeyDown,  ///< `code`: Key; `character`: what it would type, 0 if nothing
    KeyUp,
    FocusGained,
    FocusLost,
    StateChanged,  ///< size, scale, preferences or visibility: read `state()`
};

enum class Pointer : std::int32_t { Mouse, Touch, Pen };

enum class Key : std::int32_t {
    None,
    Tab,
    Left,
    Right,
    Up,
    Down,
    PageUp,
    PageDown,
    Home,
    End,
    Insert,
    Delete,
    Backspace,
    Space,
    Enter,
    Escape,
    LeftCtrl,
    LeftShift,
    LeftAlt,
    LeftSuper,
    RightCtrl,
    RightShift,
    RightAlt,
    RightSuper,
    Menu,
    Digit0,
    Digit1,
    Digit2,
    Digit3,
    Digit4,
    Digit5,
    Digit6,
    Digit7,
    Digit8,
    Digit9,
    A,
    B,
    C,
    D,
    E,
    F,
    G,
    H,
    I,
    J,
    K,
    L,
    M,
    N,
    O,
    P,
    Q,
    R,
    S,
    T,
    U,
    V,
    W,
    X,
    Y,
    Z,
    F1,
    F2,
    F3,
    F4,
    F5,
    F6,
    F7,
    F8,
    F9,
    F10,
    F11,
    F12,
    Apostrophe,
    Comma,
    Minus,
    Period,
    Slash,
    Semicolon,
    Equal,
    LeftBracket,
    Backslash,
    RightBracket,
    GraveAccent,
    NumpadEnter,
};
inline constexpr int key_count = static_cast<int>(Key::NumpadEnter) + 1;

inline constexpr std::uint32_t ctrl_held = 1, shift_held = 2, alt_held = 4, super_held = 8,
                               is_repeat = 16;

/// 36 bytes, written by web/services/surface.mjs in this order.
struct Event {
    EventKind kind;
    Pointer pointer;
    std::int32_t code;
    std::uint32_t modifiers;
    std::uint32_t character;
    float x, y, dx, dy;
};

/// 44 bytes, written by web/services/surface.mjs in this order.
struct State {
    float width = 0, height = 0;
    std::int32_t width_px = 0, height_px = 0;
    std::uint32_t preferences = 0;                                           ///< bits below
    float inset_top = 0, inset_right = 0, inset_bottom = 0, inset_left = 0;  ///< safe area
    float scale = 1;            ///< framebuffer pixels a CSS px
    float keyboard_height = 0;  ///< covered at the bottom by a keyboard of glass

    bool has(std::uint32_t preference) const { return (preferences & preference) != 0; }
    bool operator==(const State&) const = default;
};
inline constexpr std::uint32_t prefers_dark = 1, prefers_less_motion = 2, prefers_more_contrast = 4,
                               has_forced_colors = 8, has_coarse_pointer = 16, is_hidden = 32,
                               is_mac = 64, can_share = 128;  ///< files of text, by a sheet

enum class Cursor : std::int32_t {
    Default,
    Pointer,
    Text,
    Move,
    ResizeHorizontal,
    ResizeVertical,
    NotAllowed,
    Grab,
    Grabbing
};

/// Starts listening. `frame` is called once for each `request_frame`, when the browser is about to
/// paint.
using Frame = void (*)(double now_ms);
void start(Frame frame);

void request_frame();

/// Requests a frame after a while; a nearer wish replaces a farther one. The list is empty after
/// each frame.
void wake_after(double ms);

State state();

/// What happened since the last call, oldest first; valid until the next call.
std::span<const Event> take_events();

/// The thing under the finger wants the drag itself (slider, painting): do not pan with this touch.
void claim_touch();

void set_cursor(Cursor cursor);

/// BCP 47 tags the person prefers, best first, with commas.
std::string languages();

}  // namespace accanto::platform::surface
