#include "ui/screens/board.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "i18n/texts.hpp"
#include "ui/dates.hpp"
#include "ui/post.hpp"
#include "ui/screens/board_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using app::PostKind;

constexpr float side_column = 272, writer_avatar = 36, pair_avatar_size = 25, pair_gap = 8;
constexpr std::size_t posts_at_first = 20, pairs_at_first = 24;
constexpr std::array filters{PostKind::Other, PostKind::News, PostKind::Questions, PostKind::Wins};

// --- header --------------------------------------------------------------------------------------

void filter_parts(Frame& frame, BoardState& state) {
    const auto all = frame.text(Text::board_all), news = frame.text(Text::board_news),
               questions = frame.text(Text::board_questions), wins = frame.text(Text::board_wins);
    const std::array<std::string_view, filters.size()> labels{all, news, questions, wins};
    segmented(frame, frame.text(Text::board_filter), labels, state.filter,
              {.fills = frame.is_phone()});
}

void header(Frame& frame, const app::BoardView& view, BoardState& state) {
    const auto sentence =
        frame.language().count(Text::board_readers, view.readers, {{"program", view.program}});
    if (frame.is_phone()) {
        {
            const PageHeader header(frame, frame.text(Text::board_title), {.sentence = sentence});
        }
        filter_parts(frame, state);
        return;
    }
    const PageHeader header(frame, frame.text(Text::board_title), {.sentence = sentence});
    filter_parts(frame, state);
}

// --- writing -------------------------------------------------------------------------------------

/// What the post is; chosen again, it is nothing in particular.
void kind_picks(Frame& frame, const app::BoardView& view, BoardState& state) {
    const Semantics group(frame, Role::Group, frame.text(Text::board_kind));
    const Flow flow(frame, 8, 8);
    for (const auto kind : {PostKind::News, PostKind::Questions, PostKind::Wins}) {
        if (kind == PostKind::News && !view.may_pin) continue;
        const bool chosen = state.kind == kind;
        if (pick(frame, kind_words(frame, kind), {.chosen = chosen}))
            state.kind = chosen ? PostKind::Other : kind;
    }
    if (view.may_pin) pick_toggle(frame, frame.text(Text::board_pin), state.pin);
}

void post(Frame& frame, const std::string& text, BoardState& state) {
    frame.post(intent::PostOnBoard{text, std::string(app::category_of(state.kind)), state.pin});
    state.writing = state.pin = false;
    state.kind = PostKind::Other;
    state.filter = 0;
}

void writer(Frame& frame, const app::BoardView& view, BoardState& state) {
    const Card card(frame, {.padding = 14, .gap = 10, .key = "writer"});
    auto text = view.draft;
    FieldResult field;
    const auto because = board_reason(frame, view);
    const bool open = state.writing || !text.empty();
    {
        Row row(frame, 12, Cross::Start);
        avatar(frame, portrait(view.me.name, view.me.avatar), writer_avatar);
        row.fill();
        const auto placeholder =
            frame.text(frame.is_phone() ? Text::board_write_short : Text::board_write_hint);
        field = text_area(frame, frame.text(Text::board_write), text,
                          {.placeholder = placeholder,
                           .letters_max = static_cast<int>(program::message_letters_max),
                           .hides_label = true,
                           .disabled_because = because,
                           .rows_min = open ? 3 : 1});
    }
    if (field.focused) state.writing = true;
    if (field.changed) frame.post(intent::KeepDraft{std::string(app::board_draft), text});
    if (!open) return;
    kind_picks(frame, view, state);
    if (state.pin) hint(frame, frame.text(Text::board_pin_hint));
    const bool empty = base::trimmed(text).empty();
    const auto reason = empty ? frame.text(Text::board_post_empty) : because;
    Row row(frame, 12);
    row.fill();
    words(frame, TextRole::Small,
          empty ? frame.text(Text::board_post_empty) : frame.text(Text::board_draft_kept),
          {.ink = Ink::Hint});
    const bool pressed = button(
        frame, frame.text(Text::board_post),
        {.kind = ButtonKind::Primary, .size = ControlSize::Compact, .disabled_because = reason});
    if ((pressed || field.submitted) && reason.empty()) post(frame, text, state);
}

// --- posts ---------------------------------------------------------------------------------------

Text nothing_of(PostKind kind) {
    switch (kind) {
        case PostKind::News:
            return Text::board_empty_news;
        case PostKind::Questions:
            return Text::board_empty_questions;
        case PostKind::Wins:
            return Text::board_empty_wins;
        case PostKind::Other:
            break;
    }
    return Text::board_empty;
}

void nothing_here(Frame& frame, PostKind kind, BoardState& state) {
    const Card card(frame, {.key = "empty"});
    const bool all = kind == PostKind::Other;
    const auto sentence =
        frame.text(all ? Text::board_empty_sentence : Text::board_empty_kind_sentence);
    const auto action = all ? std::string() : frame.text(Text::board_show_all);
    if (empty_state(frame, frame.text(nothing_of(kind)), sentence,
                    {.action = action, .primary = false}))
        state.filter = 0;
}

void posts(Frame& frame, const app::BoardView& view, BoardState& state) {
    const auto kind = filters[static_cast<std::size_t>(
        std::clamp(state.filter, 0, static_cast<int>(filters.size()) - 1))];
    std::vector<const app::BoardPost*> shown;
    for (const auto& each : view.posts) {
        if (kind == PostKind::Other || each.kind == kind) shown.push_back(&each);
    }
    const bool pinned_fits = view.pinned && (kind == PostKind::Other || view.pinned->kind == kind);
    if (shown.empty() && !pinned_fits) return nothing_here(frame, kind, state);
    const auto count = state.older ? shown.size() : std::min(shown.size(), posts_at_first);
    for (std::size_t i = 0; i < count; ++i) post_card(frame, view, *shown[i], state);
    if (count < shown.size() &&
        button(frame, frame.text(Text::board_older), {.fills = frame.is_phone()}))
        state.older = true;
}

void main_column(Frame& frame, const app::BoardView& view, BoardState& state) {
    const bool news =
        filters[static_cast<std::size_t>(
            std::clamp(state.filter, 0, static_cast<int>(filters.size()) - 1))] == PostKind::News;
    if (view.pinned && (state.filter == 0 || (news && view.pinned->kind == PostKind::News)))
        announcement_card(frame, view, *view.pinned, state);
    writer(frame, view, state);
    posts(frame, view, state);
}

// --- beside it -----------------------------------------------------------------------------------

void dates_card(Frame& frame, const app::BoardView& view) {
    if (view.dates.empty()) return;
    const auto title = frame.text(Text::board_coming_up);
    const Card card(frame, {.title = title});
    const Semantics list(frame, Role::List, title);
    for (std::size_t i = 0; i < view.dates.size(); ++i) {
        const auto& date = view.dates[i];
        const auto name = frame.text(date.text);
        const IdScope id(frame, name);
        const Semantics item(frame, Role::ListItem, {});
        Row row(frame, 12);
        date_block(frame, day_words(frame, date.day, DateStyle::WeekdayShort), date.day_of_month,
                   i == 0 ? Tone::Primary : Tone::Neutral);
        row.fill();
        const Stack lines(frame, 0);
        words(frame, TextRole::UiStrong, name);
        words(frame, TextRole::Small, day_words(frame, date.day, DateStyle::Long),
              {.ink = Ink::Second});
    }
}

void pairs_card(Frame& frame, const app::BoardView& view) {
    if (view.pairs.empty()) return;
    const auto& language = frame.language();
    const Card card(frame, {.title = language.count(Text::board_pairs,
                                                    static_cast<std::int64_t>(view.pairs.size())),
                            .caption = language.count(Text::board_people, view.people_in_pairs)});
    const Flow flow(frame, pair_gap, 10);
    for (std::size_t i = 0; i < std::min(view.pairs.size(), pairs_at_first); ++i) {
        const auto& [mentor, mentee] = view.pairs[i];
        pair_avatar(frame, portrait(mentor.name, mentor.avatar),
                    portrait(mentee.name, mentee.avatar), pair_avatar_size);
    }
}

void rules_card(Frame& frame, const app::BoardView& view, BoardState& state) {
    if (view.rules.empty()) return;
    const Card card(frame, {.padding = 4, .key = "rules"});
    const Semantics list(frame, Role::List, frame.text(Text::board_rules));
    const auto count = frame.language().count(Text::board_rules_count,
                                              static_cast<std::int64_t>(view.rules.size()));
    if (list_row(frame, frame.text(Text::board_rules),
                 {.second_line = count, .icon = Icon::Heart, .chevron = true})
            .pressed)
        state.rules = true;
}

void rules_dialog(Frame& frame, const app::BoardView& view, BoardState& state) {
    if (!state.rules) return;
    Dialog dialog(frame, frame.text(Text::board_rules));
    {
        const Semantics list(frame, Role::List, frame.text(Text::board_rules));
        const Stack stack(frame, 10);
        for (std::size_t i = 0; i < view.rules.size(); ++i) {
            const IdScope id(frame, std::to_string(i));
            words(frame, TextRole::Body, std::to_string(i + 1) + ". " + view.rules[i]);
        }
    }
    const bool close = button(frame, frame.text(Text::app_close), {.fills = true});
    if (close || dialog.dismissed()) state.rules = false;
}

}  // namespace

void board_screen(Frame& frame, const app::BoardView& view, BoardState& state) {
    {
        const Page page(frame, "board", {.name = frame.text(Text::board_title)});
        header(frame, view, state);
        Columns columns(frame, {flexible(), fixed(side_column)}, 20, 14,
                        frame.size_class() == SizeClass::Desktop ? 260.0F : 2000.0F);
        main_column(frame, view, state);
        columns.next();
        dates_card(frame, view);
        pairs_card(frame, view);
        rules_card(frame, view, state);
    }
    rules_dialog(frame, view, state);
}

}  // namespace accanto::ui
