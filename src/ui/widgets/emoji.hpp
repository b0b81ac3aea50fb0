#pragma once

#include <span>
#include <string_view>

#include "ui/frame.hpp"
#include "ui/geometry.hpp"

namespace accanto::ui {

/// The few that the popover has; whoever wants others has them on the keyboard.
std::span<const std::string_view> common_emoji();

/// A button with a popover of emoji over everything; arrows, Home and End move in it, Escape
/// closes. The one chosen in this frame, or "".
std::string_view emoji_button_at(Frame& frame, const Rect& rect, std::string_view name);

}  // namespace accanto::ui
