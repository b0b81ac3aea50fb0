#include <algorithm>
#include <charconv>

#include "app/update_parts.hpp"
#include "base/later.hpp"
#include "base/sorting.hpp"
#include "base/text.hpp"
#include "exchange/private_json.hpp"
#include "exchange/segment_json.hpp"

namespace accanto::app {
namespace {

int number_at_end(std::string_view path) {
    const auto digits = path.substr(path.find_last_not_of("0123456789") + 1);
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

intent::Theme theme_of(std::string_view name) {
    if (name == "dark") return intent::Theme::Dark;
    return name == "light" ? intent::Theme::Light : intent::Theme::System;
}

void load_settings(Context& context, std::vector<intent::StoredFile>& files,
                   std::string& open_program) {
    auto& model = context.model;
    // The newest that can be read; an older one is there only when a save broke off.
    for (const auto& file : files) {
        if (!file.path.starts_with("settings-")) continue;
        model.settings_files.push_back(file.path);
        const auto number = number_at_end(file.path);
        const auto read = exchange::read_settings_file(base::text_of(file.bytes));
        if (number < model.next_settings_file || !read) continue;
        model.next_settings_file = number + 1;
        model.settings.name = read->name;
        if (!read->language.empty()) model.settings.language = read->language;
        model.settings.theme = theme_of(read->theme);
        model.settings.text_percent =
            std::clamp(read->text_percent, text_percent_min, text_percent_max);
        model.settings.single_keys = read->single_keys != 0;
        model.settings.last_backup = {read->last_backup_ms};
        model.drafts = read->drafts;
        open_program = read->open_program;
    }
}

struct StoredProgram {
    std::optional<exchange::DeviceFile> device;
    std::vector<journal::Event> events;
    std::vector<std::string> segments;
    int next_segment = 1;
    int damaged = 0;
};

void take_file(StoredProgram& stored, const intent::StoredFile& file, std::string_view name) {
    const auto text = base::text_of(file.bytes);
    if (name == "device" || (name == "device-joining" && !stored.device)) {
        if (auto read = exchange::read_device_file(text)) stored.device = std::move(*read);
    } else if (name.starts_with("seg-")) {
        stored.segments.push_back(file.path);
        stored.next_segment = std::max(stored.next_segment, number_at_end(name) + 1);
        auto segment = exchange::read_segment(text);
        if (!segment) ++stored.damaged;
        if (segment) std::ranges::move(segment->events, std::back_inserter(stored.events));
    }
}

std::map<std::string, StoredProgram> sort_files(std::vector<intent::StoredFile>& files) {
    base::sort(files, {}, &intent::StoredFile::path);
    std::map<std::string, StoredProgram> programs;
    for (const auto& file : files) {
        const auto slash = file.path.find('/');
        if (slash == std::string::npos) continue;
        take_file(programs[file.path.substr(0, slash)], file,
                  std::string_view(file.path).substr(slash + 1));
    }
    return programs;
}

Replica replica_from(const exchange::DeviceFile& device, std::vector<journal::Event> events) {
    Replica replica;
    replica.id = device.program;
    replica.keys = device.keys;
    replica.invitation = device.invitation;
    absorb(replica, std::move(events));
    read_again(replica);
    return replica;
}

int load_programs(Context& context, std::vector<intent::StoredFile>& files) {
    int damaged = 0;
    for (auto& [name, stored] : sort_files(files)) {
        damaged += stored.damaged;
        if (!stored.device) continue;
        auto replica = replica_from(*stored.device, std::move(stored.events));
        replica.unsaved.clear();
        replica.segments = std::move(stored.segments);
        replica.next_segment = stored.next_segment;
        context.model.replicas.insert_or_assign(replica.id, std::move(replica));
    }
    return damaged;
}

void open_first(Context& context, const std::string& wanted) {
    auto& model = context.model;
    const auto id = journal::ProgramId::from_text(wanted);
    if (id && model.replicas.contains(*id)) model.open = *id;
    if (!model.open && !model.replicas.empty()) model.open = model.replicas.begin()->first;
}

void load_files(Context& context, std::vector<intent::StoredFile> files) {
    std::string open_program;
    load_settings(context, files, open_program);
    const int damaged = load_programs(context, files);
    open_first(context, open_program);
    resume_joining(context);
    if (damaged > 0) problem(context, i18n::Text::problem_damaged_storage, std::to_string(damaged));
}

void load(Context& context, std::vector<intent::StoredFile> files) {
    if (!files.empty()) base::later(load_files)(context, std::move(files));
    context.effects.push_back(effect::ShowLanguage{context.model.settings.language});
}

/// Everything as another tab stored it. Where somebody is and what they typed stays.
void load_again(Context& context, const std::vector<intent::StoredFile>& files) {
    auto& model = context.model;
    auto drafts = std::move(model.drafts);
    std::erase_if(model.replicas, [](const auto& entry) { return !entry.second.sample; });
    model.settings_files.clear();
    model.next_settings_file = 1;
    load(context, files);
    for (auto& [key, text] : drafts) model.drafts[key] = std::move(text);
    if (model.open && !model.replicas.contains(*model.open)) model.open.reset();
}

}  // namespace

void on(Context& context, const intent::Loaded& intent) {
    auto& model = context.model;
    model.settings.language = i18n::Language::of(intent.language_tag).tag();
    model.follower = intent.follower;
    load(context, intent.files);
    model.loaded = true;
    const auto route = route_of(intent.address);
    if (route.screen == Screen::Join && !route.argument.empty()) {
        base::later(open_invitation)(context, intent.address);
    } else if (route.screen == Screen::Welcome && model.replica()) {
        model.route = home_of(*model.replica());
        context.effects.push_back(effect::ReplaceRoute{model.route});
    } else {
        model.route = route;
    }
}

void on(Context& context, const intent::LoadFailed& intent) {
    context.model.loaded = true;
    context.model.save = SaveState::Failed;
    context.model.save_problem = intent.reason;
    problem(context, i18n::Text::problem_no_storage);
}

void on(Context& context, const intent::SetName& intent) {
    context.model.settings.name = base::clean_name(intent.name, program::name_letters_max);
    store_settings(context);
}

void on(Context& context, const intent::SetLanguage& intent) {
    context.model.settings.language = i18n::Language::of(intent.language).tag();
    store_settings(context);
    context.effects.push_back(effect::ShowLanguage{context.model.settings.language});
}

void on(Context& context, const intent::LanguageMissing& intent) {
    auto& settings = context.model.settings;
    if (settings.language != i18n::Language::of(intent.language).tag()) return;
    settings.language = i18n::Language::of(intent.instead).tag();
    context.effects.push_back(effect::ShowLanguage{settings.language});
    problem(context, i18n::Text::problem_language_missing);
}

void on(Context& context, const intent::SetTheme& intent) {
    context.model.settings.theme = intent.theme;
    store_settings(context);
}

void on(Context& context, const intent::SetTextSize& intent) {
    const auto percent = std::clamp(intent.percent, text_percent_min, text_percent_max);
    if (context.model.settings.text_percent == percent) return;
    context.model.settings.text_percent = percent;
    store_settings(context);
}

void on(Context& context, const intent::SetSingleKeys& intent) {
    context.model.settings.single_keys = intent.on;
    store_settings(context);
}

void on(Context& context, const intent::DownloadBackup& intent) {
    auto& model = context.model;
    exchange::BackupFile backup;
    backup.name = model.settings.name;
    backup.language = model.settings.language;
    for (const auto& [id, replica] : model.replicas) {
        if (replica.sample) continue;
        exchange::BackedUpProgram program;
        program.device = {replica.id, replica.keys, replica.invitation};
        for (const auto& event : replica.journal.in_order())
            program.events.push_back(event.event());
        backup.programs.push_back(std::move(program));
    }
    const auto text = exchange::to_json(backup, intent.passphrase, context.now.random);
    const auto bytes = base::bytes_of(text);
    context.effects.push_back(
        effect::Download{"accanto-backup.json", "application/json", {bytes.begin(), bytes.end()}});
    model.settings.last_backup = context.now.instant;
    store_settings(context);
    toast(context, i18n::Text::toast_backup_saved);
}

void on(Context& context, const intent::UnlockBackup& intent) {
    auto& preview = context.model.preview;
    if (!preview || preview->kind != ImportPreview::Kind::LockedBackup) return;
    auto backup = exchange::read_backup(preview->locked_text, intent.passphrase);
    if (!backup) {
        problem(context, sentence_of(backup.error().problem), preview->file_name);
        return;
    }
    context.model.problem.reset();
    preview->kind = ImportPreview::Kind::Backup;
    preview->backup = std::move(*backup);
}

void restore_backup(Context& context, const exchange::BackupFile& backup) {
    auto& model = context.model;
    if (!backup.name.empty()) model.settings.name = backup.name;
    if (!backup.language.empty()) model.settings.language = backup.language;
    for (const auto& program : backup.programs) {
        const auto known = model.replicas.find(program.device.program);
        if (known != model.replicas.end()) {
            // What is here stays; the backup can only add to it.
            model.open = known->first;
            absorb(known->second, program.events);
            settle(context);
        } else {
            open_replica(context, replica_from(program.device, program.events));
        }
    }
    resume_joining(context);
    store_settings(context);
    context.effects.push_back(effect::ShowLanguage{model.settings.language});
    toast(context, i18n::Text::toast_backup_restored);
    if (model.replica()) go_to(context, home_of(*model.replica()));
}

void on(Context& context, const intent::ForgetEverything&) {
    const auto language = context.model.settings.language;
    context.model = Model{};
    context.model.loaded = true;
    context.model.settings.language = language;
    context.effects.push_back(effect::RemoveEverything{});
    context.effects.push_back(effect::ReplaceRoute{{}});
    toast(context, i18n::Text::toast_forgotten);
}

void on(Context& context, const intent::RetrySaving&) {
    context.model.save = SaveState::Saving;
    context.effects.push_back(effect::SaveAgain{});
}

void on(Context& context, const intent::SavingStarted&) {
    context.model.save = SaveState::Saving;
}

void on(Context& context, const intent::Saved&) {
    context.model.save = SaveState::Saved;
    context.model.save_problem.clear();
}

void on(Context& context, const intent::SaveFailed& intent) {
    context.model.save = SaveState::Failed;
    context.model.save_problem = intent.reason;
}

void on(Context& context, const intent::BecameFollower&) {
    context.model.follower = true;
}

void on(Context& context, const intent::TakeOver&) {
    context.effects.push_back(effect::TakeOver{});
}

void on(Context& context, const intent::BecameWriter& intent) {
    context.model.follower = false;
    load_again(context, intent.files);
}

void on(Context& context, const intent::Reloaded& intent) {
    load_again(context, intent.files);
}

}  // namespace accanto::app
