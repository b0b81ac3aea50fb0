#pragma once

#include <optional>
#include <string_view>

#include "ui/widgets/button.hpp"

namespace accanto::ui {

struct IconButtonOptions {
    ButtonKind kind = ButtonKind::Quiet;
    ControlSize size = ControlSize::Medium;
    std::string_view disabled_because;
    std::string_view key;
    bool marked = false;  ///< a dot: something new behind it
    std::optional<bool>
        expanded;            ///< what it opens and closes is on the page or a menu: is it open?
    bool has_popup = false;  ///< opens a dialog or, with `expanded`, a menu
};

/// A square with an icon; `name` is its accessible name and tooltip.
bool icon_button(Frame& frame, Icon icon, std::string_view name,
                 const IconButtonOptions& options = {});
bool icon_button_at(Frame& frame, const Rect& rect, Icon icon, std::string_view name,
                    const IconButtonOptions& options);

}  // namespace accanto::ui
