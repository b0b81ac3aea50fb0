#pragma once

#include <optional>
#include <string_view>

#include "ui/frame.hpp"
#include "ui/icon.hpp"

namespace accanto::ui {

struct LinkOptions {
    std::optional<Icon> icon, trailing_icon;
    std::string_view href;  ///< "#/board": a real link in the mirror; without, a button
    TextRole role = TextRole::SmallStrong;
    bool quiet = false;  ///< in second ink instead of the primary
    std::string_view key;
};

/// Words that go somewhere. True when followed; the caller posts the intent.
bool link(Frame& frame, std::string_view label, const LinkOptions& options = {});

}  // namespace accanto::ui
