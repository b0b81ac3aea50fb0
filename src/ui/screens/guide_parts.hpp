#pragma once

#include "ui/screens/guide.hpp"

/// Parts of `guide_screen`.
namespace accanto::ui::guide {

/// "Step 3 of 12", or that each does it alone.
std::string place_words(Frame& frame, const app::GuideView& view, const app::GuideEntry& entry);

/// What the two do in a step.
void step_reading(Frame& frame, const app::GuideView& view, const app::GuideStep& open);
/// The texts of a step, for the admin to change.
void step_form(Frame& frame, const app::GuideView& view, const app::GuideStep& open,
               GuideState& state);

}  // namespace accanto::ui::guide
