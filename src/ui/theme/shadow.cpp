#include "ui/theme/shadow.hpp"

namespace accanto::ui {
namespace {

Color percent(Color color, float alpha) {
    return with_alpha(color, alpha / 100);
}

ShadowLayers light(Elevation elevation) {
    constexpr Color color = rgb(0x122F2F);
    switch (elevation) {
        case Elevation::Flat:
            return {};
        case Elevation::Rest:
            return {{1, 2, 0, percent(color, 7)}, {2, 8, -2, percent(color, 5)}};
        case Elevation::Raised:
            return {{2, 4, 0, percent(color, 6)}, {8, 20, -6, percent(color, 12)}};
        case Elevation::Floating:
            return {{4, 8, 0, percent(color, 8)}, {24, 56, -12, percent(color, 28)}};
    }
    return {};
}

ShadowLayers dark(Elevation elevation) {
    constexpr Color black = rgb(0);
    switch (elevation) {
        case Elevation::Flat:
        case Elevation::Rest:
            return {};
        case Elevation::Raised:
            return {{}, {8, 20, -6, percent(black, 50)}};
        case Elevation::Floating:
            return {{}, {24, 56, -8, percent(black, 70)}};
    }
    return {};
}

}  // namespace

ShadowLayers shadow_layers(Elevation elevation, Brightness brightness) {
    return brightness == Brightness::Dark ? dark(elevation) : light(elevation);
}

}  // namespace accanto::ui
