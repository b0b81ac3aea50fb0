#include "exchange/csv.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"

namespace accanto::exchange {
namespace {

constexpr std::array separators{',', ';', '\t'};
constexpr std::size_t sample_rows = 20;
constexpr std::string_view formula_beginnings = "=+-@\t\r";

/// Reads cell by cell. Stops at the first problem.
class TableReader {
public:
    TableReader(std::string_view text, char separator, std::size_t rows_max)
        : text_(text), separator_(separator), rows_max_(rows_max) {}

    /// False when there was a problem; the rows before it are there.
    bool run() {
        while (at_ < text_.size() && rows_.size() < rows_max_) {
            if (!read_row()) return false;
        }
        return true;
    }
    bool is_at_end() const { return at_ >= text_.size(); }
    std::vector<CsvRow>& rows() { return rows_; }
    Unreadable problem() const { return problem_; }

private:
    bool read_row() {
        rows_.push_back({line_, {}});
        auto& cells = rows_.back().cells;
        for (;;) {
            if (cells.size() == csv_columns_max || ++cells_ > csv_cells_max)
                return fail(Problem::TooMany, at_);
            cells.emplace_back();
            if (!read_cell(cells.back())) return false;
            if (at_ < text_.size() && text_[at_] == separator_) {
                ++at_;
                continue;
            }
            skip_line_end();
            return true;
        }
    }

    bool read_cell(std::string& cell) {
        const auto began = at_;
        if (at_ < text_.size() && text_[at_] == '"' && !read_quoted(cell)) return false;
        while (at_ < text_.size() && text_[at_] != separator_ && !is_line_end(text_[at_]))
            cell += text_[at_++];
        return cell.size() <= csv_cell_bytes_max || fail(Problem::TooLong, began);
    }

    /// What follows the closing quote belongs to the cell, too: "a" b is a b.
    bool read_quoted(std::string& cell) {
        const auto began = at_++;
        for (;;) {
            if (at_ >= text_.size()) return fail(Problem::Truncated, began);
            if (cell.size() > csv_cell_bytes_max) return fail(Problem::TooLong, began);
            const char letter = text_[at_++];
            if (letter != '"') {
                cell += letter;
                if (letter == '\n' || (letter == '\r' && !next_is('\n'))) ++line_;
            } else if (next_is('"')) {
                cell += text_[at_++];
            } else {
                return true;
            }
        }
    }

    void skip_line_end() {
        if (at_ >= text_.size()) return;
        const bool is_return = text_[at_++] == '\r';
        if (is_return && next_is('\n')) ++at_;
        ++line_;
    }

    bool fail(Problem problem, std::size_t offset) {
        problem_ = {problem, offset, {}};
        return false;
    }
    bool next_is(char letter) const { return at_ < text_.size() && text_[at_] == letter; }
    static bool is_line_end(char letter) { return letter == '\n' || letter == '\r'; }

    std::string_view text_;
    char separator_;
    std::size_t rows_max_;
    std::size_t at_ = 0;
    int line_ = 1;
    std::size_t cells_ = 0;
    std::vector<CsvRow> rows_;
    Unreadable problem_;
};

/// How many of the first rows have as many cells as the first; then how many cells that is.
std::pair<std::size_t, std::size_t> regularity(std::string_view text, char separator) {
    TableReader reader(text, separator, sample_rows);
    reader.run();
    if (reader.rows().empty()) return {};
    const auto width = reader.rows().front().cells.size();
    if (width < 2) return {};
    const auto same = std::ranges::count(reader.rows(), width,
                                         [](const CsvRow& row) { return row.cells.size(); });
    return {static_cast<std::size_t>(same), width};
}

char guess_separator(std::string_view text) {
    return *std::ranges::max_element(separators, {},
                                     [&](char separator) { return regularity(text, separator); });
}

/// The separator that Excel's first line names; the line is taken away.
char take_separator_line(std::string_view& text) {
    const bool is_there =
        text.starts_with("sep=") && text.size() > 5 && (text[5] == '\r' || text[5] == '\n');
    if (!is_there || std::ranges::find(separators, text[4]) == separators.end()) return 0;
    const char separator = text[4];
    text.remove_prefix(text.substr(5).starts_with("\r\n") ? 7 : 6);
    return separator;
}

bool needs_quotes(std::string_view cell) {
    const bool outer_space = !cell.empty() && (cell.front() == ' ' || cell.back() == ' ');
    return outer_space || cell.find_first_of(",;\t\"\r\n") != std::string_view::npos;
}

void append_cell(std::string& line, std::string_view cell) {
    const bool looks_like_formula = !cell.empty() && formula_beginnings.contains(cell.front());
    const bool quoted = needs_quotes(cell);
    if (quoted) line += '"';
    if (looks_like_formula) line += '\'';
    for (const char letter : cell) line.append(letter == '"' ? 2 : 1, letter);
    if (quoted) line += '"';
}

}  // namespace

Read<std::vector<CsvRow>> read_csv(std::string_view text) {
    if (text.size() > csv_bytes_max)
        return base::Failure(Unreadable{Problem::TooLarge, csv_bytes_max});
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    if (base::trimmed(text).empty()) return base::Failure(Unreadable{Problem::Empty});
    if (text.contains('\0') || !base::is_utf8(text))
        return base::Failure(Unreadable{Problem::NotUtf8});
    const bool has_separator_line = text.starts_with("sep=");
    const char named = take_separator_line(text);
    TableReader reader(text, named != 0 ? named : guess_separator(text), csv_rows_max + 1);
    if (!reader.run()) return base::Failure(reader.problem());
    if (!reader.is_at_end() || reader.rows().size() > csv_rows_max)
        return base::Failure(Unreadable{Problem::TooMany});
    if (has_separator_line && named != 0) {
        for (auto& row : reader.rows()) ++row.line;
    }
    return std::move(reader.rows());
}

std::string csv_line(std::span<const std::string> cells) {
    std::string line;
    bool is_first = true;
    for (const auto& cell : cells) {
        if (!is_first) line += ',';
        is_first = false;
        append_cell(line, cell);
    }
    return line + "\r\n";
}

std::string_view without_formula_guard(std::string_view cell) {
    const bool guarded =
        cell.size() > 1 && cell.front() == '\'' && formula_beginnings.contains(cell[1]);
    return guarded ? cell.substr(1) : cell;
}

}  // namespace accanto::exchange
