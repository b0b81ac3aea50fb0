#pragma once

#include <optional>
#include <string_view>

#include "ui/frame.hpp"
#include "ui/icon.hpp"

namespace accanto::ui {

struct ChoiceOptions {
    std::string_view hint;  ///< a second line
    std::string_view disabled_because;
    std::string_view key;
    std::optional<Icon> icon;  ///< in front of the label, for rows of radios
    bool strong = false;       ///< the label in 600
    bool mark_right = false;   ///< checkbox and radio: the mark at the right end
    int position = 0, set_size = 0;
    std::string_view error;
};

/// On or off, at once. The whole row is the target; the switch stands right. True when it changed.
bool toggle(Frame& frame, std::string_view label, bool& on, const ChoiceOptions& options = {});

/// Part of a form, sent later. True when it changed.
bool checkbox(Frame& frame, std::string_view label, bool& checked,
              const ChoiceOptions& options = {});

/// One of several; true when chosen now. Put the group in a `Semantics` of Role::RadioGroup.
bool radio(Frame& frame, std::string_view label, bool chosen, const ChoiceOptions& options = {});

}  // namespace accanto::ui
