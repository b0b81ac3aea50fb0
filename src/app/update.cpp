#include <algorithm>

#include "app/update_parts.hpp"
#include "base/later.hpp"
#include "exchange/private_json.hpp"
#include "exchange/segment_json.hpp"

namespace accanto::app {
namespace {

/// "<program>/seg-000012": names sort as the segments were written.
std::string segment_path(const Replica& replica) {
    auto number = std::to_string(replica.next_segment);
    number.insert(0, 6 - std::min<std::size_t>(6, number.size()), '0');
    return replica.id.text() + "/seg-" + number;
}

base::Bytes bytes_from(const std::string& text) {
    const auto view = base::bytes_of(text);
    return {view.begin(), view.end()};
}

void store_new_events(Context& context, Replica& replica) {
    if (replica.unsaved.empty()) return;
    std::vector<journal::Event> events;
    for (const auto& id : replica.unsaved) {
        if (const auto* event = replica.journal.find(id)) events.push_back(event->event());
    }
    replica.unsaved.clear();
    if (replica.sample || events.empty()) return;
    const auto path = segment_path(replica);
    ++replica.next_segment;
    replica.segments.push_back(path);
    context.effects.push_back(
        effect::WriteFile{path, bytes_from(exchange::segment_to_json(replica.id, events))});
    context.model.save = SaveState::Saving;
}

}  // namespace

Replica* Model::replica() {
    const auto found = open ? replicas.find(*open) : replicas.end();
    return found == replicas.end() ? nullptr : &found->second;
}

const Replica* Model::replica() const {
    const auto found = open ? replicas.find(*open) : replicas.end();
    return found == replicas.end() ? nullptr : &found->second;
}

bool tell(Context& context, const program::Fact& fact, std::string_view conversation) {
    auto* replica = context.model.replica();
    if (!replica) return false;
    if (context.model.follower) {
        problem(context, i18n::Text::problem_other_tab);
        return false;
    }
    const auto said = say(*replica, fact, conversation, context.now.instant, context.now.random);
    if (said) return true;
    const bool long_text = said.error() == Unsaid::TooLong;
    problem(context, long_text ? i18n::Text::problem_too_long : i18n::Text::problem_no_key_yet);
    return false;
}

void settle(Context& context) {
    auto* replica = context.model.replica();
    if (!replica) return;
    read_again(*replica);
    tend(*replica, context.now.instant, context.now.random);
    store_new_events(context, *replica);
}

void store_device_file(Context& context, Replica& replica) {
    if (replica.sample) return;
    exchange::DeviceFile file;
    file.program = replica.id;
    file.keys = replica.keys;
    file.invitation = replica.invitation;
    const auto path =
        replica.id.text() + (replica.invitation.empty() ? "/device" : "/device-joining");
    context.effects.push_back(effect::WriteFile{path, bytes_from(exchange::to_json(file))});
    context.model.save = SaveState::Saving;
}

void store_settings(Context& context) {
    auto& model = context.model;
    if (model.follower) return;  // how this tab looks is its own business until it writes
    exchange::SettingsFile file;
    file.name = model.settings.name;
    file.language = model.settings.language;
    file.theme = model.settings.theme == intent::Theme::System ? ""
                 : model.settings.theme == intent::Theme::Dark ? "dark"
                                                               : "light";
    file.text_percent = model.settings.text_percent;
    file.single_keys = model.settings.single_keys ? 1 : 0;
    file.last_backup_ms = model.settings.last_backup.ms;
    const auto* replica = model.replica();
    file.open_program = replica && !replica->sample ? replica->id.text() : "";
    file.drafts = model.drafts;
    const auto path = "settings-" + std::to_string(model.next_settings_file++);
    context.effects.push_back(effect::WriteFile{path, bytes_from(exchange::to_json(file))});
    for (const auto& old : model.settings_files) context.effects.push_back(effect::RemoveFile{old});
    model.settings_files = {path};
    model.save = SaveState::Saving;
}

void go_to(Context& context, Route route) {
    context.model.problem.reset();
    if (context.model.route == route) return;
    context.model.route = route;
    context.effects.push_back(effect::PushRoute{std::move(route)});
}

bool hand_out(Context& context, std::string_view name, std::string_view text, bool shares) {
    const auto bytes = base::bytes_of(text);
    // Browsers share files of text, but not of JSON; what it is is told by its content alone.
    auto file = "accanto-" + std::string(name) + (shares ? ".txt" : ".json");
    context.effects.push_back(effect::Download{std::move(file),
                                               shares ? "text/plain" : "application/json",
                                               {bytes.begin(), bytes.end()},
                                               shares});
    return !shares;
}

void toast(Context& context, i18n::Text text, std::string name, std::int64_t count) {
    context.model.toast = Toast{text, std::move(name), count, std::nullopt};
}

void problem(Context& context, i18n::Text text, std::string name) {
    context.model.problem = Problem{text, std::move(name)};
}

std::string conversation_with(const program::Program& program, const PersonId& person) {
    const auto* found = program.person(person);
    if (found && found->device) return program::line_conversation(*found->device);
    return std::string(program::admin_conversation);
}

Route home_of(const Replica& replica) {
    if (replica.is_admin()) return {Screen::Overview, {}, {}};
    const auto* me = replica.program.person(replica.me());
    const bool joined = me && me->standing == program::Standing::Accepted;
    return joined ? Route{Screen::Pair, {}, {}} : Route{Screen::Join, {}, {}};
}

void open_replica(Context& context, Replica replica) {
    auto& model = context.model;
    const auto id = replica.id;
    auto [place, is_new] = model.replicas.insert_or_assign(id, std::move(replica));
    model.open = id;
    store_device_file(context, place->second);
    settle(context);
    store_settings(context);
}

namespace {

bool changes_storage(const Effect& effect) {
    return std::holds_alternative<effect::WriteFile>(effect) ||
           std::holds_alternative<effect::RemoveFile>(effect) ||
           std::holds_alternative<effect::RemoveEverything>(effect);
}

void on_later(Context& context, const Intent& intent) {
    std::visit([&](const auto& each) { on(context, each); }, intent);
}

/// What happens before somebody begins something. True when it was one of these.
template <class... First>
bool on_first(Context& context, const Intent& intent) {
    const auto take = [&](const auto* each) {
        if (each) on(context, *each);
        return each != nullptr;
    };
    return (take(std::get_if<First>(&intent)) || ...);
}

void on_any(Context& context, const Intent& intent) {
    using namespace intent;
    if (!on_first<Loaded, LoadFailed, Navigate, RouteChanged, LanguageMissing, DismissProblem>(
            context, intent))
        base::later(on_later)(context, intent);
}

Step step(Model model, const Intent& intent, const Now& now) {
    std::vector<Effect> effects;
    Context context{model, now, effects};
    const auto open_before = model.open;
    on_any(context, intent);
    // A plan is of one program's people, however another one came to be open.
    if (model.open != open_before) model.workbench = {};
    if (model.workbench.planning) base::later(tend_planning)(context);
    // How far planning is changes no view of people.
    if (!std::holds_alternative<intent::PlanGoesOn>(intent)) ++model.version;
    return {std::move(model), std::move(effects)};
}

/// A tab that follows must not do what it could not store: it would be gone with the next save of
/// the other.
Step follow(Model model, const Intent& intent, const Now& now) {
    auto after = step(model, intent, now);
    if (!std::ranges::any_of(after.effects, changes_storage)) return after;
    model.problem = Problem{i18n::Text::problem_other_tab, {}};
    ++model.version;
    return {std::move(model), {}};
}

}  // namespace

Step update(Model model, Intent intent, const Now& now) {
    if (model.follower) return follow(std::move(model), intent, now);
    return step(std::move(model), intent, now);
}

std::string state_hash(const Model& model) {
    base::Bytes all;
    const auto put = [&](base::BytesView bytes) {
        all.insert(all.end(), bytes.begin(), bytes.end());
    };
    for (const auto& [id, replica] : model.replicas) {
        if (!replica.sample) put(state_hash(replica).bytes);
    }
    put(base::bytes_of(model.settings.name));
    put(base::bytes_of(model.settings.language));
    return identity::hash("accanto/1/model", {all}).text();
}

}  // namespace accanto::app
