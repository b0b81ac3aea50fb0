#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/widgets/words.hpp"

namespace accanto::ui {

struct TableColumn {
    std::string_view title;
    Track track = flexible();
    bool number = false;  ///< right-aligned, tabular
    bool sortable = false;
};

struct TableCell {
    std::string_view text;
    Ink ink = Ink::Main;
    bool strong = false;
};

struct TableSort {
    int column = -1;
    bool descending = false;
};

/// A table; under 640 px each row is a card with a line a column. Rows come between construction
/// and destruction.
class Table {
public:
    Table(Frame& frame, std::string_view name, std::span<const TableColumn> columns,
          TableSort* sort = nullptr);
    ~Table();
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;

    /// One row; `key` names it among the others. True when pressed (only when `pressable`).
    bool row(std::string_view key, std::span<const TableCell> cells, bool pressable = false,
             bool selected = false);
    /// A header was pressed and `sort` changed.
    bool sorted() const { return sorted_; }

private:
    bool wide_row(std::string_view key, std::span<const TableCell> cells, bool pressable,
                  bool selected);
    bool card_row(std::string_view key, std::span<const TableCell> cells, bool pressable,
                  bool selected);
    void header(TableSort* sort);

    Frame& frame_;
    std::vector<TableColumn> columns_;
    std::vector<float> widths_;
    NodeId id_ = 0;
    int row_ = 0;
    bool sorted_ = false;
};

}  // namespace accanto::ui
