#include "app/views/app_view.hpp"

#include <algorithm>

#include "app/views/preview_view.hpp"

namespace accanto::app {
namespace {

using i18n::Text;
using program::Standing;

bool is_accepted(const Replica& replica) {
    const auto* me = replica.program.person(replica.me());
    return me && me->standing == Standing::Accepted;
}

bool is_in(const Replica& replica) {
    return replica.is_admin() || is_accepted(replica);
}

/// Places without a program: for whoever comes anew.
bool stands_alone(Screen screen) {
    return screen == Screen::Welcome || screen == Screen::NewProgram || screen == Screen::Join ||
           screen == Screen::Gallery;
}

bool is_for_admin(Screen screen) {
    return screen == Screen::Overview || screen == Screen::People ||
           screen == Screen::ImportPeople || screen == Screen::Pairing ||
           screen == Screen::ProgramSettings;
}

int people_in(const program::Program& program, Standing standing) {
    return static_cast<int>(std::ranges::count_if(
        program.people, [&](const auto& entry) { return entry.second.standing == standing; }));
}

bool waits_for_pair(const program::Program& program, const program::Person& person) {
    return person.standing == Standing::Accepted && program.running_pairs_of(person.id).empty();
}

int people_without_pair(const program::Program& program) {
    return static_cast<int>(std::ranges::count_if(
        program.people, [&](const auto& entry) { return waits_for_pair(program, entry.second); }));
}

std::vector<NavigationEntry> admin_navigation(const Replica& replica) {
    const auto& program = replica.program;
    const int applied = people_in(program, Standing::Applied);
    std::vector<NavigationEntry> entries{
        {.screen = Screen::Overview,
         .label = Text::nav_overview,
         .short_label = Text::nav_overview},
        {.screen = Screen::Pairing,
         .label = Text::nav_pairing,
         .short_label = Text::nav_pairing,
         .count = people_without_pair(program)},
        {.screen = Screen::People,
         .label = Text::nav_people,
         .short_label = Text::nav_people,
         .count = applied,
         .urgent = true},
        {.screen = Screen::Board, .label = Text::nav_board, .short_label = Text::nav_board},
        {.screen = Screen::Guide,
         .label = Text::nav_guide,
         .short_label = Text::nav_guide,
         .on_phone = OnPhone::More},
        {.screen = Screen::Exchange,
         .label = Text::nav_send,
         .short_label = Text::nav_send_short,
         .count = updates_waiting(replica),
         .on_phone = OnPhone::More},
        {.screen = Screen::ProgramSettings,
         .label = Text::nav_program_settings,
         .short_label = Text::nav_program_settings,
         .on_phone = OnPhone::More},
    };
    // Who runs a program may take part in it, too.
    if (is_accepted(replica)) {
        entries.insert(entries.begin() + 3, {.screen = Screen::Pair,
                                             .label = Text::nav_my_pair,
                                             .short_label = Text::nav_my_pair,
                                             .on_phone = OnPhone::More});
    }
    return entries;
}

std::vector<NavigationEntry> member_navigation(const Model& model, const Replica& replica) {
    std::vector<NavigationEntry> entries{
        {.screen = Screen::Pair, .label = Text::nav_my_pair, .short_label = Text::nav_my_pair},
        {.screen = Screen::Board, .label = Text::nav_program_board, .short_label = Text::nav_board},
        {.screen = Screen::Exchange,
         .label = Text::nav_send,
         .short_label = Text::nav_send_short,
         .count = updates_waiting(replica),
         .urgent = true},
        {.screen = Screen::Settings, .label = Text::nav_settings, .short_label = Text::nav_me},
    };
    if (replica.program.running_pairs_of(replica.me()).empty()) return entries;
    // Of somebody with several pairs: those of the pair that is shown.
    const bool in_pair = model.route.screen == Screen::Pair;
    entries.insert(entries.begin() + 2, {.screen = Screen::Pair,
                                         .argument = in_pair ? model.route.argument : "",
                                         .part = "meetings",
                                         .label = Text::pair_tab_meetings,
                                         .short_label = Text::pair_tab_meetings,
                                         .on_phone = OnPhone::Within});
    return entries;
}

std::string program_line(const Model& model, const program::Program& program, base::Instant now) {
    const auto language = model.language();
    switch (program.rules.stage) {
        case program::Stage::Open:
            return std::string(language(Text::stage_open));
        case program::Stage::Closed:
            return std::string(language(Text::stage_closed));
        case program::Stage::Finished:
            return std::string(language(Text::stage_finished));
        case program::Stage::Running:
            break;
    }
    const int days =
        program.dates.starts ? base::day_of(now).number - program.dates.starts->number : -1;
    const int week = days / 7 + 1;
    if (days < 0 || week > program.dates.length_weeks)
        return std::string(language(Text::stage_running));
    return language(Text::stage_week, {{"week", std::to_string(week)},
                                       {"weeks", std::to_string(program.dates.length_weeks)}});
}

SaveLine save_line(const Model& model, bool has_stored) {
    const auto* replica = model.replica();
    if (model.save == SaveState::Failed) return SaveLine::Failed;
    if (replica && replica->sample) return SaveLine::Sample;
    if (model.save == SaveState::Saving) return SaveLine::Saving;
    return has_stored ? SaveLine::Saved : SaveLine::Nothing;
}

std::string problem_sentence(const Model& model) {
    if (!model.problem) return {};
    const auto language = model.language();
    const auto& [text, name] = *model.problem;
    auto sentence = language(text, {{"name", name}});
    const bool says_name = language(text).contains("{name}");
    return name.empty() || says_name ? sentence : name + ": " + sentence;
}

void show_toast(AppView& view, const Model& model) {
    if (!model.toast) return;
    const auto& toast = *model.toast;
    view.toast = model.language().count(toast.text, toast.count, {{"name", toast.name}});
    view.toast_key = std::to_string(static_cast<int>(toast.text)) + '/' +
                     std::to_string(toast.count) + '/' + toast.name;
    view.toast_undo = toast.undo.has_value();
}

void show_program(AppView& view, const Model& model, const Replica& replica, base::Instant now) {
    const auto& description = replica.program.description;
    view.program = description.title;
    view.template_id = description.template_id;
    view.program_line = replica.sample ? std::string(model.language()(Text::programs_sample))
                                       : program_line(model, replica.program, now);
    const auto* me = replica.program.person(replica.me());
    view.person = me && !me->name().empty() ? me->name()
                  : replica.is_admin()      ? description.admin_name
                                            : model.settings.name;
    view.avatar = identity::avatar_of(replica.me().bytes);
    view.person_line = program_entry(model, replica).role;
    view.navigation =
        replica.is_admin() ? admin_navigation(replica) : member_navigation(model, replica);
}

}  // namespace

Screen shown_screen(const Model& model) {
    const auto screen = model.route.screen;
    if (stands_alone(screen))
        return screen == Screen::Join && !model.joining ? Screen::Welcome : screen;
    const auto* replica = model.replica();
    if (!replica) return screen == Screen::Settings ? screen : Screen::Welcome;
    if (!is_in(*replica)) {
        if (screen == Screen::Settings || screen == Screen::Exchange) return screen;
        return model.joining ? Screen::Join : Screen::Welcome;
    }
    if (!replica->is_admin() && is_for_admin(screen))
        return screen == Screen::ProgramSettings ? Screen::Guide : Screen::Pair;
    return screen;
}

AppView app_view(const Model& model, base::Instant now) {
    AppView view;
    view.loaded = model.loaded;
    view.screen = shown_screen(model);
    view.part = model.route.part;
    view.programs = program_list(model);
    view.has_stored =
        std::ranges::any_of(view.programs, [](const ProgramEntry& entry) { return !entry.sample; });
    view.save = save_line(model, view.has_stored);
    const auto backup = model.settings.last_backup;
    if (backup.ms > 0)
        view.backup_days = std::max(0, base::day_of(now).number - base::day_of(backup).number);
    view.follower = model.follower;
    view.problem = problem_sentence(model);
    show_toast(view, model);
    if (model.preview) view.preview = preview_view(model, *model.preview);
    const auto* replica = model.replica();
    view.framed = replica && is_in(*replica) && !stands_alone(view.screen);
    if (replica && is_in(*replica)) show_program(view, model, *replica, now);
    return view;
}

}  // namespace accanto::app
