#include "ui/screens/overview.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "i18n/texts.hpp"
#include "ui/dates.hpp"
#include "ui/paint.hpp"
#include "ui/post.hpp"
#include "ui/screens/invite_dialog.hpp"
#include "ui/screens/overview_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using app::NextKind;

constexpr float side_column = 288, ring_phone = 76, ring_desktop = 92, row_padding = 12;
constexpr std::size_t actions_at_first = 4, waiting_at_first = 4;

void go(Frame& frame, app::Route route) {
    frame.post(intent::Navigate{std::move(route)});
}

// --- header --------------------------------------------------------------------------------------

void header(Frame& frame, const app::OverviewView& view, OverviewState& state) {
    PageHeader header(frame, view.greeting, {.sentence = view.sentence});
    if (!view.empty &&
        button(frame, frame.text(Text::invite_people),
               {.size = ControlSize::Compact, .icon = Icon::UserPlus, .has_popup = true}))
        state.invite = true;
    const ButtonOptions send{.kind = view.empty ? ButtonKind::Secondary : ButtonKind::Primary,
                             .size = ControlSize::Compact,
                             .icon = Icon::ArrowLeftRight,
                             .count = view.updates_waiting};
    if (button(frame, frame.text(Text::overview_send), send))
        go(frame, {app::Screen::Exchange, {}, {}});
}

/// What came can't be read yet.
void pending_banner(Frame& frame, const app::OverviewView& view) {
    if (view.pending.empty()) return;
    const auto action = frame.text(Text::overview_send);
    if (banner(
            frame, view.pending,
            {.kind = BannerKind::Warning, .icon = Icon::Clock, .action = action, .key = "pending"})
            .action) {
        go(frame, {app::Screen::Exchange, {}, {}});
    }
}

// --- the way of the people -----------------------------------------------------------------------

/// On the phone the numbers stand in lines instead of over a river.
void funnel_lines(Frame& frame, const app::OverviewView& view) {
    const Semantics list(frame, Role::List, frame.text(Text::overview_funnel));
    const float most = static_cast<float>(std::max(view.funnel.front().people, 1));
    for (const auto& stage : view.funnel) {
        const auto label = frame.text(stage.label);
        const IdScope id(frame, label);
        const Semantics item(frame, Role::ListItem, {});
        Row row(frame, 10);
        row.fill();
        words(frame, TextRole::Small, label, {.ink = Ink::Second});
        part_bar(frame, label, static_cast<float>(stage.people) / most,
                 std::to_string(stage.people), 120);
    }
}

void funnel_card(Frame& frame, const app::OverviewView& view) {
    Card card(frame, {.title = frame.text(Text::overview_funnel),
                      .caption = frame.text(Text::overview_funnel_people)});
    if (frame.is_phone()) {
        funnel_lines(frame, view);
        return;
    }
    std::vector<std::string> labels;
    std::vector<FunnelStage> stages;
    labels.reserve(view.funnel.size());
    for (const auto& stage : view.funnel)
        stages.push_back({labels.emplace_back(frame.text(stage.label)), stage.people});
    funnel_river(frame, frame.text(Text::overview_funnel), stages);
}

// --- what to do next -----------------------------------------------------------------------------

struct Look {
    Icon icon;
    Tone tone;
};

Look look_of(NextKind kind) {
    switch (kind) {
        case NextKind::Help:
            return {Icon::HandHelping, Tone::Rose};
        case NextKind::Silent:
            return {Icon::MoonStar, Tone::Honey};
        case NextKind::SignUps:
            return {Icon::UserPlus, Tone::Apricot};
        case NextKind::Proposals:
            return {Icon::Handshake, Tone::Primary};
        case NextKind::Pairing:
            return {Icon::Waypoints, Tone::Primary};
        case NextKind::Partners:
            return {Icon::Users, Tone::Primary};
        case NextKind::Over:
            return {Icon::Flag, Tone::Iris};
        case NextKind::Backup:
            return {Icon::HardDrive, Tone::Honey};
    }
    return {Icon::Info, Tone::Neutral};
}

void act(Frame& frame, const app::NextAction& action, OverviewState& state) {
    if (action.route) return go(frame, *action.route);
    switch (action.kind) {
        case NextKind::Silent:
            state.only_silent = true;
            break;
        case NextKind::Partners:
            state.invite = true;
            break;
        case NextKind::Backup:
            frame.post(intent::DownloadBackup{});
            break;
        default:
            break;
    }
}

void next_card(Frame& frame, const app::OverviewView& view, OverviewState& state) {
    const auto total = view.next.size();
    Card card(
        frame,
        {.title = frame.text(Text::overview_next), .count = static_cast<int>(total), .gap = 14});
    if (total == 0) {
        empty_state(frame, frame.text(Text::overview_next_none),
                    frame.text(Text::overview_next_none_sentence), {.mark = Mark::BothDone});
        return;
    }
    const auto shown = state.all_actions ? total : std::min(total, actions_at_first);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& action = view.next[i];
        const auto look = look_of(action.kind);
        const bool urgent = action.kind == NextKind::Help;
        const auto key = std::to_string(i);
        if (next_action(frame, action.title,
                        {.icon = look.icon,
                         .tone = look.tone,
                         .sentence = action.sentence,
                         .action = action.action,
                         .urgent = urgent,
                         .divider = i + 1 < shown,
                         .key = key})) {
            act(frame, action, state);
        }
    }
    const auto more = static_cast<std::int64_t>(total - shown);
    if (more > 0 && link(frame, frame.language().count(Text::overview_next_all, more)))
        state.all_actions = true;
}

// --- who waits -----------------------------------------------------------------------------------

void waiting_card(Frame& frame, const app::OverviewView& view) {
    if (view.waiting.empty()) return;
    const auto title = frame.text(Text::overview_waiting);
    Card card(frame, {.title = title, .count = static_cast<int>(view.waiting.size()), .gap = 8});
    {
        const Semantics list(frame, Role::List, title);
        // Rows reach into the card's padding, so that people stand under the title.
        const Stack rows(frame, 0, {-row_padding, 0, -row_padding, 0});
        for (std::size_t i = 0; i < std::min(view.waiting.size(), waiting_at_first); ++i) {
            const auto& person = view.waiting[i];
            const auto key = person.face.id.text(), line = frame.text(person.line);
            const auto row = list_row(frame, person.face.name,
                                      {.second_line = line,
                                       .avatar = portrait(person.face.name, person.face.avatar),
                                       .chevron = true,
                                       .key = key});
            if (row.pressed) go(frame, {app::Screen::People, key, {}});
        }
    }
    if (view.waiting.size() > waiting_at_first &&
        link(frame, frame.text(Text::overview_waiting_all), {.href = "#/people"}))
        go(frame, {app::Screen::People, {}, {}});
}

// --- figures -------------------------------------------------------------------------------------

std::string pulse_words(Frame& frame, const std::vector<float>& weeks) {
    if (weeks.size() < 2) return frame.text(Text::overview_pulse_first);
    constexpr float noticed = 0.05F;
    const float change = weeks.back() - weeks.front();
    if (change > -noticed && change < noticed) return frame.text(Text::overview_pulse_same);
    const auto text = change > 0 ? Text::overview_pulse_up : Text::overview_pulse_down;
    return frame.text(text,
                      {{"first", number_words(frame, static_cast<double>(weeks.front()), 1)}});
}

void pulse_card(Frame& frame, const app::OverviewView& view) {
    if (view.pulse.empty()) return;
    Card card(frame, {.title = frame.text(Text::overview_pulse),
                      .caption = frame.text(Text::overview_pulse_average),
                      .gap = 8});
    const auto last = number_words(frame, static_cast<double>(view.pulse.back()), 1);
    const auto name = frame.text(Text::overview_pulse_name, {{"last", last}});
    {
        Row row(frame, 16);
        words(frame, TextRole::NumberLarge, last);
        row.fill();
        trend(frame, view.pulse.data(), static_cast<int>(view.pulse.size()),
              {.slots = view.weeks, .name = name});
    }
    words(frame, TextRole::Small, pulse_words(frame, view.pulse), {.ink = Ink::Second});
}

int rounded(float mean) {
    return static_cast<int>(mean + 0.5F);
}

/// Whose ring it is: a dot of its colour, and how far.
void ring_line(Frame& frame, Text text, float mean, Color color) {
    constexpr float dot = 8;
    Row row(frame, 8);
    const Rect place = frame.layout().take(dot, dot);
    frame.paint().circle(center_of(place), dot / 2, color);
    words(frame, TextRole::Small,
          frame.text(text, {{"done", number_words(frame, static_cast<double>(mean), 1)}}),
          {.ink = Ink::Second});
}

void progress_card(Frame& frame, const app::OverviewView& view) {
    if (view.pairs.empty() || view.steps <= 0) return;
    const Card card(frame, {.title = frame.text(Text::overview_progress)});
    const auto done = number_words(frame, static_cast<double>(view.both_steps), 1);
    const auto sentence = frame.text(Text::overview_progress_sentence,
                                     {{"done", done}, {"steps", std::to_string(view.steps)}});
    Row row(frame, 16);
    twin_ring(frame, view.steps, rounded(view.mentor_steps), rounded(view.mentee_steps),
              rounded(view.both_steps),
              {.diameter = frame.is_phone() ? ring_phone : ring_desktop, .name = sentence});
    row.fill();
    const Stack lines(frame, 4);
    words(frame, TextRole::Small, sentence);
    ring_line(frame, Text::overview_progress_mentors, view.mentor_steps, frame.palette().primary);
    ring_line(frame, Text::overview_progress_mentees, view.mentee_steps,
              frame.palette().apricot_mark);
}

void main_column(Frame& frame, const app::OverviewView& view, OverviewState& state) {
    if (view.empty) {
        Card card(frame, {.key = "ready"});
        const bool pressed =
            empty_state(frame, frame.text(Text::overview_ready_title),
                        frame.text(Text::overview_ready_sentence),
                        {.action = frame.text(Text::invite_people), .action_icon = Icon::UserPlus});
        if (pressed) state.invite = true;
        return;
    }
    funnel_card(frame, view);
    if (!view.pairs.empty()) pairs_card(frame, view, state);
}

void side_parts(Frame& frame, const app::OverviewView& view) {
    pulse_card(frame, view);
    waiting_card(frame, view);
    progress_card(frame, view);
}

}  // namespace

void overview_screen(Frame& frame, const app::OverviewView& view, OverviewState& state) {
    {
        Page page(frame, "overview", {.name = frame.text(Text::nav_overview)});
        header(frame, view, state);
        pending_banner(frame, view);
        if (frame.size_class() == SizeClass::Desktop) {
            Columns columns(frame, {flexible(), fixed(side_column)});
            main_column(frame, view, state);
            columns.next();
            if (!view.empty) next_card(frame, view, state);
            side_parts(frame, view);
        } else {
            // What to do comes before the figures where there is one column.
            if (!view.empty) next_card(frame, view, state);
            main_column(frame, view, state);
            side_parts(frame, view);
        }
    }
    invite_dialog(frame, view.invite, state.invite);
}

}  // namespace accanto::ui
