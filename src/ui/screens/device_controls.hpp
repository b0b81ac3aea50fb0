#pragma once

#include "ui/frame.hpp"

namespace accanto::ui {

/// The language of the page, as a quiet select: each language under its own name.
void language_select(Frame& frame, bool quiet);

/// The moon or sun that changes between light and dark.
void theme_button(Frame& frame);

}  // namespace accanto::ui
