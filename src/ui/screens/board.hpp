#pragma once

#include <set>

#include "app/views/board_view.hpp"
#include "ui/frame.hpp"

namespace accanto::ui {

/// What is open on the board.
struct BoardState {
    int filter = 0;        ///< all, news, questions, wins
    bool writing = false;  ///< the field was entered: what a post can be is shown
    app::PostKind kind{};  ///< of the post that is written
    bool pin = false;
    bool rules = false;                   ///< the dialog with the rules
    bool older = false;                   ///< all posts instead of the newest
    std::set<app::EventId> commenting;    ///< posts whose field for a comment is open
    std::set<app::EventId> all_comments;  ///< posts that show all their comments
};

/// Posts for everybody in the program, what is pinned, and where to write.
void board_screen(Frame& frame, const app::BoardView& view, BoardState& state);

}  // namespace accanto::ui
