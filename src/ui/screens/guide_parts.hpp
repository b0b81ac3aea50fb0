#pragma once

#include "ui/screens/guide.hpp"

/// Parts of `guide_screen`.
namespace accanto::ui::guide {

/// "Step 3 of 12", or that each does it alone.
std::string place_words(Frame& frame, const app::GuideView& view, const app::GuideEntry& entry);

/// For the admin: a new step behind this one, or at the end.
void add_step(Frame& frame, const app::GuideView& view, GuideState& state,
              const std::string& after);
/// For the admin: "Add a step", under the list.
void add_button(Frame& frame, const app::GuideView& view, GuideState& state);
/// For the admin: moves, removes, adds behind.
void more_menu(Frame& frame, const app::GuideView& view, GuideState& state);

/// What the two do in a step.
void step_reading(Frame& frame, const app::GuideView& view, const app::GuideStep& open);
/// The texts of a step, for the admin to change.
void step_form(Frame& frame, const app::GuideView& view, const app::GuideStep& open,
               GuideState& state);

}  // namespace accanto::ui::guide
