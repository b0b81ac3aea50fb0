#include "app/views/new_program_view.hpp"

namespace accanto::app {
namespace {

const program::Template* template_for(const Model& model, TemplateShelf& shelf) {
    const auto& id = model.route.argument;
    if (id == file_template) return model.file_template ? &*model.file_template : nullptr;
    return shelf.find(id, model.settings.language);
}

}  // namespace

NewProgramView new_program_view(const Model& model, TemplateShelf& shelf) {
    NewProgramView view;
    view.template_id = model.route.argument;
    view.follower = model.follower;
    const auto* from = template_for(model, shelf);
    if (!from) return view;
    view.found = true;
    const auto& description = from->description;
    view.title = description.title;
    view.summary = description.summary;
    view.purpose = description.purpose;
    view.weeks = from->dates.length_weeks;
    view.steps = shared_steps(from->guide);
    for (const auto& step : from->guide.steps) {
        if (step.kind == program::StepKind::Prepare) {
            view.prepare_title = step.title;
        } else {
            view.step_titles.push_back(step.title);
        }
    }
    view.program_name = form_field(model, "new:title", description.title);
    view.admin_name = form_field(model, "new:name", model.settings.name);
    return view;
}

}  // namespace accanto::app
