#pragma once

#include <string>

#include "app/views/exchange_view.hpp"
#include "ui/frame.hpp"
#include "ui/screens/backup_dialog.hpp"

namespace accanto::ui {

struct ExchangeState {
    std::string selected;    ///< the key of a recipient; "" is the first
    bool everybody = false;  ///< all recipients are shown, not the first few
    bool pasting = false;
    std::string pasted;  ///< what stands in the dialog for pasting
    BackupState backup;
};

/// What waits for whom, one file for all, and what came.
void exchange_screen(Frame& frame, const app::ExchangeView& view, ExchangeState& state);

}  // namespace accanto::ui
