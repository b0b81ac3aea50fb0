#pragma once

#include "app/views/app_view.hpp"
#include "ui/screens/screen_states.hpp"

/// What lies over or round a screen; parts of `app_screen`.
namespace accanto::ui {

/// "Another tab writes", and the problem, above the page.
void app_banners(Frame& frame, const app::AppView& view);
/// What an opened file would add: asked before anything is added.
void preview_dialog(Frame& frame, const app::PreviewView& view, AppState& state);
void programs_dialog(Frame& frame, const app::AppView& view, AppState& state);
/// Whether all is kept, and what to do when it isn't.
void saving_dialog(Frame& frame, const app::AppView& view, AppState& state);
void app_toast(Frame& frame, const app::AppView& view, const app::Model& model, AppState& state);
/// While a file is held over the window.
void drop_overlay(Frame& frame);

/// "Saved on this device", "Not saved: export now".
std::string save_sentence(Frame& frame, const app::AppView& view);
std::string backup_sentence(Frame& frame, const app::AppView& view);

}  // namespace accanto::ui
