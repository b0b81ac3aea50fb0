#pragma once

#include <string_view>

#include "ui/frame.hpp"

namespace accanto::ui {

/// A small number with − and +. True when it changed. Arrows, Home and End work.
bool stepper(Frame& frame, std::string_view name, int& value, int minimum, int maximum,
             std::string_view description = {});

}  // namespace accanto::ui
