#pragma once

#include <optional>
#include <string_view>

#include "ui/frame.hpp"
#include "ui/icon.hpp"

namespace accanto::ui {

/// Primary: the one next action of a screen. Danger: what can't be taken back. Plain and
/// PlainQuiet: words alone, flush with what stands above.
enum class ButtonKind : std::uint8_t {
    Primary,
    Secondary,
    Tonal,
    Quiet,
    Danger,
    Plain,
    PlainQuiet
};

struct ButtonOptions {
    ButtonKind kind = ButtonKind::Secondary;
    ControlSize size = ControlSize::Medium;
    std::optional<Icon> icon, trailing_icon;
    int count = 0;                      ///< a number after the label; 0: none
    bool busy = false;                  ///< a wheel in the icon's place; can't be pressed
    bool fills = false;                 ///< as wide as the scope
    std::string_view disabled_because;  ///< a sentence: disabled, and says why under the button (in
                                        ///< a row: as tooltip)
    std::string_view description;       ///< for screen readers
    std::string_view key;               ///< when two buttons of a scope have the same label
    std::optional<bool>
        expanded;            ///< what it opens and closes is on the page or a menu: is it open?
    bool has_popup = false;  ///< opens a dialog or, with `expanded`, a menu
};

/// True when it was pressed.
bool button(Frame& frame, std::string_view label, const ButtonOptions& options = {});

/// How wide a button will be.
float button_width(Frame& frame, std::string_view label, const ButtonOptions& options = {});

/// A button at a rectangle of its own, for widgets that place their parts themselves.
bool button_at(Frame& frame, const Rect& rect, std::string_view label,
               const ButtonOptions& options);

}  // namespace accanto::ui
