#include "app/views/settings_view.hpp"

#include <algorithm>

#include "app/version.hpp"
#include "app/views/preview_view.hpp"
#include "base/text.hpp"

namespace accanto::app {
namespace {

std::int64_t size_of(const journal::VerifiedEvent& event) {
    const auto& [header, signature, body] = event.event();
    return static_cast<std::int64_t>(header.size() + signature.bytes.size() +
                                     (body ? body->size() : 0));
}

void count_stored(SettingsView& view, const Model& model) {
    for (const auto& [id, replica] : model.replicas) {
        if (replica.sample) continue;
        for (const auto& event : replica.journal.in_order()) {
            const auto& header = event.header();
            ++view.entries;
            view.bytes += size_of(event);
            view.changes_since_backup +=
                header.device == replica.device() && header.claimed > model.settings.last_backup
                    ? 1
                    : 0;
        }
    }
}

std::optional<Membership> membership_of(const Model& model) {
    const auto* replica = model.replica();
    if (!replica || replica->sample) return std::nullopt;
    const auto& program = replica->program;
    const auto* me = program.person(replica->me());
    if (!me || me->standing != program::Standing::Accepted) return std::nullopt;
    std::vector<std::string> names;
    for (const auto* pair : program.running_pairs_of(replica->me())) {
        const auto* partner = program.person(pair->partner_of(replica->me()));
        if (partner && !partner->name().empty()) names.push_back(partner->name());
    }
    return Membership{program_entry(model, *replica).title, program.description.admin_name,
                      names_in_words(model.language(), names)};
}

bool has_navigation(const Model& model) {
    const auto* replica = model.replica();
    if (!replica) return false;
    const auto* me = replica->program.person(replica->me());
    return replica->is_admin() || (me && me->standing == program::Standing::Accepted);
}

}  // namespace

SettingsView settings_view(const Model& model) {
    SettingsView view;
    view.framed = has_navigation(model);
    view.follower = model.follower;
    view.name = form_field(model, "settings:name", model.settings.name);
    view.theme = model.settings.theme;
    view.text_percent = model.settings.text_percent;
    for (auto& entry : program_list(model)) {
        if (!entry.sample) view.programs.push_back(std::move(entry));
    }
    if (model.settings.last_backup.ms > 0) view.last_backup = model.settings.last_backup;
    count_stored(view, model);
    view.membership = membership_of(model);
    view.version = version();
    return view;
}

bool confirms(std::string_view typed, std::string_view word) {
    return base::folded(base::trimmed(typed)) == base::folded(word);
}

}  // namespace accanto::app
