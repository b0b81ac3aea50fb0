#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/unreadable.hpp"
#include "program/profile.hpp"

/// Sign-ups out of a spreadsheet, as groups really have them. Nothing is dropped silently: a row with problems
/// keeps what could be read and can be mended.
namespace accanto::exchange {

inline constexpr std::size_t table_rows_max = 20'000;
inline constexpr std::size_t table_columns_max = 200;

/// The first row is the heading; every row has as many cells as the heading, padded with "".
struct Table {
    std::vector<std::string> heading;
    std::vector<std::vector<std::string>> rows;
    std::vector<int> lines;  ///< where each row began in the file, from 1
    bool operator==(const Table&) const = default;
};

enum class ColumnUse : std::uint8_t {
    Ignore, Timestamp, Name, FirstName, LastName, Contact, Role, Languages, Offers, Wants, Topics,
    Organisation, Experience, Places, Availability, About, Answer
};

struct SignupOptions {
    /// For a file that has mentors only, or mentees only, and no column that says so.
    std::optional<program::Role> default_role;
    bool operator==(const SignupOptions&) const = default;
};

enum class RowProblem : std::uint8_t {
    NoName, RoleNotUnderstood, NoRole, PlacesNotUnderstood, ExperienceNotUnderstood, SamePersonAsRow, Empty
};

struct RowIssue {
    RowProblem problem{};
    std::string what;        ///< the cell that was not understood
    int other_line = 0;      ///< SamePersonAsRow: the other row's line
    bool operator==(const RowIssue&) const = default;
};

struct SignupRow {
    int line = 0;
    program::Profile profile;
    std::vector<RowIssue> problems;
    bool operator==(const SignupRow&) const = default;
};

/// Comma, semicolon or tab separated (guessed), RFC 4180 quoting, with or without byte-order mark.
Read<Table> read_table(std::string_view text);

/// What each column is for, by its heading and its cells.
std::vector<ColumnUse> guess_columns(const Table& table);

/// A default role where no column says it and the file's name or the other columns do.
SignupOptions guess_options(const Table& table, const std::vector<ColumnUse>& columns, std::string_view file_name);

/// One for each row of the table, in its order.
std::vector<SignupRow> read_signups(const Table& table, const std::vector<ColumnUse>& columns, const SignupOptions& options);

}  // namespace accanto::exchange
