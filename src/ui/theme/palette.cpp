#include "ui/theme/palette.hpp"

namespace accanto::ui {
namespace {

constexpr Color none{0, 0, 0, 0};

constexpr Palette light() {
    Palette p;
    p.canvas = rgb(0xF5F8F6), p.side = rgb(0xEAF0ED), p.surface = rgb(0xFFFFFF),
    p.sunk = rgb(0xEFF4F1);
    p.hover = rgb(0xE4ECE8), p.line = rgb(0xDDE6E2), p.line_strong = rgb(0x758884),
    p.card_border = none;
    p.ink = rgb(0x12302F), p.ink_2 = rgb(0x465E5B), p.ink_3 = rgb(0x576C69);
    p.primary = rgb(0x0B6B66), p.primary_hover = rgb(0x095B57), p.on_primary = rgb(0xFFFFFF);
    p.primary_tint = rgb(0xDCEFEB), p.primary_ink = rgb(0x0B6B66), p.focus = rgb(0x0B6B66);
    p.apricot = rgb(0xF2995A), p.apricot_mark = rgb(0xD46A18);
    p.apricot_tint = rgb(0xFFEBDC), p.apricot_ink = rgb(0x8F430B);
    p.rose = rgb(0xCF3F69), p.on_rose = rgb(0xFFFFFF), p.rose_tint = rgb(0xFCE6EC),
    p.rose_ink = rgb(0x9C1D45);
    p.honey = rgb(0xB97E00), p.honey_tint = rgb(0xFFF2CC), p.honey_ink = rgb(0x735000);
    p.iris = rgb(0x6A61C6), p.iris_tint = rgb(0xECEBFA), p.iris_ink = rgb(0x4A42A2);
    p.edge = rgb(0x459489);
    p.heat = {rgb(0xD9EDE8), rgb(0xABD8D0), rgb(0x74BDB3), rgb(0x2A7F76), rgb(0x0B5F5A)};
    p.heat_ink = {rgb(0x12302F), rgb(0x12302F), rgb(0x12302F), rgb(0xFFFFFF), rgb(0xFFFFFF)};
    p.toast = p.ink, p.toast_text = p.canvas, p.toast_action = rgb(0xF5B07A);
    p.seg_on = rgb(0xFFFFFF), p.scrim = {0x08, 0x1A, 0x19, 0x80};
    p.sky_top = rgb(0xDCEFEB), p.sky_bottom = rgb(0xFFEFE2), p.sun = rgb(0xF8BE8E);
    p.hill_1 = rgb(0xBFE0D8), p.hill_2 = rgb(0x8FC9BD), p.hill_3 = rgb(0x4FA397);
    p.tint_border = none;
    return p;
}

constexpr Palette dark() {
    Palette p;
    p.canvas = rgb(0x0D1817), p.side = rgb(0x0A1312), p.surface = rgb(0x152322),
    p.sunk = rgb(0x1B2C2A);
    p.hover = rgb(0x223634), p.line = rgb(0x263A37), p.line_strong = rgb(0x6A817C),
    p.card_border = rgb(0x22332F);
    p.ink = rgb(0xEAF2EF), p.ink_2 = rgb(0xB4C6C1), p.ink_3 = rgb(0x8DA39E);
    p.primary = rgb(0x64CFC1), p.primary_hover = rgb(0x7EDBCF), p.on_primary = rgb(0x06302C);
    p.primary_tint = rgb(0x173B37), p.primary_ink = rgb(0x8FE0D4), p.focus = rgb(0x8FE0D4);
    p.apricot = rgb(0xF5B07A), p.apricot_mark = rgb(0xF5A465);
    p.apricot_tint = rgb(0x3B2818), p.apricot_ink = rgb(0xFFC99F);
    p.rose = rgb(0xF07C9D), p.on_rose = rgb(0x3A0D1C), p.rose_tint = rgb(0x401C29),
    p.rose_ink = rgb(0xFFB3C6);
    p.honey = rgb(0xE8B84A), p.honey_tint = rgb(0x372B0E), p.honey_ink = rgb(0xFFDD8C);
    p.iris = rgb(0xA59EF2), p.iris_tint = rgb(0x292650), p.iris_ink = rgb(0xCBC7FF);
    p.edge = rgb(0x3A8C82);
    p.heat = {rgb(0x1A3A36), rgb(0x1F4E49), rgb(0x27716A), rgb(0x45A89C), rgb(0x7ADACD)};
    p.heat_ink = {rgb(0xEAF2EF), rgb(0xEAF2EF), rgb(0xEAF2EF), rgb(0x06302C), rgb(0x06302C)};
    p.toast = p.ink, p.toast_text = p.canvas, p.toast_action = rgb(0x8F430B);
    p.seg_on = rgb(0x2A413E), p.scrim = {0, 0, 0, 0x99};
    p.sky_top = rgb(0x12302D), p.sky_bottom = rgb(0x3B2818), p.sun = rgb(0xE39A62);
    p.hill_1 = rgb(0x1C4540), p.hill_2 = rgb(0x235852), p.hill_3 = rgb(0x2F736B);
    p.tint_border = none;
    return p;
}

constexpr Palette palettes[] = {light(), dark()};

constexpr AvatarColors avatars[avatar_palette_size] = {
    {rgb(0xCFE8E2), rgb(0xA9D6CC), rgb(0x0B4E4A)}, {rgb(0xFFE0C8), rgb(0xFBC79F), rgb(0x7A3606)},
    {rgb(0xE3E0FA), rgb(0xC9C4F3), rgb(0x3C3490)}, {rgb(0xFBDCE5), rgb(0xF4B9CA), rgb(0x8A1740)},
    {rgb(0xFDEBB8), rgb(0xF6D67C), rgb(0x634500)}, {rgb(0xD5E7F6), rgb(0xAED0EC), rgb(0x14486F)},
    {rgb(0xDDEBC8), rgb(0xBFD79B), rgb(0x38530F)}, {rgb(0xF0DDEF), rgb(0xDDBBDB), rgb(0x6B2566)},
    {rgb(0xE6E1D6), rgb(0xCFC6B3), rgb(0x4F452F)}, {rgb(0xD3EDE9), rgb(0xF9D3B4), rgb(0x24403E)},
};

}  // namespace

Palette make_palette(Brightness brightness, Contrast contrast) {
    Palette palette = palettes[brightness == Brightness::Dark ? 1 : 0];
    if (contrast == Contrast::Normal) return palette;
    palette.line = palette.line_strong;
    palette.card_border = palette.line_strong;
    palette.ink_3 = palette.ink_2;
    palette.apricot = palette.apricot_mark;
    palette.tint_border = palette.line_strong;
    return palette;
}

TonePair tone_pair(const Palette& palette, Tone tone) {
    switch (tone) {
        case Tone::Neutral:
            return {palette.sunk, palette.ink_2};
        case Tone::Primary:
            return {palette.primary_tint, palette.primary_ink};
        case Tone::Apricot:
            return {palette.apricot_tint, palette.apricot_ink};
        case Tone::Rose:
            return {palette.rose_tint, palette.rose_ink};
        case Tone::Honey:
            return {palette.honey_tint, palette.honey_ink};
        case Tone::Iris:
            return {palette.iris_tint, palette.iris_ink};
    }
    return {palette.sunk, palette.ink_2};
}

AvatarColors avatar_colors(int hue_pair) {
    const int row = hue_pair % avatar_palette_size;
    return avatars[row < 0 ? row + avatar_palette_size : row];
}

}  // namespace accanto::ui
