#pragma once

#include "app/views/program_settings_view.hpp"
#include "ui/frame.hpp"

namespace accanto::ui {

struct ProgramSettingsState {
    bool tried = false;  ///< "Save" was pressed: what is missing is said
};

/// The program's texts, dates and rules, its invitation, and what can be taken along. For the
/// admin.
void program_settings_screen(Frame& frame, const app::ProgramSettingsView& view,
                             ProgramSettingsState& state);

}  // namespace accanto::ui
