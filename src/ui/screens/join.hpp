#pragma once

#include <string>

#include "app/views/join_view.hpp"
#include "ui/frame.hpp"

namespace accanto::ui {

/// What is open while somebody signs up. What they say is kept by the app.
struct JoinState {
    int tried = 0;  ///< the step that somebody tried to leave: what is missing there is said
    std::string focus_wanted;  ///< the field that gets the focus: the first that is missing
    /// A word of one's own that is being added to "offers", "wants", "languages", "goals" or
    /// "interests".
    struct OwnWord {
        std::string adding, typed;
    } own;
    bool levels_of_offers = false, levels_of_wants = false;  ///< asked for
    int shown_step = 0;
    app::JoinPlace shown_place{};
};

/// Somebody was invited: the sign-up in three steps, then what became of it.
void join_screen(Frame& frame, const app::JoinView& view, JoinState& state);

}  // namespace accanto::ui
