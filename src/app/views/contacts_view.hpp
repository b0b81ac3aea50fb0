#pragma once

#include <string>
#include <vector>

#include "app/model.hpp"

namespace accanto::app {

/// A way in which the partner can be reached outside of Accanto.
struct ContactEntry {
    program::ContactWay way;
    std::string link;  ///< where it leads; "": it is only text to copy
    std::string host;  ///< of a video link
};

struct ContactsView {
    std::vector<ContactEntry> theirs;
    std::vector<program::ContactWay> mine;  ///< what this person shares with the partner
};

ContactsView contacts_view(const Replica& replica, const program::Pair& pair);

}  // namespace accanto::app
