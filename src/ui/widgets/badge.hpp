#pragma once

#include "ui/frame.hpp"

namespace accanto::ui {

/// A number in a pill, for what is new or waits. Decorative: who owns it says the number.
float badge_width(Frame& frame, int count);
void badge_at(Frame& frame, Point left_middle, int count, bool filled);

}  // namespace accanto::ui
