#pragma once

#include <string_view>

#include "ui/frame.hpp"

namespace accanto::ui {

struct ToastResult {
    bool action = false;
    bool gone = false;  ///< its time is over: forget it
};

/// Over everything at the bottom, one at a time, for six seconds; longer while the pointer or the
/// focus is on it. `key` is another for each toast, so that its time begins again. Build it last.
ToastResult toast(Frame& frame, std::string_view key, std::string_view text,
                  std::string_view action = {});

}  // namespace accanto::ui
