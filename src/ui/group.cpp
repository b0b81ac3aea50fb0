#include "ui/group.hpp"

#include <algorithm>

namespace accanto::ui {

int tab_stop(Frame& frame, NodeId group, int chosen, int count) {
    if (chosen >= 0 && chosen < count) return chosen;
    const auto last = frame.memory().numbers.find(group);
    return last == frame.memory().numbers.end()
               ? 0
               : std::clamp(last->second, 0, std::max(count - 1, 0));
}

}  // namespace accanto::ui
