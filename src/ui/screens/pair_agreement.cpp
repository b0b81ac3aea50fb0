#include <algorithm>

#include "base/text.hpp"
#include "i18n/texts.hpp"
#include "ui/dates.hpp"
#include "ui/post.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/widgets.hpp"

/// How the two work together: the program's questions, their answers, both signatures.
namespace accanto::ui::pairs {
namespace {

namespace intent = app::intent;

constexpr float dialog_width = 640, signer_avatar = 32;

std::string long_date(Frame& frame, base::Instant instant) {
    return date_words(frame, instant, DateStyle::Long);
}

std::string named(Frame& frame, const app::PairView& view, Text text) {
    return frame.text(text, {{"name", view.partner_first}, {"admin", view.admin}});
}

void open_form(const app::PairView& view, PairState& state) {
    AgreementForm form{.open = true};
    for (const auto& point : view.agreement.points) form.texts.push_back(point.text);
    state.agreement_form = std::move(form);
}

// --- who signed ----------------------------------------------------------------------------------

std::string my_signature(Frame& frame, const app::PairView& view) {
    const auto& signed_at = view.agreement.i_signed;
    return signed_at ? frame.text(Text::agree_signed_you, {{"date", long_date(frame, *signed_at)}})
                     : frame.text(Text::agree_not_you);
}

std::string their_signature(Frame& frame, const app::PairView& view) {
    const auto& signed_at = view.agreement.they_signed;
    if (!signed_at) return named(frame, view, Text::agree_not_they);
    return frame.text(Text::agree_signed_they,
                      {{"name", view.partner_first}, {"date", long_date(frame, *signed_at)}});
}

/// What is to be known first.
std::string status(Frame& frame, const app::PairView& view) {
    const auto& agreement = view.agreement;
    if (!agreement.written) return frame.text(Text::agree_none);
    if (agreement.is_signed())
        return frame.text(Text::agree_signed_both,
                          {{"date", long_date(frame, agreement.signed_at())}});
    return agreement.i_signed ? their_signature(frame, view) : my_signature(frame, view);
}

void signer(Frame& frame, const app::Face& face, std::string_view line, bool has_signed) {
    const Semantics item(frame, Role::ListItem, {});
    Row row(frame, 10);
    avatar(frame, portrait(face.name, face.avatar), signer_avatar);
    row.fill();
    words(frame, TextRole::Small, line,
          {.ink = has_signed ? Ink::Main : Ink::Second,
           .icon = has_signed ? Icon::CircleCheck : Icon::Circle});
}

void signatures_card(Frame& frame, const app::PairView& view) {
    const auto title = frame.text(Text::agree_signatures);
    Card card(frame, {.title = title, .icon = Icon::Handshake, .padding = 18, .gap = 12});
    if (view.agreement.written) {
        Semantics list(frame, Role::List, title);
        Stack rows(frame, 10);
        const auto mine = my_signature(frame, view), theirs = their_signature(frame, view);
        const bool i_did = view.agreement.i_signed.has_value(),
                   they_did = view.agreement.they_signed.has_value();
        // Mentor first, as everywhere.
        if (!view.i_am_mentor) signer(frame, view.partner, theirs, they_did);
        signer(frame, view.me, mine, i_did);
        if (view.i_am_mentor) signer(frame, view.partner, theirs, they_did);
    }
    words(frame, TextRole::Small, named(frame, view, Text::agree_what), {.ink = Ink::Second});
    if (view.locked.empty() && view.agreement.i_signed &&
        button(frame, frame.text(Text::agree_unsign),
               {.kind = ButtonKind::PlainQuiet, .size = ControlSize::Compact}))
        frame.post(intent::SignAgreement{view.id, view.agreement.version, false});
}

// --- the agreement -------------------------------------------------------------------------------

void points(Frame& frame, const app::PairView& view) {
    const auto name = frame.text(Text::agree_title);
    Semantics list(frame, Role::List, name);
    Stack stack(frame, 14);
    for (const auto& point : view.agreement.points) {
        const IdScope id(frame, point.id);
        const Semantics item(frame, Role::ListItem, {});
        Stack lines(frame, 2);
        words(frame, TextRole::SmallStrong, point.title, {.ink = Ink::Second});
        if (point.text.empty()) {
            hint(frame, frame.text(Text::agree_open));
        } else {
            words(frame, TextRole::Body, point.text);
        }
    }
}

void sign_actions(Frame& frame, const app::PairView& view, PairState& state) {
    if (!view.locked.empty()) return;
    Flow flow(frame, 8, 8);
    if (!view.agreement.i_signed && button(frame, frame.text(Text::agree_sign),
                                           {.kind = ButtonKind::Primary, .icon = Icon::PenLine}))
        frame.post(intent::SignAgreement{view.id, view.agreement.version, true});
    if (button(frame, frame.text(Text::agree_change), {.has_popup = true})) open_form(view, state);
}

void written_card(Frame& frame, const app::PairView& view, PairState& state) {
    const auto& agreement = view.agreement;
    Card card(frame, {.gap = 16, .key = "agreement"});
    {
        Stack head(frame, 2);
        heading(frame, frame.text(Text::agree_title), 2);
        words(frame, TextRole::Small, status(frame, view),
              {.ink = Ink::Second,
               .icon = agreement.is_signed() ? Icon::CheckCheck : Icon::Handshake});
        const auto date = long_date(frame, agreement.written_at);
        words(
            frame, TextRole::Caption,
            frame.text(agreement.written_by_me ? Text::agree_written_you : Text::agree_written_they,
                       {{"name", view.partner_first}, {"date", date}}),
            {.ink = Ink::Hint});
    }
    points(frame, view);
    sign_actions(frame, view, state);
}

void questions(Frame& frame, const app::PairView& view) {
    if (view.agreement.points.empty()) return;
    const auto title = frame.text(Text::agree_questions);
    Card card(frame, {.title = title, .gap = 12});
    Semantics list(frame, Role::List, title);
    for (const auto& point : view.agreement.points) {
        const IdScope id(frame, point.id);
        const Semantics item(frame, Role::ListItem, {});
        Stack lines(frame, 0);
        words(frame, TextRole::SmallStrong, point.title);
        words(frame, TextRole::Small, point.prompt, {.ink = Ink::Second});
    }
}

void empty(Frame& frame, const app::PairView& view, PairState& state) {
    Card card(frame, {.key = "empty"});
    const bool asks = !view.agreement.points.empty(), open = view.locked.empty();
    const auto action = asks && open ? frame.text(Text::agree_write) : std::string();
    const Text sentence = !open  ? Text::agree_empty_locked
                          : asks ? Text::agree_empty_sentence
                                 : Text::agree_no_points;
    if (empty_state(frame, frame.text(Text::agree_empty), named(frame, view, sentence),
                    {.mark = Mark::Icon,
                     .icon = Icon::Handshake,
                     .action = action,
                     .action_icon = Icon::PenLine}))
        open_form(view, state);
}

void main_column(Frame& frame, const app::PairView& view, PairState& state) {
    if (!view.locked.empty()) note(frame, Icon::LockKeyhole, view.locked);
    if (view.agreement.written) return written_card(frame, view, state);
    empty(frame, view, state);
    questions(frame, view);
}

void save(Frame& frame, const app::PairView& view, const AgreementForm& form) {
    std::vector<program::AgreementAnswer> answers;
    for (std::size_t i = 0; i < form.texts.size(); ++i) {
        const auto& point = view.agreement.points[i];
        answers.push_back({point.id, point.title, form.texts[i]});
    }
    frame.post(intent::WriteAgreement{view.id, std::move(answers)});
}

}  // namespace

void agreement_card(Frame& frame, const app::PairView& view) {
    const auto& agreement = view.agreement;
    if (!agreement.written && (!view.locked.empty() || agreement.points.empty())) return;
    Card card(frame, {.padding = 8, .key = "agreement-card"});
    const auto line = status(frame, view);
    if (list_row(frame, frame.text(Text::agree_title),
                 {.second_line = line, .icon = Icon::Handshake, .chevron = true})
            .pressed)
        frame.post(intent::Navigate{app::part_route(view, app::PairPart::Agreement)});
}

void agreement_part(Frame& frame, const app::PairView& view, PairState& state) {
    const float width = frame.layout().available_width();
    ScrollRegion page(frame, "pair-agreement",
                      {.gap = frame.is_phone() ? 12.0F : 16.0F,
                       .padding = content_padding(frame, width),
                       .role = Role::Group});
    pause_banner(frame, view);
    if (frame.layout().available_width() < side_column_from) {
        main_column(frame, view, state);
        signatures_card(frame, view);
        return;
    }
    Columns columns(frame, {flexible(), fixed(side_column)});
    main_column(frame, view, state);
    columns.next();
    signatures_card(frame, view);
}

void agreement_dialog(Frame& frame, const app::PairView& view, PairState& state) {
    auto& form = state.agreement_form;
    if (!form.open) return;
    form.texts.resize(view.agreement.points.size());
    const bool missing = std::ranges::all_of(
        form.texts, [](const std::string& text) { return base::trimmed(text).empty(); });
    const auto sentence = frame.text(Text::agree_form_sentence);
    Dialog dialog(frame, frame.text(Text::agree_title),
                  {.sentence = sentence, .width = dialog_width, .keeps_typed_text = !missing});
    for (std::size_t i = 0; i < form.texts.size(); ++i) {
        const auto& point = view.agreement.points[i];
        text_area(frame, point.title, form.texts[i],
                  {.hint = point.prompt,
                   .letters_max = static_cast<int>(program::answer_letters_max),
                   .rows_min = 2,
                   .key = point.id});
    }
    const auto because = missing ? frame.text(Text::agree_missing) : std::string();
    const auto answer = dialog_buttons(frame, frame.text(Text::app_cancel),
                                       frame.text(Text::agree_save), {.disabled_because = because});
    if (answer.action && !missing) save(frame, view, form);
    if ((answer.action && !missing) || answer.safe || dialog.dismissed()) form = {};
}

}  // namespace accanto::ui::pairs
