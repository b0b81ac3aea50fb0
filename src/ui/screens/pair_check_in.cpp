#include <array>

#include "i18n/texts.hpp"
#include "ui/dates.hpp"
#include "ui/post.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/widgets.hpp"

/// The weekly minute. What the admin gets is shown before it is saved, value by value.
namespace accanto::ui::pairs {
namespace {

namespace intent = app::intent;
using program::fact::Touch;

constexpr float form_width_max = 560;

std::string with_admin(Frame& frame, const app::PairView& view, Text text) {
    return frame.text(text, {{"admin", view.admin}, {"name", view.partner_first}});
}

bool was_in_touch(const PairState& state) {
    return state.touch > static_cast<int>(Touch::No);
}

std::string missing(Frame& frame, const app::PairView& view, const PairState& state) {
    if (view.follower) return view.locked;
    if (state.touch < 0) return frame.text(Text::check_touch_missing);
    if (was_in_touch(state) && state.useful == 0) return frame.text(Text::check_useful_missing);
    return {};
}

void questions(Frame& frame, const app::PairView& view, PairState& state) {
    const auto& check = view.check_in;
    const auto touch =
        check.touch_question.empty() ? frame.text(Text::check_touch) : check.touch_question;
    const auto no = frame.text(Text::check_touch_no), wrote = frame.text(Text::check_touch_wrote),
               talked = frame.text(Text::check_touch_talked);
    const std::array<std::string_view, 3> answers{no, wrote, talked};
    {
        Stack stack(frame, 8, {}, "touch");
        words(frame, TextRole::Small, touch);
        segmented(frame, touch, answers, state.touch, {.fills = true});
    }
    if (was_in_touch(state)) {
        const auto useful =
            check.useful_question.empty() ? frame.text(Text::check_useful) : check.useful_question;
        Stack stack(frame, 8, {}, "useful");
        words(frame, TextRole::Small, useful);
        scale(frame, useful, state.useful, frame.text(Text::check_useful_low),
              frame.text(Text::check_useful_high));
    }
    const auto hint = with_admin(frame, view, Text::check_help_hint);
    toggle(frame, with_admin(frame, view, Text::check_help), state.asks_for_help,
           {.hint = hint, .key = "help"});
    if (state.asks_for_help && !check.safety.empty()) note(frame, Icon::LifeBuoy, check.safety);
}

void form(Frame& frame, const app::PairView& view, PairState& state) {
    questions(frame, view, state);
    const auto because = missing(frame, view, state);
    const bool ready = state.touch >= 0 && (!was_in_touch(state) || state.useful > 0);
    const auto touch = static_cast<Touch>(std::max(state.touch, 0));
    const auto checked =
        app::answered(view.check_in, view.id, touch, state.useful, state.asks_for_help);
    preview_box(frame, with_admin(frame, view, Text::check_will_see),
                ready ? app::check_in_sentence(frame.language(), checked)
                      : frame.text(Text::check_nothing_yet));
    const auto label = frame.text(Text::check_save);
    const bool primary = view.part == app::PairPart::CheckIn;
    if (!button(frame, label,
                {.kind = primary ? ButtonKind::Primary : ButtonKind::Tonal,
                 .fills = true,
                 .disabled_because = because}))
        return;
    if (!because.empty()) return;
    frame.post(intent::CheckIn{view.id, checked.touch, checked.useful, checked.asks_for_help});
    state.checking_again = false;
}

void take_answers(PairState& state, const program::fact::CheckedIn& checked) {
    state.checking_again = true;
    state.touch = static_cast<int>(checked.touch);
    state.useful = checked.useful;
    state.asks_for_help = checked.asks_for_help;
}

void answered(Frame& frame, const app::PairView& view, PairState& state) {
    words(frame, TextRole::Small, frame.text(Text::check_done),
          {.icon = Icon::CircleCheck, .live = true});
    preview_box(frame, with_admin(frame, view, Text::check_saw),
                app::check_in_sentence(frame.language(), *view.check_in.this_week));
    hint(frame, with_admin(frame, view, Text::check_travels));
    if (view.follower) return;
    if (button(frame, frame.text(Text::check_change),
               {.kind = ButtonKind::Quiet, .size = ControlSize::Compact, .icon = Icon::PenLine}))
        take_answers(state, *view.check_in.this_week);
}

void earlier_weeks(Frame& frame, const app::PairView& view) {
    Card card(frame, {.title = frame.text(Text::check_earlier), .gap = 10});
    const auto& weeks = view.check_in.earlier;
    if (weeks.empty()) {
        words(frame, TextRole::Small, frame.text(Text::check_earlier_none), {.ink = Ink::Second});
        return;
    }
    Semantics list(frame, Role::List, frame.text(Text::check_earlier));
    for (const auto& week : weeks) {
        IdScope id(frame, std::to_string(week.week));
        Semantics item(frame, Role::ListItem, {});
        words(frame, TextRole::Small, app::check_in_sentence(frame.language(), week),
              {.ink = Ink::Second});
    }
}

void why_card(Frame& frame, const app::PairView& view) {
    Card card(frame, {.title = frame.text(Text::check_why_title),
                      .icon = Icon::HeartPulse,
                      .padding = 18,
                      .gap = 8});
    words(frame, TextRole::Small, with_admin(frame, view, Text::check_why), {.ink = Ink::Second});
}

}  // namespace

void check_in_card(Frame& frame, const app::PairView& view, PairState& state) {
    if (view.phase == app::PairPhase::Ended) return;
    Card card(frame, {.title = frame.text(Text::check_title),
                      .caption = frame.text(Text::check_minute),
                      .gap = 14,
                      .key = "check-in"});
    if (view.phase == app::PairPhase::Paused)
        words(frame, TextRole::Small, frame.text(Text::check_paused), {.ink = Ink::Second});
    if (view.check_in.this_week && !state.checking_again) {
        answered(frame, view, state);
    } else {
        form(frame, view, state);
    }
}

void check_in_part(Frame& frame, const app::PairView& view, PairState& state) {
    const float width = frame.layout().available_width();
    ScrollRegion page(frame, "pair-check-in",
                      {.gap = frame.is_phone() ? 12.0F : 16.0F,
                       .padding = content_padding(frame, width),
                       .role = Role::Group});
    pause_banner(frame, view);
    const float room = frame.layout().available_width();
    if (room < form_width_max) {
        check_in_card(frame, view, state);
        earlier_weeks(frame, view);
        why_card(frame, view);
        return;
    }
    Columns columns(frame,
                    {fixed(std::min(room - side_column - 20, form_width_max)), fixed(side_column)});
    check_in_card(frame, view, state);
    earlier_weeks(frame, view);
    columns.next();
    why_card(frame, view);
}

}  // namespace accanto::ui::pairs
