#include "ui/screens/new_program.hpp"

#include "base/text.hpp"
#include "ui/post.hpp"
#include "ui/screens/template_look.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;

constexpr float side_column = 288, page_width_max = 960;

bool is_blank(const app::FormField& field) {
    return base::trimmed(field.typed).empty();
}

/// A field whose text is kept as a draft while it is typed.
FieldResult kept_field(Frame& frame, Text label, const app::FormField& field,
                       const FieldOptions& options) {
    std::string text = field.typed;
    const auto result = text_field(frame, frame.text(label), text, options);
    if (result.changed) frame.post(app::typed_into(field, text));
    return result;
}

void create(Frame& frame, const app::NewProgramView& view, NewProgramState& state) {
    state.tried = true;
    if (is_blank(view.program_name) || is_blank(view.admin_name) || view.follower) return;
    frame.post(
        intent::CreateProgram{view.template_id, view.program_name.typed, view.admin_name.typed});
    state = {};
}

void form(Frame& frame, const app::NewProgramView& view, NewProgramState& state) {
    Card card(frame, {.title = frame.text(Text::new_names), .gap = 16});
    const auto title_error =
        is_blank(view.program_name) ? frame.text(Text::new_title_missing) : std::string();
    const auto name_error =
        is_blank(view.admin_name) ? frame.text(Text::new_name_missing) : std::string();
    const auto title_hint = frame.text(Text::new_title_hint),
               name_hint = frame.text(Text::new_name_hint);
    const auto title = kept_field(frame, Text::new_title, view.program_name,
                                  {.hint = title_hint,
                                   .error = title_error,
                                   .letters_max = static_cast<int>(program::title_letters_max),
                                   .required = true,
                                   .errors_now = state.tried});
    const auto name = kept_field(frame, Text::new_your_name, view.admin_name,
                                 {.hint = name_hint,
                                  .error = name_error,
                                  .letters_max = static_cast<int>(program::name_letters_max),
                                  .required = true,
                                  .errors_now = state.tried});
    const auto because = view.follower ? frame.text(Text::problem_other_tab) : std::string();
    const bool pressed = button(frame, frame.text(Text::new_create),
                                {.kind = ButtonKind::Primary,
                                 .size = ControlSize::Large,
                                 .fills = frame.is_phone(),
                                 .disabled_because = because});
    if (pressed || title.submitted || name.submitted) create(frame, view, state);
    hint(frame, frame.text(Text::new_change_later));
}

void steps(Frame& frame, const app::NewProgramView& view) {
    const auto& language = frame.language();
    const auto caption = language.count(Text::welcome_weeks, view.weeks);
    const auto title = language.count(Text::welcome_steps, view.steps);
    Card card(frame, {.title = title, .caption = caption, .gap = 8});
    Semantics list(frame, Role::List, title);
    if (!view.prepare_title.empty())
        words(frame, TextRole::Small,
              frame.text(Text::new_prepare, {{"title", view.prepare_title}}),
              {.ink = Ink::Second, .key = "prepare"});
    int number = 0;
    for (const auto& step : view.step_titles) {
        IdScope id(frame, std::to_string(number));
        words(frame, TextRole::Small, std::to_string(++number) + ". " + step);
    }
}

}  // namespace

void new_program_screen(Frame& frame, const app::NewProgramView& view, NewProgramState& state) {
    Page page(frame, "new-program",
              {.width_max = page_width_max, .name = frame.text(Text::new_page)});
    if (!view.found) {
        heading(frame, frame.text(Text::new_page), 1);
        if (empty_state(frame, frame.text(Text::new_not_found),
                        frame.text(Text::new_not_found_sentence),
                        {.action = frame.text(Text::new_back)})) {
            frame.post(intent::Navigate{{app::Screen::Welcome, {}, {}}});
        }
        return;
    }
    {
        PageHeader header(frame, view.title,
                          {.sentence = view.summary, .back_name = frame.text(Text::new_back)});
        if (header.back_pressed()) frame.post(intent::Navigate{{app::Screen::Welcome, {}, {}}});
    }
    Columns columns(frame, {flexible(), fixed(side_column)});
    prose(frame, view.purpose);
    form(frame, view, state);
    columns.next();
    steps(frame, view);
}

}  // namespace accanto::ui
