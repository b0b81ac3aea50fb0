#pragma once

#include <string_view>

#include "ui/icon.hpp"
#include "ui/theme/palette.hpp"
#include "ui/widgets/brand.hpp"

namespace accanto::ui {

/// How a template is recognised: icon, hue and the two lines of its card.
struct TemplateLook {
    Icon icon = Icon::Handshake;
    Tone tone = Tone::Primary;
    TemplateMark mark = TemplateMark::Career;
};

TemplateLook template_look(std::string_view template_id);

}  // namespace accanto::ui
