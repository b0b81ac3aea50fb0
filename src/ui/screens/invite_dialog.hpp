#pragma once

#include "app/views/invite_view.hpp"
#include "ui/frame.hpp"

namespace accanto::ui {

/// How people get into the program, the admin too.
void invite_dialog(Frame& frame, const app::InviteView& view, bool& open);

}  // namespace accanto::ui
