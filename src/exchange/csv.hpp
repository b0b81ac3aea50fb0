#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/unreadable.hpp"

/// Comma-separated values, RFC 4180 and what spreadsheets make of it. The format is
/// docs/formats/csv-v1.md.
namespace accanto::exchange {

inline constexpr std::size_t csv_bytes_max = std::size_t{32} << 20U;
inline constexpr std::size_t csv_rows_max = 20'000;
inline constexpr std::size_t csv_columns_max = 200;
/// In all: empty cells cost a byte in the file and much more here.
inline constexpr std::size_t csv_cells_max = 1'000'000;
inline constexpr std::size_t csv_cell_bytes_max = std::size_t{64} << 10U;

struct CsvRow {
    int line = 1;                    ///< where the row begins in the file, from 1
    std::vector<std::string> cells;  ///< at least one
    bool operator==(const CsvRow&) const = default;
};

/// All rows, the empty ones too; a line end after the last row begins no other. Cells are separated
/// by comma, semicolon or tab, whichever makes the most regular table (or what a first line `sep=;`
/// says), lines end with CRLF, LF or CR, a byte-order mark is skipped. A quote inside an unquoted
/// cell is a quote.
///
/// Problems: Empty, TooLarge, NotUtf8, TooMany (rows, cells in a row, or cells), TooLong (a cell),
/// Truncated (a quoted cell that never ends).
Read<std::vector<CsvRow>> read_csv(std::string_view text);

/// One line with CRLF. Cells are quoted where they must be. A cell that a spreadsheet would take
/// for a formula (it begins with = + - @, tab or carriage return) is led by an apostrophe.
std::string csv_line(std::span<const std::string> cells);

/// Without the apostrophe that `csv_line` put before a formula.
std::string_view without_formula_guard(std::string_view cell);

/// So that spreadsheets take the file for UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace accanto::exchange
