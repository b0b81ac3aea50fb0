#pragma once

#include <string_view>

#include "ui/interaction.hpp"

namespace accanto::ui {

/// A group with one tab stop and arrows inside: which of its `count` items is the stop.
/// The chosen one where there is one, else the one that had the focus last, else the first.
int tab_stop(Frame& frame, NodeId group, int chosen, int count);

/// Moves the focus in a row or column after an arrow key: the new index, or -1 when it stays.
/// `item_id` gives the id of an item by index.
template <class ItemId>
int move_in_group(Frame& frame, NodeId group, int count, const ItemId& item_id) {
    for (int index = 0; index < count; ++index) {
        if (!frame.focused(item_id(index))) continue;
        frame.memory().numbers[group] = index;
        const int next = stepped(arrow_step(frame, true), index, count);
        if (next == index) return -1;
        frame.memory().numbers[group] = next;
        frame.focus(item_id(next));
        return next;
    }
    return -1;
}

}  // namespace accanto::ui
