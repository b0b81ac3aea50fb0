#include <algorithm>
#include <array>
#include <cmath>

#include "i18n/texts.hpp"
#include "ui/dates.hpp"
#include "ui/paint.hpp"
#include "ui/post.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/widgets.hpp"

/// The conversation of the two: sealed for them alone, sent with the next update.
namespace accanto::ui::pairs {
namespace {

namespace intent = app::intent;
using app::Turn;
using platform::locale::DateStyle;

constexpr float messages_height_min = 80, earlier_from = 600;
constexpr float talk_side = 260, column_gap = 24, talk_width_min = 380;
constexpr int week_days = 7, weeks_days = 14, this_year_days = 180;

void keep_draft(Frame& frame, const app::PairView& view, std::string_view text) {
    frame.post(intent::KeepDraft{view.talk.draft_key, std::string(text)});
}

std::string day_words_of(Frame& frame, base::Day day) {
    const int ago = local_day(frame, frame.environment().now).number - day.number;
    if (ago == 0) return frame.text(Text::talk_today);
    if (ago == 1) return frame.text(Text::talk_yesterday);
    return day_words(frame, day,
                     ago < week_days && ago > 0 ? DateStyle::WeekdayName
                     : ago < this_year_days     ? DateStyle::Full
                                                : DateStyle::Long);
}

void message_line(Frame& frame, const app::PairView& view, std::size_t index) {
    const auto& each = view.talk.messages[index];
    const auto key = each.id.text();
    const auto step =
        each.step ? step_words(frame, each.step->number, each.step->title) : std::string();
    const auto time = each.ends_run ? date_words(frame, each.at, DateStyle::Time) : std::string();
    const auto there = frame.text(Text::talk_with, {{"name", view.partner_first}});
    const auto author = each.mine ? frame.text(Text::pair_you) : view.partner_first;
    MessageOptions options{.mine = each.mine,
                           .author = author,
                           .step = step,
                           .time = time,
                           .i_am_mentor = view.i_am_mentor,
                           .delivery_words = there,
                           .key = key};
    options.opens = each.step.has_value();
    options.position = static_cast<int>(index) + 1;
    options.set_size = static_cast<int>(view.talk.messages.size());
    if (!each.mine && each.ends_run)
        options.portrait = portrait(view.partner.name, view.partner.avatar);
    if (each.mine && (each.ends_run || !each.arrived))
        options.delivery = each.arrived ? Delivery::Arrived : Delivery::OnlyHere;
    if (message(frame, each.text, options))
        frame.post(intent::Navigate{app::step_route(view, each.step->id)});
}

/// Three ways to begin, put into the composer.
void openings(Frame& frame, const app::PairView& view) {
    const auto name = view.partner_first;
    empty_state(frame, frame.text(Text::talk_empty, {{"name", name}}),
                frame.text(Text::talk_empty_sentence));
    if (!view.locked.empty()) return;
    Stack stack(frame, 8);
    for (const auto text : {Text::talk_opening_1, Text::talk_opening_2, Text::talk_opening_3}) {
        const auto line = frame.text(text, {{"name", name}});
        if (pick(frame, line)) keep_draft(frame, view, line);
    }
}

void unreadable(Frame& frame, const app::PairView& view) {
    if (view.talk.unreadable == 0) return;
    const auto sentence = frame.language().count(Text::talk_unreadable, view.talk.unreadable,
                                                 {{"name", view.partner_first}});
    banner(frame, sentence, {.icon = Icon::KeyRound, .key = "unreadable"});
}

/// Whoever reads the newest goes on seeing it when the room for messages changes.
void stay_at_end(ScrollRegion& region, float height, PairState& state) {
    const bool resized = std::fabs(height - state.messages_height) > 0.5F;
    state.messages_height = height;
    if (state.wants_end || (resized && state.at_end)) {
        region.scroll_to_end();
        state.wants_end = false;
        state.at_end = true;
        return;
    }
    state.at_end = region.at_end();
    if (state.at_end) state.messages_shown = messages_at_once;
}

/// Older messages join before somebody who scrolls up comes to the first that is laid out.
void earlier(Frame& frame, ScrollRegion& region, std::size_t count, PairState& state) {
    const auto label = frame.language().count(Text::talk_earlier, static_cast<std::int64_t>(count));
    const bool asked =
        button(frame, label, {.kind = ButtonKind::Quiet, .size = ControlSize::Compact});
    if (!asked && (region.offset() > earlier_from || state.at_end)) return;
    state.messages_shown += messages_at_once;
    region.grows_upwards();
    frame.want_frames();
}

void messages(Frame& frame, const app::PairView& view, PairState& state, float height) {
    ScrollRegion region(frame, "messages-" + view.id.text(),
                        {.height = height,
                         .gap = 6,
                         .padding = {0, 4, 0, 8},
                         .starts_at_end = true,
                         .role = Role::Log,
                         .name = frame.text(Text::talk_log, {{"name", view.partner_first}})});
    stay_at_end(region, height, state);
    if (view.talk.messages.empty()) openings(frame, view);
    const auto& all = view.talk.messages;
    const auto first = all.size() - std::min(all.size(), state.messages_shown);
    if (first > 0) earlier(frame, region, first, state);
    for (std::size_t i = first; i < all.size(); ++i) {
        if (i == first || all[i].starts_day) day_line(frame, day_words_of(frame, all[i].day));
        message_line(frame, view, i);
        if (all[i].ends_run) space(frame, 6);
    }
    unreadable(frame, view);
}

Text mine_sentence(int days) {
    return days < week_days    ? Text::talk_mine_fresh
           : days < weeks_days ? Text::talk_mine_week
                               : Text::talk_mine_weeks;
}
Text theirs_sentence(int days) {
    return days < week_days    ? Text::talk_theirs_fresh
           : days < weeks_days ? Text::talk_theirs_week
                               : Text::talk_theirs_weeks;
}

void turn_line(Frame& frame, const app::PairView& view) {
    const auto& talk = view.talk;
    if (talk.turn == Turn::Hello) return;
    const bool mine = talk.turn == Turn::Mine;
    const auto who = mine ? frame.text(Text::talk_turn_mine)
                          : frame.text(Text::talk_turn_theirs, {{"name", view.partner_first}});
    const Text key = mine               ? mine_sentence(talk.days_since_last)
                     : talk.waiting > 0 ? Text::talk_theirs_waiting
                                        : theirs_sentence(talk.days_since_last);
    const auto sentence = frame.text(key, {{"name", view.partner_first}, {"admin", view.admin}});
    const bool offers = mine && talk.draft.empty() && !frame.is_phone();
    const std::array answers{frame.text(Text::talk_answer_talk),
                             frame.text(Text::talk_answer_think)};
    const bool both = frame.size_class() == SizeClass::Desktop;  // a tablet has room for one
    const int chosen = offers ? turn_hint(frame, who, sentence, answers[0],
                                          both ? std::string_view(answers[1]) : std::string_view())
                              : turn_hint(frame, who, sentence);
    if (chosen >= 0) keep_draft(frame, view, answers[static_cast<std::size_t>(chosen)]);
}

void step_of_draft(Frame& frame, const app::PairView& view) {
    if (!view.talk.draft_step) return;
    const auto& step = *view.talk.draft_step;
    Row row(frame, 4);
    words(frame, TextRole::SmallStrong,
          frame.text(Text::talk_about_step, {{"step", step_words(frame, step.number, step.title)}}),
          {.ink = Ink::Primary, .icon = Icon::ListChecks});
    if (icon_button(frame, Icon::X, frame.text(Text::talk_about_step_remove),
                    {.size = ControlSize::Small}))
        frame.post(intent::KeepDraft{view.talk.step_key, {}});
}

void compose(Frame& frame, const app::PairView& view, PairState& state) {
    if (!view.locked.empty()) {
        note(frame, Icon::LockKeyhole, view.locked);
        return;
    }
    step_of_draft(frame, view);
    std::string draft = view.talk.draft;
    const auto name = frame.text(Text::talk_to, {{"name", view.partner_first}}),
               placeholder = frame.text(Text::talk_placeholder, {{"name", view.partner_first}});
    const auto send = frame.text(Text::talk_send);
    // A phone has them on its keyboard.
    const auto emoji = frame.is_phone() ? std::string() : frame.text(Text::talk_emoji);
    const auto did = composer(frame, draft,
                              {.name = name,
                               .placeholder = placeholder,
                               .send_label = send,
                               .letters_max = static_cast<int>(program::message_letters_max),
                               .adds = !view.talk.steps.empty(),
                               .emoji = emoji,
                               .key = "composer"});
    if (did.add) state.attaching = true;
    if (did.sent) {
        state.wants_end = true;
        frame.post(intent::SendMessage{
            view.id, *did.sent, view.talk.draft_step ? view.talk.draft_step->id : std::string()});
    } else if (did.changed) {
        keep_draft(frame, view, draft);
    }
}

/// On the phone the messages that wait are a line; beside the conversation they are a card.
void waiting_line(Frame& frame, const app::PairView& view) {
    const auto sentence = frame.language().count(Text::talk_waiting_short, view.talk.waiting,
                                                 {{"name", view.partner_first}});
    if (banner(frame, sentence,
               {.icon = Icon::Inbox,
                .action = frame.text(Text::talk_waiting_send_short),
                .key = "waiting"})
            .action) {
        frame.post(intent::Navigate{{app::Screen::Exchange, {}, {}}});
    }
}

/// Messages, then what stands below them; its height is known from the last frame.
void conversation(Frame& frame, const app::PairView& view, PairState& state, bool alone) {
    lock_line(frame, frame.text(Text::talk_only_you, {{"name", view.partner_first}}));
    const float bottom = frame.is_phone() ? 10.0F : 18.0F, gap = frame.layout().innermost().gap;
    const float room = frame.layout().available_height() - bottom - state.composer_height - gap;
    messages(frame, view, state, std::max(room, messages_height_min));
    const float top = frame.layout().next_place().y;
    {
        Stack below(frame, 8, {}, "below");
        if (alone && view.talk.waiting > 0) {
            waiting_line(frame, view);
        } else {
            turn_line(frame, view);
        }
        if (alone) elsewhere_line(frame, view, state);
        compose(frame, view, state);
    }
    const float height = frame.layout().next_place().y - gap - top;
    if (std::fabs(height - state.composer_height) > 0.5F) frame.unsettle();
    state.composer_height = height;
    frame.keep_bottom_clear(frame.height() - top + gap);
}

void waiting_card(Frame& frame, const app::PairView& view) {
    if (view.talk.waiting == 0) return;
    Card card(frame, {.padding = 18, .key = "waiting"});
    {
        Row row(frame, 12, Cross::Start);
        const Rect tile = frame.layout().take(36, 36);
        frame.paint().icon_tile(tile, Icon::Inbox, tone_pair(frame.palette(), Tone::Apricot), 11,
                                18);
        row.fill();
        Stack lines(frame, 2);
        heading_as(frame, TextRole::Heading,
                   frame.language().count(Text::talk_waiting_title, view.talk.waiting), 2, {});
        words(frame, TextRole::Small,
              frame.text(Text::talk_waiting_sentence, {{"name", view.partner_first}}),
              {.ink = Ink::Second});
    }
    const auto label = frame.text(Text::talk_waiting_send, {{"name", view.partner_first}});
    if (button(frame, label,
               {.kind = ButtonKind::Tonal,
                .size = ControlSize::Compact,
                .icon = Icon::Send,
                .fills = true}))
        frame.post(intent::Navigate{{app::Screen::Exchange, {}, {}}});
}

void privacy_card(Frame& frame, const app::PairView& view) {
    Card card(frame, {.title = frame.text(Text::talk_private_title),
                      .icon = Icon::LockKeyhole,
                      .padding = 18,
                      .gap = 8});
    for (const auto text :
         {Text::talk_private_you, Text::talk_private_admin, Text::talk_private_device}) {
        words(frame, TextRole::Small,
              frame.text(text, {{"name", view.partner_first}, {"admin", view.admin}}),
              {.ink = Ink::Second});
    }
}

}  // namespace

void talk_part(Frame& frame, const app::PairView& view, PairState& state) {
    const float width = frame.layout().available_width();
    auto padding = content_padding(frame, width);
    padding.top = frame.is_phone() ? 8.0F : 14.0F;
    padding.bottom = 0;
    Stack stack(frame, 10, padding, "talk");
    pause_banner(frame, view);
    const bool beside = frame.layout().available_width() >= talk_width_min + talk_side + column_gap;
    if (!beside) {
        conversation(frame, view, state, true);
        return;
    }
    const float main =
        std::min(frame.layout().available_width() - talk_side - column_gap, conversation_width_max);
    Columns columns(frame, {fixed(main), fixed(talk_side)}, column_gap, 10);
    conversation(frame, view, state, false);
    columns.next();
    waiting_card(frame, view);
    elsewhere_card(frame, view, state);
    privacy_card(frame, view);
}

void attach_dialog(Frame& frame, const app::PairView& view, PairState& state) {
    if (!state.attaching) return;
    Dialog dialog(frame, frame.text(Text::talk_attach_title));
    bool chosen = false;
    {
        Semantics list(frame, Role::List, frame.text(Text::talk_attach_title));
        Stack rows(frame, 2);
        for (const auto& step : view.talk.steps) {
            const bool is_set = view.talk.draft_step && view.talk.draft_step->id == step.id;
            if (!list_row(frame, step_words(frame, step.number, step.title),
                          {.selected = is_set, .key = step.id})
                     .pressed)
                continue;
            frame.post(intent::KeepDraft{view.talk.step_key, step.id});
            chosen = true;
        }
    }
    const bool close = button(frame, frame.text(Text::app_cancel), {.fills = true});
    if (chosen || close || dialog.dismissed()) state.attaching = false;
}

}  // namespace accanto::ui::pairs
