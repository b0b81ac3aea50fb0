#include "ui/dates.hpp"
#include "ui/post.hpp"
#include "ui/screens/join_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui::joining {
namespace {

namespace intent = app::intent;
using app::JoinPlace;
using app::JoinView;

constexpr float answer_width_max = 720, number_column = 28;

Text title_of(JoinPlace place) {
    switch (place) {
        case JoinPlace::Expired:
            return Text::join_expired;
        case JoinPlace::Waitlisted:
            return Text::join_waitlisted;
        case JoinPlace::Declined:
            return Text::join_declined;
        case JoinPlace::Accepted:
            return Text::join_accepted;
        case JoinPlace::Left:
            return Text::join_left;
        case JoinPlace::Form:
        case JoinPlace::Waiting:
            break;
    }
    return Text::join_waiting;
}

Text sentence_of(const JoinView& view) {
    switch (view.place) {
        case JoinPlace::Expired:
            return Text::join_expired_sentence;
        case JoinPlace::Waitlisted:
            return Text::join_waitlisted_sentence;
        case JoinPlace::Declined:
            return view.note.empty() ? Text::join_declined_sentence : Text::join_declined_note;
        case JoinPlace::Accepted:
            return Text::join_accepted_sentence;
        case JoinPlace::Left:
            return Text::join_left_sentence;
        case JoinPlace::Form:
        case JoinPlace::Waiting:
            break;
    }
    return Text::join_waiting_sentence;
}

void title(Frame& frame, const JoinView& view) {
    const Stack stack(frame, 6);
    if (view.place == JoinPlace::Waiting) {
        chip(frame, frame.text(Text::join_waiting_chip, {{"admin", view.admin}}),
             {.tone = Tone::Apricot, .dot = true});
    }
    const std::initializer_list<i18n::Argument> names{{"admin", view.admin},
                                                      {"program", view.program}};
    heading(frame, frame.text(title_of(view.place), names), 1);
    prose(frame, frame.text(sentence_of(view), names));
}

void numbered(Frame& frame, int number, std::string_view text) {
    const IdScope scope(frame, std::to_string(number));
    const Semantics item(frame, Role::ListItem, {});
    Columns columns(frame, {fixed(number_column), flexible()}, 12, 0, 0);
    chip(frame, std::to_string(number), {.tone = Tone::Primary});
    columns.next();
    Stack lines(frame, 0, {0, 2, 0, 0});
    words(frame, TextRole::Body, text);
}

void save_or_copy(Frame& frame, Text save) {
    const Flow flow(frame, 10, 10);
    const bool shares = frame.environment().can_share;
    if (shares && button(frame, frame.text(Text::app_share),
                         {.kind = ButtonKind::Primary, .icon = Icon::Share2}))
        frame.post(intent::DownloadSignUp{.shares = true});
    if (button(
            frame, frame.text(save),
            {.kind = shares ? ButtonKind::Secondary : ButtonKind::Primary, .icon = Icon::Download}))
        frame.post(intent::DownloadSignUp{});
    if (button(frame, frame.text(Text::join_copy), {.icon = Icon::ClipboardCopy}))
        frame.post(intent::CopyUpdate{});
}

void how_to_send(Frame& frame, const JoinView& view) {
    const auto name = frame.text(Text::join_send_title, {{"admin", view.admin}});
    Card card(frame, {.title = name, .gap = 14});
    {
        Semantics list(frame, Role::List, name);
        Stack stack(frame, 10);
        numbered(frame, 1, frame.text(Text::join_send_1));
        numbered(frame, 2, frame.text(Text::join_send_2, {{"admin", view.admin}}));
        numbered(frame, 3, frame.text(Text::join_send_3, {{"admin", view.admin}}));
    }
    save_or_copy(frame, Text::join_save_again);
}

/// The admin may have the sign-up already, and hears of its end by a file alone.
void how_to_tell(Frame& frame, const JoinView& view) {
    const Card card(frame, {.gap = 14, .key = "tell"});
    prose(frame, frame.text(Text::join_left_tell, {{"admin", view.admin}}));
    save_or_copy(frame, Text::join_left_save);
}

void open_answer(Frame& frame, const JoinView& view) {
    const auto how =
        frame.coarse_pointer() ? Text::join_open_answer_touch : Text::join_open_answer_hint;
    const auto zone =
        drop_zone(frame, frame.text(Text::join_open_answer),
                  frame.text(how, {{"admin", view.admin}}), frame.text(Text::join_choose_answer));
    if (zone.choose) frame.post(intent::ChooseFile{});
}

void note_card(Frame& frame, const JoinView& view) {
    if (view.place != JoinPlace::Declined || view.note.empty()) return;
    Card card(frame, {.title = frame.text(Text::join_note, {{"admin", view.admin}}),
                      .icon = Icon::MessageSquare,
                      .gap = 8});
    prose(frame, view.note);
}

void keep_safe(Frame& frame) {
    Card card(frame, {.ground = Ground::Sunk, .gap = 10, .key = "keep-safe"});
    words(frame, TextRole::Small, frame.text(Text::join_keep_safe),
          {.ink = Ink::Second, .icon = Icon::KeyRound});
    if (button(frame, frame.text(Text::save_download_backup),
               {.size = ControlSize::Compact, .icon = Icon::Save}))
        frame.post(intent::DownloadBackup{});
}

bool still_waits(JoinPlace place) {
    return place == JoinPlace::Waiting || place == JoinPlace::Waitlisted;
}

void change(Frame& frame, const JoinView& view) {
    const bool waits = still_waits(view.place);
    const auto because = view.follower ? frame.text(Text::problem_other_tab) : std::string();
    const Flow flow(frame, 10, 10);
    if (button(frame, frame.text(waits ? Text::join_change : Text::join_apply_again),
               {.kind = ButtonKind::Quiet, .icon = Icon::PenLine, .disabled_because = because}))
        frame.post(intent::GoToSignUpStep{1});
    if (waits &&
        button(frame, frame.text(Text::join_take_back),
               {.kind = ButtonKind::Quiet, .icon = Icon::LogOut, .disabled_because = because}))
        frame.post(intent::LeaveProgram{});
}

}  // namespace

void answer_page(Frame& frame, const JoinView& view) {
    const float side = frame.is_phone() ? 16.0F : 24.0F;
    const auto name = frame.text(Text::join_header, {{"program", view.program}});
    ScrollRegion main(frame, "join-answer",
                      {.gap = 16,
                       .padding = Padding::sides(side, frame.is_phone() ? 8.0F : 32.0F),
                       .width_max = answer_width_max,
                       .role = Role::Main,
                       .name = name});
    title(frame, view);
    note_card(frame, view);
    if (view.place == JoinPlace::Waiting) how_to_send(frame, view);
    if (view.place == JoinPlace::Left) how_to_tell(frame, view);
    if (still_waits(view.place)) open_answer(frame, view);
    if (still_waits(view.place)) keep_safe(frame);
    if (view.place == JoinPlace::Accepted) {
        if (button(frame, frame.text(Text::join_open_program),
                   {.kind = ButtonKind::Primary, .trailing_icon = Icon::ArrowRight}))
            frame.post(intent::Navigate{{app::Screen::Pair, {}, {}}});
        return;
    }
    if (view.place != JoinPlace::Expired) change(frame, view);
    if (!still_waits(view.place) &&
        button(frame, frame.text(Text::join_to_start), {.icon = Icon::ArrowLeft}))
        frame.post(intent::Navigate{{app::Screen::Welcome, {}, {}}});
}

}  // namespace accanto::ui::joining
