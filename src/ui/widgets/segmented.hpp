#pragma once

#include <span>
#include <string_view>

#include "ui/frame.hpp"

namespace accanto::ui {

struct SegmentedOptions {
    bool fills = false;  ///< equal parts over the width of the scope
    std::string_view disabled_because;
};

/// One of two to four; the chosen part slides. `chosen` may be -1. True when it changed. Arrow keys
/// move.
bool segmented(Frame& frame, std::string_view name, std::span<const std::string_view> labels,
               int& chosen, const SegmentedOptions& options = {});

}  // namespace accanto::ui
