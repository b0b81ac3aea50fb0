#include "app/views/guide_view.hpp"

#include <algorithm>
#include <charconv>

#include "app/views/template_shelf.hpp"
#include "base/text.hpp"

namespace accanto::app {
namespace {

using program::StepKind;

std::string draft_prefix(const program::Step& step) {
    return "guide:" + step.id + ":";
}

bool has_draft(const Model& model, const program::Step& step) {
    const auto prefix = draft_prefix(step);
    const auto first = model.drafts.lower_bound(prefix);
    return first != model.drafts.end() && first->first.starts_with(prefix);
}

/// The first week of a step when the steps are spread over the program.
int week_of_step(int number, int steps, int weeks) {
    if (number < 1 || steps < 1 || weeks < 1) return 0;
    return 1 + (number - 1) * weeks / steps;
}

StepForm step_form(const Model& model, const program::Step& step) {
    const auto field = [&](std::string_view name, std::string saved) {
        return form_field(model, draft_prefix(step) + std::string(name), std::move(saved));
    };
    return {.title = field("title", step.title),
            .purpose = field("purpose", step.purpose),
            .prompts = field("prompts", joined_lines(step.prompts)),
            .action = field("action", step.action),
            .note_mentor = field("note-mentor", step.note_mentor),
            .note_mentee = field("note-mentee", step.note_mentee),
            .minutes = field("minutes", std::to_string(step.minutes))};
}

StepProblem problem_of(const StepForm& form) {
    if (base::trimmed(form.title.typed).empty()) return StepProblem::NoTitle;
    return separate_lines(form.prompts.typed).size() > program::list_items_max
               ? StepProblem::TooManyPrompts
               : StepProblem::None;
}

std::vector<GuideEntry> entries_of(const Model& model, const program::Program& program,
                                   bool admin) {
    const int steps = shared_steps(program.guide);
    std::vector<GuideEntry> entries;
    int number = 0;
    for (const auto& step : program.guide.steps) {
        if (step.kind != StepKind::Prepare) ++number;
        const int shown = step.kind == StepKind::Prepare ? 0 : number;
        entries.push_back({step.id, step.title, shown,
                           week_of_step(shown, steps, program.dates.length_weeks),
                           admin && has_draft(model, step)});
    }
    return entries;
}

/// Each reads what is for them; whoever runs the program reads all.
void hide_notes(program::Step& step, const Replica& replica) {
    const auto* me = replica.program.person(replica.me());
    if (replica.is_admin() || !me) return;
    if (!program::can_mentor(me->role())) step.note_mentor.clear();
    if (!program::can_be_mentee(me->role())) step.note_mentee.clear();
}

GuideStep open_step(const Model& model, const Replica& replica,
                    const std::vector<GuideEntry>& entries, std::size_t index) {
    const auto& step = replica.program.guide.steps[index];
    GuideStep open{.entry = entries[index], .step = step};
    hide_notes(open.step, replica);
    if (index > 0) open.previous = entries[index - 1];
    if (index + 1 < entries.size()) open.next = entries[index + 1];
    const bool alone = step.kind == StepKind::Prepare;
    open.can_move_up = !alone && open.previous && open.previous->number > 0;
    open.can_move_down = !alone && open.next;
    open.form = step_form(model, step);
    open.problem = problem_of(open.form);
    return open;
}

}  // namespace

bool StepForm::changed() const {
    const FormField* const fields[] = {&title,       &purpose,     &prompts, &action,
                                       &note_mentor, &note_mentee, &minutes};
    return std::ranges::any_of(fields, [](const FormField* field) { return field->changed(); });
}

GuideView guide_view(const Model& model) {
    GuideView view;
    const auto* replica = model.replica();
    if (!replica) return view;
    const auto& program = replica->program;
    view.admin = replica->is_admin();
    view.follower = model.follower;
    view.steps = shared_steps(program.guide);
    view.weeks = program.dates.length_weeks;
    view.full = program.guide.steps.size() >= program::steps_max;
    view.entries = entries_of(model, program, view.admin);
    const auto named = std::ranges::find(view.entries, model.route.argument, &GuideEntry::id);
    view.chosen = model.route.screen == Screen::Guide && named != view.entries.end();
    const auto index = view.chosen ? static_cast<std::size_t>(named - view.entries.begin()) : 0;
    if (!view.entries.empty()) view.open = open_step(model, *replica, view.entries, index);
    return view;
}

program::Step changed_step(const program::Step& step, const StepForm& form) {
    program::Step changed = step;
    changed.title = base::clean_name(form.title.typed, program::title_letters_max);
    changed.purpose = base::clean_text(form.purpose.typed, program::text_letters_max);
    changed.prompts = separate_lines(form.prompts.typed);
    changed.action = base::clean_text(form.action.typed, program::text_letters_max);
    changed.note_mentor = base::clean_text(form.note_mentor.typed, program::text_letters_max);
    changed.note_mentee = base::clean_text(form.note_mentee.typed, program::text_letters_max);
    const auto& minutes = form.minutes.typed;
    std::from_chars(minutes.data(), minutes.data() + minutes.size(), changed.minutes);
    return changed;
}

}  // namespace accanto::app
