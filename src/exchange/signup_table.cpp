#include "exchange/signup_table.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "exchange/csv.hpp"
#include "exchange/signup_headings.hpp"
#include "exchange/signup_words.hpp"

namespace accanto::exchange {
namespace {

using program::Role;

/// Enough to see what a column is for.
constexpr std::size_t sample_cells_max = 60;

bool is_empty(const CsvRow& row) {
    return std::ranges::all_of(row.cells,
                               [](const auto& cell) { return base::trimmed(cell).empty(); });
}

/// Spreadsheets export hundreds of empty rows after the last one.
void drop_outer_empty_rows(std::vector<CsvRow>& rows) {
    while (!rows.empty() && is_empty(rows.back())) rows.pop_back();
    rows.erase(rows.begin(), std::ranges::find_if_not(rows, is_empty));
}

std::vector<std::string> unguarded(std::vector<std::string> cells, std::size_t width) {
    for (auto& cell : cells) cell.erase(0, cell.size() - without_formula_guard(cell).size());
    cells.resize(width);
    return cells;
}

/// The cells of a column that say something, the first of them.
std::vector<std::string> sample_of(const Table& table, std::size_t column) {
    std::vector<std::string> cells;
    for (const auto& row : table.rows) {
        if (cells.size() == sample_cells_max) break;
        if (!says_nothing(row[column])) cells.push_back(row[column]);
    }
    return cells;
}

/// Of some kinds there is one column; a second is an answer of its own.
bool may_repeat(ColumnUse use) {
    using enum ColumnUse;
    constexpr std::array once = {Timestamp, Name, FirstName, LastName, Contact, About};
    return !std::ranges::contains(once, use);
}

void find_names(const Table& table, std::vector<ColumnUse>& columns) {
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (columns[column] != ColumnUse::Answer || !look_like_names(sample_of(table, column)))
            continue;
        columns[column] = ColumnUse::Name;
        return;
    }
}

bool has(const std::vector<ColumnUse>& columns, ColumnUse use) {
    return std::ranges::contains(columns, use);
}

/// "Interests" alone are the topics of a table; beside topics they are interests.
void part_interests(const Table& table, std::vector<ColumnUse>& columns) {
    using enum ColumnUse;
    const auto says_interests = [&](std::size_t column) {
        return columns[column] == Topics && is_headed_interests(table.heading[column]);
    };
    bool has_topics = has(columns, Offers) || has(columns, Wants);
    for (std::size_t column = 0; column < columns.size(); ++column)
        has_topics |= columns[column] == Topics && !says_interests(column);
    for (std::size_t column = 0; has_topics && column < columns.size(); ++column) {
        if (says_interests(column)) columns[column] = Interests;
    }
}

}  // namespace

Read<Table> read_table(std::string_view text) {
    auto rows = read_csv(text);
    if (!rows) return base::Failure(rows.error());
    drop_outer_empty_rows(*rows);
    if (rows->empty()) return base::Failure(Unreadable{Problem::Empty});
    std::size_t width = 0;
    for (const auto& row : *rows) width = std::max(width, row.cells.size());
    if (width * rows->size() > csv_cells_max) return base::Failure(Unreadable{Problem::TooMany});
    Table table;
    table.heading = unguarded(std::move(rows->front().cells), width);
    for (auto row = rows->begin() + 1; row != rows->end(); ++row) {
        table.rows.push_back(unguarded(std::move(row->cells), width));
        table.lines.push_back(row->line);
    }
    return table;
}

std::vector<ColumnUse> guess_columns(const Table& table) {
    std::vector<ColumnUse> columns;
    for (std::size_t column = 0; column < table.heading.size(); ++column) {
        auto use = use_of_column(table.heading[column], sample_of(table, column));
        if (!may_repeat(use) && has(columns, use)) use = ColumnUse::Answer;
        columns.push_back(use);
    }
    part_interests(table, columns);
    using enum ColumnUse;
    // In Italian "Nome" is the first name where there is a "Cognome", and a name alone where there
    // is none.
    if (has(columns, LastName) && !has(columns, FirstName))
        std::ranges::replace(columns, Name, FirstName);
    if (!has(columns, Name) && !has(columns, FirstName) && !has(columns, LastName))
        find_names(table, columns);
    return columns;
}

SignupOptions guess_options(const Table& table, const std::vector<ColumnUse>& columns,
                            std::string_view file_name) {
    const bool offers = has(columns, ColumnUse::Offers) || has(columns, ColumnUse::Places);
    const bool wants = has(columns, ColumnUse::Wants);
    if (has(columns, ColumnUse::Role) || (offers && wants)) return {};
    const auto named = role_of(file_name);
    if (named && *named != Role::Both) return {named};
    if (offers == wants || table.rows.empty()) return {};
    return {offers ? Role::Mentor : Role::Mentee};
}

}  // namespace accanto::exchange
