#include <string>
#include <vector>

#include "i18n/texts.hpp"
#include "ui/post.hpp"
#include "ui/screens/overview_parts.hpp"
#include "ui/widgets.hpp"
#include "ui/widgets/heat_map.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using app::WeekKind;

/// A longer heat map opens on request.
constexpr std::size_t pairs_at_first = 24;

HeatKind heat_kind(WeekKind kind) {
    switch (kind) {
        case WeekKind::Useful:
            return HeatKind::Useful;
        case WeekKind::InTouch:
            return HeatKind::InTouch;
        case WeekKind::Silent:
        case WeekKind::Open:
            return HeatKind::Silent;
        case WeekKind::Paused:
            return HeatKind::Paused;
        case WeekKind::Ahead:
            return HeatKind::Ahead;
    }
    return HeatKind::Ahead;
}

Text week_words(WeekKind kind) {
    switch (kind) {
        case WeekKind::Useful:
            return Text::overview_cell_useful;
        case WeekKind::InTouch:
            return Text::overview_cell_touch;
        case WeekKind::Silent:
            return Text::overview_cell_silent;
        case WeekKind::Open:
            return Text::overview_cell_open;
        case WeekKind::Paused:
            return Text::overview_cell_paused;
        case WeekKind::Ahead:
            return Text::overview_cell_ahead;
    }
    return Text::overview_cell_ahead;
}

HeatCell heat_cell(Frame& frame, const app::PairWeek& week, int number) {
    auto words = frame.text(week_words(week.kind), {{"week", std::to_string(number)},
                                                    {"useful", std::to_string(week.useful)}});
    if (week.asks_for_help) words += ", " + frame.text(Text::ui_heat_help);
    return {heat_kind(week.kind), week.useful, week.asks_for_help, std::move(words)};
}

std::string contact_words(Frame& frame, const app::PairLine& line) {
    if (line.paused) return frame.text(Text::overview_contact_paused);
    if (!line.weeks_since_contact) return frame.text(Text::overview_contact_never);
    switch (*line.weeks_since_contact) {
        case 0:
            return frame.text(Text::overview_contact_now);
        case 1:
            return frame.text(Text::overview_contact_last);
        default:
            return frame.language().count(Text::overview_contact_weeks, *line.weeks_since_contact);
    }
}

/// Rows with all that they point to.
struct Rows {
    std::vector<std::string> keys, week_names;
    std::vector<std::vector<HeatCell>> cells;
    std::vector<HeatMapRow> rows;
};

Rows rows_of(Frame& frame, const app::OverviewView& view,
             const std::vector<const app::PairLine*>& lines) {
    Rows all;
    for (int week = 1; week <= view.weeks; ++week)
        all.week_names.push_back(frame.text(Text::overview_week, {{"week", std::to_string(week)}}));
    for (const auto* line : lines) {
        all.keys.push_back(line->id.text());
        auto& cells = all.cells.emplace_back();
        for (int week = 1; week <= view.weeks; ++week) {
            const auto index = static_cast<std::size_t>(week - 1);
            cells.push_back(heat_cell(
                frame, index < line->weeks.size() ? line->weeks[index] : app::PairWeek{}, week));
        }
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& line = *lines[i];
        const auto step = std::to_string(line.steps);
        all.rows.push_back(
            {.key = all.keys[i],
             .name = line.names,
             .mentor = portrait(line.mentor.name, line.mentor.avatar),
             .mentee = portrait(line.mentee.name, line.mentee.avatar),
             .cells = all.cells[i],
             .share = view.steps > 0
                          ? static_cast<float>(line.steps) / static_cast<float>(view.steps)
                          : 0,
             .step = step,
             .step_name = frame.text(Text::overview_step,
                                     {{"step", step}, {"steps", std::to_string(view.steps)}}),
             .contact = contact_words(frame, line),
             .stands_out = line.silent});
    }
    return all;
}

std::vector<const app::PairLine*> lines_shown(const app::OverviewView& view,
                                              const OverviewState& state) {
    std::vector<const app::PairLine*> lines;
    for (const auto& line : view.pairs) {
        const bool full = !state.all_pairs && lines.size() >= pairs_at_first;
        if (!full && (!state.only_silent || line.silent)) lines.push_back(&line);
    }
    return lines;
}

void title_line(Frame& frame, const std::string& title) {
    if (frame.is_phone()) {
        heading_as(frame, TextRole::Heading, title, 2, {});
        heat_legend(frame);
        return;
    }
    Row row(frame, 12);
    row.fill();
    heading_as(frame, TextRole::Heading, title, 2, {});
    heat_legend(frame);
}

/// Back to all pairs, from a few of them.
void show_all_link(Frame& frame, const app::OverviewView& view, std::size_t shown,
                   OverviewState& state) {
    if (shown == view.pairs.size()) return;
    if (link(frame, frame.language().count(Text::overview_pairs_all,
                                           static_cast<std::int64_t>(view.pairs.size())))) {
        state.all_pairs = !state.only_silent || view.pairs.size() > pairs_at_first;
        state.only_silent = false;
    }
}

}  // namespace

void pairs_card(Frame& frame, const app::OverviewView& view, OverviewState& state) {
    const auto& language = frame.language();
    const auto lines = lines_shown(view, state);
    const auto shown = static_cast<std::int64_t>(lines.size()),
               all = static_cast<std::int64_t>(view.pairs.size());
    const auto title = state.only_silent ? language.count(Text::overview_pairs_silent, shown,
                                                          {{"all", std::to_string(all)}})
                                         : language.count(Text::overview_pairs, all);
    const auto rows = rows_of(frame, view, lines);
    const auto people = frame.text(Text::overview_people_column),
               step = frame.text(Text::overview_step_column),
               contact = frame.text(Text::overview_contact_column);
    Card card(frame, {.gap = 10, .key = "pairs"});
    const Semantics region(frame, Role::Region, language.count(Text::overview_pairs, all));
    title_line(frame, title);
    const int pressed = heat_map(frame, title, rows.rows,
                                 {.people_title = people,
                                  .step_title = step,
                                  .contact_title = contact,
                                  .week_names = rows.week_names,
                                  .week_now = view.week_now});
    if (pressed >= 0)
        frame.post(intent::Navigate{
            {app::Screen::Pair, lines[static_cast<std::size_t>(pressed)]->id.text(), {}}});
    show_all_link(frame, view, lines.size(), state);
    divider(frame);
    words(frame, TextRole::Caption, frame.text(Text::overview_only_shared),
          {.ink = Ink::Second, .icon = Icon::EyeOff});
}

}  // namespace accanto::ui
