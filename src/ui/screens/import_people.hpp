#pragma once

#include <cstddef>
#include <optional>

#include "app/views/import_people_view.hpp"
#include "app/views/kept.hpp"
#include "app/views/profile_form.hpp"
#include "ui/frame.hpp"

namespace accanto::ui {

/// What is open on the screen for a table of sign-ups.
struct ImportPeopleState {
    struct Mending {
        std::size_t row = 0;
        program::Profile before;
        app::ProfileForm form;
        bool tried = false;
    };
    app::Kept<app::ImportPeopleView, int> kept;
    std::optional<std::size_t> wanted;  ///< the row to be mended from the next frame on
    std::optional<Mending> mending;
    bool columns = false;  ///< the sheet with the columns, where they have no place beside the rows
    bool confirming = false;  ///< whether to go on without the unclear rows
};

/// A table of sign-ups before it is added: what its columns mean, which rows need a look, what will
/// be added. `wanted` is the profile of the row that the state wants to mend.
void import_people_screen(Frame& frame, const app::ImportPeopleView& view,
                          const std::optional<app::WantedRow>& wanted, ImportPeopleState& state);

}  // namespace accanto::ui
