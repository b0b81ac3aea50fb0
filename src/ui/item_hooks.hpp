#pragma once

#include <vector>

#include "a11y/tree.hpp"

/// What ImGui reports of interactive items, for the audit that each has a node with a name and is
/// large enough for a finger.
/// Costs nothing unless started: the shipped app leaves it off.
namespace accanto::ui::item_hooks {

/// Starts or stops recording in the current context.
void record(bool on);

/// Something that can be hit, and where: often more than what is painted.
struct Item {
    a11y::NodeId id = 0;
    float width = 0, height = 0;
};

/// The items submitted since the last call. Windows of ImGui are not among them.
std::vector<Item> take_items();

}  // namespace accanto::ui::item_hooks
