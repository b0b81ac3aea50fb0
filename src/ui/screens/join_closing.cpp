#include "ui/screens/join_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui::joining {
namespace {

constexpr float closing_column = 460;

void promises(Frame& frame, std::string_view title, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    heading_as(frame, TextRole::SmallStrong, title, 3, {});
    Semantics list(frame, a11y::Role::List, title);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const IdScope scope(frame, std::to_string(i));
        words(frame, TextRole::Small, lines[i], {.ink = Ink::Second, .icon = Icon::Check});
    }
}

void agreement_box(Form& form, std::string_view field, Text label, Text missing, bool& checked) {
    auto& frame = form.frame;
    const auto name = frame.text(label);
    const auto error =
        form.says_missing() && form.view.lacks(field) ? frame.text(missing) : std::string();
    take_focus(form, field, name);
    form.changed |= checkbox(frame, name, checked, {.error = error});
}

void agreement(Form& form) {
    auto& frame = form.frame;
    const auto& view = form.view;
    Card card(frame, {.title = frame.text(Text::join_agreement), .gap = 10});
    promises(frame, frame.text(Text::join_rules), view.rules);
    space(frame, 4);
    promises(frame, frame.text(Text::join_conduct_mentor), view.conduct_mentor);
    space(frame, 4);
    promises(frame, frame.text(Text::join_conduct_mentee), view.conduct_mentee);
    divider(frame);
    if (view.asks_adult)
        agreement_box(form, "adult", Text::join_adult, Text::join_adult_missing, form.edit.adult);
    agreement_box(form, "conduct", Text::join_agree, Text::join_agree_missing, form.edit.agrees);
}

void questions(Form& form) {
    if (form.view.questions.empty()) return;
    auto& frame = form.frame;
    Card card(frame, {.title = frame.text(Text::join_questions), .gap = 18});
    for (const auto& question : form.view.questions)
        question_field(form, question, static_cast<int>(program::answer_letters_max), false);
}

}  // namespace

void closing_step(Form& form) {
    auto& frame = form.frame;
    heading(frame, frame.text(Text::join_closing_title), 1);
    if (form.view.questions.empty() && !form.view.asks_more()) {
        agreement(form);
        return;
    }
    Columns columns(frame, {flexible(), fixed(closing_column)}, 24, 16, 380);
    more_card(form);
    questions(form);
    columns.next();
    agreement(form);
}

}  // namespace accanto::ui::joining
