#include <algorithm>
#include <cmath>
#include <iterator>

#include "ui/post.hpp"
#include "ui/screens/guide_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui::guide {
namespace {

namespace intent = app::intent;
using program::StepKind;

constexpr int title_letters = static_cast<int>(program::title_letters_max),
              text_letters = static_cast<int>(program::text_letters_max);

std::optional<Text> kind_name(StepKind kind) {
    switch (kind) {
        case StepKind::Agreement:
            return Text::guide_kind_agreement;
        case StepKind::Halfway:
            return Text::guide_kind_halfway;
        case StepKind::Closing:
            return Text::guide_kind_closing;
        case StepKind::Prepare:
        case StepKind::Ordinary:
            break;
    }
    return std::nullopt;
}

void facts(Frame& frame, const app::GuideView& view, const app::GuideStep& open) {
    Flow flow(frame, 8, 8);
    if (open.step.minutes > 0)
        chip(frame, frame.language().count(Text::guide_minutes, open.step.minutes),
             {.icon = Icon::Clock});
    if (open.entry.week > 0) {
        chip(frame,
             frame.text(Text::guide_week_of, {{"week", std::to_string(open.entry.week)},
                                              {"weeks", std::to_string(view.weeks)}}),
             {.icon = Icon::Calendar});
    }
    if (const auto kind = kind_name(open.step.kind))
        chip(frame, frame.text(*kind), {.tone = Tone::Iris, .icon = Icon::Milestone});
}

/// Its place in the list says the same to screen readers.
void item_number(Frame& frame, std::string_view number) {
    const TextStyle style = frame.style(TextRole::NumberSmall);
    const Rect rect = frame.layout().take(std::ceil(text_width(style, number)), style.line_px);
    frame.paint().text(rect.x, rect.y, style, frame.palette().primary_ink, number);
}

void prompts(Frame& frame, const program::Step& step) {
    if (step.prompts.empty()) return;
    const auto name = frame.text(step.kind == StepKind::Prepare ? Text::guide_prompts_alone
                                                                : Text::guide_prompts);
    Card card(frame, {.title = name, .icon = Icon::MessagesSquare, .gap = 14});
    Semantics list(frame, Role::OrderedList, name);
    for (std::size_t i = 0; i < step.prompts.size(); ++i) {
        const IdScope scope(frame, std::to_string(i));
        const Semantics item(frame, Role::ListItem, {});
        Row row(frame, 12, Cross::Start);
        item_number(frame, std::to_string(i + 1));
        row.fill();
        words(frame, TextRole::Body, step.prompts[i]);
    }
}

void action(Frame& frame, const program::Step& step) {
    if (step.action.empty()) return;
    Card card(frame, {.title = frame.text(Text::guide_action),
                      .icon = Icon::Target,
                      .ground = Ground::Primary,
                      .gap = 6});
    words(frame, TextRole::Body, step.action);
}

void note_card(Frame& frame, Text title, Icon icon, Ground ground, const std::string& text) {
    Card card(frame, {.title = frame.text(title), .icon = icon, .ground = ground, .gap = 6});
    words(frame, TextRole::Body, text, {.ink = Ink::Second});
}

void notes(Frame& frame, const program::Step& step) {
    const auto mentor = [&] {
        note_card(frame, Text::guide_note_mentor, Icon::HandHeart, Ground::Sunk, step.note_mentor);
    };
    const auto mentee = [&] {
        note_card(frame, Text::guide_note_mentee, Icon::Footprints, Ground::Apricot,
                  step.note_mentee);
    };
    if (!step.note_mentor.empty() && !step.note_mentee.empty()) {
        Columns columns(frame, {flexible(), flexible()}, 16, 16, 240);
        mentor();
        columns.next();
        mentee();
    } else if (!step.note_mentor.empty()) {
        mentor();
    } else if (!step.note_mentee.empty()) {
        mentee();
    }
}

// --- changing ------------------------------------------------------------------------------------

FieldResult kept_line(Frame& frame, Text label, const app::FormField& field,
                      const FieldOptions& options) {
    std::string text = field.typed;
    const auto result = text_field(frame, frame.text(label), text, options);
    if (result.changed) frame.post(app::typed_into(field, text));
    return result;
}

void kept_area(Frame& frame, Text label, const app::FormField& field, const FieldOptions& options) {
    std::string text = field.typed;
    if (text_area(frame, frame.text(label), text, options).changed)
        frame.post(app::typed_into(field, text));
}

void minutes_field(Frame& frame, const app::GuideStep& open) {
    const int current = app::changed_step(open.step, open.form).minutes;
    std::vector<int> minutes(std::begin(app::step_minutes), std::end(app::step_minutes));
    if (!std::ranges::contains(minutes, current))
        minutes.insert(std::ranges::upper_bound(minutes, current), current);
    std::vector<std::string> labels;
    for (const int each : minutes)
        labels.push_back(frame.language().count(Text::guide_minutes, each));
    const std::vector<std::string_view> choices(labels.begin(), labels.end());
    int chosen = static_cast<int>(std::ranges::find(minutes, current) - minutes.begin());
    if (!select(frame, frame.text(Text::guide_length), choices, chosen, {.width = 200})) return;
    frame.post(app::typed_into(open.form.minutes,
                               std::to_string(minutes[static_cast<std::size_t>(chosen)])));
}

void save(Frame& frame, const app::GuideView& view, const app::GuideStep& open, GuideState& state) {
    state.tried = true;
    state.focus_title = open.problem == app::StepProblem::NoTitle;
    if (open.problem != app::StepProblem::None || view.follower) return;
    if (open.form.changed()) frame.post(intent::EditStep{app::changed_step(open.step, open.form)});
    state = {};
}

void form_buttons(Frame& frame, const app::GuideView& view, const app::GuideStep& open,
                  GuideState& state) {
    Flow flow(frame, 10, 10);
    const auto because = view.follower ? frame.text(Text::problem_other_tab) : std::string();
    if (button(frame, frame.text(Text::guide_save),
               {.kind = ButtonKind::Primary, .icon = Icon::Check, .disabled_because = because}))
        save(frame, view, open, state);
    if (!open.form.changed()) {
        if (button(frame, frame.text(Text::app_cancel), {.kind = ButtonKind::Quiet})) state = {};
    } else if (button(frame, frame.text(Text::guide_discard),
                      {.kind = ButtonKind::Quiet, .has_popup = true})) {
        state.discarding = true;
    }
}

}  // namespace

std::string place_words(Frame& frame, const app::GuideView& view, const app::GuideEntry& entry) {
    if (entry.number == 0) return frame.text(Text::guide_alone);
    return frame.text(Text::ui_step_of, {{"step", std::to_string(entry.number)},
                                         {"steps", std::to_string(view.steps)}});
}

void step_reading(Frame& frame, const app::GuideView& view, const app::GuideStep& open) {
    prose(frame, open.step.purpose);
    facts(frame, view, open);
    prompts(frame, open.step);
    action(frame, open.step);
    notes(frame, open.step);
}

void step_form(Frame& frame, const app::GuideView& view, const app::GuideStep& open,
               GuideState& state) {
    Card card(frame, {.title = frame.text(Text::guide_edit_title), .gap = 18});
    const auto no_title = open.problem == app::StepProblem::NoTitle
                              ? frame.text(Text::guide_title_missing)
                              : std::string();
    const auto too_many =
        open.problem == app::StepProblem::TooManyPrompts
            ? frame.language().count(Text::guide_prompts_too_many,
                                     static_cast<std::int64_t>(program::list_items_max))
            : std::string();
    const auto lines = frame.text(Text::guide_prompts_hint),
               mentor = frame.text(Text::guide_note_mentor_hint),
               mentee = frame.text(Text::guide_note_mentee_hint);
    if (state.focus_title) frame.focus(frame.id(frame.text(Text::guide_step_title)));
    state.focus_title = false;
    const auto& form = open.form;
    const auto title = kept_line(frame, Text::guide_step_title, form.title,
                                 {.error = no_title,
                                  .letters_max = title_letters,
                                  .required = true,
                                  .errors_now = state.tried});
    kept_area(frame, Text::guide_purpose, form.purpose,
              {.letters_max = text_letters, .rows_min = 2});
    kept_area(frame, Text::guide_prompts, form.prompts,
              {.hint = lines,
               .error = too_many,
               .letters_max = text_letters,
               .errors_now = true,
               .rows_min = 4,
               .rows_max = 14});
    kept_area(frame, Text::guide_action, form.action, {.letters_max = text_letters, .rows_min = 2});
    minutes_field(frame, open);
    kept_area(frame, Text::guide_note_mentor, form.note_mentor,
              {.hint = mentor, .letters_max = text_letters, .rows_min = 2});
    kept_area(frame, Text::guide_note_mentee, form.note_mentee,
              {.hint = mentee, .letters_max = text_letters, .rows_min = 2});
    hint(frame, frame.text(Text::guide_edit_hint));
    form_buttons(frame, view, open, state);
    if (title.submitted) save(frame, view, open, state);
}

}  // namespace accanto::ui::guide
