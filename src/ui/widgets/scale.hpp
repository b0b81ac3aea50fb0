#pragma once

#include <string_view>

#include "ui/frame.hpp"

namespace accanto::ui {

/// 1 to 5; 0: nothing chosen yet. `low` and `high` name the ends for screen readers. True when it
/// changed.
bool scale(Frame& frame, std::string_view name, int& value, std::string_view low,
           std::string_view high);

}  // namespace accanto::ui
