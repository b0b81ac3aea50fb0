#include "app/views/welcome_view.hpp"

namespace accanto::app {

WelcomeView welcome_view(const Model& model, TemplateShelf& shelf) {
    WelcomeView view;
    for (auto& entry : program_list(model)) {
        if (!entry.sample) view.programs.push_back(std::move(entry));
    }
    for (const auto& each : shelf.in(model.settings.language)) {
        const auto& description = each.description;
        if (description.template_id == blank_template) {
            view.offers_blank = true;
            continue;
        }
        view.templates.push_back({description.template_id, description.title, description.summary,
                                  shared_steps(each.guide), each.dates.length_weeks});
    }
    return view;
}

}  // namespace accanto::app
