#pragma once

#include "app/model.hpp"

namespace accanto::app {

/// What an admin is asked who invites people.
struct InviteView {
    bool finished = false;    ///< the program has ended
    bool takes_part = false;  ///< the admin is in the program as a mentor or mentee, too
    bool follower = false;
};

InviteView invite_view(const Model& model);

}  // namespace accanto::app
