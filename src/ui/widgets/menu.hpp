#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/frame.hpp"
#include "ui/icon.hpp"
#include "ui/widgets/button.hpp"

namespace accanto::ui {

struct MenuEntry {
    std::string_view label;
    std::optional<Icon> icon;
    bool danger = false;
    bool chosen = false;  ///< a check: selects
};

/// A menu at an anchor, over everything. Open it from a button: `if (icon_button(…))
/// open_menu(frame, "more");`, and build it in every frame: it is there only while it is open.
void open_menu(Frame& frame, std::string_view key);
bool menu_is_open(Frame& frame, std::string_view key);
/// The index of the entry chosen in this frame, or -1.
int menu(Frame& frame, std::string_view key, std::string_view name, const Rect& anchor,
         std::span<const MenuEntry> entries);

/// An icon button with a menu behind it. The index chosen, or -1.
int menu_button(Frame& frame, Icon icon, std::string_view name, std::span<const MenuEntry> entries,
                ButtonKind kind = ButtonKind::Secondary, ControlSize size = ControlSize::Compact);

struct SelectOptions {
    std::optional<Icon> icon;
    bool quiet = false;  ///< in a header, without a frame or visible label
    std::string_view hint;
    std::string_view placeholder;  ///< when `chosen` is -1
    float width = 0;
};
/// One of a list, behind a button that shows it. True when `chosen` changed.
bool select(Frame& frame, std::string_view label, std::span<const std::string_view> choices,
            int& chosen, const SelectOptions& options = {});

}  // namespace accanto::ui
