#include "exchange/csv.hpp"

#include <doctest/doctest.h>

namespace accanto::exchange {
namespace {

using Cells = std::vector<std::string>;

std::vector<Cells> cells_of(std::string_view text) {
    std::vector<Cells> rows;
    const auto read = read_csv(text);
    if (read) {
        for (const auto& row : *read) rows.push_back(row.cells);
    }
    return rows;
}

TEST_CASE("quotes keep commas, line ends and doubled quotes") {
    CHECK(cells_of("a,b\r\n\"x,1\",\"say \"\"hi\"\"\nthere\"\r\n") ==
          std::vector<Cells>{{"a", "b"}, {"x,1", "say \"hi\"\nthere"}});
}

TEST_CASE("the separator, the line end and the byte-order mark don't matter") {
    const std::vector<Cells> expected = {{"name", "role"}, {"Zoë", "mentor"}};
    CHECK(cells_of("name,role\nZoë,mentor\n") == expected);
    CHECK(cells_of("\xEF\xBB\xBFname;role\r\nZoë;mentor") == expected);
    CHECK(cells_of("name\trole\rZoë\tmentor\r") == expected);
}

TEST_CASE("a row remembers the line where it begins") {
    const auto read = read_csv("h,i\n\"two\nlines\",1\nlast,2\n");
    REQUIRE(read);
    REQUIRE(read->size() == 3);
    CHECK((*read)[1].line == 2);
    CHECK((*read)[2].line == 4);
}

TEST_CASE("what is no table is refused with its reason") {
    CHECK(read_csv("").error().problem == Problem::Empty);
    CHECK(read_csv("a,\xFF\n").error().problem == Problem::NotUtf8);
    CHECK(read_csv("a,b\n\"never ends").error().problem == Problem::Truncated);
    CHECK(read_csv(std::string(csv_cell_bytes_max + 1, 'x')).error().problem == Problem::TooLong);
    CHECK(read_csv(std::string(csv_columns_max + 1, ',')).error().problem == Problem::TooMany);
    std::string many_rows;
    for (std::size_t i = 0; i < csv_rows_max + 2; ++i) many_rows += "a,b\n";
    CHECK(read_csv(many_rows).error().problem == Problem::TooMany);
}

TEST_CASE("a cell that looks like a formula is written as text") {
    for (const std::string cell : {"=1+1", "+39", "-2", "@x", "\tx"}) {
        CAPTURE(cell);
        const auto line = csv_line(Cells{cell});
        CHECK(line.contains('\'' + cell));
        const auto back = cells_of(line);
        REQUIRE(back.size() == 1);
        CHECK(without_formula_guard(back[0][0]) == cell);
    }
}

TEST_CASE("what is written is read back") {
    const Cells cells = {"plain", "with,comma", "with \"quotes\"", "two\nlines", ""};
    CHECK(cells_of(csv_line(cells)) == std::vector<Cells>{cells});
}

}  // namespace
}  // namespace accanto::exchange
