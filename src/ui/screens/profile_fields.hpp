#pragma once

#include "app/views/profile_form.hpp"
#include "ui/frame.hpp"

namespace accanto::ui {

/// The fields of a profile, for an admin who mends it. `tried`: what is missing is said at once.
void profile_fields(Frame& frame, app::ProfileForm& form, bool tried);

}  // namespace accanto::ui
