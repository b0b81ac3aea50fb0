#pragma once

#include <string>

#include "app/views/welcome_view.hpp"
#include "ui/frame.hpp"

namespace accanto::ui {

/// What is open on the welcome screen.
struct WelcomeState {
    bool invitation = false;  ///< the dialog for an invitation
    bool how_it_works = false;
    std::string pasted;
};

/// The first screen: programs on this device, an invitation, sample data, templates.
void welcome_screen(Frame& frame, const app::WelcomeView& view, WelcomeState& state);

}  // namespace accanto::ui
