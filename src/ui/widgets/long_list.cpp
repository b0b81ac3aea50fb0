#include "ui/widgets/long_list.hpp"

#include <algorithm>
#include <cmath>

#include "base/sorting.hpp"
#include "ui/interaction.hpp"
#include "ui/layout.hpp"

namespace accanto::ui {
namespace {

/// Rows beyond the window on each side, so that Tab and screen readers find the next ones.
constexpr int rows_beyond = 8;
/// So long a list is built as a whole: who reads straight on, without keys, finds everybody.
constexpr int rows_whole_max = 100;

/// Where the list keeps which row is the Tab stop, whether that row has the focus, and which row is
/// to get it.
NodeId focused_key(NodeId list) {
    return list ^ 0xF0C5U;
}
NodeId wanted_key(NodeId list) {
    return list ^ 0x3A97U;
}

Rect window_of(const Frame& frame, Memory& memory) {
    if (!memory.open_regions.empty()) return memory.open_regions.back().view;
    return {0, 0, frame.width(), frame.height()};
}

}  // namespace

LongList::LongList(Frame& frame, std::string_view name, int count, float row_px)
    : frame_(frame),
      id_(frame.id(name)),
      count_(std::max(count, 0)),
      row_px_(std::max(row_px, 1.0F)) {
    auto& numbers = frame.memory().numbers;
    const bool has_focus = numbers[focused_key(id_)] != 0;
    stop_ = std::clamp(numbers[id_], 0, std::max(count_ - 1, 0));
    const int next = stepped(arrow_step(frame, has_focus), stop_, count_);
    wanted_ = next != stop_ ? next : numbers[wanted_key(id_)] - 1;
    if (wanted_ >= count_) wanted_ = -1;
    if (wanted_ >= 0) stop_ = wanted_;
    numbers[focused_key(id_)] = 0;
    const Point at = frame.layout().next_place();
    top_ = at.y;
    const float height = row_px_ * static_cast<float>(count_);
    frame.open_node(id_, Role::List, name, {at.x, at.y, frame.layout().available_width(), height});
    frame.layout().open({.kind = Layout::Kind::Stack, .gap = 0}, name);
    frame.push_id(name);
    choose_rows(at.y);
}

LongList::~LongList() {
    end_row();
    auto& numbers = frame_.memory().numbers;
    numbers[id_] = stop_;
    numbers[wanted_key(id_)] = wanted_ + 1;
    if (wanted_ >= 0) frame_.want_frames();
    auto& scope = frame_.layout().innermost();
    frame_.layout().skip(top_ + row_px_ * static_cast<float>(count_) - scope.y);
    frame_.pop_id();
    frame_.layout().close_in_flow();
    frame_.close_node();
}

void LongList::choose_rows(float top) {
    if (count_ <= rows_whole_max) {
        for (int i = 0; i < count_; ++i) rows_.push_back(i);
        return;
    }
    const Rect window = window_of(frame_, frame_.memory());
    const int first = static_cast<int>(std::floor((window.y - top) / row_px_)) - rows_beyond;
    const int last = static_cast<int>(std::ceil((bottom_of(window) - top) / row_px_)) + rows_beyond;
    for (int i = std::max(0, first); i < std::min(count_, last); ++i) rows_.push_back(i);
    if (count_ > 0) rows_.push_back(stop_);
    base::sort(rows_);
    const auto twice = std::ranges::unique(rows_);
    rows_.erase(twice.begin(), twice.end());
}

void LongList::begin_row(int index) {
    end_row();
    current_ = index;
    first_node_ = frame_.tree().nodes().size();
    auto& layout = frame_.layout();
    layout.skip(top_ + row_px_ * static_cast<float>(index) - layout.innermost().y);
}

/// Learns from the row's nodes whether it has the focus, and gives it the focus where it was asked
/// for.
void LongList::end_row() {
    if (current_ < 0) return;
    const auto& nodes = frame_.tree().nodes();
    for (std::size_t i = first_node_; i < nodes.size(); ++i) {
        if (wanted_ == current_ && nodes[i].role == Role::Button) {
            frame_.focus(nodes[i].id);
            wanted_ = -1;
        }
        if (!frame_.focused(nodes[i].id)) continue;
        frame_.memory().numbers[focused_key(id_)] = 1;
        if (wanted_ < 0) stop_ = current_;
    }
    current_ = -1;
}

}  // namespace accanto::ui
