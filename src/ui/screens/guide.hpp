#pragma once

#include <optional>
#include <string>

#include "app/views/guide_view.hpp"
#include "ui/frame.hpp"

namespace accanto::ui {

/// What is open in the guide.
struct GuideState {
    std::string editing;  ///< the step whose texts are being changed
    bool tried = false;   ///< "Save" was pressed: what is wrong is said
    bool discarding = false;
    bool focus_title = false;
    /// A step is being added: what is opened instead of this one is edited at once.
    std::optional<std::string> adding_beside;
};

/// The program's guide: the steps beside the open one; on a phone one after the other.
void guide_screen(Frame& frame, const app::GuideView& view, GuideState& state);

}  // namespace accanto::ui
