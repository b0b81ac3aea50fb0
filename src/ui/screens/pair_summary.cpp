#include <algorithm>
#include <vector>

#include "i18n/texts.hpp"
#include "ui/dates.hpp"
#include "ui/paint.hpp"
#include "ui/post.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/widgets.hpp"

/// A pair as its admin sees it.
namespace accanto::ui::pairs {
namespace {

namespace intent = app::intent;
using app::SummaryPerson;
using platform::locale::DateStyle;
using program::PairState;
using Asking = accanto::ui::PairState::Asking;

constexpr float legend_dot = 10;

std::string state_words(Frame& frame, PairState state) {
    switch (state) {
        case PairState::Proposed:
            return frame.text(Text::pair_chip_proposed);
        case PairState::Active:
            return frame.text(Text::pair_chip_running);
        case PairState::Paused:
            return frame.text(Text::pair_chip_paused);
        case PairState::Ended:
        case PairState::Declined:
        case PairState::Withdrawn:
            break;
    }
    return frame.text(Text::pair_chip_ended);
}

bool is_running(const app::PairView& view) {
    return view.state == PairState::Active || view.state == PairState::Paused;
}

void header(Frame& frame, const app::PairView& view, accanto::ui::PairState& state) {
    const auto& summary = *view.summary;
    const auto& mentor = summary.mentor.face;
    const auto& mentee = summary.mentee.face;
    const bool begun = summary.started_at.ms > 0;
    const auto date =
        date_words(frame, begun ? summary.started_at : summary.proposed_at, DateStyle::Long);
    const auto sentence =
        frame.text(begun ? Text::summary_since : Text::summary_proposed_on, {{"date", date}});
    const auto title = frame.language().list({mentor.name, mentee.name});
    const auto back = frame.text(Text::summary_back);
    PageHeader header(frame, title,
                      {.sentence = sentence,
                       .mentor = portrait(mentor.name, mentor.avatar),
                       .mentee = portrait(mentee.name, mentee.avatar),
                       .back_name = back});
    if (header.back_pressed()) frame.post(intent::Navigate{{app::Screen::Overview, {}, {}}});
    chip(
        frame, state_words(frame, view.state),
        {.tone = view.state == PairState::Proposed ? Tone::Apricot : Tone::Neutral, .large = true});
    if (view.follower || !is_running(view)) return;
    if (view.state == PairState::Active &&
        button(frame, frame.text(Text::pair_pause_do),
               {.size = ControlSize::Compact, .icon = Icon::Pause, .has_popup = true}))
        state.asking = Asking::Pause;
    if (button(frame, frame.text(Text::pair_end),
               {.kind = ButtonKind::Quiet, .size = ControlSize::Compact, .has_popup = true}))
        state.asking = Asking::End;
}

void help_card(Frame& frame, const SummaryPerson& person) {
    if (!person.asks_for_help) return;
    Card card(
        frame,
        {.ground = Ground::Rose, .padding = 16, .gap = 4, .key = "help-" + person.face.id.text()});
    heading_as(frame, TextRole::Heading,
               frame.text(Text::summary_help_title, {{"name", person.first}}), 2,
               {.ink = Ink::Rose, .icon = Icon::HandHelping});
    words(
        frame, TextRole::Small,
        frame.text(Text::summary_help_sentence, {{"week", std::to_string(*person.asks_for_help)}}),
        {.ink = Ink::Rose});
    if (!person.contact.empty())
        words(frame, TextRole::SmallStrong,
              frame.text(Text::summary_contact, {{"contact", person.contact}}), {.ink = Ink::Rose});
}

void person_steps(Frame& frame, const SummaryPerson& person, int steps, Color color) {
    Row row(frame, 8, Cross::Start);
    const Rect dot = frame.layout().take(legend_dot, 18);
    frame.paint().circle(center_of(dot), legend_dot / 2, color);
    row.fill();
    Stack lines(frame, 0);
    words(frame, TextRole::Small,
          frame.text(Text::summary_steps_of, {{"name", person.first},
                                              {"done", std::to_string(person.steps_done)},
                                              {"steps", std::to_string(steps)}}));
    const auto news =
        person.last_news.ms > 0
            ? frame.text(Text::summary_last, {{"when", relative_words(frame, person.last_news)}})
            : frame.text(Text::summary_no_news);
    words(frame, TextRole::Caption, news, {.ink = Ink::Hint});
}

void steps_card(Frame& frame, const app::PairSummaryView& summary) {
    Card card(frame, {.title = frame.text(Text::summary_steps)});
    Row row(frame, 18);
    twin_ring(frame, summary.steps, summary.mentor.steps_done, summary.mentee.steps_done,
              summary.both_done);
    row.fill();
    Stack lines(frame, 8);
    person_steps(frame, summary.mentor, summary.steps, frame.palette().primary);
    person_steps(frame, summary.mentee, summary.steps, frame.palette().apricot_mark);
}

HeatCell cell_of(Frame& frame, const app::SummaryWeek& week) {
    HeatCell cell;
    cell.kind = week.kind == app::WeekLook::Useful   ? HeatKind::Useful
                : week.kind == app::WeekLook::Silent ? HeatKind::Silent
                                                     : HeatKind::Ahead;
    if (week.checked) {
        cell.useful = week.checked->useful;
        cell.help = week.checked->asks_for_help;
        cell.description = app::check_in_sentence(frame.language(), *week.checked);
        return cell;
    }
    const auto rest =
        frame.text(week.kind == app::WeekLook::Ahead ? Text::check_ahead : Text::check_silent);
    cell.description =
        frame.text(Text::check_week, {{"week", std::to_string(week.week)}}) + ", " + rest;
    return cell;
}

/// Rows of equal length where one has no room for all weeks.
void person_weeks(Frame& frame, const SummaryPerson& person) {
    IdScope id(frame, person.face.id.text());
    Stack stack(frame, 6);
    words(frame, TextRole::SmallStrong, person.face.name);
    std::vector<HeatCell> cells;
    for (const auto& week : person.weeks) cells.push_back(cell_of(frame, week));
    const auto fitting =
        static_cast<std::size_t>(std::max(1.0F, (frame.layout().available_width() + heat_cell_gap) /
                                                    (heat_cell_width + heat_cell_gap)));
    const auto rows = (cells.size() + fitting - 1) / fitting;
    const auto per_row = rows ? (cells.size() + rows - 1) / rows : fitting;
    for (std::size_t at = 0; at < cells.size(); at += per_row) {
        IdScope row(frame, std::to_string(at));
        heat_row(frame, person.face.name,
                 std::span(cells).subspan(at, std::min(per_row, cells.size() - at)));
    }
    const auto last =
        std::ranges::find_if(person.weeks.rbegin(), person.weeks.rend(),
                             [](const app::SummaryWeek& week) { return week.checked.has_value(); });
    if (last != person.weeks.rend())
        words(frame, TextRole::Small, app::check_in_sentence(frame.language(), *last->checked),
              {.ink = Ink::Second});
}

void weeks_card(Frame& frame, const app::PairSummaryView& summary) {
    Card card(frame, {.title = frame.text(Text::summary_weeks), .gap = 14});
    words(frame, TextRole::Small, frame.text(Text::summary_weeks_sentence), {.ink = Ink::Second});
    person_weeks(frame, summary.mentor);
    person_weeks(frame, summary.mentee);
    hint(frame, frame.text(Text::summary_legend));
}

void answer_line(Frame& frame, const SummaryPerson& person) {
    const auto sentence =
        frame.text(person.accepts ? Text::summary_said_yes : Text::summary_no_answer,
                   {{"name", person.face.name}});
    words(frame, TextRole::Ui, sentence,
          {.icon = person.accepts ? Icon::CircleCheck : Icon::Clock});
}

void proposal_card(Frame& frame, const app::PairView& view) {
    const auto& summary = *view.summary;
    Card card(frame, {.title = frame.text(Text::summary_answers), .gap = 10});
    answer_line(frame, summary.mentor);
    answer_line(frame, summary.mentee);
    if (view.follower) {
        hint(frame, frame.text(Text::problem_other_tab));
        return;
    }
    Flow flow(frame, 10, 10);
    if (button(frame, frame.text(Text::summary_confirm),
               {.kind = ButtonKind::Primary, .icon = Icon::Check}))
        frame.post(intent::ConfirmPair{view.id});
    if (button(frame, frame.text(Text::summary_withdraw)))
        frame.post(intent::EndPair{view.id, program::Reason::NotSaid, false});
}

std::string ended_words(Frame& frame, const app::PairView& view) {
    const auto date = date_words(frame, view.ended_at, DateStyle::Long);
    if (view.ended_by == app::EndedBy::Admin)
        return frame.text(Text::summary_ended_by_you, {{"date", date}});
    const auto& summary = *view.summary;
    const auto& who = view.ended_by == app::EndedBy::Mentor ? summary.mentor : summary.mentee;
    return frame.text(Text::summary_ended_on, {{"date", date}, {"name", who.face.name}});
}

void state_notes(Frame& frame, const app::PairView& view) {
    if (view.state == PairState::Paused) {
        const auto action = view.follower ? std::string() : frame.text(Text::pair_go_on);
        if (banner(
                frame, frame.text(Text::summary_paused),
                {.kind = BannerKind::News, .icon = Icon::Pause, .action = action, .key = "paused"})
                .action)
            frame.post(intent::ResumePair{view.id});
    }
    if (is_running(view) || view.state == PairState::Proposed) return;
    Card card(frame, {.gap = 4, .key = "ended"});
    words(frame, TextRole::Ui, ended_words(frame, view));
    if (view.reason != program::Reason::NotSaid)
        words(frame, TextRole::Small,
              frame.text(Text::summary_reason, {{"reason", frame.text(reason_words(view.reason))}}),
              {.ink = Ink::Second});
}

void sees_card(Frame& frame) {
    Card card(frame, {.title = frame.text(Text::summary_sees_title),
                      .icon = Icon::Eye,
                      .padding = 18,
                      .gap = 8});
    words(frame, TextRole::Small, frame.text(Text::summary_sees), {.ink = Ink::Second});
}

}  // namespace

void summary_page(Frame& frame, const app::PairView& view, accanto::ui::PairState& state) {
    const auto& summary = *view.summary;
    ScrollRegion page(frame, "pair-summary",
                      {.gap = 16,
                       .padding = content_padding(frame, frame.layout().available_width()),
                       .role = Role::Group});
    header(frame, view, state);
    state_notes(frame, view);
    Columns columns(frame, {flexible(), fixed(side_column)});
    help_card(frame, summary.mentor);
    help_card(frame, summary.mentee);
    if (view.state == PairState::Proposed) proposal_card(frame, view);
    if (summary.started_at.ms > 0) {
        steps_card(frame, summary);
        weeks_card(frame, summary);
    }
    columns.next();
    sees_card(frame);
}

}  // namespace accanto::ui::pairs
