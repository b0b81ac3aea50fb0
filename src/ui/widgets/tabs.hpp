#pragma once

#include <span>
#include <string_view>

#include "ui/frame.hpp"

namespace accanto::ui {

struct Tab {
    std::string_view label;
    int count = 0;  ///< new items; 0: no badge
};

/// Parts of a page under each other's names; those that have no room are in a menu at the end. True
/// when `chosen` changed. Arrow keys move.
bool tabs(Frame& frame, std::string_view name, std::span<const Tab> tabs, int& chosen);

}  // namespace accanto::ui
