#pragma once

#include "app/model.hpp"

namespace accanto::app {

/// What becomes of a row of a table of sign-ups when it is confirmed.
enum class RowFate : std::uint8_t {
    Added,
    Unclear,  ///< who it is, or as what: to be mended before it can be added
    LeftOut,
    Empty,  ///< a line without a word
};

/// Whether a row with this issue can't be added; the others cost a value only.
bool prevents_adding(exchange::RowProblem problem);

RowFate fate_of(const TableImport& import, std::size_t row);

/// Reads the rows by the columns and options, anew. A row that was mended stays as it is. Rows of
/// people who are in `program` or earlier in the file are left out until somebody says otherwise.
void read_rows(TableImport& import, const program::Program& program);

/// Replaces what was read of a row. A row without a name stays unclear.
void mend_row(TableImport& import, std::size_t row, const program::Profile& profile);

}  // namespace accanto::app
