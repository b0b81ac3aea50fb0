#pragma once

#include "ui/screens/import_people.hpp"

/// What the columns of a table mean; parts of `import_people_screen`.
namespace accanto::ui {

/// Beside the rows, on a desktop.
void columns_card(Frame& frame, const app::ImportPeopleView& view);
/// Elsewhere a row that opens the sheet with them.
void columns_row(Frame& frame, const app::ImportPeopleView& view, ImportPeopleState& state);
void columns_sheet(Frame& frame, const app::ImportPeopleView& view, ImportPeopleState& state);

}  // namespace accanto::ui
