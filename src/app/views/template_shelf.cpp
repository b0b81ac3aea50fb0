#include "app/views/template_shelf.hpp"

#include <algorithm>

#include "exchange/templates.hpp"

namespace accanto::app {

const std::vector<program::Template>& TemplateShelf::in(std::string_view language) {
    if (templates_.empty() || language_ != language) {
        templates_ = exchange::built_in_templates(language);
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
