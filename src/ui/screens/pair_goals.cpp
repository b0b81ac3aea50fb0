#include <algorithm>
#include <array>
#include <vector>

#include "base/text.hpp"
#include "i18n/texts.hpp"
#include "ui/dates.hpp"
#include "ui/post.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/widgets.hpp"

/// What the two want to reach: each goal with a sign, a date and small tasks.
namespace accanto::ui::pairs {
namespace {

namespace intent = app::intent;
using app::GoalEntry;
using app::TaskOwner;
using program::fact::GoalMark;

constexpr std::array due_days{14, 30, 45, 60, 90};
constexpr int first_goal_choice = 2;  ///< of `due_days`, from 1: a first goal is reached in a month
constexpr float dialog_width = 560;

bool small_button(Frame& frame, Text text, const ButtonOptions& options = {}) {
    auto small = options;
    small.size = ControlSize::Compact;
    return button(frame, frame.text(text), small);
}

void open_form(const app::PairView& view, PairState& state, const GoalEntry* goal) {
    GoalForm form{.open = true};
    if (goal) {
        form.goal = goal->id;
        form.title = goal->title;
        form.measure = goal->measure;
        form.due = goal->due;
        for (const auto& task : goal->tasks)
            form.tasks.push_back({task.id, task.text, static_cast<int>(task.owner)});
    } else {
        form.due = base::Day{view.today.number + due_days[first_goal_choice - 1]};
        form.tasks.push_back({{}, {}, static_cast<int>(TaskOwner::Me)});
    }
    state.goal_form = std::move(form);
}

// --- one goal ------------------------------------------------------------------------------------

std::string owner_words(Frame& frame, const app::PairView& view, TaskOwner owner) {
    if (owner == TaskOwner::Both) return frame.text(Text::goal_owner_both);
    return owner == TaskOwner::Me ? frame.text(Text::goal_owner_me) : view.partner_first;
}

void tasks(Frame& frame, const app::PairView& view, const GoalEntry& goal) {
    if (goal.tasks.empty()) return;
    words(frame, TextRole::Caption,
          frame.text(Text::goal_tasks_done, {{"done", std::to_string(goal.tasks_done)},
                                             {"count", std::to_string(goal.tasks.size())}}),
          {.ink = Ink::Second});
    Stack stack(frame, 2);
    for (const auto& task : goal.tasks) {
        bool done = task.done;
        const auto whose = owner_words(frame, view, task.owner);
        if (checkbox(frame, task.text, done,
                     {.hint = whose, .disabled_because = view.locked, .key = task.id}))
            frame.post(intent::TickTask{view.id, goal.id, task.id, done});
    }
}

std::string when_words(Frame& frame, const GoalEntry& goal) {
    if (goal.mark == GoalMark::Open) {
        return goal.due ? frame.text(Text::goal_due,
                                     {{"date", day_words(frame, *goal.due, DateStyle::Long)}})
                        : frame.text(Text::goal_due_none);
    }
    const auto date = date_words(frame, goal.marked_at, DateStyle::Long);
    return frame.text(
        goal.mark == GoalMark::Reached ? Text::goal_state_reached : Text::goal_state_let_go,
        {{"date", date}});
}

void goal_actions(Frame& frame, const app::PairView& view, PairState& state,
                  const GoalEntry& goal) {
    if (!view.locked.empty()) return;
    const auto mark = [&](GoalMark how) { frame.post(intent::MarkGoal{view.id, goal.id, how}); };
    Flow flow(frame, 8, 8);
    if (goal.mark != GoalMark::Open) {
        if (small_button(frame, Text::goal_reopen, {.kind = ButtonKind::Quiet}))
            mark(GoalMark::Open);
        return;
    }
    if (small_button(frame, Text::goal_reach, {.kind = ButtonKind::Tonal, .icon = Icon::Check}))
        mark(GoalMark::Reached);
    if (small_button(frame, Text::goal_edit, {.icon = Icon::PenLine, .has_popup = true}))
        open_form(view, state, &goal);
    if (small_button(frame, Text::goal_let_go, {.kind = ButtonKind::Quiet})) mark(GoalMark::LetGo);
}

void goal_card(Frame& frame, const app::PairView& view, PairState& state, const GoalEntry& goal) {
    const IdScope id(frame, goal.id.text());
    Card card(frame, {.gap = 12, .key = goal.id.text()});
    {
        Stack head(frame, 2);
        heading_as(frame, TextRole::Heading, goal.title, 3, {});
        const Icon icon = goal.mark == GoalMark::Reached ? Icon::CircleCheck
                          : goal.mark == GoalMark::LetGo ? Icon::Leaf
                                                         : Icon::Calendar;
        words(frame, TextRole::Small, when_words(frame, goal), {.ink = Ink::Second, .icon = icon});
    }
    if (!goal.measure.empty()) {
        Stack sign(frame, 1);
        words(frame, TextRole::Caption, frame.text(Text::goal_measure), {.ink = Ink::Second});
        words(frame, TextRole::Body, goal.measure);
    }
    tasks(frame, view, goal);
    goal_actions(frame, view, state, goal);
}

// --- the page ------------------------------------------------------------------------------------

void good_goal(Frame& frame) {
    const auto title = frame.text(Text::goal_good_title);
    Card card(frame, {.title = title, .icon = Icon::Lightbulb, .padding = 18, .gap = 8});
    Semantics list(frame, Role::List, title);
    for (const auto text :
         {Text::goal_good_1, Text::goal_good_2, Text::goal_good_3, Text::goal_good_4})
        words(frame, TextRole::Small, frame.text(text), {.ink = Ink::Second, .icon = Icon::Check});
}

void empty(Frame& frame, const app::PairView& view, PairState& state) {
    Card card(frame, {.key = "empty"});
    const bool open = view.locked.empty();
    const auto action = open ? frame.text(Text::goal_new) : std::string();
    if (empty_state(frame, frame.text(Text::goal_empty),
                    frame.text(open ? Text::goal_empty_sentence : Text::goal_empty_locked),
                    {.mark = Mark::Icon,
                     .icon = Icon::Target,
                     .action = action,
                     .action_icon = Icon::Plus}))
        open_form(view, state, nullptr);
}

void title_row(Frame& frame, const app::PairView& view, PairState& state, bool any) {
    Row row(frame, 12);
    row.fill();
    {
        const Stack title(frame, 0);
        heading(frame, frame.text(Text::pair_tab_goals), 2);
    }
    if (any && view.locked.empty() &&
        small_button(frame, Text::goal_new,
                     {.kind = ButtonKind::Primary, .icon = Icon::Plus, .has_popup = true}))
        open_form(view, state, nullptr);
}

void goal_list(Frame& frame, const app::PairView& view, PairState& state) {
    const auto& goals = view.goals;
    title_row(frame, view, state, !goals.open.empty() || !goals.closed.empty());
    if (!view.locked.empty()) note(frame, Icon::LockKeyhole, view.locked);
    if (goals.open.empty()) empty(frame, view, state);
    for (const auto& goal : goals.open) goal_card(frame, view, state, goal);
    if (goals.closed.empty()) return;
    heading_as(frame, TextRole::Heading, frame.text(Text::goal_closed), 2, {});
    for (const auto& goal : goals.closed) goal_card(frame, view, state, goal);
}

// --- writing a goal ------------------------------------------------------------------------------

std::string in_days(Frame& frame, base::Day today, int days) {
    return frame.text(Text::goal_in_days,
                      {{"days", std::to_string(days)},
                       {"date", day_words(frame, {today.number + days}, DateStyle::Short)}});
}

/// A day of its own, as it was set before, stands at the end of the list.
void choose_due(Frame& frame, const app::PairView& view, GoalForm& form) {
    std::vector<std::string> labels{frame.text(Text::goal_due_none)};
    std::vector<std::optional<base::Day>> days{std::nullopt};
    for (const int ahead : due_days) {
        labels.push_back(in_days(frame, view.today, ahead));
        days.emplace_back(base::Day{view.today.number + ahead});
    }
    if (form.due && std::ranges::find(days, form.due) == days.end()) {
        labels.push_back(day_words(frame, *form.due, DateStyle::Long));
        days.push_back(form.due);
    }
    int chosen = static_cast<int>(std::ranges::find(days, form.due) - days.begin());
    const std::vector<std::string_view> shown(labels.begin(), labels.end());
    if (select(frame, frame.text(Text::goal_by), shown, chosen))
        form.due = days[static_cast<std::size_t>(chosen)];
}

/// True when it is to be taken out.
bool task_fields(Frame& frame, const app::PairView& view, GoalForm::Task& task, int number) {
    const IdScope id(frame, "task-" + std::to_string(number));
    const i18n::Argument which{"number", std::to_string(number)};
    text_field(frame, frame.text(Text::goal_task, {which}), task.text,
               {.letters_max = static_cast<int>(program::line_letters_max)});
    Row row(frame, 8);
    row.fill();
    {
        const Stack who(frame, 0);
        const auto both = frame.text(Text::goal_who_both), me = frame.text(Text::goal_who_me);
        const std::array<std::string_view, 3> labels{both, me, view.partner_first};
        segmented(frame, frame.text(Text::goal_task_who, {which}), labels, task.owner,
                  {.fills = true});
    }
    return icon_button(frame, Icon::Trash2, frame.text(Text::goal_task_remove, {which}),
                       {.size = ControlSize::Compact});
}

void task_list(Frame& frame, const app::PairView& view, GoalForm& form) {
    heading_as(frame, TextRole::SmallStrong, frame.text(Text::goal_tasks), 3, {});
    int number = 0, removed = 0;
    for (auto& task : form.tasks) {
        if (task_fields(frame, view, task, ++number)) removed = number;
    }
    if (removed > 0) form.tasks.erase(form.tasks.begin() + removed - 1);
    if (form.tasks.size() < program::goal_tasks_max &&
        small_button(frame, Text::goal_task_add, {.kind = ButtonKind::Quiet, .icon = Icon::Plus}))
        form.tasks.push_back({{}, {}, static_cast<int>(TaskOwner::Me)});
}

void save(Frame& frame, const app::PairView& view, const GoalForm& form) {
    program::fact::GoalSet goal{form.goal, form.title, form.measure, form.due, {}};
    for (const auto& task : form.tasks) {
        const auto owner = static_cast<TaskOwner>(task.owner);
        goal.tasks.push_back({task.id, task.text, app::owner_of(owner, view.i_am_mentor)});
    }
    frame.post(intent::SetGoal{view.id, std::move(goal)});
}

}  // namespace

void goals_part(Frame& frame, const app::PairView& view, PairState& state) {
    const float width = frame.layout().available_width();
    ScrollRegion page(frame, "pair-goals",
                      {.gap = frame.is_phone() ? 12.0F : 16.0F,
                       .padding = content_padding(frame, width),
                       .role = Role::Group});
    pause_banner(frame, view);
    if (frame.layout().available_width() < side_column_from) {
        goal_list(frame, view, state);
        good_goal(frame);
        return;
    }
    Columns columns(frame, {flexible(), fixed(side_column)});
    goal_list(frame, view, state);
    columns.next();
    good_goal(frame);
}

void goal_dialog(Frame& frame, const app::PairView& view, PairState& state) {
    auto& form = state.goal_form;
    if (!form.open) return;
    const auto sentence = frame.text(Text::goal_form_sentence, {{"name", view.partner_first}});
    Dialog dialog(frame, frame.text(form.goal ? Text::goal_form_edit : Text::goal_form_new),
                  {.sentence = sentence,
                   .width = dialog_width,
                   .keeps_typed_text = !form.title.empty() || !form.measure.empty()});
    text_field(frame, frame.text(Text::goal_title), form.title,
               {.letters_max = static_cast<int>(program::line_letters_max), .required = true});
    const auto hint = frame.text(Text::goal_measure_hint);
    text_area(frame, frame.text(Text::goal_measure), form.measure,
              {.hint = hint,
               .letters_max = static_cast<int>(program::reason_letters_max),
               .rows_min = 2});
    choose_due(frame, view, form);
    task_list(frame, view, form);
    const bool missing = base::trimmed(form.title).empty();
    const auto because = missing ? frame.text(Text::goal_title_missing) : std::string();
    const auto answer = dialog_buttons(frame, frame.text(Text::app_cancel),
                                       frame.text(Text::goal_save), {.disabled_because = because});
    if (answer.action && !missing) save(frame, view, form);
    if ((answer.action && !missing) || answer.safe || dialog.dismissed()) form = {};
}

}  // namespace accanto::ui::pairs
