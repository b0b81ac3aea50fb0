#include "ui/screens/template_look.hpp"

namespace accanto::ui {

TemplateLook template_look(std::string_view template_id) {
    if (template_id == "career") return {Icon::TrendingUp, Tone::Primary, TemplateMark::Career};
    if (template_id == "support")
        return {Icon::HeartHandshake, Tone::Apricot, TemplateMark::Encouragement};
    if (template_id == "skill") return {Icon::Sprout, Tone::Iris, TemplateMark::Skill};
    return {};
}

}  // namespace accanto::ui
