#include "ui/screens/app_screen.hpp"

#include <algorithm>
#include <utility>

#include "base/later.hpp"
#include "ui/interaction.hpp"
#include "ui/paint.hpp"
#include "ui/post.hpp"
#include "ui/screens/app_layers.hpp"
#include "ui/screens/keys_dialog.hpp"
#include "ui/screens/template_look.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using app::Screen;

constexpr float skip_link_height = 44;

Icon icon_of(const app::NavigationEntry& entry) {
    switch (entry.screen) {
        case Screen::Overview:
            return Icon::LayoutDashboard;
        case Screen::Pairing:
            return Icon::Waypoints;
        case Screen::People:
        case Screen::ImportPeople:
            return Icon::Users;
        case Screen::Board:
            return Icon::MessagesSquare;
        case Screen::Guide:
            return Icon::ListChecks;
        case Screen::Exchange:
            return Icon::ArrowLeftRight;
        case Screen::Pair:
            return entry.part.empty() ? Icon::Footprints : Icon::Calendar;
        case Screen::ProgramSettings:
            return Icon::SlidersHorizontal;
        default:
            return Icon::CircleUserRound;
    }
}

/// The first Tab stop; seen only while it has the focus. True when followed.
bool skip_link(Frame& frame) {
    const auto label = frame.text(Text::nav_skip);
    const auto id = frame.id("skip");
    const auto style = frame.style(TextRole::UiStrong);
    const Rect rect{8, 8,
                    text_width(style, label) + 2 * control_metrics(ControlSize::Medium).padding,
                    frame.grown_px(skip_link_height)};
    const auto interaction =
        interact(frame, id, frame.focused(id) ? rect : Rect{0, 0, 1, 1}, {.grows_hit_area = false});
    frame.announce(id, Role::Link, label, rect, a11y::focusable).href = "#main";
    if (interaction.focused) {
        frame.paint().box(rect, {.fill = frame.palette().primary, .radius = radius::control});
        frame.paint().text_in(rect, style, frame.palette().on_primary, label, Align::Center);
        frame.focus_ring(rect, radius::control);
    }
    return interaction.pressed;
}

void focus_title(Frame& frame) {
    const auto& nodes = frame.tree().nodes();
    const auto title = std::ranges::find_if(nodes, [](const a11y::Node& node) {
        return node.role == Role::Heading && node.level == 1;
    });
    if (title != nodes.end()) frame.focus(title->id);
}

/// Where the phone has no sidebar: the program and whether all is saved, above the page.
void phone_bar(Frame& frame, const app::AppView& view, AppState& state) {
    Stack stack(frame, 0, Padding::sides(8, 4), "phone-bar");
    Semantics banner(frame, Role::Banner, view.program);
    Row row(frame, 4);
    if (button(frame, view.program,
               {.kind = ButtonKind::Quiet,
                .size = ControlSize::Compact,
                .trailing_icon = Icon::ChevronsUpDown,
                .has_popup = true}))
        state.programs = true;
    row.spacer();
    const bool failed = view.save == app::SaveLine::Failed;
    if (view.save != app::SaveLine::Nothing &&
        button(frame, save_sentence(frame, view),
               {.kind = failed ? ButtonKind::Danger : ButtonKind::Quiet,
                .size = ControlSize::Compact,
                .has_popup = true}))
        state.saving = true;
}

struct Items {
    std::vector<std::string> words;
    std::vector<NavigationItem> items;
    std::vector<app::Route> routes;  ///< of the items; the last one of a phone is "More"
    int current = -1;
    bool more = false;
};

app::Route route_of(const app::NavigationEntry& entry) {
    return {entry.screen, entry.argument, entry.part};
}

/// A part that has an entry is where that entry leads; any other is the whole screen's.
bool leads_here(const Frame& frame, const app::AppView& view, const app::NavigationEntry& entry) {
    if (entry.screen == Screen::People && view.screen == Screen::ImportPeople) return true;
    if (entry.screen != view.screen) return false;
    const bool has_entry = std::ranges::any_of(view.navigation, [&](const auto& each) {
        const bool is_shown = !frame.is_phone() || each.on_phone != app::OnPhone::Within;
        return is_shown && each.screen == view.screen && each.part == view.part;
    });
    return entry.part == (has_entry ? view.part : std::string());
}

Items navigation_items(Frame& frame, const app::AppView& view) {
    Items result;
    result.words.reserve(3 * view.navigation.size() + 2);
    int hidden_count = 0;
    const auto keep = [&](std::string words) -> std::string_view {
        return result.words.emplace_back(std::move(words));
    };
    for (const auto& entry : view.navigation) {
        if (frame.is_phone() && entry.on_phone != app::OnPhone::Bar) {
            result.more |= entry.on_phone == app::OnPhone::More;
            hidden_count += entry.count;
            continue;
        }
        if (leads_here(frame, view, entry)) result.current = static_cast<int>(result.items.size());
        const auto label = keep(frame.text(entry.label)),
                   short_label = keep(frame.text(entry.short_label));
        const auto address = keep(app::address_of(route_of(entry)));
        result.items.push_back(
            {icon_of(entry), label, short_label, address, entry.count, entry.urgent});
        result.routes.push_back(route_of(entry));
    }
    if (result.more) {
        const auto label = keep(frame.text(Text::nav_more));
        if (result.current < 0) result.current = static_cast<int>(result.items.size());
        result.items.push_back({Icon::Ellipsis, label, label, {}, hidden_count, false});
    }
    return result;
}

void more_dialog(Frame& frame, const app::AppView& view, AppState& state) {
    if (!state.more) return;
    Dialog dialog(frame, frame.text(Text::nav_more));
    const auto go = [&](Screen screen) {
        frame.post(intent::Navigate{{screen, {}, {}}}), state.more = false;
    };
    {
        Semantics list(frame, Role::List, frame.text(Text::nav_more));
        for (const auto& entry : view.navigation) {
            if (entry.on_phone == app::OnPhone::More &&
                list_row(frame, frame.text(entry.label),
                         {.icon = icon_of(entry), .chevron = true, .count = entry.count})
                    .pressed)
                go(entry.screen);
        }
        if (list_row(frame, frame.text(Text::nav_settings),
                     {.icon = icon_of({.screen = Screen::Settings}), .chevron = true})
                .pressed)
            go(Screen::Settings);
    }
    if (dialog.dismissed()) state.more = false;
}

void take_navigation(Frame& frame, const NavigationResult& result, const Items& items,
                     AppState& state) {
    const auto chosen = static_cast<std::size_t>(result.chosen);
    if (result.chosen >= 0 && chosen < items.routes.size())
        frame.post(intent::Navigate{items.routes[chosen]});
    if (result.chosen >= 0 && chosen >= items.routes.size()) state.more = true;
    if (result.program) state.programs = true;
    if (result.saved) state.saving = true;
    if (result.person) frame.post(intent::Navigate{{Screen::Settings, {}, {}}});
    if (result.theme)
        frame.post(intent::SetTheme{frame.environment().dark ? intent::Theme::Light
                                                             : intent::Theme::Dark});
}

const app::PairView& kept_pair_view(const Frame& frame, const app::Model& model,
                                    ScreenStates& states) {
    const auto& world = frame.environment();
    const app::PairQuestion question{world.now.ms / 60'000, world.utc_offset_minutes};
    return states.pair_view.of(model, question,
                               [&](const app::Model& each, const app::PairQuestion& asked) {
                                   return app::pair_view(each, world.now, asked.utc_offset_minutes);
                               });
}

void show_later_screen(Frame& frame, const app::Model& model, const app::AppView& view,
                       ScreenStates& states) {
    switch (view.screen) {
        case Screen::Overview:
            overview_screen(frame,
                            app::overview_view(model, frame.environment().now,
                                               frame.environment().utc_offset_minutes),
                            states.overview);
            break;
        case Screen::Board:
            board_screen(frame, app::board_view(model, frame.environment().now), states.board);
            break;
        case Screen::NewProgram:
            new_program_screen(frame, app::new_program_view(model, states.shelf),
                               states.new_program);
            break;
        case Screen::Join:
            if (const auto join = app::join_view(model, frame.environment().now))
                join_screen(frame, *join, states.join);
            break;
        case Screen::Guide:
            guide_screen(frame, app::guide_view(model), states.guide);
            break;
        case Screen::Exchange: {
            const auto& environment = frame.environment();
            exchange_screen(
                frame, app::exchange_view(model, environment.now, environment.utc_offset_minutes),
                states.exchange);
            break;
        }
        case Screen::People:
            people_screen(frame,
                          states.people.kept.of(model, states.people.filter, app::people_view),
                          app::person_view(model, states.people.selected), states.people);
            break;
        case Screen::ImportPeople:
            import_people_screen(
                frame,
                states.import_people.kept.of(
                    model, 0,
                    [](const app::Model& each, int) { return app::import_people_view(each); }),
                app::wanted_row(model, states.import_people.wanted), states.import_people);
            break;
        case Screen::Pair:
            pair_screen(frame, kept_pair_view(frame, model, states), states.pair);
            break;
        case Screen::Pairing:
            pairing_screen(frame, states.pairing.views.of(model, states.pairing.weights),
                           states.pairing);
            break;
        case Screen::Settings:
            settings_screen(frame, app::settings_view(model), states.settings);
            states.app.keys |= std::exchange(states.settings.asks_for_keys, false);
            break;
        case Screen::ProgramSettings:
            program_settings_screen(frame, app::program_settings_view(model),
                                    states.program_settings);
            break;
        case Screen::Gallery:
            gallery_screen(frame, states.gallery);
            break;
        default:
            break;
    }
}

void show_screen(Frame& frame, const app::Model& model, const app::AppView& view,
                 ScreenStates& states) {
    if (view.screen == Screen::Welcome) {
        welcome_screen(frame, app::welcome_view(model, states.shelf), states.welcome);
    } else {
        base::later(show_later_screen)(frame, model, view, states);
    }
}

void framed_screen(Frame& frame, const app::Model& model, const app::AppView& view,
                   ScreenStates& states) {
    const auto items = navigation_items(frame, view);
    const auto look = template_look(view.template_id);
    const auto saved = save_sentence(frame, view), backup = backup_sentence(frame, view),
               role = frame.text(view.person_line);
    NavigationOptions options{.program = view.program,
                              .program_line = view.program_line,
                              .program_icon = look.icon,
                              .program_tone = look.tone};
    options.saved_line = saved;
    options.backup_line = backup;
    options.save_failed = view.save == app::SaveLine::Failed;
    options.person = portrait(view.person, view.avatar);
    options.role_line = role;
    options.dark = frame.environment().dark;
    options.narrow =
        view.screen == Screen::Pairing && frame.width() < breakpoint::workbench_sidebar;
    AppFrame shell(frame, items.items, items.current, options);
    take_navigation(frame, shell.result(), items, states.app);
    if (frame.is_phone()) phone_bar(frame, view, states.app);
    app_banners(frame, view);
    show_screen(frame, model, view, states);
}

void bare_screen(Frame& frame, const app::Model& model, const app::AppView& view,
                 ScreenStates& states) {
    const float typing = view.screen == Screen::Join ? 0 : frame.environment().keyboard_height;
    At page(frame, {0, 0, frame.width(), frame.height() - typing}, 0, {}, "bare");
    if (view.save == app::SaveLine::Failed) {
        Stack stack(frame, 0, Padding::all(8), "not-saved");
        const auto sentence = save_sentence(frame, view),
                   action = frame.text(Text::save_download_backup);
        if (banner(frame, sentence,
                   {.kind = BannerKind::Error, .action = action, .key = "not-saved"})
                .action)
            states.app.saving = true;
    }
    app_banners(frame, view);
    show_screen(frame, model, view, states);
}

void dialogs(Frame& frame, const app::Model& model, const app::AppView& view, AppState& state) {
    keys_dialog(frame, model.settings, state);
    more_dialog(frame, view, state);
    programs_dialog(frame, view, state);
    saving_dialog(frame, view, state);
    if (view.preview) preview_dialog(frame, *view.preview, state);
}

}  // namespace

void app_screen(Frame& frame, const app::Model& model, ScreenStates& states) {
    const auto view = app::app_view(model, frame.environment().now);
    if (!view.loaded) return;
    const bool skip = skip_link(frame);
    if (view.framed) {
        base::later(framed_screen)(frame, model, view, states);
    } else {
        bare_screen(frame, model, view, states);
    }
    // A tab or a step of the same page keeps the focus where it is.
    const auto& last = states.app.last_route;
    const bool moved = states.app.started &&
                       (last.screen != model.route.screen || last.argument != model.route.argument);
    // Nor does a screen that knows better where to begin.
    if (skip || (moved && !frame.focus_is_asked())) focus_title(frame);
    states.app.started = true;
    states.app.last_route = model.route;
    const auto& open = states.app;
    if (open.more || open.programs || open.saving || open.keys || view.preview)
        base::later(dialogs)(frame, model, view, states.app);
    take_single_keys(frame, model.settings, states.app);
    app_toast(frame, view, model, states.app);
    drop_overlay(frame);
}

}  // namespace accanto::ui
