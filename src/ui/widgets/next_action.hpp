#pragma once

#include <string_view>

#include "ui/frame.hpp"
#include "ui/icon.hpp"
#include "ui/widgets/button.hpp"

namespace accanto::ui {

struct NextActionOptions {
    Icon icon;
    Tone tone = Tone::Primary;
    std::string_view sentence;
    std::string_view action;
    bool urgent = false;  ///< its button is primary
    bool divider = true;  ///< a hairline below
    std::string_view key;
};

/// One thing to do next: a tile, a title, one line and one small button. True when the button was
/// pressed.
bool next_action(Frame& frame, std::string_view title, const NextActionOptions& options);

}  // namespace accanto::ui
