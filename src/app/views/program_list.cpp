#include "app/views/program_list.hpp"

#include <tuple>

#include "base/name_order.hpp"
#include "base/sorting.hpp"
#include "exchange/invitation_json.hpp"

namespace accanto::app {
namespace {

using i18n::Text;

Text role_of(const Replica& replica) {
    if (replica.sample) return Text::programs_sample;
    if (replica.is_admin()) return Text::programs_you_run_it;
    const auto* me = replica.program.person(replica.me());
    if (!me) return Text::programs_not_sent;
    if (me->standing != program::Standing::Accepted) return Text::programs_waiting;
    switch (me->role()) {
        case program::Role::Mentor:
            return Text::programs_mentor;
        case program::Role::Mentee:
            return Text::programs_mentee;
        case program::Role::Both:
            return Text::programs_both;
    }
    return Text::programs_waiting;
}

/// A program that can't be read yet is called as its invitation says.
const program::Description& shown_description(const Replica& replica,
                                              program::Description& invited) {
    if (!replica.program.description.title.empty() || replica.invitation.empty())
        return replica.program.description;
    if (auto invitation = exchange::read_invitation(replica.invitation))
        invited = std::move(invitation->description);
    return invited;
}

}  // namespace

ProgramEntry program_entry(const Model& model, const Replica& replica) {
    program::Description invited;
    const auto& description = shown_description(replica, invited);
    ProgramEntry entry;
    entry.id = replica.id;
    entry.title = description.title.empty() ? std::string(model.language()(Text::programs_unnamed))
                                            : description.title;
    entry.template_id = description.template_id;
    entry.role = role_of(replica);
    entry.open = model.open == replica.id;
    entry.sample = replica.sample;
    return entry;
}

std::vector<ProgramEntry> program_list(const Model& model) {
    std::vector<ProgramEntry> entries;
    for (const auto& [id, replica] : model.replicas)
        entries.push_back(program_entry(model, replica));
    base::sort(entries, {}, [](const ProgramEntry& entry) {
        return std::tuple(entry.sample, base::name_order(entry.title), entry.id);
    });
    return entries;
}

}  // namespace accanto::app
