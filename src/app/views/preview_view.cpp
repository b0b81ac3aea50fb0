#include "app/views/preview_view.hpp"

#include "app/views/template_shelf.hpp"

namespace accanto::app {
namespace {

using i18n::Text;

constexpr std::size_t names_shown_max = 3;

std::vector<PreviewLine> bundle_lines(const ImportPreview& preview) {
    const PreviewLine all[] = {
        {PreviewIcon::SignUp, Text::preview_sign_ups, preview.sign_ups, {}},
        {PreviewIcon::Refused, Text::preview_uninvited, preview.sign_ups_uninvited, {}},
        {PreviewIcon::Refused, Text::preview_not_adult, preview.sign_ups_not_adult, {}},
        {PreviewIcon::Pair, Text::preview_pairs, preview.pairs, {}},
        {PreviewIcon::Message, Text::preview_messages, preview.messages, {}},
        {PreviewIcon::Step, Text::preview_steps, preview.steps, {}},
        {PreviewIcon::Meeting, Text::preview_meetings, preview.meetings, {}},
        {PreviewIcon::Goal, Text::preview_goals, preview.goals, {}},
        {PreviewIcon::Agreement, Text::preview_agreements, preview.agreements, {}},
        {PreviewIcon::Contact, Text::preview_contacts, preview.contacts, {}},
        {PreviewIcon::CheckIn, Text::preview_check_ins, preview.check_ins, {}},
        {PreviewIcon::Post, Text::preview_posts, preview.posts, {}},
        {PreviewIcon::Sealed, Text::preview_sealed, preview.sealed, {}},
    };
    std::vector<PreviewLine> lines;
    int named = 0;
    for (const auto& line : all) {
        named += line.count;
        if (line.count > 0) lines.push_back(line);
    }
    if (preview.events_new > named)
        lines.push_back({PreviewIcon::Other, Text::preview_other, preview.events_new - named, {}});
    return lines;
}

/// What a backed-up program is called: as this device knows it, else by where it was read.
std::vector<PreviewLine> backup_lines(const Model& model, const exchange::BackupFile& backup) {
    std::vector<PreviewLine> lines;
    for (const auto& program : backup.programs) {
        Replica replica;
        replica.id = program.device.program;
        replica.keys = program.device.keys;
        replica.invitation = program.device.invitation;
        absorb(replica, program.events);
        read_again(replica);
        lines.push_back({PreviewIcon::Program, {}, 0, program_entry(model, replica).title});
    }
    return lines;
}

std::vector<PreviewLine> template_lines(const program::Template& content) {
    return {
        {PreviewIcon::Step, Text::preview_template_steps, shared_steps(content.guide), {}},
        {PreviewIcon::Other, Text::preview_template_weeks, content.dates.length_weeks, {}},
    };
}

}  // namespace

std::string names_in_words(const i18n::Language& language, const std::vector<std::string>& names) {
    std::vector<std::string> shown(
        names.begin(),
        names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), names_shown_max)));
    const auto more = names.size() - shown.size();
    if (more > 0)
        shown.push_back(language.count(Text::preview_more_names, static_cast<std::int64_t>(more)));
    return language.list(shown);
}

PreviewView preview_view(const Model& model, const ImportPreview& preview) {
    PreviewView view;
    view.kind = preview.kind;
    view.file_name = preview.file_name;
    switch (preview.kind) {
        case ImportPreview::Kind::Bundle: {
            view.from = names_in_words(model.language(), preview.from);
            view.lines = bundle_lines(preview);
            view.waiting = preview.events_waiting;
            view.refused = preview.events_refused;
            const auto found = model.replicas.find(preview.program);
            if (found != model.replicas.end())
                view.program = program_entry(model, found->second).title;
            break;
        }
        case ImportPreview::Kind::Backup:
            if (preview.backup)
                view.from = preview.backup->name, view.lines = backup_lines(model, *preview.backup);
            break;
        case ImportPreview::Kind::LockedBackup:
            break;
        case ImportPreview::Kind::Template:
            if (preview.program_template)
                view.program = preview.program_template->description.title,
                view.lines = template_lines(*preview.program_template);
            break;
    }
    return view;
}

}  // namespace accanto::app
