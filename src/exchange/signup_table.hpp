#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/unreadable.hpp"
#include "program/profile.hpp"

/// Sign-ups out of a spreadsheet, as groups really have them. Nothing is dropped silently: a row
/// with problems keeps what could be read and can be mended.
namespace accanto::exchange {

/// The first row that is not empty is the heading; every row has as many cells as the heading,
/// padded with "". Empty rows at the end are gone, those between are there.
struct Table {
    std::vector<std::string> heading;
    std::vector<std::vector<std::string>> rows;
    std::vector<int> lines;  ///< where each row began in the file, from 1
    bool operator==(const Table&) const = default;
};

enum class ColumnUse : std::uint8_t {
    Ignore,
    Timestamp,
    Name,
    FirstName,
    LastName,
    Contact,
    Role,
    Languages,
    Offers,
    Wants,
    Topics,
    Organisation,
    Experience,
    YearsAhead,
    Goals,
    Interests,
    Places,
    Availability,
    About,
    Answer
};

struct SignupOptions {
    /// For people whose role no column says: a file of mentors only, or of mentees only.
    std::optional<program::Role> default_role;
    bool operator==(const SignupOptions&) const = default;
};

enum class RowProblem : std::uint8_t {
    NoName,
    RoleNotUnderstood,
    NoRole,
    PlacesNotUnderstood,
    ExperienceNotUnderstood,
    SamePersonAsRow,
    Empty,
    TooLong  ///< a text or list is longer than a sign-up keeps: its end is missing
};

struct RowIssue {
    RowProblem problem{};
    std::string what;    ///< what was not understood, or is too long (an answer: its heading)
    int other_line = 0;  ///< SamePersonAsRow: the other row's line
    bool operator==(const RowIssue&) const = default;
};

struct SignupRow {
    int line = 0;
    program::Profile profile;
    std::vector<RowIssue> problems;
    bool operator==(const SignupRow&) const = default;
};

/// As `read_csv`, with its problems and limits (exchange/csv.hpp).
Read<Table> read_table(std::string_view text);

/// What each column is for, by its heading and its cells. Several columns may be used for the same
/// (topics, languages, free time, and so on), but one for a name, contact or time stamp.
std::vector<ColumnUse> guess_columns(const Table& table);

/// A default role where no column says it and the file's name or the other columns do.
SignupOptions guess_options(const Table& table, const std::vector<ColumnUse>& columns,
                            std::string_view file_name);

/// One for each row of the table, in its order, with what could be read even when something could
/// not:
/// - Of two rows of one person the older is marked by the time stamp, else the later in the file.
/// - A role that is not said is the file's, else what the topics say (offered, wanted or both).
/// - What has no place in a profile (free time in unknown words, a topic longer than a topic may
/// be, a second
///   organisation) is kept among the answers, under its heading. "Availability" columns also say
///   time zones.
/// - A level in brackets behind a topic is taken off it: "Python (in depth)".
/// - A range of years counts from below ("10-15": 10), of places from above ("1-2": 2).
std::vector<SignupRow> read_signups(const Table& table, const std::vector<ColumnUse>& columns,
                                    const SignupOptions& options);

}  // namespace accanto::exchange
