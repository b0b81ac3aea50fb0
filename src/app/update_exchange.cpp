#include <algorithm>
#include <map>
#include <utility>

#include "app/update_parts.hpp"
#include "app/views/plan_report.hpp"
#include "base/text.hpp"
#include "exchange/bundle_json.hpp"
#include "exchange/csv_export.hpp"
#include "exchange/export_json.hpp"
#include "exchange/kind.hpp"
#include "exchange/plan_export.hpp"
#include "exchange/template_json.hpp"

namespace accanto::app {
namespace {

namespace fact = program::fact;

void download(Context& context, std::string name, std::string mime, std::string_view text) {
    const auto bytes = base::bytes_of(text);
    context.effects.push_back(
        effect::Download{std::move(name), std::move(mime), {bytes.begin(), bytes.end()}});
}

std::string update_text(const Replica& replica) {
    exchange::Bundle bundle;
    bundle.program = replica.id;
    for (const auto& event : replica.journal.in_order()) bundle.events.push_back(event.event());
    return exchange::to_json(bundle);
}

void count_sign_up(ImportPreview& preview, std::optional<program::Ignored> refused) {
    if (!refused) ++preview.sign_ups;
    if (refused == program::Ignored::UnknownInvitation) ++preview.sign_ups_uninvited;
    if (refused == program::Ignored::NotAllowed) ++preview.sign_ups_not_adult;
}

void count(ImportPreview& preview, const Replica& after, const journal::VerifiedEvent& event,
           std::optional<program::Ignored> refused) {
    if (!after.told.contains(event.id())) {
        ++preview.sealed;
        return;
    }
    const auto& type = event.header().type;
    if (type == "member.apply") count_sign_up(preview, refused);
    preview.messages += type == "pair.message";
    preview.steps += type == "step.mark" || type == "step.tick";
    preview.meetings += type.starts_with("meeting.");
    preview.goals += type.starts_with("goal.");
    preview.agreements += type.starts_with("agreement.");
    preview.contacts += type == "contact.share";
    preview.check_ins += type == "check_in";
    preview.posts += type == "board.post" || type == "board.comment";
    preview.pairs += type == "pair.propose";
}

/// As the program knows them; of somebody whose sign-up it does not take, as they call themselves.
std::string author_name(const Replica& replica, const journal::VerifiedEvent& event) {
    const auto& device = event.header().device;
    if (replica.program.is_admin(device)) return replica.program.description.admin_name;
    if (const auto* person = replica.program.person_of_device(device)) return person->name();
    const auto told = replica.told.find(event.id());
    if (told == replica.told.end()) return {};
    const auto* applied = std::get_if<fact::Applied>(&told->second.fact);
    return applied ? program::cleaned(applied->profile).name : std::string();
}

/// Tries the update on a copy: what it would add, without adding it.
ImportPreview try_out(const Replica& replica, std::vector<journal::Event> events) {
    ImportPreview preview;
    preview.program = replica.id;
    preview.events = events;
    Replica after = replica;
    const auto report = absorb(after, std::move(events));
    read_again(after);
    preview.events_new = static_cast<int>(report.added);
    preview.events_known = static_cast<int>(report.known);
    preview.events_refused = static_cast<int>(report.refused);
    preview.events_waiting = static_cast<int>(report.waiting);
    const std::map refusals(after.program.ignored.begin(), after.program.ignored.end());
    for (const auto& event : after.journal.in_order()) {
        if (replica.journal.contains(event.id())) continue;
        const auto refused = refusals.find(event.id());
        count(preview, after, event,
              refused == refusals.end() ? std::nullopt : std::optional(refused->second));
        auto name = author_name(after, event);
        if (!name.empty() && !std::ranges::contains(preview.from, name))
            preview.from.push_back(std::move(name));
    }
    return preview;
}

void open_bundle(Context& context, std::string file_name, std::string_view text) {
    auto bundle = exchange::read_bundle(text);
    if (!bundle) {
        problem(context, sentence_of(bundle.error().problem), std::move(file_name));
        return;
    }
    const auto found = context.model.replicas.find(bundle->program);
    if (found == context.model.replicas.end()) {
        problem(context, i18n::Text::problem_unknown_program, std::move(file_name));
        return;
    }
    auto preview = try_out(found->second, std::move(bundle->events));
    preview.file_name = std::move(file_name);
    if (preview.events_new == 0 && preview.events_waiting == 0) {
        const bool refused = preview.events_refused > 0;
        if (refused) problem(context, i18n::Text::problem_nothing_valid, preview.file_name);
        if (!refused) toast(context, i18n::Text::toast_already_here);
        return;
    }
    context.model.preview = std::move(preview);
}

void open_backup(Context& context, std::string file_name, std::string_view text) {
    auto backup = exchange::read_backup(text, {});
    ImportPreview preview;
    preview.file_name = file_name;
    if (!backup && backup.error().problem == exchange::Problem::NeedsPassphrase) {
        preview.kind = ImportPreview::Kind::LockedBackup;
        preview.locked_text = text;
    } else if (!backup) {
        problem(context, sentence_of(backup.error().problem), std::move(file_name));
        return;
    } else {
        preview.kind = ImportPreview::Kind::Backup;
        preview.backup = std::move(*backup);
    }
    context.model.preview = std::move(preview);
}

void open_template(Context& context, std::string file_name,
                   base::Result<program::Template, exchange::Unreadable> read) {
    if (!read) {
        problem(context, sentence_of(read.error().problem), std::move(file_name));
        return;
    }
    ImportPreview preview;
    preview.kind = ImportPreview::Kind::Template;
    preview.file_name = std::move(file_name);
    preview.program_template = std::move(*read);
    context.model.preview = std::move(preview);
}

void open_text(Context& context, std::string name, std::string_view text) {
    const auto kind = exchange::kind_of(text);
    if (!kind) {
        problem(context, sentence_of(kind.error().problem), std::move(name));
        return;
    }
    switch (*kind) {
        case exchange::Kind::Bundle:
            open_bundle(context, std::move(name), text);
            break;
        case exchange::Kind::Invitation:
            open_invitation(context, text);
            break;
        case exchange::Kind::Backup:
            open_backup(context, std::move(name), text);
            break;
        case exchange::Kind::Export:
            open_template(context, std::move(name), exchange::template_from_export(text));
            break;
        case exchange::Kind::Template:
            open_template(context, std::move(name), exchange::read_template(text));
            break;
        case exchange::Kind::Table:
            open_table(context, std::move(name), text);
            break;
    }
}

}  // namespace

void on(Context& context, const intent::ChooseFile&) {
    context.effects.push_back(effect::PickFile{});
}

void on(Context& context, const intent::DownloadUpdate& intent) {
    const auto* replica = context.model.replica();
    if (replica && hand_out(context, "update", update_text(*replica), intent.shares))
        toast(context, i18n::Text::toast_update_saved);
}

void on(Context& context, const intent::CopyUpdate&) {
    const auto* replica = context.model.replica();
    if (replica) context.effects.push_back(effect::CopyText{update_text(*replica)});
}

void on(Context& context, const intent::PasteUpdate& intent) {
    if (!base::trimmed(intent.text).empty()) open_text(context, {}, base::trimmed(intent.text));
}

void on(Context& context, const intent::FileArrived& intent) {
    open_text(context, intent.name, base::text_of(intent.bytes));
}

void on(Context& context, const intent::FileTooLarge& intent) {
    problem(context, sentence_of(exchange::Problem::TooLarge), intent.name);
}

void on(Context& context, const intent::FileUnreadable& intent) {
    problem(context, i18n::Text::problem_file_unreadable, intent.name);
}

void on(Context& context, const intent::CopyRefused&) {
    problem(context, i18n::Text::problem_copy_refused);
}

void on(Context& context, const intent::Copied&) {
    toast(context, i18n::Text::toast_copied);
}

void on(Context& context, const intent::CancelImport&) {
    context.model.preview.reset();
    context.model.table.reset();
    if (context.model.route.screen == Screen::ImportPeople)
        go_to(context, {Screen::People, {}, {}});
}

void on(Context& context, const intent::ConfirmImport&) {
    if (!context.model.preview) return;
    auto preview = std::move(*context.model.preview);
    context.model.preview.reset();
    if (preview.kind == ImportPreview::Kind::Backup && preview.backup)
        restore_backup(context, *preview.backup);
    if (preview.kind == ImportPreview::Kind::Template && preview.program_template) {
        context.model.file_template = std::move(preview.program_template);
        go_to(context, {Screen::NewProgram, "file", {}});
    }
    if (preview.kind != ImportPreview::Kind::Bundle) return;
    context.model.open = preview.program;
    auto* replica = context.model.replica();
    if (!replica) return;
    const bool joined_before = replica->invitation.empty();
    absorb(*replica, std::exchange(preview.events, {}));
    settle(context);
    replica = context.model.replica();
    if (!joined_before && !replica->program.description.title.empty()) {
        replica->invitation.clear();
        store_device_file(context, *replica);
        context.model.joining.reset();
        go_to(context, home_of(*replica));
    }
    toast(context, i18n::Text::toast_update_added);
    context.model.last_import = std::move(preview);
    context.model.last_import_at = context.now.instant;
}

void on(Context& context, const intent::DownloadProgramExport&) {
    const auto* replica = context.model.replica();
    if (!replica) return;
    download(context, "accanto-program.json", "application/json",
             exchange::export_to_json(replica->program, exchange::Contacts::LeftOut));
    toast(context, i18n::Text::toast_file_saved);
}

void on(Context& context, const intent::DownloadListing& intent) {
    const auto* replica = context.model.replica();
    if (!replica) return;
    const auto& program = replica->program;
    switch (intent.listing) {
        case intent::Listing::People:
            download(context, "accanto-people.csv", "text/csv", exchange::people_csv(program));
            break;
        case intent::Listing::Pairs:
            download(context, "accanto-pairs.csv", "text/csv", exchange::pairs_csv(program));
            break;
        case intent::Listing::Progress:
            download(context, "accanto-progress.csv", "text/csv",
                     exchange::progress_csv(program, context.now.instant));
            break;
    }
    toast(context, i18n::Text::toast_file_saved);
}

void on(Context& context, const intent::DownloadPlan& intent) {
    const auto* replica = context.model.replica();
    const auto& bench = context.model.workbench;
    if (!replica || !bench.plan) return;
    auto report = plan_report(context.model.language(), replica->program, *bench.plan);
    report.fairness = fairness_word(bench.fairness);
    report.made_at = context.now.instant;
    if (intent.file == intent::PlanFile::Table)
        download(context, "accanto-plan.csv", "text/csv", exchange::plan_csv(report));
    else
        download(context, "accanto-plan.json", "application/json", exchange::plan_json(report));
    toast(context, i18n::Text::toast_file_saved);
}

}  // namespace accanto::app
