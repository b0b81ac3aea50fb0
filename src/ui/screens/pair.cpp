#include "ui/screens/pair.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "i18n/texts.hpp"
#include "ui/dates.hpp"
#include "ui/paint.hpp"
#include "ui/post.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using app::PairPart;
using app::PairPhase;
using Asking = PairState::Asking;

constexpr float header_top = 20, header_top_phone = 10, header_gap = 8;
constexpr float portrait_size = 48, portrait_size_phone = 42;

/// What was open belongs to one pair, and some of it to one step.
void follow_place(const app::PairView& view, PairState& state) {
    const auto place = view.id.text();
    if (state.place != place)
        state = PairState{.place = place, .composer_height = state.composer_height};
    const auto step = view.guide.open ? view.guide.open->entry.id : std::string();
    if (state.step == step) return;
    state.step = step;
    state.comments = state.skipping = false;
    state.skip_reason.clear();
}

bool is_over(const app::PairView& view) {
    return view.phase == PairPhase::Ended;
}

/// Some pairs never came to be: nothing of theirs can be read.
bool has_space(const app::PairView& view) {
    return view.phase != PairPhase::Proposed &&
           (!is_over(view) || view.state == program::PairState::Ended);
}

std::string week_words(Frame& frame, const app::PairView& view) {
    const bool late = view.week > view.weeks;
    const auto week = std::to_string(view.week), weeks = std::to_string(view.weeks);
    if (frame.is_phone()) {
        return late ? frame.text(Text::pair_week_late_short, {{"week", week}})
                    : frame.text(Text::pair_week_short, {{"week", week}, {"weeks", weeks}});
    }
    if (late) return frame.text(Text::pair_week_late, {{"program", view.program}, {"week", week}});
    return frame.text(Text::pair_week,
                      {{"program", view.program}, {"week", week}, {"weeks", weeks}});
}

void state_chip(Frame& frame, const app::PairView& view) {
    const auto label = [&](Text text) { return frame.text(text, {{"name", view.partner_first}}); };
    switch (view.phase) {
        case PairPhase::Paused:
            chip(frame, label(Text::pair_chip_paused), {.icon = Icon::Pause, .large = true});
            return;
        case PairPhase::Ended:
            chip(frame, label(Text::pair_chip_ended), {.large = true});
            return;
        case PairPhase::Proposed:
            chip(frame, label(Text::pair_chip_proposed),
                 {.tone = Tone::Apricot, .dot = true, .large = true});
            return;
        case PairPhase::Running:
            break;
        case PairPhase::Waiting:
        case PairPhase::Summary:
            return;
    }
    switch (view.talk.turn) {
        case app::Turn::Hello:
            chip(frame, label(Text::pair_turn_hello),
                 {.tone = Tone::Apricot, .dot = true, .large = true});
            return;
        case app::Turn::Mine:
            chip(frame, label(Text::pair_turn_mine),
                 {.tone = Tone::Apricot, .dot = true, .large = true});
            return;
        case app::Turn::Theirs:
            chip(frame, label(Text::pair_turn_theirs), {.large = true});
            return;
    }
}

struct Action {
    Text label;
    Icon icon;
    Asking asking;
    bool danger = false;
};

std::vector<Action> actions_of(const app::PairView& view) {
    std::vector<Action> actions;
    if (view.phase == PairPhase::Running)
        actions.push_back({Text::pair_pause, Icon::Pause, Asking::Pause});
    if (view.phase == PairPhase::Running || view.phase == PairPhase::Paused)
        actions.push_back({Text::pair_end, Icon::DoorOpen, Asking::End});
    if (!view.i_am_admin) actions.push_back({Text::pair_leave, Icon::LogOut, Asking::Leave, true});
    return actions;
}

void more_menu(Frame& frame, const app::PairView& view, PairState& state) {
    const auto actions = actions_of(view);
    if (view.follower || actions.empty()) return;
    std::vector<std::string> labels;
    for (const auto& each : actions) labels.push_back(frame.text(each.label));
    std::vector<MenuEntry> entries;
    for (std::size_t i = 0; i < actions.size(); ++i)
        entries.push_back(
            {.label = labels[i], .icon = actions[i].icon, .danger = actions[i].danger});
    const int chosen = menu_button(frame, Icon::Ellipsis, frame.text(Text::pair_more), entries);
    if (chosen >= 0) state.asking = actions[static_cast<std::size_t>(chosen)].asking;
}

void title_row(Frame& frame, const app::PairView& view, PairState& state) {
    const bool phone = frame.is_phone();
    const auto& mentor = view.i_am_mentor ? view.me : view.partner;
    const auto& mentee = view.i_am_mentor ? view.partner : view.me;
    Row row(frame, phone ? 12.0F : 16.0F);
    pair_avatar(frame, portrait(mentor.name, mentor.avatar), portrait(mentee.name, mentee.avatar),
                phone ? portrait_size_phone : portrait_size);
    row.fill();
    {
        Stack texts(frame, 0);
        heading_as(frame, phone ? TextRole::Section : TextRole::Title,
                   frame.text(Text::pair_title, {{"name", view.partner_first}}), 1, {});
        const bool begun = has_space(view);
        words(frame, phone ? TextRole::Small : TextRole::Body,
              begun ? week_words(frame, view) : view.program, {.ink = Ink::Second});
    }
    if (!phone) state_chip(frame, view);
    more_menu(frame, view, state);
}

/// Several pairs: the partner's name chooses one.
void switch_pairs(Frame& frame, const app::PairView& view) {
    if (view.pairs.empty()) return;
    const auto name = frame.text(Text::pair_switch);
    Flow flow(frame, 8, 8);
    Semantics group(frame, Role::RadioGroup, name);
    for (const auto& each : view.pairs) {
        const auto key = each.id.text();
        if (pick(frame, each.name, {.chosen = each.id == view.id, .radio = true, .key = key})) {
            frame.post(intent::Navigate{{app::Screen::Pair, key, {}}});
        }
    }
}

Text tab_text(PairPart part) {
    switch (part) {
        case PairPart::Guide:
            return Text::pair_tab_guide;
        case PairPart::Talk:
            return Text::pair_tab_talk;
        case PairPart::Goals:
            return Text::pair_tab_goals;
        case PairPart::Meetings:
            return Text::pair_tab_meetings;
        case PairPart::Agreement:
            return Text::pair_tab_agreement;
        case PairPart::CheckIn:
            break;
    }
    return Text::pair_tab_check_in;
}

/// In this order; the last one only while the pair runs.
constexpr std::array parts{PairPart::Guide,    PairPart::Talk,      PairPart::Goals,
                           PairPart::Meetings, PairPart::Agreement, PairPart::CheckIn};

int asks_of_meetings(const app::PairView& view) {
    if (!view.locked.empty()) return 0;
    return static_cast<int>(std::ranges::count(view.meetings.coming, app::MeetingState::Asked,
                                               &app::MeetingEntry::state));
}

PairPart shown_part(const app::PairView& view) {
    return is_over(view) && view.part == PairPart::CheckIn ? PairPart::Guide : view.part;
}

void part_tabs(Frame& frame, const app::PairView& view) {
    std::vector<std::string> labels;
    for (const auto part : parts) labels.push_back(frame.text(tab_text(part)));
    std::vector<Tab> shown;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (is_over(view) && parts[i] == PairPart::CheckIn) continue;
        const int asks = parts[i] == PairPart::Meetings ? asks_of_meetings(view) : 0;
        shown.push_back({.label = labels[i], .count = asks});
    }
    int chosen = static_cast<int>(std::ranges::find(parts, shown_part(view)) - parts.begin());
    if (tabs(frame, frame.text(Text::pair_tabs), shown, chosen)) {
        frame.post(
            intent::Navigate{app::part_route(view, parts[static_cast<std::size_t>(chosen)])});
    }
}

/// Title, whose turn it is, and the parts, on a ground of their own across the page.
void header(Frame& frame, const app::PairView& view, PairState& state) {
    const Point at = frame.layout().next_place();
    const float width = frame.layout().available_width();
    Behind behind(frame);
    {
        auto padding = pairs::content_padding(frame, width);
        padding.top = frame.is_phone() ? header_top_phone : header_top;
        padding.bottom = has_space(view) ? 0 : header_top;
        Stack stack(frame, header_gap, padding, "pair-header");
        title_row(frame, view, state);
        switch_pairs(frame, view);
        if (has_space(view)) part_tabs(frame, view);
    }
    const float bottom = frame.layout().next_place().y;
    behind.paint_ground();
    frame.paint().box({at.x, at.y, width, bottom - at.y}, {.fill = frame.palette().surface});
    frame.paint().hairline(at.x, bottom - 1, width);
}

void ended_page(Frame& frame, const app::PairView& view) {
    ScrollRegion page(frame, "pair-ended",
                      {.gap = 16,
                       .padding = pairs::content_padding(frame, frame.layout().available_width()),
                       .width_max = content_width_max,
                       .role = Role::Group});
    pairs::ended_card(frame, view);
}

void space_page(Frame& frame, const app::PairView& view, PairState& state) {
    const auto part = shown_part(view);
    const Semantics panel(frame, Role::TabPanel, frame.text(tab_text(part)));
    switch (part) {
        case PairPart::Guide:
            pairs::guide_part(frame, view, state);
            break;
        case PairPart::Talk:
            pairs::talk_part(frame, view, state);
            break;
        case PairPart::Goals:
            pairs::goals_part(frame, view, state);
            break;
        case PairPart::Meetings:
            pairs::meetings_part(frame, view, state);
            break;
        case PairPart::Agreement:
            pairs::agreement_part(frame, view, state);
            break;
        case PairPart::CheckIn:
            pairs::check_in_part(frame, view, state);
            break;
    }
}

}  // namespace

void pair_screen(Frame& frame, const app::PairView& view, PairState& state) {
    follow_place(view, state);
    {
        Semantics main(frame, Role::Main, frame.text(Text::pair_page));
        if (view.phase == PairPhase::Waiting) {
            pairs::waiting_page(frame, view, state);
        } else if (view.phase == PairPhase::Summary) {
            pairs::summary_page(frame, view, state);
        } else {
            header(frame, view, state);
            if (view.phase == PairPhase::Proposed) {
                pairs::proposed_page(frame, view, state);
            } else if (has_space(view)) {
                space_page(frame, view, state);
            } else {
                ended_page(frame, view);
            }
        }
    }
    pairs::pair_dialogs(frame, view, state);
    pairs::skip_dialog(frame, view, state);
    pairs::steps_dialog(frame, view, state);
    pairs::attach_dialog(frame, view, state);
    pairs::meeting_dialogs(frame, view, state);
    pairs::goal_dialog(frame, view, state);
    pairs::agreement_dialog(frame, view, state);
    pairs::contact_dialogs(frame, view, state);
}

namespace pairs {

Padding content_padding(const Frame& frame, float width) {
    const float side = frame.is_phone()                          ? 16.0F
                       : frame.size_class() == SizeClass::Tablet ? 24.0F
                                                                 : 28.0F;
    const float spare = std::max(0.0F, (width - 2 * side - content_width_max) / 2);
    const float edge = side + std::floor(spare);
    return {edge, frame.is_phone() ? 14.0F : 20.0F, edge, frame.is_phone() ? 20.0F : 32.0F};
}

void pause_banner(Frame& frame, const app::PairView& view) {
    if (view.phase != PairPhase::Paused) return;
    const auto until =
        view.paused_until ? day_words(frame, *view.paused_until, DateStyle::Full) : std::string();
    const auto sentence = until.empty() ? frame.text(Text::pair_paused)
                                        : frame.text(Text::pair_paused_until, {{"date", until}});
    const auto action = view.follower ? std::string() : frame.text(Text::pair_go_on);
    if (banner(frame, sentence,
               {.kind = BannerKind::News, .icon = Icon::Pause, .action = action, .key = "paused"})
            .action) {
        frame.post(intent::ResumePair{view.id});
    }
}

std::string step_words(Frame& frame, int number, std::string_view title) {
    if (number <= 0) return std::string(title);
    return frame.text(Text::talk_step_ref,
                      {{"number", std::to_string(number)}, {"title", std::string(title)}});
}

Text reason_words(program::Reason reason) {
    using enum program::Reason;
    switch (reason) {
        case NotSaid:
            return Text::reason_not_said;
        case NoTime:
            return Text::reason_no_time;
        case OtherExpertise:
            return Text::reason_other_expertise;
        case SomeoneFitsBetter:
            return Text::reason_someone_fits_better;
        case GoalsReached:
            return Text::reason_goals_reached;
        case NoReply:
            return Text::reason_no_reply;
        case Personal:
            return Text::reason_personal;
        case NotComfortable:
            return Text::reason_not_comfortable;
        case Other:
            return Text::reason_something_else;
    }
    return Text::reason_something_else;
}

}  // namespace pairs
}  // namespace accanto::ui
