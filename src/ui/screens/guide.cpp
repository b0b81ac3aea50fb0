#include "ui/screens/guide.hpp"

#include "ui/post.hpp"
#include "ui/screens/guide_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;

constexpr float list_column = 288, split_width_min = 900, detail_width_max = 720;
constexpr float header_gap = 16, page_side = 28, page_top = 20;

void open_step(Frame& frame, const std::string& id) {
    frame.post(intent::Navigate{{app::Screen::Guide, id, {}}});
}

/// Texts that were typed and not saved open as they were left.
bool is_edited(const app::GuideView& view, const GuideState& state) {
    if (!view.admin || !view.open) return false;
    return state.editing == view.open->entry.id || view.open->form.changed();
}

std::string guide_sentence(Frame& frame, const app::GuideView& view) {
    const auto& language = frame.language();
    auto length = language.count(Text::welcome_steps, view.steps);
    if (view.weeks > 0) length += " · " + language.count(Text::welcome_weeks, view.weeks);
    return length;
}

void step_list(Frame& frame, const app::GuideView& view, bool beside) {
    Semantics list(frame, Role::List, frame.text(Text::guide_steps));
    Stack stack(frame, 2);
    for (const auto& entry : view.entries) {
        const auto title =
            entry.number > 0 ? std::to_string(entry.number) + ". " + entry.title : entry.title;
        const auto week = entry.week > 0
                              ? frame.text(Text::guide_week, {{"week", std::to_string(entry.week)}})
                              : std::string();
        const auto unsaved = frame.text(Text::guide_unsaved);
        const bool shown = beside && view.open && view.open->entry.id == entry.id;
        const auto row =
            list_row(frame, title,
                     {.chip = entry.unsaved ? std::string_view(unsaved) : std::string_view{},
                      .chip_tone = Tone::Honey,
                      .caption = entry.unsaved ? std::string_view{} : std::string_view(week),
                      .chevron = !beside,
                      .selected = shown,
                      .key = entry.id});
        if (row.pressed) open_step(frame, entry.id);
    }
}

void edit_button(Frame& frame, const app::GuideView& view, GuideState& state) {
    const auto because = view.follower ? frame.text(Text::problem_other_tab) : std::string();
    if (!button(frame, frame.text(Text::guide_edit),
                {.icon = Icon::PenLine, .disabled_because = because}))
        return;
    state.editing = view.open->entry.id;
    state.tried = false;
}

void admin_actions(Frame& frame, const app::GuideView& view, GuideState& state) {
    if (!view.admin || is_edited(view, state)) return;
    edit_button(frame, view, state);
    guide::more_menu(frame, view, state);
}

void step_body(Frame& frame, const app::GuideView& view, GuideState& state) {
    if (is_edited(view, state)) {
        guide::step_form(frame, view, *view.open, state);
    } else {
        guide::step_reading(frame, view, *view.open);
    }
}

void steps_around(Frame& frame, const app::GuideStep& open) {
    Row row(frame, 8);
    if (open.previous && button(frame, frame.text(Text::guide_previous),
                                {.kind = ButtonKind::Quiet,
                                 .icon = Icon::ArrowLeft,
                                 .description = open.previous->title}))
        open_step(frame, open.previous->id);
    row.spacer();
    if (open.next && button(frame, frame.text(Text::guide_next),
                            {.kind = ButtonKind::Quiet,
                             .trailing_icon = Icon::ArrowRight,
                             .description = open.next->title}))
        open_step(frame, open.next->id);
}

void split_page(Frame& frame, const app::GuideView& view, GuideState& state) {
    Semantics main(frame, Role::Main, frame.text(Text::guide_title));
    const float height = frame.layout().available_height();
    Columns columns(frame, {fixed(list_column + page_side), flexible()}, 0, 0, 0);
    {
        ScrollRegion list(frame, "steps",
                          {.height = height,
                           .gap = header_gap,
                           .padding = {page_side, page_top, 14, page_top},
                           .name = frame.text(Text::guide_steps)});
        {
            Stack title(frame, 0, {12, 0, 0, 0});
            heading_as(frame, TextRole::Title, frame.text(Text::guide_title), 2, {});
            words(frame, TextRole::Small, guide_sentence(frame, view), {.ink = Ink::Second});
        }
        step_list(frame, view, true);
        guide::add_button(frame, view, state);
    }
    columns.next();
    ScrollRegion detail(frame, "step-" + view.open->entry.id,
                        {.height = height,
                         .gap = header_gap,
                         .padding = {24, page_top + 4, page_side, 32},
                         .width_max = detail_width_max,
                         .name = view.open->entry.title});
    words(frame, TextRole::Small, guide::place_words(frame, view, view.open->entry),
          {.ink = Ink::Second});
    {
        Row row(frame, 12, Cross::Start);
        row.fill();
        heading(frame, view.open->step.title, 1);
        admin_actions(frame, view, state);
    }
    step_body(frame, view, state);
    steps_around(frame, *view.open);
}

void list_page(Frame& frame, const app::GuideView& view, GuideState& state) {
    Page page(frame, "guide", {.name = frame.text(Text::guide_title)});
    {
        PageHeader header(frame, frame.text(Text::guide_title),
                          {.sentence = guide_sentence(frame, view)});
    }
    {
        const Card card(frame, {.padding = 6, .key = "steps"});
        step_list(frame, view, false);
    }
    guide::add_button(frame, view, state);
}

void step_page(Frame& frame, const app::GuideView& view, GuideState& state) {
    Page page(frame, "step-" + view.open->entry.id, {.name = view.open->entry.title});
    {
        const auto place = guide::place_words(frame, view, view.open->entry),
                   back = frame.text(Text::guide_title);
        PageHeader header(frame, view.open->step.title, {.sentence = place, .back_name = back});
        if (header.back_pressed()) open_step(frame, {});
        admin_actions(frame, view, state);
    }
    step_body(frame, view, state);
    steps_around(frame, *view.open);
}

void empty_page(Frame& frame, const app::GuideView& view, GuideState& state) {
    const Page page(frame, "guide", {.name = frame.text(Text::guide_title)});
    heading(frame, frame.text(Text::guide_title), 1);
    const bool can_add = view.admin && !view.follower;
    const auto sentence =
        frame.text(view.admin ? Text::guide_none_admin : Text::guide_none_sentence);
    const auto action = can_add ? frame.text(Text::guide_add) : std::string();
    if (empty_state(frame, frame.text(Text::guide_none), sentence,
                    {.action = action, .action_icon = Icon::Plus}))
        guide::add_step(frame, view, state, {});
}

/// A step that was just added is open: it is edited, from its title on.
void edit_added(const app::GuideView& view, GuideState& state) {
    if (!state.adding_beside || *state.adding_beside == view.open->entry.id) return;
    state = {};
    state.editing = view.open->entry.id;
    state.focus_title = true;
}

/// Asked before typed text is thrown away.
void discard_dialog(Frame& frame, const app::GuideView& view, GuideState& state) {
    if (!state.discarding || !view.open) return;
    Dialog dialog(frame, frame.text(Text::guide_discard_title),
                  {.sentence = frame.text(Text::guide_discard_sentence)});
    const auto answer = dialog_buttons(frame, frame.text(Text::guide_keep_typing),
                                       frame.text(Text::guide_discard_yes), {.danger = true});
    if (answer.action) {
        const auto& form = view.open->form;
        for (const auto* field : {&form.title, &form.purpose, &form.prompts, &form.action,
                                  &form.note_mentor, &form.note_mentee, &form.minutes}) {
            if (field->changed()) frame.post(app::forget_typed(*field));
        }
        state = {};
    } else if (answer.safe || dialog.dismissed()) {
        state.discarding = false;
    }
}

}  // namespace

void guide_screen(Frame& frame, const app::GuideView& view, GuideState& state) {
    if (!view.open) {
        empty_page(frame, view, state);
        return;
    }
    edit_added(view, state);
    if (state.editing != view.open->entry.id)
        state.editing.clear(), state.tried = view.open->form.changed() && state.tried;
    if (frame.width() >= split_width_min) {
        split_page(frame, view, state);
    } else if (view.chosen) {
        step_page(frame, view, state);
    } else {
        list_page(frame, view, state);
    }
    discard_dialog(frame, view, state);
}

}  // namespace accanto::ui
