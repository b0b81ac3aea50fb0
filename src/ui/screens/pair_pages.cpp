#include "app/views/language_names.hpp"
#include "i18n/texts.hpp"
#include "ui/dates.hpp"
#include "ui/post.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/widgets.hpp"

/// Before a pair walks, and after: waiting for somebody, a proposal, the end.
namespace accanto::ui::pairs {
namespace {

namespace intent = app::intent;
using platform::locale::DateStyle;

constexpr float page_width_max = 720;

void go(Frame& frame, app::Screen screen) {
    frame.post(intent::Navigate{{screen, {}, {}}});
}

void about_line(Frame& frame, Text label, std::string_view words_of_them) {
    if (words_of_them.empty()) return;
    Stack stack(frame, 2);
    words(frame, TextRole::Caption, frame.text(label), {.ink = Ink::Hint});
    words(frame, TextRole::Body, words_of_them);
}

std::string joined(const std::vector<std::string>& items) {
    std::string text;
    for (const auto& item : items) text.append(text.empty() ? "" : ", ").append(item);
    return text;
}

std::string language_list(const std::vector<std::string>& codes) {
    std::vector<std::string> names;
    for (const auto& code : codes) names.push_back(app::language_name(code));
    return joined(names);
}

void about_card(Frame& frame, const app::PairView& view) {
    Card card(frame, {.title = frame.text(Text::pair_about, {{"name", view.partner_first}}),
                      .gap = 14,
                      .key = "about"});
    {
        Row row(frame, 12);
        avatar(frame, portrait(view.partner.name, view.partner.avatar), 56);
        row.fill();
        Stack lines(frame, 0);
        words(frame, TextRole::UiStrong, view.partner.name);
        words(frame, TextRole::Small,
              frame.text(view.i_am_mentor ? Text::pair_about_mentee : Text::pair_about_mentor),
              {.ink = Ink::Second});
    }
    if (!view.about) return;
    const auto& about = *view.about;
    words(frame, TextRole::Body, about.about);
    about_line(frame, Text::pair_about_offers,
               view.i_am_mentor ? std::string() : joined(about.offers));
    about_line(frame, Text::pair_about_wants,
               view.i_am_mentor ? joined(about.wants) : std::string());
    about_line(frame, Text::pair_about_languages, language_list(about.languages));
    const bool nothing = about.about.empty() && about.offers.empty() && about.wants.empty() &&
                         about.languages.empty();
    if (nothing)
        words(frame, TextRole::Small,
              frame.text(Text::pair_about_nothing, {{"name", view.partner_first}}),
              {.ink = Ink::Second});
}

/// Yes and no, or what was said already.
void answer(Frame& frame, const app::PairView& view, PairState& state) {
    if (view.they_accept)
        words(frame, TextRole::Small,
              frame.text(Text::pair_proposed_they_yes, {{"name", view.partner_first}}),
              {.icon = Icon::CircleCheck});
    if (view.both_decide && view.i_accept) {
        note(frame, Icon::Check,
             frame.text(Text::pair_proposed_you_yes, {{"name", view.partner_first}}));
    }
    const auto because = view.follower ? view.locked : std::string();
    bool yes = false, no = false;
    {
        Flow flow(frame, 10, 10);
        if (view.both_decide && !view.i_accept) {
            yes = button(
                frame, frame.text(Text::pair_proposed_yes, {{"name", view.partner_first}}),
                {.kind = ButtonKind::Primary, .icon = Icon::Check, .disabled_because = because});
        }
        no = button(frame, frame.text(Text::pair_proposed_no),
                    {.disabled_because = because, .has_popup = true});
    }
    hint(frame, because.empty() ? frame.text(Text::pair_proposed_sends,
                                             {{"name", view.partner_first}, {"admin", view.admin}})
                                : because);
    if (!because.empty()) return;
    if (yes) frame.post(intent::AnswerPair{view.id, true, program::Reason::NotSaid});
    if (no) state.asking = PairState::Asking::Decline;
}

std::string ended_sentence(Frame& frame, const app::PairView& view) {
    const auto date = date_words(frame, view.ended_at, DateStyle::Long);
    const Text key = view.ended_by == app::EndedBy::Me        ? Text::pair_ended_by_you
                     : view.ended_by == app::EndedBy::Partner ? Text::pair_ended_by_them
                                                              : Text::pair_ended_by_admin;
    return frame.text(key, {{"name", view.partner_first}, {"admin", view.admin}, {"date", date}});
}

}  // namespace

void waiting_page(Frame& frame, const app::PairView& view, PairState& state) {
    ScrollRegion page(frame, "pair-waiting",
                      {.gap = 16,
                       .padding = content_padding(frame, frame.layout().available_width()),
                       .width_max = page_width_max,
                       .role = Role::Group});
    heading(frame, frame.text(Text::pair_page), 1);
    {
        Card card(frame, {.key = "waiting"});
        const auto title = frame.text(Text::pair_wait_title, {{"admin", view.admin}}),
                   sentence = frame.text(Text::pair_wait_sentence, {{"admin", view.admin}});
        if (empty_state(
                frame, title, sentence,
                {.action = frame.text(Text::pair_wait_open), .action_icon = Icon::FileInput}))
            go(frame, app::Screen::Exchange);
    }
    wishes_card(frame, view, state);
    Card card(frame, {.title = frame.text(Text::pair_wait_meanwhile), .gap = 4});
    Semantics list(frame, Role::List, frame.text(Text::pair_wait_meanwhile));
    if (list_row(frame, frame.text(Text::pair_wait_board),
                 {.icon = Icon::MessagesSquare, .chevron = true})
            .pressed)
        go(frame, app::Screen::Board);
    if (list_row(frame, frame.text(Text::pair_wait_guide),
                 {.icon = Icon::ListChecks, .chevron = true})
            .pressed)
        go(frame, app::Screen::Guide);
    if (view.follower) return;
    if (view.can_change_profile && list_row(frame, frame.text(Text::join_change_profile),
                                            {.icon = Icon::PenLine, .chevron = true})
                                       .pressed)
        frame.post(intent::ChangeProfile{});
    if (view.i_am_admin) return;
    if (list_row(frame, frame.text(Text::pair_leave), {.icon = Icon::LogOut, .chevron = true})
            .pressed)
        state.asking = PairState::Asking::Leave;
}

void proposed_page(Frame& frame, const app::PairView& view, PairState& state) {
    ScrollRegion page(frame, "pair-proposed",
                      {.gap = 16,
                       .padding = content_padding(frame, frame.layout().available_width()),
                       .width_max = page_width_max,
                       .role = Role::Group});
    {
        Card card(frame, {.gap = 14, .key = "proposal"});
        heading(frame,
                frame.text(
                    view.both_decide ? Text::pair_proposed_title : Text::pair_proposed_admin_title,
                    {{"name", view.partner_first}}),
                2);
        prose(frame, frame.text(view.both_decide ? Text::pair_proposed_sentence
                                                 : Text::pair_proposed_admin_sentence,
                                {{"admin", view.admin}}));
        answer(frame, view, state);
    }
    about_card(frame, view);
}

void ended_card(Frame& frame, const app::PairView& view) {
    if (view.phase != app::PairPhase::Ended) return;
    const bool walked = view.state == program::PairState::Ended;
    Card card(frame, {.gap = 10, .key = "ended"});
    heading(frame,
            frame.text(walked ? Text::pair_ended_title : Text::pair_declined_title,
                       {{"name", view.partner_first}}),
            2);
    if (view.state != program::PairState::Withdrawn) prose(frame, ended_sentence(frame, view));
    const bool said_why = view.reason != program::Reason::NotSaid;
    if (said_why)
        prose(frame, frame.text(Text::pair_ended_reason,
                                {{"reason", frame.text(reason_words(view.reason))}}));
    prose(frame, frame.text(Text::pair_ended_next, {{"admin", view.admin}}));
    if (walked)
        words(frame, TextRole::Small, frame.text(Text::pair_ended_keep),
              {.ink = Ink::Second, .icon = Icon::LockKeyhole});
    Flow flow(frame, 10, 10);
    if (walked && button(frame, frame.text(Text::pair_ended_read), {.icon = Icon::MessageCircle}))
        frame.post(intent::Navigate{app::part_route(view, app::PairPart::Talk)});
    if (view.ended_by == app::EndedBy::Me &&
        button(frame, frame.text(Text::pair_ended_send),
               {.kind = ButtonKind::Primary, .icon = Icon::Send}))
        go(frame, app::Screen::Exchange);
}

}  // namespace accanto::ui::pairs
