#pragma once

#include "app/views/new_program_view.hpp"
#include "ui/frame.hpp"

namespace accanto::ui {

struct NewProgramState {
    bool tried = false;  ///< "Create" was pressed: what is missing is said
};

/// What a template brings, and the two names a program needs.
void new_program_screen(Frame& frame, const app::NewProgramView& view, NewProgramState& state);

}  // namespace accanto::ui
