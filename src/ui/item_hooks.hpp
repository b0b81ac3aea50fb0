#pragma once

#include <vector>

#include "a11y/tree.hpp"

/// What ImGui reports of interactive items, for the audit that each has a node with a name.
/// Costs nothing unless started: the shipped app leaves it off.
namespace accanto::ui::item_hooks {

/// Starts or stops recording in the current context.
void record(bool on);

/// The items that can be hit, submitted since the last call. Windows of ImGui are not among them.
std::vector<a11y::NodeId> take_items();

}  // namespace accanto::ui::item_hooks
