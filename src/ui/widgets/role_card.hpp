#pragma once

#include <string_view>

#include "ui/frame.hpp"
#include "ui/icon.hpp"

namespace accanto::ui {

struct RoleCardOptions {
    Icon icon;
    Tone tone = Tone::Primary;
    std::string_view sentence;
    bool chosen = false;
    int position = 0, set_size = 0;
    float height_min = 112;
    std::string_view key;
};

/// One of several big choices: a radio as a card (a row on the phone). True when chosen now.
/// Put several between a `Semantics` of Role::RadioGroup, in columns.
bool role_card(Frame& frame, std::string_view title, const RoleCardOptions& options);

}  // namespace accanto::ui
