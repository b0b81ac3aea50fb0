#include <algorithm>

#include "app/table_import.hpp"
#include "app/update_parts.hpp"

namespace accanto::app {
namespace {

namespace fact = program::fact;

/// The table that is being brought in, with the program it is for.
TableImport* table_of(Context& context) {
    return context.model.table && context.model.replica() ? &*context.model.table : nullptr;
}

void read_table_again(Context& context, TableImport& import) {
    read_rows(import, context.model.replica()->program);
}

/// Says so, with a way back where there is one.
void answered(Context& context, i18n::Text text, const program::Person& person,
              std::optional<Intent> undo) {
    toast(context, text, person.name());
    context.model.toast->undo = std::move(undo);
}

/// Members see `shown`, and free places are counted by it: an accepted person's is renewed.
bool renew_shown(Context& context, const program::Person& person, const program::Profile& profile) {
    const auto shown = program::public_part(profile);
    if (person.standing != program::Standing::Accepted || person.shown == shown) return true;
    return tell(context, fact::Accepted{person.id, person.device, shown},
                program::program_conversation);
}

bool accept(Context& context, const program::Person& person) {
    const auto shown = person.profile ? program::public_part(*person.profile)
                                      : person.shown.value_or(program::PublicProfile{});
    return tell(context, fact::Accepted{person.id, person.device, shown},
                program::program_conversation);
}

PersonId new_person(base::Random& random) {
    PersonId id;
    random.fill(id.bytes);
    return id;
}

bool tell_people(Context& context, const std::vector<fact::AddedPerson>& people) {
    for (std::size_t at = 0; at < people.size(); at += program::people_per_event_max) {
        const auto end = std::min(people.size(), at + program::people_per_event_max);
        const auto first = people.begin() + static_cast<std::ptrdiff_t>(at);
        const auto last = people.begin() + static_cast<std::ptrdiff_t>(end);
        if (!tell(context, fact::PeopleAdded{{first, last}}, program::admin_conversation))
            return false;
    }
    return true;
}

}  // namespace

void on(Context& context, const intent::AcceptPeople& intent) {
    std::int64_t count = 0;
    std::string name;
    for (const auto& id : intent.people) {
        const auto* replica = context.model.replica();
        const auto* person = replica ? replica->program.person(id) : nullptr;
        if (person && !accept(context, *person)) break;
        count += person ? 1 : 0;
        if (person) name = person->name();
    }
    if (count == 0) return;
    settle(context);
    if (count == 1) toast(context, i18n::Text::toast_person_accepted, std::move(name));
    if (count > 1) toast(context, i18n::Text::toast_accepted, {}, count);
}

void on(Context& context, const intent::DeclinePerson& intent) {
    const auto* replica = context.model.replica();
    const auto* found = replica ? replica->program.person(intent.person) : nullptr;
    if (!found) return;
    const auto before = *found;
    if (!tell(context, fact::Declined{intent.person, intent.note},
              conversation_with(replica->program, intent.person)))
        return;
    settle(context);
    // Nothing leads back to a sign-up without an answer; from the waiting list something does.
    const bool waited = before.standing == program::Standing::Waitlisted;
    answered(context, i18n::Text::toast_declined, before,
             waited ? std::optional<Intent>(intent::WaitlistPerson{before.id}) : std::nullopt);
}

void on(Context& context, const intent::WaitlistPerson& intent) {
    const auto* replica = context.model.replica();
    const auto* found = replica ? replica->program.person(intent.person) : nullptr;
    if (!found) return;
    const auto before = *found;
    if (!tell(context, fact::Waitlisted{intent.person},
              conversation_with(replica->program, intent.person)))
        return;
    settle(context);
    const bool declined = before.standing == program::Standing::Declined;
    answered(context, i18n::Text::toast_waitlisted, before,
             declined ? std::optional<Intent>(intent::DeclinePerson{before.id, before.note})
                      : std::nullopt);
}

void on(Context& context, const intent::EditPerson& intent) {
    const auto* replica = context.model.replica();
    const auto* found = replica ? replica->program.person(intent.person) : nullptr;
    if (!found) return;
    const auto before = *found;
    const fact::PersonEdited edited{intent.person, program::cleaned(intent.profile)};
    if (!tell(context, edited, program::admin_conversation) ||
        !renew_shown(context, before, edited.profile))
        return;
    settle(context);
    answered(context, i18n::Text::toast_changed, before,
             before.profile ? std::optional<Intent>(intent::EditPerson{before.id, *before.profile})
                            : std::nullopt);
}

void on(Context& context, const intent::LeaveProgram&) {
    const auto* replica = context.model.replica();
    if (!replica) return;
    const auto* me = replica->program.person(replica->me());
    const bool is_member = me && me->standing == program::Standing::Accepted;
    const auto conversation = is_member ? std::string(program::program_conversation)
                                        : program::line_conversation(replica->device());
    if (tell(context, fact::Left{replica->me()}, conversation)) settle(context);
}

void open_table(Context& context, std::string file_name, std::string_view text) {
    const auto* replica = context.model.replica();
    if (!replica || !replica->is_admin()) {
        problem(context, i18n::Text::problem_table_for_admin, std::move(file_name));
        return;
    }
    auto table = exchange::read_table(text);
    if (!table) {
        problem(context, sentence_of(table.error().problem), std::move(file_name));
        return;
    }
    TableImport import;
    import.file_name = std::move(file_name);
    import.table = std::move(*table);
    import.columns = exchange::guess_columns(import.table);
    import.options = exchange::guess_options(import.table, import.columns, import.file_name);
    read_table_again(context, import);
    context.model.table = std::move(import);
    go_to(context, {Screen::ImportPeople, {}, {}});
}

void on(Context& context, const intent::UseColumn& intent) {
    auto* import = table_of(context);
    if (!import || intent.column >= import->columns.size()) return;
    import->columns[intent.column] = intent.use;
    read_table_again(context, *import);
}

void on(Context& context, const intent::UseDefaultRole& intent) {
    auto* import = table_of(context);
    if (!import) return;
    import->options.default_role = intent.role;
    read_table_again(context, *import);
}

void on(Context& context, const intent::FixRow& intent) {
    auto* import = table_of(context);
    if (import && intent.row < import->rows.size()) mend_row(*import, intent.row, intent.profile);
}

void on(Context& context, const intent::SkipRow& intent) {
    auto* import = table_of(context);
    if (import && intent.row < import->skipped.size()) import->skipped[intent.row] = intent.skip;
}

void on(Context& context, const intent::ConfirmPeople&) {
    const auto* import = table_of(context);
    if (!import) return;
    std::vector<fact::AddedPerson> people;
    for (std::size_t i = 0; i < import->rows.size(); ++i) {
        if (fate_of(*import, i) == RowFate::Added)
            people.push_back({new_person(context.now.random), import->rows[i].profile});
    }
    if (!tell_people(context, people)) return;
    settle(context);
    context.model.table.reset();
    toast(context, i18n::Text::toast_people_added, {}, static_cast<std::int64_t>(people.size()));
    go_to(context, {Screen::People, {}, {}});
}

}  // namespace accanto::app
