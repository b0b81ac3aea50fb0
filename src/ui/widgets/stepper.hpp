#pragma once

#include <string_view>

#include "ui/frame.hpp"

namespace accanto::ui {

struct StepperOptions {
    std::string_view description;
    int step = 1;
    std::string_view unit;  ///< behind the number, without a space: "%"
};

/// A small number with − and +. True when it changed. Arrows, Home and End work.
bool stepper(Frame& frame, std::string_view name, int& value, int minimum, int maximum,
             const StepperOptions& options = {});

}  // namespace accanto::ui
