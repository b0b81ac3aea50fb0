#pragma once

#include <string_view>
#include <vector>

#include "ui/frame.hpp"

namespace accanto::ui {

/// A list of any length with rows of one height: of more than a hundred only those near the window
/// are built, and the one that has the focus. One Tab stop, arrows inside. Put it into a scroll
/// region.
///
///     LongList list(frame, name, count, list_row_height(frame));
///     for (const int index : list.rows()) {
///         const IdScope id(frame, people[index].key);
///         list.begin_row(index);
///         list_row(frame, …, {.one_line = true, .tab_stop = list.is_stop(index), .position = index
///         + 1, .set_size = count});
///     }
class LongList {
public:
    LongList(Frame& frame, std::string_view name, int count, float row_px);
    ~LongList();
    LongList(const LongList&) = delete;
    LongList& operator=(const LongList&) = delete;

    /// Which rows to build, in order.
    const std::vector<int>& rows() const { return rows_; }
    /// Goes to where this row stands; before each.
    void begin_row(int index);
    /// Whether Tab stops at this row.
    bool is_stop(int index) const { return index == stop_; }

private:
    void choose_rows(float top);
    void end_row();

    Frame& frame_;
    NodeId id_;
    int count_ = 0, stop_ = 0, wanted_ = -1, current_ = -1;
    float row_px_ = 0, top_ = 0;
    std::size_t first_node_ = 0;  ///< of the row that is being built
    std::vector<int> rows_;
};

}  // namespace accanto::ui
