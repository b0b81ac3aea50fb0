#include "app/views/import_people_view.hpp"

#include <algorithm>
#include <span>

#include "base/text.hpp"

namespace accanto::app {
namespace {

using exchange::ColumnUse;
using exchange::RowProblem;
using i18n::Text;

constexpr std::size_t examples_max = 3, example_letters_max = 40, topics_shown = 3;
/// Examples are looked for among the first rows.
constexpr std::size_t example_rows_max = 200;

Text sentence_of(RowProblem problem) {
    switch (problem) {
        case RowProblem::NoName:
            return Text::import_no_name;
        case RowProblem::RoleNotUnderstood:
            return Text::import_role_unclear;
        case RowProblem::NoRole:
            return Text::import_no_role;
        case RowProblem::PlacesNotUnderstood:
            return Text::import_places_unclear;
        case RowProblem::ExperienceNotUnderstood:
            return Text::import_experience_unclear;
        case RowProblem::SamePersonAsRow:
            return Text::import_same_person;
        case RowProblem::TooLong:
            return Text::import_too_long;
        case RowProblem::Empty:
            return Text::import_empty_row;
    }
    return Text::import_empty_row;
}

std::string examples_of(const exchange::Table& table, std::size_t column) {
    std::vector<std::string_view> seen;
    std::string text;
    for (const auto& row :
         std::span(table.rows).first(std::min(table.rows.size(), example_rows_max))) {
        const auto cell = column < row.size() ? base::trimmed(row[column]) : std::string_view{};
        if (cell.empty() || std::ranges::contains(seen, cell)) continue;
        if (seen.size() == examples_max) break;
        seen.push_back(cell);
        const auto shown = base::first_code_points(cell, example_letters_max);
        if (!text.empty()) text += " · ";
        text += base::clean_name(shown, example_letters_max);
        if (shown.size() < cell.size()) text += "…";
    }
    return text;
}

std::vector<ColumnLine> column_lines(const TableImport& import) {
    std::vector<ColumnLine> lines;
    for (std::size_t i = 0; i < import.columns.size(); ++i) {
        lines.push_back({i, base::clean_name(import.table.heading[i], program::answer_letters_max),
                         examples_of(import.table, i), import.columns[i]});
    }
    return lines;
}

std::string some_topics(const program::Profile& profile) {
    const auto& topics = program::can_mentor(profile.role) ? profile.offers : profile.wants;
    std::string text;
    for (std::size_t i = 0; i < std::min(topics.size(), topics_shown); ++i) {
        if (i > 0) text += ", ";
        text += topics[i];
    }
    return text;
}

std::vector<RowNotice> notices_of(const TableImport& import, std::size_t index) {
    std::vector<RowNotice> notices;
    for (const auto& issue : import.rows[index].problems) {
        notices.push_back({sentence_of(issue.problem),
                           base::clean_name(issue.what, example_letters_max), issue.other_line,
                           prevents_adding(issue.problem)});
    }
    if (import.here[index]) notices.push_back({Text::import_here_already, {}, 0, false});
    return notices;
}

ImportRow row_of(const TableImport& import, std::size_t index) {
    const auto& read = import.rows[index];
    const auto has = [&](RowProblem problem) {
        return std::ranges::contains(read.problems, problem, &exchange::RowIssue::problem);
    };
    return {.row = index,
            .line = read.line,
            .name = read.profile.name,
            .role = read.profile.role,
            .topics = some_topics(read.profile),
            .notices = notices_of(import, index),
            .lacks_role = has(RowProblem::NoRole) || has(RowProblem::RoleNotUnderstood),
            .lacks_name = read.profile.name.empty(),
            .profile = {}};
}

/// A row that is added though something in it was not understood.
bool loses_value(const exchange::SignupRow& row) {
    return std::ranges::any_of(row.problems, [](const auto& issue) {
        return issue.problem != RowProblem::SamePersonAsRow;
    });
}

void sort_in(ImportPeopleView& view, const TableImport& import, std::size_t index) {
    const auto fate = fate_of(import, index);
    if (fate == RowFate::Empty) {
        ++view.empty;
        return;
    }
    ++view.rows;
    auto row = row_of(import, index);
    if (fate == RowFate::LeftOut) return view.left_out.push_back(std::move(row));
    (fate == RowFate::Added ? view.added : view.unclear) += 1;
    const bool look = fate == RowFate::Unclear || loses_value(import.rows[index]);
    if (look) row.profile = import.rows[index].profile;
    (look ? view.to_look_at : view.to_add).push_back(std::move(row));
}

bool is_unclear(const ImportRow& row) {
    return std::ranges::any_of(row.notices, &RowNotice::prevents);
}

}  // namespace

ImportPeopleView import_people_view(const Model& model) {
    ImportPeopleView view;
    view.follower = model.follower;
    if (!model.table) return view;
    const auto& import = *model.table;
    view.open = true;
    view.file_name = import.file_name;
    view.columns = column_lines(import);
    view.columns_used = static_cast<int>(std::ranges::count_if(
        import.columns, [](ColumnUse use) { return use != ColumnUse::Ignore; }));
    view.asks_role = !std::ranges::contains(import.columns, ColumnUse::Role);
    view.default_role = import.options.default_role;
    for (std::size_t i = 0; i < import.rows.size(); ++i) sort_in(view, import, i);
    std::ranges::stable_partition(view.to_look_at, is_unclear);
    return view;
}

const std::vector<ColumnUse>& column_uses() {
    using enum ColumnUse;
    static const std::vector<ColumnUse> uses{
        Name,   FirstName,    LastName, Contact,   Role,         Languages,  Offers,
        Wants,  Topics,       Goals,    Interests, Organisation, Experience, YearsAhead,
        Places, Availability, About,    Answer,    Timestamp,    Ignore};
    return uses;
}

Text name_of(ColumnUse use) {
    switch (use) {
        case ColumnUse::Ignore:
            return Text::import_use_ignore;
        case ColumnUse::Timestamp:
            return Text::import_use_timestamp;
        case ColumnUse::Name:
            return Text::import_use_name;
        case ColumnUse::FirstName:
            return Text::import_use_first_name;
        case ColumnUse::LastName:
            return Text::import_use_last_name;
        case ColumnUse::Contact:
            return Text::import_use_contact;
        case ColumnUse::Role:
            return Text::import_use_role;
        case ColumnUse::Languages:
            return Text::import_use_languages;
        case ColumnUse::Offers:
            return Text::import_use_offers;
        case ColumnUse::Wants:
            return Text::import_use_wants;
        case ColumnUse::Topics:
            return Text::import_use_topics;
        case ColumnUse::Organisation:
            return Text::import_use_organisation;
        case ColumnUse::Experience:
            return Text::import_use_experience;
        case ColumnUse::YearsAhead:
            return Text::import_use_years_ahead;
        case ColumnUse::Goals:
            return Text::import_use_goals;
        case ColumnUse::Interests:
            return Text::import_use_interests;
        case ColumnUse::Places:
            return Text::import_use_places;
        case ColumnUse::Availability:
            return Text::import_use_availability;
        case ColumnUse::About:
            return Text::import_use_about;
        case ColumnUse::Answer:
            return Text::import_use_answer;
    }
    return Text::import_use_ignore;
}

std::optional<WantedRow> wanted_row(const Model& model, std::optional<std::size_t> row) {
    const auto* replica = model.replica();
    if (!row || !model.table || !replica || *row >= model.table->rows.size()) return std::nullopt;
    const auto& profile = model.table->rows[*row].profile;
    WantedRow wanted{*row, profile,
                     profile_form(profile, replica->program.description, model.language())};
    if (row_of(*model.table, *row).lacks_role) wanted.form.role = -1;
    return wanted;
}

}  // namespace accanto::app
