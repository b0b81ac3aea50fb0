#pragma once

#include "app/model.hpp"
#include "ui/screens/screen_states.hpp"

namespace accanto::ui {

/// What the keyboard can do, and whether keys without Ctrl do anything.
void keys_dialog(Frame& frame, const app::Settings& settings, AppState& state);

/// ? opens the list of keys, / goes to the search of the screen. After the screen was built.
void take_single_keys(Frame& frame, const app::Settings& settings, AppState& state);

}  // namespace accanto::ui
