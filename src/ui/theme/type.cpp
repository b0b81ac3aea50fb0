#include "ui/theme/type.hpp"

#include <cmath>

namespace accanto::ui {
namespace {

struct TypeStep {
    Face face;
    float px, line_px, phone_px, phone_line_px, tracking_em;
    bool tabular;
};

TypeStep row(TextRole role) {
    switch (role) {
        case TextRole::Welcome:
            return {Face::Display700, 52, 54, 34, 37, -0.025F, false};
        case TextRole::Display:
            return {Face::Display700, 44, 48, 34, 37, -0.025F, false};
        case TextRole::Title:
            return {Face::Display700, 26, 32, 25, 30, -0.018F, false};
        case TextRole::Section:
            return {Face::Display700, 20, 26, 20, 24, -0.012F, false};
        case TextRole::NumberLarge:
            return {Face::Display700, 34, 36, 34, 36, -0.012F, false};
        case TextRole::NumberMedium:
            return {Face::Display700, 22, 26, 22, 26, -0.012F, false};
        case TextRole::NumberSmall:
            return {Face::Display700, 18, 20, 18, 20, -0.012F, false};
        case TextRole::Heading:
            return {Face::Text600, 16, 22, 16, 22, -0.005F, false};
        case TextRole::Body:
            return {Face::Text400, 15, 22, 16, 23, 0, false};
        case TextRole::Ui:
            return {Face::Text500, 14.5F, 20, 16, 20, 0, false};
        case TextRole::UiStrong:
            return {Face::Text600, 14.5F, 20, 16, 20, 0, false};
        case TextRole::Small:
            return {Face::Text400, 13, 18, 13, 18, 0, false};
        case TextRole::SmallStrong:
            return {Face::Text600, 13, 18, 13, 18, 0, false};
        case TextRole::Caption:
            return {Face::Text500, 12, 16, 12, 16, 0, false};
        case TextRole::Micro:
            return {Face::Text600, 11.5F, 14, 11.5F, 14, 0, true};
        case TextRole::Lead:
            return {Face::Text400, 17, 26, 16, 24, 0, false};
    }
    return {Face::Text400, 15, 22, 16, 23, 0, false};
}

}  // namespace

TextStyle text_style(TextRole role, SizeClass size_class, float text_scale) {
    const TypeStep r = row(role);
    const bool phone = size_class == SizeClass::Phone;
    // Lines are whole px, as they are painted.
    const float line_px = phone ? r.phone_line_px : r.line_px;
    const float scale = std::round(line_px * text_scale) / line_px;
    return {r.face, (phone ? r.phone_px : r.px) * scale, line_px * scale, r.tracking_em, r.tabular};
}

}  // namespace accanto::ui
