#pragma once

#include <array>
#include <cstdint>

#include "render/canvas.hpp"

/// The colours, by role. `make_palette` is the one place with colour values; contrasts are tested.
namespace accanto::ui {

using render::Color;

struct Palette {
    Color canvas, side, surface, sunk, hover, line, line_strong;
    Color card_border;  ///< a == 0: none
    Color ink, ink_2, ink_3;
    Color primary, primary_hover, on_primary, primary_tint, primary_ink, focus;
    Color apricot, apricot_mark, apricot_tint, apricot_ink;
    Color rose, on_rose, rose_tint, rose_ink;
    Color honey, honey_tint, honey_ink;
    Color iris, iris_tint, iris_ink;
    Color edge;
    std::array<Color, 5> heat, heat_ink;  ///< weekly usefulness 1…5
    Color toast, toast_text, toast_action;
    Color seg_on, scrim;
    Color sky_top, sky_bottom, hill_1, hill_2, hill_3, sun;
    Color tint_border;  ///< round tints; a == 0 unless the contrast is high
    bool operator==(const Palette&) const = default;
};

enum class Brightness : std::uint8_t { Light, Dark };
enum class Contrast : std::uint8_t { Normal, High };

/// High contrast: hairlines as strong as control borders, hints as dark as second text, tints with
/// a border.
Palette make_palette(Brightness brightness, Contrast contrast);

/// Ground and ink of one hue, for chips, tiles and banners.
enum class Tone : std::uint8_t { Neutral, Primary, Apricot, Rose, Honey, Iris };
struct TonePair {
    Color tint, ink;
};
TonePair tone_pair(const Palette& palette, Tone tone);

/// Colours of an avatar: the same in both themes.
struct AvatarColors {
    Color a, b, ink;
};
inline constexpr int avatar_palette_size = 10;
/// `hue_pair` is taken modulo `avatar_palette_size`.
AvatarColors avatar_colors(int hue_pair);

/// "#0B6B66" as a colour.
constexpr Color rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8),
            static_cast<std::uint8_t>(hex), 255};
}
constexpr Color with_alpha(Color color, float alpha) {
    color.a = static_cast<std::uint8_t>(static_cast<float>(color.a) * alpha + 0.5F);
    return color;
}
constexpr Color mixed(Color from, Color to, float t) {
    const auto part = [t](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(
            static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * t + 0.5F);
    };
    return {part(from.r, to.r), part(from.g, to.g), part(from.b, to.b), part(from.a, to.a)};
}

}  // namespace accanto::ui
