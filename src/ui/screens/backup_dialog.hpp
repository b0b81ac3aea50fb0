#pragma once

#include <string>

#include "ui/frame.hpp"

namespace accanto::ui {

struct BackupState {
    bool open = false;
    bool locked = true;
    std::string passphrase, repeated;
};

/// Saves everything of this device as one file, with a passphrase if wanted. Only while
/// `state.open`.
void backup_dialog(Frame& frame, BackupState& state);

}  // namespace accanto::ui
