#pragma once

#include <string_view>

#include "ui/frame.hpp"

namespace accanto::ui {

struct DropZoneResult {
    bool choose = false;  ///< the first button
    bool second = false;  ///< the second one
};

/// "Drop a file here"; while a file hovers over the window it invites to let go.
/// Dropped files arrive as an intent of the app, wherever they fall.
DropZoneResult drop_zone(Frame& frame, std::string_view title, std::string_view hint,
                         std::string_view choose, std::string_view second = {});

}  // namespace accanto::ui
