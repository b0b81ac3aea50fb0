#pragma once

#include <optional>
#include <string>

#include "app/views/kept.hpp"
#include "app/views/people_view.hpp"
#include "ui/frame.hpp"

namespace accanto::ui {

/// What is open on the screen of people, and what is typed there.
struct PeopleState {
    app::PeopleFilter filter;
    app::Kept<app::PeopleView, app::PeopleFilter> kept;
    std::optional<app::PersonId> selected;
    std::optional<app::PersonId> followed;  ///< whom the address named when it was followed last
    NodeId opener = 0;           ///< the row that opened the details: gets the focus back
    bool wants_details = false;  ///< the focus goes to the details
    bool inviting = false;
    bool declining = false;
    std::string note;
    std::optional<app::ProfileForm> form;  ///< while a profile is mended
    bool tried = false;
};

/// Everybody who signed up: who waits for an answer, who they are, what the admin decides. `person`
/// is the selected one.
void people_screen(Frame& frame, const app::PeopleView& view,
                   const std::optional<app::PersonView>& person, PeopleState& state);

}  // namespace accanto::ui
