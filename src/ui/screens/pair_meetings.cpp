#include <algorithm>

#include "i18n/texts.hpp"
#include "ui/dates.hpp"
#include "ui/post.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/widgets.hpp"

/// When the two meet: what is proposed, agreed, and what came of it.
namespace accanto::ui::pairs {
namespace {

namespace intent = app::intent;
using app::MeetingEntry;
using app::MeetingState;
using program::fact::MeetingMark;

constexpr std::int64_t minute_ms = 60'000;

std::string named(Frame& frame, const app::PairView& view, Text text) {
    return frame.text(text, {{"name", view.partner_first}});
}

void open_form(PairState& state, const MeetingEntry* entry) {
    MeetingForm form{.open = true};
    if (entry) {
        form.meeting = entry->id;
        form.place = entry->place;
    }
    state.meeting_form = std::move(form);
}

/// The form at this moment, as the clocks of this device show it.
void set_time(Frame& frame, MeetingForm& form, base::Instant start) {
    const auto shown = local_time(start), now = local_time(frame.environment().now);
    form.day = std::max(0, shown.day.number - now.day.number);
    form.quarter = shown.minute / MeetingForm::quarter_minutes;
}

void move(Frame& frame, PairState& state, const MeetingEntry& entry) {
    open_form(state, &entry);
    if (entry.start > frame.environment().now) set_time(frame, state.meeting_form, entry.start);
}

// --- one meeting in words ------------------------------------------------------------------------

std::string range_words(Frame& frame, const MeetingEntry& entry) {
    const bool two_zones = entry.partner_offset_minutes &&
                           *entry.partner_offset_minutes != offset_minutes_at(entry.start);
    return frame.text(two_zones ? Text::meet_range : Text::meet_range_plain,
                      {{"from", date_words(frame, entry.start, DateStyle::Time)},
                       {"to", date_words(frame, entry.end, DateStyle::Time)}});
}

/// What the partner's clock shows then, with the day where that is another; "" where it shows the
/// same, or nobody knows.
std::string their_time(Frame& frame, const app::PairView& view, const MeetingEntry& entry) {
    const int mine = offset_minutes_at(entry.start);
    const int theirs = entry.partner_offset_minutes.value_or(mine);
    if (theirs == mine) return {};
    const base::Instant shown{entry.start.ms + (theirs - mine) * minute_ms};
    const bool same_day = local_time(shown).day == local_time(entry.start).day;
    const auto time =
        date_words(frame, shown, same_day ? DateStyle::Time : DateStyle::ShortWithTime);
    return frame.text(Text::meet_their_time, {{"time", time}, {"name", view.partner_first}});
}

Text state_text(MeetingState state) {
    switch (state) {
        case MeetingState::Waiting:
            return Text::meet_state_waiting;
        case MeetingState::Asked:
            return Text::meet_state_asked;
        case MeetingState::Agreed:
            return Text::meet_state_agreed;
        case MeetingState::Due:
            return Text::meet_state_due;
        case MeetingState::Held:
            return Text::meet_state_held;
        case MeetingState::Missed:
            return Text::meet_state_missed;
        case MeetingState::Cancelled:
            break;
    }
    return Text::meet_state_cancelled;
}

void state_line(Frame& frame, const app::PairView& view, MeetingState state) {
    const bool mine_to_do = state == MeetingState::Asked || state == MeetingState::Due;
    const Icon icon = mine_to_do                       ? Icon::CircleQuestionMark
                      : state == MeetingState::Agreed  ? Icon::CheckCheck
                      : state == MeetingState::Held    ? Icon::CircleCheck
                      : state == MeetingState::Waiting ? Icon::Clock
                                                       : Icon::CircleX;
    words(frame, mine_to_do ? TextRole::SmallStrong : TextRole::Small,
          named(frame, view, state_text(state)),
          {.ink = mine_to_do ? Ink::Apricot : Ink::Second, .icon = icon});
}

/// The day as a tile, and beside it who, when and where.
void meeting_head(Frame& frame, const app::PairView& view, const MeetingEntry& entry, int level) {
    Row row(frame, 12, Cross::Start);
    const auto day = local_time(entry.start).day;
    date_block(frame, day_words(frame, day, DateStyle::WeekdayShort), day_of_month(day),
               entry.is_planned() ? Tone::Apricot : Tone::Neutral);
    row.fill();
    Stack lines(frame, 1);
    heading_as(frame, TextRole::Heading, named(frame, view, Text::meet_with), level, {});
    words(frame, TextRole::Small, range_words(frame, entry), {.ink = Ink::Second});
    words(frame, TextRole::Small, their_time(frame, view, entry), {.ink = Ink::Second});
    if (!entry.place.empty())
        words(frame, TextRole::Small, entry.place, {.ink = Ink::Second, .icon = Icon::MapPin});
}

// --- what can be done with it --------------------------------------------------------------------

void agree(Frame& frame, const app::PairView& view, const MeetingEntry& entry) {
    frame.post(intent::AnswerMeeting{
        view.id, {entry.id, entry.proposal, true, offset_minutes_at(entry.start)}});
}

bool small_button(Frame& frame, Text text, const ButtonOptions& options = {}) {
    auto small = options;
    small.size = ControlSize::Compact;
    return button(frame, frame.text(text), small);
}

void calendar_button(Frame& frame, const app::PairView& view, const MeetingEntry& entry) {
    if (small_button(frame, Text::meet_calendar, {.icon = Icon::CalendarPlus}))
        frame.post(intent::DownloadMeeting{view.id, entry.id});
}

void close_button(Frame& frame, PairState& state, const MeetingEntry& entry, Text text,
                  MeetingMark mark, const ButtonOptions& options) {
    auto opens = options;
    opens.has_popup = true;
    if (small_button(frame, text, opens))
        state.closing = {.meeting = entry.id, .mark = mark, .note = entry.note};
}

void planned_actions(Frame& frame, const app::PairView& view, PairState& state,
                     const MeetingEntry& entry) {
    const bool asked = entry.state == MeetingState::Asked;
    if (asked &&
        small_button(frame, Text::meet_agree, {.kind = ButtonKind::Tonal, .icon = Icon::Check}))
        agree(frame, view, entry);
    if (!asked) calendar_button(frame, view, entry);
    if (small_button(frame, asked ? Text::meet_other_time : Text::meet_move, {.has_popup = true}))
        move(frame, state, entry);
}

void due_actions(Frame& frame, PairState& state, const MeetingEntry& entry) {
    close_button(frame, state, entry, Text::meet_held, MeetingMark::Held,
                 {.kind = ButtonKind::Tonal, .icon = Icon::Check});
    close_button(frame, state, entry, Text::meet_missed, MeetingMark::Missed, {});
}

void actions(Frame& frame, const app::PairView& view, PairState& state, const MeetingEntry& entry,
             bool all) {
    if (!view.locked.empty()) return;
    Flow flow(frame, 8, 8);
    if (entry.state == MeetingState::Due) return due_actions(frame, state, entry);
    if (!entry.is_planned()) {
        if (entry.state == MeetingState::Cancelled &&
            small_button(frame, Text::meet_again, {.has_popup = true}))
            move(frame, state, entry);
        return;
    }
    planned_actions(frame, view, state, entry);
    if (all)
        close_button(frame, state, entry, Text::meet_cancel, MeetingMark::Cancelled,
                     {.kind = ButtonKind::Quiet});
}

void meeting_card(Frame& frame, const app::PairView& view, PairState& state,
                  const MeetingEntry& entry) {
    const IdScope id(frame, entry.id.text());
    Card card(frame, {.gap = 14, .key = entry.id.text()});
    meeting_head(frame, view, entry, 3);
    state_line(frame, view, entry.state);
    if (!entry.note.empty()) words(frame, TextRole::Body, entry.note);
    actions(frame, view, state, entry, true);
}

// --- the page ------------------------------------------------------------------------------------

void title_row(Frame& frame, const app::PairView& view, PairState& state) {
    Row row(frame, 12);
    row.fill();
    {
        const Stack title(frame, 0);
        heading(frame, frame.text(Text::meet_title), 2);
    }
    const bool any = !view.meetings.coming.empty() || !view.meetings.past.empty();
    if (view.locked.empty() && any &&
        button(frame, frame.text(Text::meet_propose),
               {.kind = ButtonKind::Primary,
                .size = ControlSize::Compact,
                .icon = Icon::CalendarPlus,
                .has_popup = true}))
        open_form(state, nullptr);
}

void empty(Frame& frame, const app::PairView& view, PairState& state) {
    Card card(frame, {.key = "empty"});
    const bool open = view.locked.empty();
    const auto action = open ? frame.text(Text::meet_propose) : std::string();
    if (empty_state(frame, frame.text(Text::meet_empty),
                    named(frame, view, open ? Text::meet_empty_sentence : Text::meet_empty_locked),
                    {.mark = Mark::Icon,
                     .icon = Icon::Calendar,
                     .action = action,
                     .action_icon = Icon::CalendarPlus}))
        open_form(state, nullptr);
}

void meetings_list(Frame& frame, const app::PairView& view, PairState& state) {
    title_row(frame, view, state);
    if (!view.locked.empty()) note(frame, Icon::LockKeyhole, view.locked);
    const auto& meetings = view.meetings;
    if (meetings.coming.empty() && meetings.past.empty()) return empty(frame, view, state);
    for (const auto& entry : meetings.coming) meeting_card(frame, view, state, entry);
    if (meetings.past.empty()) return;
    heading_as(frame, TextRole::Heading, frame.text(Text::meet_past), 2, {});
    for (const auto& entry : meetings.past) meeting_card(frame, view, state, entry);
}

void suggestions(Frame& frame, const app::PairView& view, PairState& state) {
    const auto& meetings = view.meetings;
    if (meetings.suggestions.empty()) {
        words(frame, TextRole::Small, named(frame, view, Text::meet_suggest_none),
              {.ink = Ink::Second});
        return;
    }
    words(frame, TextRole::Small, frame.text(Text::meet_suggest_hint), {.ink = Ink::Second});
    Stack stack(frame, 8, {}, "suggestions");
    for (const auto& start : meetings.suggestions) {
        const auto label = day_words(frame, local_time(start).day, DateStyle::Weekday) + ", " +
                           date_words(frame, start, DateStyle::Time);
        if (!pick(frame, label)) continue;
        open_form(state, nullptr);
        set_time(frame, state.meeting_form, start);
    }
}

/// Times that suit both, once both share when they are free.
void hours_card(Frame& frame, const app::PairView& view, PairState& state) {
    const auto& meetings = view.meetings;
    if (!view.locked.empty() || !meetings.have_hours) return;
    Card card(frame, {.title = frame.text(Text::meet_suggest),
                      .icon = Icon::CalendarClock,
                      .padding = 18,
                      .gap = 10});
    if (!meetings.i_share_hours) {
        words(frame, TextRole::Small, named(frame, view, Text::meet_hours_hint),
              {.ink = Ink::Second});
        if (small_button(frame, Text::meet_hours_share, {.kind = ButtonKind::Tonal}))
            frame.post(intent::ShareHours{view.id, true});
        return;
    }
    if (meetings.they_share_hours) {
        suggestions(frame, view, state);
    } else {
        words(frame, TextRole::Small, named(frame, view, Text::meet_hours_wait),
              {.ink = Ink::Second});
    }
    if (small_button(frame, Text::meet_hours_stop, {.kind = ButtonKind::PlainQuiet}))
        frame.post(intent::ShareHours{view.id, false});
}

}  // namespace

void next_meeting_card(Frame& frame, const app::PairView& view, PairState& state) {
    const auto* entry = view.meetings.nearest();
    if (!entry && !view.locked.empty()) return;
    Card card(frame, {.padding = 18, .gap = 14, .key = "next-meeting"});
    if (!entry) {
        words(frame, TextRole::UiStrong, frame.text(Text::meet_empty));
        if (small_button(frame, Text::meet_propose,
                         {.icon = Icon::CalendarPlus, .fills = true, .has_popup = true}))
            open_form(state, nullptr);
        return;
    }
    const IdScope id(frame, entry->id.text());
    meeting_head(frame, view, *entry, 2);
    if (entry->state != MeetingState::Agreed) state_line(frame, view, entry->state);
    actions(frame, view, state, *entry, false);
}

void meetings_part(Frame& frame, const app::PairView& view, PairState& state) {
    const float width = frame.layout().available_width();
    ScrollRegion page(frame, "pair-meetings",
                      {.gap = frame.is_phone() ? 12.0F : 16.0F,
                       .padding = content_padding(frame, width),
                       .role = Role::Group});
    pause_banner(frame, view);
    if (frame.layout().available_width() < side_column_from) {
        meetings_list(frame, view, state);
        hours_card(frame, view, state);
        return;
    }
    Columns columns(frame, {flexible(), fixed(side_column)});
    meetings_list(frame, view, state);
    columns.next();
    hours_card(frame, view, state);
}

}  // namespace accanto::ui::pairs
