#pragma once

#include <cstdint>

#include "render/fonts.hpp"

/// Type styles by role. Sizes in CSS px.
namespace accanto::ui {

using render::fonts::Face;
using TextStyle = render::fonts::Style;

enum class TextRole : std::uint8_t {
    Welcome,       ///< 52, the welcome page alone
    Display,       ///< 44, celebration
    Title,         ///< page and step title
    Section,       ///< dialog title, phone header
    NumberLarge,   ///< 34
    NumberMedium,  ///< 22
    NumberSmall,   ///< 18
    Heading,       ///< card titles
    Body,          ///< prompts, posts, messages
    Ui,            ///< rows, navigation
    UiStrong,      ///< the active one, buttons
    Small,         ///< second line, hints
    SmallStrong,
    Caption,  ///< labels over groups, time stamps
    Micro,    ///< digits in week cells, badges, bottom bar
    Lead,     ///< the sentence under the welcome title
};
inline constexpr int text_role_count = 16;

enum class SizeClass : std::uint8_t { Phone, Tablet, Desktop };

/// `text_scale` 1, 1.15, 1.3 or 1.5 multiplies type and line height.
TextStyle text_style(TextRole role, SizeClass size_class, float text_scale);

/// The same face and spacing in another size, for places the design measures itself.
constexpr TextStyle resized(TextStyle style, float px, float line_px) {
    style.font_px = px;
    style.line_px = line_px;
    return style;
}
constexpr TextStyle with_face(TextStyle style, Face face) {
    style.face = face;
    return style;
}

}  // namespace accanto::ui
