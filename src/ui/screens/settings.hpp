#pragma once

#include <string>

#include "app/views/settings_view.hpp"
#include "ui/frame.hpp"
#include "ui/screens/backup_dialog.hpp"

namespace accanto::ui {

struct SettingsState {
    bool forgetting = false, leaving = false;
    bool asks_for_keys = false;  ///< the list of keys shall open
    std::string word;            ///< what was written to confirm
    BackupState backup;
};

/// This device: name, language, colours, backup, what is stored, the way out. Everything holds at
/// once.
void settings_screen(Frame& frame, const app::SettingsView& view, SettingsState& state);

}  // namespace accanto::ui
