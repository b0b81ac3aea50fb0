#pragma once

#include "app/views/app_view.hpp"
#include "ui/icon.hpp"

namespace accanto::ui {

/// What stands before a line of what an opened file adds.
Icon preview_icon(app::PreviewIcon icon);

}  // namespace accanto::ui
