#include "ui/screens/exchange.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "i18n/texts.hpp"
#include "ui/dates.hpp"
#include "ui/post.hpp"
#include "ui/screens/preview_look.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using app::UpdateKind;

constexpr float side_column = 364, column_gap = 20, row_gap = 16, main_column_min = 380;
constexpr std::size_t recipients_shown = 6;
constexpr float two_abreast_from = 480;

Icon icon_of(UpdateKind kind) {
    switch (kind) {
        case UpdateKind::Message:
            return Icon::MessageCircle;
        case UpdateKind::Step:
            return Icon::ListChecks;
        case UpdateKind::Meeting:
            return Icon::Calendar;
        case UpdateKind::Goal:
            return Icon::Target;
        case UpdateKind::Agreement:
            return Icon::Handshake;
        case UpdateKind::Contact:
            return Icon::Phone;
        case UpdateKind::CheckIn:
            return Icon::HeartPulse;
        case UpdateKind::Post:
            return Icon::MessagesSquare;
        case UpdateKind::SignUp:
            return Icon::UserPlus;
        case UpdateKind::Answer:
            return Icon::Reply;
        case UpdateKind::Person:
            return Icon::Users;
        case UpdateKind::Pair:
            return Icon::Waypoints;
        case UpdateKind::Program:
            return Icon::SlidersHorizontal;
        case UpdateKind::Key:
            break;
    }
    return Icon::KeyRound;
}

std::string first_name(std::string_view name) {
    return std::string(name.substr(0, name.find(' ')));
}

std::string recipient_name(Frame& frame, const app::Recipient& recipient) {
    if (!recipient.name.empty()) return recipient.name;
    return recipient.key == "others"
               ? frame.language().count(Text::exchange_others, recipient.people)
               : frame.text(Text::exchange_somebody);
}

std::string page_sentence(Frame& frame, const app::ExchangeView& view) {
    if (view.sample) return frame.text(Text::exchange_sample);
    if (view.waiting == 0) return frame.text(Text::exchange_nothing_waits);
    const auto people = frame.language().count(Text::exchange_people, view.people);
    return frame.language().count(Text::exchange_waiting, view.waiting, {{"people", people}});
}

void header(Frame& frame, const app::ExchangeView& view, ExchangeState& state) {
    const auto back = view.framed ? std::string() : frame.text(Text::exchange_back);
    const auto sentence = page_sentence(frame, view);
    PageHeader header(frame, frame.text(Text::nav_send), {.sentence = sentence, .back_name = back});
    if (header.back_pressed()) frame.post(intent::Navigate{{app::Screen::Join, {}, {}}});
    if (view.has_stored &&
        button(frame, frame.text(Text::exchange_back_up),
               {.size = ControlSize::Compact, .icon = Icon::Save, .has_popup = true}))
        state.backup.open = true;
}

void recipient_row(Frame& frame, const app::Recipient& recipient, bool chosen,
                   ExchangeState& state) {
    const auto name = recipient_name(frame, recipient), role = frame.text(recipient.role);
    const auto waiting = frame.language().count(Text::exchange_updates, recipient.count);
    ListRowOptions options{.second_line = role,
                           .selected = chosen,
                           .count = recipient.count,
                           .key = recipient.key,
                           .description = waiting};
    if (recipient.avatar) options.avatar = portrait(name, *recipient.avatar);
    if (!recipient.avatar) options.tile = Icon::Users;
    if (list_row(frame, name, options).pressed) state.selected = recipient.key;
}

const app::Recipient& chosen_recipient(const app::ExchangeView& view, const ExchangeState& state) {
    const auto found = std::ranges::find(view.recipients, state.selected, &app::Recipient::key);
    return found == view.recipients.end() ? view.recipients.front() : *found;
}

void recipients(Frame& frame, const app::ExchangeView& view, const app::Recipient& chosen,
                ExchangeState& state) {
    const auto count = state.everybody ? view.recipients.size()
                                       : std::min(view.recipients.size(), recipients_shown);
    {
        Semantics list(frame, Role::List, frame.text(Text::exchange_for_whom));
        const bool two =
            frame.layout().available_width() >= two_abreast_from && view.recipients.size() > 1;
        Columns columns(frame, two ? 2 : 1, 8, 0);
        for (std::size_t row = 0; row < count; ++row) {
            if (two && row == (count + 1) / 2) columns.next();
            recipient_row(frame, view.recipients[row], &view.recipients[row] == &chosen, state);
        }
    }
    const auto more = view.recipients.size() - count;
    if (more > 0 &&
        button(
            frame,
            frame.language().count(Text::exchange_show_more, static_cast<std::int64_t>(more)),
            {.kind = ButtonKind::Quiet, .size = ControlSize::Compact, .icon = Icon::ChevronDown})) {
        state.everybody = true;
    }
}

void update_contents(Frame& frame, const app::Recipient& chosen) {
    const auto name = chosen.name.empty() ? recipient_name(frame, chosen) : first_name(chosen.name);
    const auto title = frame.text(Text::exchange_in_this_update, {{"name", name}});
    heading_as(frame, TextRole::Caption, title, 3, {.ink = Ink::Second});
    Stack rows(frame, 0);
    Semantics list(frame, Role::List, title);
    for (const auto& line : chosen.lines) {
        const auto words = frame.language().count(line.text, line.count),
                   when = relative_words(frame, line.last);
        list_row(frame, words, {.icon = icon_of(line.kind), .caption = when, .pressable = false});
    }
}

/// The ways out: to another app where there is a sheet for that, a file, a text. The same for
/// everybody.
void send_buttons(Frame& frame, const app::ExchangeView& view, ButtonKind kind) {
    const auto because = view.sample ? frame.text(Text::exchange_sample) : std::string();
    const bool phone = frame.is_phone(), shares = frame.environment().can_share;
    const auto way = [&](Text label, Icon icon, ButtonKind as) {
        return button(frame, frame.text(label),
                      {.kind = as, .icon = icon, .fills = phone, .disabled_because = because});
    };
    const auto ways = [&] {
        if (shares && way(Text::app_share, Icon::Share2, kind))
            frame.post(intent::DownloadUpdate{.shares = true});
        if (way(Text::exchange_save_file, Icon::FileDown, shares ? ButtonKind::Secondary : kind))
            frame.post(intent::DownloadUpdate{});
        if (way(Text::exchange_copy, Icon::Copy, ButtonKind::Secondary))
            frame.post(intent::CopyUpdate{});
    };
    if (phone) {
        const Stack stack(frame, 8);
        ways();
    } else {
        const Flow flow(frame, 8, 8);
        ways();
    }
}

/// Nothing waits: side by side, or nobody there yet.
void empty_outbox(Frame& frame, const app::ExchangeView& view) {
    if (view.alone && view.i_am_admin) {
        const auto action = frame.text(Text::exchange_invite);
        if (empty_state(frame, frame.text(Text::exchange_alone),
                        frame.text(Text::exchange_alone_sentence),
                        {.mark = Mark::Icon,
                         .icon = Icon::UserPlus,
                         .action = action,
                         .action_icon = Icon::Download})) {
            frame.post(intent::DownloadInvitation{});
        }
        return;
    }
    if (view.sample) {
        empty_state(frame, frame.text(Text::exchange_sample_title),
                    frame.text(Text::exchange_sample_sentence), {.mark = Mark::Tracks});
        return;
    }
    empty_state(frame, frame.text(Text::exchange_side_by_side),
                frame.text(Text::exchange_side_by_side_sentence), {.mark = Mark::BothDone});
    send_buttons(frame, view, ButtonKind::Secondary);
}

void to_send(Frame& frame, const app::ExchangeView& view, ExchangeState& state) {
    Card card(frame, {.title = frame.text(Text::exchange_to_send), .icon = Icon::Send});
    if (view.recipients.empty()) {
        empty_outbox(frame, view);
        return;
    }
    const auto& chosen = chosen_recipient(view, state);
    recipients(frame, view, chosen, state);
    divider(frame);
    update_contents(frame, chosen);
    send_buttons(frame, view, ButtonKind::Primary);
    note(frame, Icon::LockKeyhole, frame.text(Text::exchange_one_for_all));
    hint(frame, frame.text(Text::exchange_when_arrived));
}

std::vector<UpdateDot> dots_of(const std::vector<app::TracksView::Dot>& dots) {
    std::vector<UpdateDot> result;
    for (const auto& dot : dots) result.push_back({dot.at, dot.waits});
    return result;
}

void side_by_side(Frame& frame, const app::ExchangeView& view) {
    if (!view.tracks) return;
    const auto& tracks = *view.tracks;
    const auto partner = first_name(tracks.partner), you = frame.text(Text::exchange_you);
    const auto title = frame.text(Text::exchange_you_and, {{"name", partner}});
    const auto legend = frame.text(Text::exchange_legend);
    Card card(frame, {.title = title, .caption = legend});
    const auto mine = dots_of(tracks.mine), theirs = dots_of(tracks.theirs);
    const auto waiting = std::ranges::count_if(mine, &UpdateDot::waits);
    const auto name = frame.language().count(Text::exchange_tracks, waiting, {{"name", partner}});
    const UpdateTrack my_track{you, mine}, their_track{partner, theirs};
    const auto first = date_words(frame, tracks.first), now = frame.text(Text::exchange_now);
    const TrackLabel labels[] = {{0, first}, {1, now}};
    update_tracks(frame, name, tracks.i_am_mentor ? my_track : their_track,
                  tracks.i_am_mentor ? their_track : my_track, labels);
}

void last_import(Frame& frame, const app::ExchangeView& view) {
    if (!view.last_import) return;
    const auto& import = *view.last_import;
    const auto title = import.from.empty()
                           ? frame.text(Text::exchange_just_added)
                           : frame.text(Text::exchange_just_added_from, {{"names", import.from}});
    Card card(frame, {.title = title,
                      .icon = Icon::CircleCheck,
                      .ground = Ground::Primary,
                      .padding = 14,
                      .gap = 6,
                      .heading_level = 3});
    Semantics list(frame, Role::List, title);
    for (std::size_t i = 0; i < import.lines.size(); ++i) {
        const auto& line = import.lines[i];
        IdScope id(frame, std::to_string(i));
        words(frame, TextRole::Small, frame.language().count(line.text, line.count),
              {.icon = preview_icon(line.icon)});
    }
}

void received(Frame& frame, const app::ExchangeView& view) {
    const auto title = frame.text(Text::exchange_what_came);
    heading_as(frame, TextRole::SmallStrong, title, 3, {});
    if (view.received.empty()) {
        hint(frame, frame.text(Text::exchange_nothing_came));
        return;
    }
    {
        Stack rows(frame, 0);
        Semantics list(frame, Role::List, title);
        for (const auto& entry : view.received) {
            const auto name = entry.name.empty() ? frame.text(Text::exchange_somebody) : entry.name;
            const auto when = date_words(frame, entry.last, DateStyle::ShortWithTime),
                       second = entry.words + " · " + when;
            ListRowOptions options{.second_line = second, .pressable = false, .key = entry.key};
            if (entry.avatar) options.avatar = portrait(name, *entry.avatar);
            list_row(frame, name, options);
        }
    }
    words(frame, TextRole::Small, frame.text(Text::exchange_signed),
          {.ink = Ink::Hint, .icon = Icon::ShieldCheck});
}

void to_receive(Frame& frame, const app::ExchangeView& view, ExchangeState& state) {
    Card card(frame, {.title = frame.text(Text::exchange_to_receive), .icon = Icon::Inbox});
    if (view.follower) {
        note(frame, Icon::Lock, frame.text(Text::problem_other_tab));
    } else {
        const auto drop_hint = frame.text(frame.coarse_pointer() ? Text::exchange_drop_hint_touch
                                                                 : Text::exchange_drop_hint);
        if (drop_zone(frame, frame.text(Text::exchange_drop), drop_hint,
                      frame.text(Text::exchange_choose))
                .choose)
            frame.post(intent::ChooseFile{});
        if (button(frame, frame.text(Text::exchange_paste),
                   {.kind = ButtonKind::Quiet,
                    .size = ControlSize::Compact,
                    .icon = Icon::ClipboardList,
                    .fills = true,
                    .has_popup = true}))
            state.pasting = true;
    }
    last_import(frame, view);
    received(frame, view);
}

struct Reader {
    Icon icon;
    std::string what, who;
};

std::vector<Reader> readers_of(Frame& frame, const app::ExchangeView& view) {
    const auto partner = view.partner.empty() ? std::string() : view.partner;
    const auto admin = view.admin.empty() ? frame.text(Text::exchange_the_admin) : view.admin;
    std::vector<Reader> readers;
    if (!partner.empty()) {
        readers.push_back({Icon::LockKeyhole,
                           frame.text(Text::exchange_read_pair, {{"name", partner}}),
                           frame.text(Text::exchange_read_pair_who)});
    } else {
        readers.push_back({Icon::LockKeyhole, frame.text(Text::exchange_read_any_pair),
                           frame.text(view.i_am_admin ? Text::exchange_read_any_pair_not_you
                                                      : Text::exchange_read_any_pair_who)});
    }
    const auto who = view.i_am_admin ? frame.text(Text::exchange_read_line_admin)
                                     : frame.text(Text::exchange_read_line_who, {{"name", admin}});
    readers.push_back({Icon::HeartPulse, frame.text(Text::exchange_read_line), who});
    readers.push_back({Icon::MessagesSquare, frame.text(Text::exchange_read_board),
                       frame.text(Text::exchange_read_board_who)});
    readers.push_back({Icon::EyeOff, frame.text(Text::exchange_read_else),
                       frame.text(Text::exchange_read_else_who)});
    return readers;
}

void who_reads_what(Frame& frame, const app::ExchangeView& view) {
    const auto title = frame.text(Text::exchange_who_reads);
    Card card(frame, {.title = title, .gap = 4});
    Stack rows(frame, 0);
    Semantics list(frame, Role::List, title);
    for (const auto& reader : readers_of(frame, view))
        list_row(frame, reader.what,
                 {.second_line = reader.who, .icon = reader.icon, .pressable = false});
}

void paste_dialog(Frame& frame, ExchangeState& state) {
    if (!state.pasting) return;
    Dialog dialog(
        frame, frame.text(Text::exchange_paste),
        {.sentence = frame.text(Text::exchange_paste_sentence), .keeps_typed_text = true});
    text_area(frame, frame.text(Text::exchange_paste_text), state.pasted, {.takes_focus = true});
    const bool empty = base::trimmed(state.pasted).empty();
    const auto because = empty ? frame.text(Text::exchange_paste_empty) : std::string();
    const auto answer =
        dialog_buttons(frame, frame.text(Text::app_cancel), frame.text(Text::exchange_look),
                       {.disabled_because = because});
    const bool opens = answer.action && !empty;
    if (opens) frame.post(intent::PasteUpdate{state.pasted});
    if (opens || answer.safe || dialog.dismissed()) state.pasting = false;
    if (opens || answer.safe) state.pasted.clear();
}

}  // namespace

void exchange_screen(Frame& frame, const app::ExchangeView& view, ExchangeState& state) {
    {
        Page page(frame, "exchange", {.name = frame.text(Text::nav_send)});
        header(frame, view, state);
        if (view.pending > 0)
            banner(frame, frame.language().count(Text::exchange_pending, view.pending),
                   {.kind = BannerKind::Warning, .icon = Icon::Clock, .key = "pending"});
        const bool narrow =
            frame.layout().available_width() < main_column_min + column_gap + side_column;
        Columns columns(frame, {flexible(), fixed(side_column)}, column_gap, row_gap,
                        main_column_min);
        to_send(frame, view, state);
        side_by_side(frame, view);
        if (!narrow) who_reads_what(frame, view);
        columns.next();
        to_receive(frame, view, state);
        if (narrow) who_reads_what(frame, view);
    }
    paste_dialog(frame, state);
    backup_dialog(frame, state.backup);
}

}  // namespace accanto::ui
