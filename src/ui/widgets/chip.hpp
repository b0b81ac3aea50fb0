#pragma once

#include <optional>
#include <string_view>

#include "ui/frame.hpp"
#include "ui/icon.hpp"

namespace accanto::ui {

struct ChipOptions {
    Tone tone = Tone::Neutral;
    std::optional<Icon> icon;
    bool dot = false;    ///< a mark of the tone in front: "Your turn to write"
    bool large = false;  ///< 36 high instead of 26
    std::string_view key;
};

/// A label; can't be pressed.
void chip(Frame& frame, std::string_view label, const ChipOptions& options = {});

struct PickOptions {
    std::optional<bool> chosen;  ///< none: it does something, and is not a choice
    bool adds = false;           ///< dashed, with a plus: "Add your own"
    bool radio = false;          ///< one of several, for screen readers; else any number
    std::string_view disabled_because;
    std::string_view key;
};

/// A choice chip. True when pressed; the caller flips its state.
bool pick(Frame& frame, std::string_view label, const PickOptions& options = {});

/// A pick bound to a value.
bool pick_toggle(Frame& frame, std::string_view label, bool& chosen,
                 const PickOptions& options = {});

}  // namespace accanto::ui
