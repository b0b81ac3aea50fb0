#include <algorithm>
#include <array>
#include <vector>

#include "i18n/texts.hpp"
#include "ui/dates.hpp"
#include "ui/post.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/widgets.hpp"

/// Proposing a time to meet, and saying what came of it.
namespace accanto::ui::pairs {
namespace {

namespace intent = app::intent;
using program::fact::MeetingMark;

constexpr std::int64_t minute_ms = 60'000;
constexpr int minutes_a_day = 24 * 60;

std::string named(Frame& frame, const app::PairView& view, Text text) {
    return frame.text(text, {{"name", view.partner_first}});
}

constexpr int days_ahead = 60;
constexpr std::array meeting_lengths{15, 20, 30, 45, 60, 90, 120};

bool choose(Frame& frame, Text label, const std::vector<std::string>& labels, int& chosen) {
    const std::vector<std::string_view> shown(labels.begin(), labels.end());
    return select(frame, frame.text(label), shown, chosen);
}

void choose_day(Frame& frame, MeetingForm& form) {
    const auto today = local_time(frame.environment().now).day;
    std::vector<std::string> days;
    for (int i = 0; i <= std::max(days_ahead, form.day); ++i)
        days.push_back(day_words(frame, {today.number + i}, DateStyle::Full));
    choose(frame, Text::meet_day, days, form.day);
}

void choose_time(Frame& frame, MeetingForm& form) {
    const auto today = local_time(frame.environment().now).day;
    std::vector<std::string> times;
    for (int minute = 0; minute < minutes_a_day; minute += MeetingForm::quarter_minutes)
        times.push_back(date_words(frame, moment_of({today, minute}), DateStyle::Time));
    choose(frame, Text::meet_time, times, form.quarter);
}

void choose_length(Frame& frame, MeetingForm& form) {
    std::vector<std::string> lengths;
    for (const int minutes : meeting_lengths)
        lengths.push_back(frame.text(Text::meet_minutes, {{"minutes", std::to_string(minutes)}}));
    choose(frame, Text::meet_length, lengths, form.length);
}

void propose(Frame& frame, const app::PairView& view, const MeetingForm& form) {
    const auto today = local_time(frame.environment().now).day;
    const auto start =
        moment_of({{today.number + form.day}, form.quarter * MeetingForm::quarter_minutes});
    frame.post(intent::ProposeMeeting{
        view.id,
        {form.meeting, start.ms / minute_ms, meeting_lengths[static_cast<std::size_t>(form.length)],
         form.place, offset_minutes_at(start)}});
}

void form_dialog(Frame& frame, const app::PairView& view, PairState& state) {
    auto& form = state.meeting_form;
    if (!form.open) return;
    const auto sentence = named(frame, view, Text::meet_form_sentence);
    Dialog dialog(frame, frame.text(form.meeting ? Text::meet_form_move : Text::meet_form_new),
                  {.sentence = sentence, .keeps_typed_text = !form.place.empty()});
    choose_day(frame, form);
    {
        Columns columns(frame, 2, 12, 12, 150);
        choose_time(frame, form);
        columns.next();
        choose_length(frame, form);
    }
    const auto hint = frame.text(Text::meet_place_hint);
    text_field(frame, frame.text(Text::meet_place), form.place,
               {.hint = hint, .letters_max = static_cast<int>(program::line_letters_max)});
    const auto answer =
        dialog_buttons(frame, frame.text(Text::app_cancel), frame.text(Text::meet_form_do));
    if (answer.action) propose(frame, view, form);
    if (answer.action || answer.safe || dialog.dismissed()) form = {};
}

struct ClosingWords {
    Text title, sentence, action;
};

ClosingWords closing_words(MeetingMark mark) {
    if (mark == MeetingMark::Held)
        return {Text::meet_held_title, Text::meet_held_sentence, Text::meet_save};
    if (mark == MeetingMark::Missed)
        return {Text::meet_missed_title, Text::meet_missed_sentence, Text::meet_save};
    return {Text::meet_cancel_title, Text::meet_cancel_sentence, Text::meet_cancel_do};
}

void closing_dialog(Frame& frame, const app::PairView& view, PairState& state) {
    auto& closing = state.closing;
    if (!closing.meeting) return;
    const auto texts = closing_words(closing.mark);
    const auto sentence = named(frame, view, texts.sentence);
    Dialog dialog(frame, frame.text(texts.title),
                  {.sentence = sentence, .keeps_typed_text = !closing.note.empty()});
    const auto privacy = named(frame, view, Text::walk_private);
    text_area(frame, frame.text(Text::meet_note), closing.note,
              {.hint = privacy,
               .letters_max = static_cast<int>(program::reason_letters_max),
               .rows_min = 2});
    const auto answer =
        dialog_buttons(frame, frame.text(Text::pair_not_now), frame.text(texts.action));
    if (answer.action)
        frame.post(intent::MarkMeeting{view.id, *closing.meeting, closing.mark, closing.note});
    if (answer.action || answer.safe || dialog.dismissed()) closing = {};
}

}  // namespace

void meeting_dialogs(Frame& frame, const app::PairView& view, PairState& state) {
    form_dialog(frame, view, state);
    closing_dialog(frame, view, state);
}

}  // namespace accanto::ui::pairs
