#include "ui/screens/join_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui::joining {

void take_focus(Form& form, std::string_view field, std::string_view id) {
    if (form.state.focus_wanted != field) return;
    form.frame.focus(form.frame.id(id));
    form.state.focus_wanted.clear();
}

void question_field(Form& form, const app::JoinQuestion& question, int letters_max,
                    bool hides_label) {
    auto& frame = form.frame;
    const auto field = "question:" + question.id;
    const auto missing = form.view.lacks(field)
                             ? frame.text(Text::join_answer_missing, {{"admin", form.view.admin}})
                             : std::string();
    auto answer = question.answer;
    take_focus(form, field, field);
    const auto result = text_area(frame, question.title, answer,
                                  {.hint = question.help,
                                   .error = missing,
                                   .letters_max = letters_max,
                                   .counter = hides_label,
                                   .required = question.required,
                                   .hides_label = hides_label,
                                   .errors_now = form.says_missing(),
                                   .rows_min = 2,
                                   .key = field});
    if (!result.changed) return;
    if (answer.empty()) form.edit.profile.answers.erase(question.id);
    if (!answer.empty()) form.edit.profile.answers[question.id] = answer;
    form.changed = true;
}

}  // namespace accanto::ui::joining
