#include <algorithm>
#include <vector>

#include "i18n/texts.hpp"
#include "ui/dates.hpp"
#include "ui/paint.hpp"
#include "ui/post.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/widgets.hpp"

/// The guide of a pair: the steps, how far the two are, and the week's check-in beside it.
namespace accanto::ui::pairs {
namespace {

namespace intent = app::intent;
using app::PairPhase;

constexpr float list_column = 256, step_width_min = 320, two_columns_min = 560;
constexpr float ring_large = 92, ring_small = 76, legend_dot = 10;

std::string step_name(Frame& frame, const app::PairView& view, const app::StepEntry& entry) {
    const bool mine = view.i_am_mentor ? entry.mentor_done : entry.mentee_done;
    const bool theirs = view.i_am_mentor ? entry.mentee_done : entry.mentor_done;
    const auto step = entry.number > 0
                          ? frame.text(Text::walk_step, {{"number", std::to_string(entry.number)}})
                          : frame.text(Text::walk_before);
    const Text key = mine && theirs ? Text::walk_name_both
                     : mine         ? Text::walk_name_you
                     : theirs       ? Text::walk_name_they
                                    : Text::walk_name_none;
    return frame.text(key, {{"title", entry.title}, {"step", step}, {"name", view.partner_first}});
}

void legend_line(Frame& frame, std::string_view name, int count, Color color) {
    Row row(frame, 8);
    const Rect dot = frame.layout().take(legend_dot, legend_dot);
    frame.paint().circle(center_of(dot), legend_dot / 2, color);
    words(frame, TextRole::Small,
          frame.text(Text::walk_legend,
                     {{"name", std::string(name)}, {"count", std::to_string(count)}}),
          {.ink = Ink::Second});
}

void legend(Frame& frame, const app::PairView& view) {
    const auto you = frame.text(Text::pair_you);
    legend_line(frame, view.i_am_mentor ? you : view.partner_first, view.guide.mentor_done,
                frame.palette().primary);
    legend_line(frame, view.i_am_mentor ? view.partner_first : you, view.guide.mentee_done,
                frame.palette().apricot_mark);
}

void check_in_teaser(Frame& frame, const app::PairView& view) {
    if (view.phase == PairPhase::Ended) return;
    const bool done = view.check_in.this_week.has_value();
    const auto sentence = frame.text(done ? Text::check_done : Text::check_phone_sentence);
    const auto action = frame.text(done ? Text::check_change : Text::check_start);
    Card card(frame, {.padding = 12, .key = "check-in"});
    const auto pressed = next_action(frame, frame.text(Text::check_phone_title),
                                     {.icon = Icon::HeartPulse,
                                      .tone = Tone::Apricot,
                                      .sentence = sentence,
                                      .action = action,
                                      .divider = false});
    if (pressed) frame.post(intent::Navigate{app::part_route(view, app::PairPart::CheckIn)});
}

void no_steps(Frame& frame, const app::PairView& view) {
    Card card(frame, {.key = "no-steps"});
    empty_state(frame, frame.text(Text::walk_none),
                frame.text(Text::walk_none_sentence, {{"admin", view.admin}}));
}

void finished_card(Frame& frame, const app::PairView& view) {
    if (!view.guide.finished) return;
    Card card(frame, {.ground = Ground::Primary, .key = "finished"});
    empty_state(frame, frame.text(Text::walk_finished), frame.text(Text::walk_finished_sentence),
                {.mark = Mark::BothDone});
}

void step_column(Frame& frame, const app::PairView& view, PairState& state) {
    finished_card(frame, view);
    if (view.guide.open) step_card(frame, view, state);
    if (!view.guide.open) no_steps(frame, view);
}

void side_cards(Frame& frame, const app::PairView& view, PairState& state) {
    check_in_card(frame, view, state);
    next_meeting_card(frame, view, state);
    agreement_card(frame, view);
}

void wide(Frame& frame, const app::PairView& view, PairState& state) {
    const bool three =
        frame.layout().available_width() >= list_column + side_column + 40 + step_width_min;
    if (three) {
        Columns columns(frame, {fixed(list_column), flexible(), fixed(side_column)});
        {
            const Sticky list(frame, "list");
            progress_card(frame, view, state, true);
        }
        columns.next();
        step_column(frame, view, state);
        columns.next();
        const Sticky side(frame, "side");
        side_cards(frame, view, state);
        return;
    }
    Columns columns(frame, {flexible(), fixed(side_column)});
    step_column(frame, view, state);
    columns.next();
    const Sticky side(frame, "side");
    progress_card(frame, view, state, false);
    side_cards(frame, view, state);
}

}  // namespace

bool steps_track(Frame& frame, const app::PairView& view) {
    std::vector<std::string> names;
    for (const auto& entry : view.guide.steps) names.push_back(step_name(frame, view, entry));
    const auto now = frame.text(Text::walk_now);
    std::vector<TwinStep> steps;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto& entry = view.guide.steps[i];
        const bool open = view.guide.open && view.guide.open->entry.id == entry.id;
        const bool both = entry.mentor_done && entry.mentee_done;
        steps.push_back({.number = entry.number,
                         .title = entry.title,
                         .mentor_done = entry.mentor_done,
                         .mentee_done = entry.mentee_done,
                         .place = open   ? StepPlace::Now
                                  : both ? StepPlace::Past
                                         : StepPlace::Ahead,
                         .strong = entry.now,
                         .note = entry.now ? std::string_view(now) : std::string_view{},
                         .name = names[i]});
    }
    const int pressed = twin_track(frame, frame.text(Text::walk_steps), steps);
    if (pressed < 0) return false;
    frame.post(intent::Navigate{
        app::step_route(view, view.guide.steps[static_cast<std::size_t>(pressed)].id)});
    return true;
}

void progress_card(Frame& frame, const app::PairView& view, PairState& state, bool with_steps) {
    if (view.guide.steps.empty()) return;
    Card card(frame, {.padding = frame.is_phone() ? 14.0F : 18.0F, .gap = 16, .key = "progress"});
    {
        Row row(frame, 16);
        twin_ring(frame, view.guide.step_count, view.guide.mentor_done, view.guide.mentee_done,
                  view.guide.both_done, {.diameter = frame.is_phone() ? ring_small : ring_large});
        row.fill();
        Stack lines(frame, 4);
        legend(frame, view);
        const auto all = frame.language().count(Text::walk_all_steps,
                                                static_cast<std::int64_t>(view.guide.steps.size()));
        if (!with_steps && button(frame, all,
                                  {.kind = ButtonKind::Quiet,
                                   .size = ControlSize::Compact,
                                   .trailing_icon = Icon::ChevronRight,
                                   .has_popup = true})) {
            state.all_steps = true;
        }
    }
    if (with_steps) steps_track(frame, view);
}

void steps_dialog(Frame& frame, const app::PairView& view, PairState& state) {
    if (!state.all_steps) return;
    Dialog dialog(frame, frame.text(Text::walk_steps));
    const bool chosen = steps_track(frame, view);
    const bool close = button(frame, frame.text(Text::app_close), {.fills = true});
    if (chosen || close || dialog.dismissed()) state.all_steps = false;
}

void guide_part(Frame& frame, const app::PairView& view, PairState& state) {
    const float width = frame.layout().available_width();
    ScrollRegion page(frame, "pair-guide",
                      {.gap = frame.is_phone() ? 12.0F : 16.0F,
                       .padding = content_padding(frame, width),
                       .role = Role::Group});
    pause_banner(frame, view);
    ended_card(frame, view);
    if (frame.layout().available_width() >= two_columns_min) {
        wide(frame, view, state);
        return;
    }
    progress_card(frame, view, state, false);
    step_column(frame, view, state);
    check_in_teaser(frame, view);
    next_meeting_card(frame, view, state);
    agreement_card(frame, view);
}

}  // namespace accanto::ui::pairs
