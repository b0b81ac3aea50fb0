#include "ui/screens/join.hpp"

#include <algorithm>

#include "ui/paint.hpp"
#include "ui/post.hpp"
#include "ui/screens/device_controls.hpp"
#include "ui/screens/join_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using app::JoinPlace;
using joining::Form;

constexpr float header_height = 68, header_height_phone = 52, footer_height = 76,
                footer_height_phone = 74;
constexpr float side_desktop = 40, side_tablet = 24, side_phone = 16, content_max = 1200;

float side_of(const Frame& frame) {
    if (frame.is_phone()) return side_phone;
    if (frame.size_class() == SizeClass::Tablet) return side_tablet;
    return std::max(side_desktop, (frame.width() - content_max) / 2);
}

void close(Frame& frame, const app::JoinView& view) {
    if (view.place == JoinPlace::Form && view.member) {
        frame.post(intent::Navigate{{app::Screen::Settings, {}, {}}});
    } else if (view.place == JoinPlace::Form && view.mends) {
        frame.post(intent::GoToSignUpStep{0});
    } else {
        const auto from = view.own ? app::Screen::People : app::Screen::Welcome;
        frame.post(intent::Navigate{{from, {}, {}}});
    }
}

void go_back(Frame& frame, const app::JoinView& view, JoinState& state) {
    state.tried = 0;
    state.focus_wanted.clear();
    frame.post(intent::GoToSignUpStep{view.step - 1});
}

/// The step with the first thing that is missing, up to the one that is shown; 0: all is there.
int step_lacking(const app::JoinView& view) {
    for (int step = 1; step <= view.step; ++step) {
        if (!view.first_missing(step).empty()) return step;
    }
    return 0;
}

void go_on(Frame& frame, const app::JoinView& view, JoinState& state) {
    if (view.follower) return;
    const int lacking = step_lacking(view);
    state.tried = lacking;
    state.focus_wanted.clear();
    if (lacking > 0) {
        state.focus_wanted = view.first_missing(lacking);
        if (lacking != view.step) frame.post(intent::GoToSignUpStep{lacking});
    } else if (view.step < app::join_steps) {
        frame.post(intent::GoToSignUpStep{view.step + 1});
    } else {
        frame.post(intent::SendSignUp{});
    }
}

void phone_header(Frame& frame, const app::JoinView& view, JoinState& state) {
    Row row(frame, 4);
    if (view.place != JoinPlace::Form) {
        frame.layout().take(side_phone - 8, 1);
        wordmark(frame, 20);
        row.spacer();
    } else if (view.step > 1) {
        if (icon_button(frame, Icon::ChevronLeft, frame.text(Text::join_back)))
            go_back(frame, view, state);
    } else {
        frame.layout().take(hit_area_min, hit_area_min);
    }
    if (view.place == JoinPlace::Form) {
        row.spacer();
        step_dots(frame, view.step, app::join_steps);
        row.spacer();
    }
    if (icon_button(frame, Icon::X, frame.text(Text::app_close))) close(frame, view);
}

void wide_header(Frame& frame, const app::JoinView& view) {
    Row row(frame, 20);
    wordmark(frame);
    const Rect line = frame.layout().take(1, 40);
    frame.paint().box(line, {.fill = frame.palette().line});
    row.fill();
    {
        Stack who(frame, 0);
        words(frame, TextRole::UiStrong, frame.text(Text::join_header, {{"program", view.program}}),
              {.one_line = true});
        words(frame, TextRole::Small,
              view.own ? frame.text(Text::join_own)
                       : frame.text(Text::join_invited_by, {{"admin", view.admin}}),
              {.ink = Ink::Second, .one_line = true});
    }
    if (view.place == JoinPlace::Form) step_dots(frame, view.step, app::join_steps);
    if (frame.size_class() == SizeClass::Desktop) language_select(frame, true);
    if (icon_button(frame, Icon::X, frame.text(Text::app_close))) close(frame, view);
}

void header(Frame& frame, const app::JoinView& view, JoinState& state) {
    const bool phone = frame.is_phone();
    const float top = frame.environment().safe_top,
                height = frame.grown_px(phone ? header_height_phone : header_height);
    const Rect bar = frame.layout().take(0, top + height);
    if (!phone) {
        frame.paint().box(bar, {.fill = frame.palette().surface});
        frame.paint().hairline(bar.x, bottom_of(bar) - 1, bar.width);
    }
    const float side = phone ? 4.0F : side_of(frame);
    At place(frame, bar, 0, {side, top + (height - frame.grown_px(hit_area_min)) / 2, side, 0},
             "join-header");
    Semantics banner(frame, Role::Banner,
                     frame.text(Text::join_header, {{"program", view.program}}));
    phone ? phone_header(frame, view, state) : wide_header(frame, view);
}

void saved_words(Frame& frame, const app::JoinView& view) {
    switch (view.save) {
        case app::SaveLine::Saved:
            words(frame, TextRole::Small, frame.text(Text::save_saved),
                  {.ink = Ink::Second, .icon = Icon::Check});
            return;
        case app::SaveLine::Saving:
            words(frame, TextRole::Small, frame.text(Text::save_saving), {.ink = Ink::Hint});
            return;
        case app::SaveLine::Failed:
            words(frame, TextRole::Small, frame.text(Text::join_not_saved),
                  {.ink = Ink::Rose, .icon = Icon::CircleAlert});
            return;
        case app::SaveLine::Nothing:
        case app::SaveLine::Sample:
            return;
    }
}

/// The room for the bar at the bottom; it rides above the keyboard of a phone.
Rect footer_place(const Frame& frame) {
    const auto& world = frame.environment();
    const bool typing = world.keyboard_height > 0;
    const float safe = typing ? 0 : world.safe_bottom;
    const float height =
        frame.grown_px(frame.is_phone() ? footer_height_phone : footer_height) + safe;
    return {0, frame.height() - world.keyboard_height - height, frame.width(), height};
}

enum class Way : std::uint8_t { None, Back, On };

Way footer(Frame& frame, const app::JoinView& view) {
    const Rect bar = footer_place(frame);
    frame.paint().box(bar, {.fill = frame.palette().surface});
    frame.paint().hairline(bar.x, bar.y, bar.width);
    const bool phone = frame.is_phone();
    At place(frame, bar, 0, {side_of(frame), frame.grown_px(phone ? 12 : 16), side_of(frame), 0},
             "join-footer");
    Semantics region(frame, Role::Region, frame.text(Text::join_steps_name));
    Row row(frame, 16);
    const bool back = !phone && view.step > 1 &&
                      button(frame, frame.text(Text::join_back),
                             {.kind = ButtonKind::Quiet, .icon = Icon::ArrowLeft});
    const bool last = view.step == app::join_steps;
    // The last button says much: on a phone it takes the whole line, and only bad news may stand
    // beside it.
    const bool alone = phone && last && view.save != app::SaveLine::Failed;
    if (!phone) row.spacer();
    if (!alone) saved_words(frame, view);
    if (phone && !alone) row.spacer();
    const auto label = frame.text(!last         ? Text::join_continue
                                  : view.member ? Text::join_finish_change
                                  : view.own    ? Text::join_finish_own
                                                : Text::join_finish);
    const auto because = view.follower ? frame.text(Text::problem_other_tab) : std::string();
    const bool on = button(frame, label,
                           {.kind = ButtonKind::Primary,
                            .size = phone ? ControlSize::Large : ControlSize::Medium,
                            .trailing_icon = last ? Icon::Check : Icon::ArrowRight,
                            .fills = alone,
                            .disabled_because = because});
    return back ? Way::Back : on ? Way::On : Way::None;
}

void show_step(Form& form) {
    auto& frame = form.frame;
    const auto& view = form.view;
    const float height = footer_place(frame).y - frame.layout().next_place().y;
    const auto name = frame.text(Text::join_header, {{"program", view.program}});
    const float top = frame.is_phone() ? 4.0F : 20.0F;
    ScrollRegion main(frame, "join-" + std::to_string(view.step),
                      {.height = std::max(1.0F, height),
                       .gap = 16,
                       .padding = Padding::sides(side_of(frame), top),
                       .role = Role::Main,
                       .name = name});
    if (view.closed)
        banner(frame, frame.text(Text::join_closed, {{"admin", view.admin}}),
               {.kind = BannerKind::Warning, .key = "closed"});
    switch (view.step) {
        case 1:
            joining::about_step(form);
            break;
        case 2:
            joining::part_step(form);
            break;
        default:
            joining::closing_step(form);
            break;
    }
    space(frame, 8);
}

void form(Frame& frame, const app::JoinView& view, JoinState& state) {
    Form form{frame, view, state, view.edit};
    show_step(form);
    const auto way = footer(frame, view);
    if (way != Way::None) joining::add_own_word(form);
    if (form.changed) frame.post(form.edit);
    if (way == Way::Back) go_back(frame, view, state);
    if (way == Way::On || form.submitted) go_on(frame, view, state);
}

/// Another step begins at its title.
void focus_title(Frame& frame, const app::JoinView& view, JoinState& state) {
    const bool moved =
        state.shown_step != 0 && (state.shown_step != view.step || state.shown_place != view.place);
    state.shown_step = view.step;
    state.shown_place = view.place;
    if (!moved || !state.focus_wanted.empty()) return;
    if (state.own.typed.empty()) state.own = {};
    const auto& nodes = frame.tree().nodes();
    const auto title = std::ranges::find_if(nodes, [](const a11y::Node& node) {
        return node.role == Role::Heading && node.level == 1;
    });
    if (title != nodes.end()) frame.focus(title->id);
}

}  // namespace

void join_screen(Frame& frame, const app::JoinView& view, JoinState& state) {
    header(frame, view, state);
    if (view.place == JoinPlace::Form) {
        form(frame, view, state);
    } else {
        joining::answer_page(frame, view);
    }
    focus_title(frame, view, state);
}

}  // namespace accanto::ui
