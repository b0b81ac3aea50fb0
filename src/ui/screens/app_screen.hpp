#pragma once

#include "app/model.hpp"
#include "ui/frame.hpp"
#include "ui/screens/screen_states.hpp"

namespace accanto::ui {

/// The whole interface, once a frame: the screen of the model's route with what is round and over
/// it. Each screen builds its own `Page`. Time comes from the frame's environment.
void app_screen(Frame& frame, const app::Model& model, ScreenStates& states);

}  // namespace accanto::ui
