#include "app/table_import.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace accanto::app {
namespace {

using exchange::RowProblem;

bool has(const exchange::SignupRow& row, RowProblem problem) {
    return std::ranges::contains(row.problems, problem, &exchange::RowIssue::problem);
}

/// People of a program, to be found by contact, and by name where one of the two has no contact.
class KnownPeople {
public:
    explicit KnownPeople(const program::Program& program) {
        for (const auto& [id, person] : program.people) {
            if (person.profile && !person.profile->contact.empty())
                contacts_.insert(base::folded(person.profile->contact));
            const bool has_contact = person.profile && !person.profile->contact.empty();
            if (!person.name().empty())
                (has_contact ? names_with_contact_ : names_).insert(base::folded(person.name()));
        }
    }
    bool have(const program::Profile& profile) const {
        const auto name = base::folded(profile.name);
        if (profile.contact.empty())
            return names_.contains(name) || names_with_contact_.contains(name);
        return contacts_.contains(base::folded(profile.contact)) || names_.contains(name);
    }

private:
    std::set<std::string> contacts_, names_, names_with_contact_;
};

}  // namespace

bool prevents_adding(RowProblem problem) {
    return problem == RowProblem::NoName || problem == RowProblem::NoRole ||
           problem == RowProblem::RoleNotUnderstood;
}

RowFate fate_of(const TableImport& import, std::size_t row) {
    const auto& read = import.rows[row];
    if (has(read, RowProblem::Empty)) return RowFate::Empty;
    if (import.skipped[row]) return RowFate::LeftOut;
    const bool unclear =
        std::ranges::any_of(read.problems, prevents_adding, &exchange::RowIssue::problem);
    return unclear || read.profile.name.empty() ? RowFate::Unclear : RowFate::Added;
}

void read_rows(TableImport& import, const program::Program& program) {
    auto rows = exchange::read_signups(import.table, import.columns, import.options);
    import.rows.resize(rows.size());
    import.skipped.resize(rows.size(), false);
    import.mended.resize(rows.size(), false);
    import.here.resize(rows.size(), false);
    const KnownPeople known(program);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (import.mended[i]) continue;
        const bool was_twice = import.here[i] || has(import.rows[i], RowProblem::SamePersonAsRow);
        import.here[i] = known.have(rows[i].profile);
        const bool is_twice = import.here[i] || has(rows[i], RowProblem::SamePersonAsRow);
        if (was_twice != is_twice) import.skipped[i] = is_twice;
        import.rows[i] = std::move(rows[i]);
    }
}

void mend_row(TableImport& import, std::size_t row, const program::Profile& profile) {
    auto& mended = import.rows[row];
    mended.profile = program::cleaned(profile);
    mended.problems.clear();
    if (mended.profile.name.empty()) mended.problems.push_back({RowProblem::NoName, {}, 0});
    import.mended[row] = true;
    import.skipped[row] = false;
}

}  // namespace accanto::app
