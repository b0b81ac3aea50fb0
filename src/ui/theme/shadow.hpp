#pragma once

#include <cstdint>

#include "render/canvas.hpp"
#include "ui/theme/palette.hpp"

namespace accanto::ui {

/// Rest: cards. Raised: selected cards, menus, toasts. Floating: dialogs, sheets.
enum class Elevation : std::uint8_t { Flat, Rest, Raised, Floating };

struct ShadowLayers {
    render::Shadow near, far;  ///< a == 0: not drawn
};
ShadowLayers shadow_layers(Elevation elevation, Brightness brightness);

}  // namespace accanto::ui
