#pragma once

#include <string_view>

#include "ui/frame.hpp"

namespace accanto::ui {

struct DoneBarOptions {
    std::string_view mentor, mentee;  ///< "Marta, done on Tuesday", "You, not yet"
    bool mentor_done = false, mentee_done = false;
    std::string_view action;  ///< "Mark as done", "Undo"; empty: no button
    bool undo = false;        ///< the action takes it back: a quiet button
    bool busy = false;
};

/// Who of the two has done the step. True when the button was pressed.
bool done_bar(Frame& frame, const DoneBarOptions& options);

}  // namespace accanto::ui
