#include <algorithm>

#include "app/update_parts.hpp"

namespace accanto::app {
namespace {

namespace fact = program::fact;

void read_rows(TableImport& import) {
    import.rows = exchange::read_signups(import.table, import.columns, import.options);
    import.skipped.resize(import.rows.size(), false);
}

bool accept(Context& context, const program::Person& person) {
    const auto shown = person.profile ? program::public_part(*person.profile) : person.shown.value_or(program::PublicProfile{});
    return tell(context, fact::Accepted{person.id, person.device, shown}, program::program_conversation);
}

PersonId new_person(base::Random& random) {
    PersonId id;
    random.fill(id.bytes);
    return id;
}

void tell_people(Context& context, const std::vector<fact::AddedPerson>& people) {
    for (std::size_t at = 0; at < people.size(); at += program::people_per_event_max) {
        const auto end = std::min(people.size(), at + program::people_per_event_max);
        const auto first = people.begin() + static_cast<std::ptrdiff_t>(at);
        const auto last = people.begin() + static_cast<std::ptrdiff_t>(end);
        if (!tell(context, fact::PeopleAdded{{first, last}}, program::admin_conversation)) return;
    }
}

}  // namespace

void on(Context& context, const intent::AcceptPeople& intent) {
    std::int64_t count = 0;
    for (const auto& id : intent.people) {
        const auto* replica = context.model.replica();
        const auto* person = replica ? replica->program.person(id) : nullptr;
        if (person && !accept(context, *person)) break;
        count += person ? 1 : 0;
    }
    settle(context);
    toast(context, i18n::Text::toast_accepted, {}, count);
}

void on(Context& context, const intent::DeclinePerson& intent) {
    const auto* replica = context.model.replica();
    if (!replica) return;
    if (tell(context, fact::Declined{intent.person, intent.note}, conversation_with(replica->program, intent.person))) settle(context);
}

void on(Context& context, const intent::WaitlistPerson& intent) {
    const auto* replica = context.model.replica();
    if (!replica) return;
    if (tell(context, fact::Waitlisted{intent.person}, conversation_with(replica->program, intent.person))) settle(context);
}

void on(Context& context, const intent::EditPerson& intent) {
    const fact::PersonEdited edited{intent.person, program::cleaned(intent.profile)};
    if (!tell(context, edited, program::admin_conversation)) return;
    settle(context);
    toast(context, i18n::Text::toast_changed);
}

void on(Context& context, const intent::LeaveProgram&) {
    const auto* replica = context.model.replica();
    if (!replica) return;
    if (tell(context, fact::Left{replica->me()}, program::program_conversation)) settle(context);
}

void open_table(Context& context, std::string file_name, std::string_view text) {
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
    read_rows(import);
    context.model.table = std::move(import);
    go_to(context, {Screen::ImportPeople, {}, {}});
}

void on(Context& context, const intent::UseColumn& intent) {
    auto& import = context.model.table;
    if (!import || intent.column >= import->columns.size()) return;
    import->columns[intent.column] = intent.use;
    read_rows(*import);
}

void on(Context& context, const intent::UseDefaultRole& intent) {
    auto& import = context.model.table;
    if (!import) return;
    import->options.default_role = intent.role;
    read_rows(*import);
}

void on(Context& context, const intent::FixRow& intent) {
    auto& import = context.model.table;
    if (!import || intent.row >= import->rows.size()) return;
    import->rows[intent.row].profile = program::cleaned(intent.profile);
    import->rows[intent.row].problems.clear();
}

void on(Context& context, const intent::SkipRow& intent) {
    auto& import = context.model.table;
    if (import && intent.row < import->skipped.size()) import->skipped[intent.row] = intent.skip;
}

void on(Context& context, const intent::ConfirmPeople&) {
    auto& import = context.model.table;
    if (!import) return;
    std::vector<fact::AddedPerson> people;
    for (std::size_t i = 0; i < import->rows.size(); ++i) {
        const bool left_out = import->skipped[i] || import->rows[i].profile.name.empty();
        if (!left_out) people.push_back({new_person(context.now.random), import->rows[i].profile});
    }
    tell_people(context, people);
    settle(context);
    import.reset();
    toast(context, i18n::Text::toast_people_added, {}, static_cast<std::int64_t>(people.size()));
    go_to(context, {Screen::People, {}, {}});
}

}  // namespace accanto::app
