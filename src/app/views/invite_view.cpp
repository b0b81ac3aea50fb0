#include "app/views/invite_view.hpp"

namespace accanto::app {

InviteView invite_view(const Model& model) {
    InviteView view;
    view.follower = model.follower;
    const auto* replica = model.replica();
    if (!replica) return view;
    const auto* me = replica->program.person(replica->me());
    view.takes_part = me && me->standing == program::Standing::Accepted;
    view.finished = replica->program.rules.stage == program::Stage::Finished;
    return view;
}

}  // namespace accanto::app
