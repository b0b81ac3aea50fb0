#include "app/views/template_shelf.hpp"

#include <algorithm>

#include "exchange/templates.hpp"
#include "i18n/packs.hpp"

namespace accanto::app {

std::vector<program::Template> templates_in(std::string_view language) {
    return exchange::built_in_templates(i18n::templates(language));
}

const std::vector<program::Template>& TemplateShelf::in(std::string_view language) {
    if (templates_.empty() || language_ != language) {
        templates_ = templates_in(language);
        language_ = language;
    }
    return templates_;
}

const program::Template* TemplateShelf::find(std::string_view id, std::string_view language) {
    for (const auto& each : in(language)) {
        if (each.description.template_id == id) return &each;
    }
    return nullptr;
}

int shared_steps(const program::Guide& guide) {
    const auto is_shared = [](const program::Step& step) {
        return step.kind != program::StepKind::Prepare;
    };
    return static_cast<int>(std::ranges::count_if(guide.steps, is_shared));
}

}  // namespace accanto::app
