#pragma once

#include "ui/screens/board.hpp"

/// Parts of the board.
namespace accanto::ui {

/// Why nothing can be written here; "" when it can.
std::string board_reason(Frame& frame, const app::BoardView& view);
/// "News"; "" for a post without a kind.
std::string kind_words(Frame& frame, app::PostKind kind);

void announcement_card(Frame& frame, const app::BoardView& view, const app::BoardPost& post,
                       BoardState& state);
void post_card(Frame& frame, const app::BoardView& view, const app::BoardPost& post,
               BoardState& state);

}  // namespace accanto::ui
