#include "exchange/csv.hpp"
#include "exchange/signup_table.hpp"
#include "fuzz/fuzz.hpp"

using namespace accanto;
using exchange::ColumnUse;

namespace {

void check_read_again(const std::vector<exchange::CsvRow>& rows) {
    std::string text;
    std::size_t width = 0;
    for (const auto& row : rows) {
        text += exchange::csv_line(row.cells);
        width = std::max(width, row.cells.size());
    }
    if (width < 2) return;  // one column, or none: the separator is anybody's guess
    const auto again = exchange::read_csv("sep=,\r\n" + text);
    const bool too_large = text.size() > exchange::csv_bytes_max - 16;
    base::check(again.has_value() || too_large, "what was read and written can be read again");
    base::check(!again || again->size() == rows.size(),
                "what was read and written has as many rows");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = fuzz::text_of(data, size);
    if (const auto rows = exchange::read_csv(text)) check_read_again(*rows);
    const auto table = exchange::read_table(text);
    if (!table) return 0;
    auto columns = exchange::guess_columns(*table);
    const auto options = exchange::guess_options(*table, columns, "answers.csv");
    const auto guessed = exchange::read_signups(*table, columns, options);
    base::check(guessed.size() == table->rows.size(), "every row is there");
    // Every use on every column: the admin may choose any.
    for (std::size_t i = 0; i < columns.size(); ++i) {
        columns[i] =
            static_cast<ColumnUse>((i + size) % (static_cast<std::size_t>(ColumnUse::Answer) + 1));
    }
    for (const auto& row : exchange::read_signups(*table, columns, {})) {
        base::check(program::cleaned(row.profile) == row.profile, "what was read is safe to show");
    }
    return 0;
}
