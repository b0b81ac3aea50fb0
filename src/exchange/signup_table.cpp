#include "exchange/signup_table.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "exchange/csv.hpp"
#include "exchange/signup_words.hpp"

namespace accanto::exchange {
namespace {

using program::Profile;
using program::Role;

/// What is said of one person before it is all put together.
struct Reading {
    SignupRow row;
    std::string first_name, last_name;
    bool role_said = false;
    std::vector<std::string> topics;
};

void note(Reading& reading, RowProblem problem, std::string_view what) {
    reading.row.problems.push_back({problem, std::string(what), 0});
}

void read_role(Reading& reading, std::string_view cell) {
    if (base::trimmed(cell).empty()) return;
    const auto role = role_of(cell);
    reading.role_said = role.has_value();
    if (role) reading.row.profile.role = *role;
    if (!role) note(reading, RowProblem::RoleNotUnderstood, cell);
}

void read_number(Reading& reading, std::string_view cell, int& target, RowProblem problem, int max) {
    if (base::trimmed(cell).empty()) return;
    const auto number = number_in(cell);
    if (!number || *number > max) return note(reading, problem, cell);
    target = *number;
}

void read_languages(Profile& profile, std::string_view cell) {
    for (const auto& name : several_answers(cell)) {
        auto code = language_code(name);
        if (!std::ranges::contains(profile.languages, code)) profile.languages.push_back(std::move(code));
    }
}

void append(std::vector<std::string>& list, std::string_view cell) {
    for (auto& answer : several_answers(cell)) list.push_back(std::move(answer));
}

/// The id under which an answer is kept: the heading, as far as an id may be long.
std::string question_id(std::string_view heading) { return std::string(base::first_code_points(base::trimmed(heading), 60)); }

void read_cell(Reading& reading, ColumnUse use, std::string_view heading, std::string_view cell) {
    auto& profile = reading.row.profile;
    using enum ColumnUse;
    switch (use) {
        case Ignore:
        case Timestamp:
        case Availability: break;
        case Name: profile.name = cell; break;
        case FirstName: reading.first_name = base::trimmed(cell); break;
        case LastName: reading.last_name = base::trimmed(cell); break;
        case Contact: profile.contact = base::trimmed(cell); break;
        case Role: read_role(reading, cell); break;
        case Languages: read_languages(profile, cell); break;
        case Offers: append(profile.offers, cell); break;
        case Wants: append(profile.wants, cell); break;
        case Topics: append(reading.topics, cell); break;
        case Organisation: profile.organisation = base::trimmed(cell); break;
        case Experience: read_number(reading, cell, profile.experience_years, RowProblem::ExperienceNotUnderstood, 80); break;
        case Places: read_number(reading, cell, profile.places, RowProblem::PlacesNotUnderstood, program::places_max); break;
        case About: profile.answers["about"] = base::trimmed(cell); break;
        case Answer:
            if (!base::trimmed(cell).empty()) profile.answers[question_id(heading)] = base::trimmed(cell);
            break;
    }
}

void put_together(Reading& reading, const SignupOptions& options) {
    auto& profile = reading.row.profile;
    if (profile.name.empty()) profile.name = std::string(base::trimmed(reading.first_name + " " + reading.last_name));
    if (!reading.role_said && options.default_role) profile.role = *options.default_role;
    const bool role_open = !reading.role_said && !options.default_role;
    const bool complained = std::ranges::any_of(reading.row.problems, [](const auto& issue) { return issue.problem == RowProblem::RoleNotUnderstood; });
    if (role_open && !complained) note(reading, RowProblem::NoRole, {});
    auto& list = profile.role == Role::Mentor ? profile.offers : profile.wants;
    for (auto& topic : reading.topics) list.push_back(std::move(topic));
    profile = program::cleaned(std::move(profile));
    if (profile.name.empty()) note(reading, RowProblem::NoName, {});
}

SignupRow read_row(const Table& table, std::size_t index, const std::vector<ColumnUse>& columns, const SignupOptions& options) {
    const auto& cells = table.rows[index];
    Reading reading;
    reading.row.line = table.lines[index];
    if (std::ranges::all_of(cells, [](const auto& cell) { return base::trimmed(cell).empty(); })) {
        note(reading, RowProblem::Empty, {});
        return std::move(reading.row);
    }
    for (std::size_t column = 0; column < cells.size() && column < columns.size(); ++column) {
        read_cell(reading, columns[column], table.heading[column], cells[column]);
    }
    put_together(reading, options);
    return std::move(reading.row);
}

/// Somebody who filled the form twice: the same contact, or the same name where no contact is known.
void find_repeated(std::vector<SignupRow>& rows) {
    std::map<std::string, int> first_lines;
    for (auto& row : rows) {
        if (row.profile.name.empty()) continue;
        const auto key = base::folded(row.profile.contact.empty() ? row.profile.name : row.profile.contact);
        const auto [known, is_new] = first_lines.try_emplace(key, row.line);
        if (!is_new) row.problems.push_back({RowProblem::SamePersonAsRow, {}, known->second});
    }
}

}  // namespace

Read<Table> read_table(std::string_view text) {
    auto rows = read_csv(text);
    if (!rows) return base::Failure(rows.error());
    if (rows->empty()) return base::Failure(Unreadable{Problem::Empty});
    Table table;
    table.heading = std::move(rows->front().cells);
    std::size_t width = table.heading.size();
    for (const auto& row : *rows) width = std::max(width, row.cells.size());
    table.heading.resize(width);
    for (auto row = rows->begin() + 1; row != rows->end(); ++row) {
        row->cells.resize(width);
        table.rows.push_back(std::move(row->cells));
        table.lines.push_back(row->line);
    }
    return table;
}

std::vector<ColumnUse> guess_columns(const Table& table) {
    std::vector<ColumnUse> columns;
    for (const auto& heading : table.heading) {
        auto use = use_of_heading(heading);
        // One name, one role and so on: a second column of the same kind is an answer of its own.
        const bool may_repeat = use == ColumnUse::Answer || use == ColumnUse::Ignore;
        if (!may_repeat && std::ranges::contains(columns, use)) use = ColumnUse::Answer;
        columns.push_back(use);
    }
    return columns;
}

SignupOptions guess_options(const Table& table, const std::vector<ColumnUse>& columns, std::string_view file_name) {
    SignupOptions options;
    if (std::ranges::contains(columns, ColumnUse::Role)) return options;
    const auto role = role_of(file_name);
    if (role && *role != Role::Both) options.default_role = role;
    const bool offers = std::ranges::contains(columns, ColumnUse::Offers) || std::ranges::contains(columns, ColumnUse::Places);
    const bool wants = std::ranges::contains(columns, ColumnUse::Wants);
    if (!options.default_role && offers != wants && !table.rows.empty()) options.default_role = offers ? Role::Mentor : Role::Mentee;
    return options;
}

std::vector<SignupRow> read_signups(const Table& table, const std::vector<ColumnUse>& columns, const SignupOptions& options) {
    std::vector<SignupRow> rows;
    for (std::size_t i = 0; i < table.rows.size(); ++i) rows.push_back(read_row(table, i, columns, options));
    find_repeated(rows);
    return rows;
}

}  // namespace accanto::exchange
