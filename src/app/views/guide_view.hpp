#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/model.hpp"
#include "app/views/form_field.hpp"

namespace accanto::app {

/// A step in the list of the guide.
struct GuideEntry {
    std::string id, title;
    int number = 0;        ///< 0: what each does alone before the first step
    int week = 0;          ///< about when, if the steps are spread evenly; 0: not known
    bool unsaved = false;  ///< has changes that were typed and not saved
    bool operator==(const GuideEntry&) const = default;
};

/// A step as its texts are being changed. Lists are texts with an item a line.
struct StepForm {
    FormField title, purpose, prompts, action, note_mentor, note_mentee, minutes;
    bool changed() const;
    bool operator==(const StepForm&) const = default;
};

enum class StepProblem : std::uint8_t { None, NoTitle, TooManyPrompts };

/// The step that is open.
struct GuideStep {
    GuideEntry entry;
    program::Step step;  ///< as it stands; notes that are not for the reader are left out
    std::optional<GuideEntry> previous, next;
    /// For the admin. What each does alone stays first.
    bool can_move_up = false, can_move_down = false;
    StepForm form;                            ///< for the admin
    StepProblem problem = StepProblem::None;  ///< of what was typed
};

struct GuideView {
    bool admin = false, follower = false;
    bool full = false;  ///< has as many steps as a guide can have
    int steps = 0, weeks = 0;
    std::vector<GuideEntry> entries;
    bool chosen =
        false;  ///< the address names a step; else the first one stands for it where there is room
    std::optional<GuideStep> open;
};

/// Minutes that a step can be planned for.
inline constexpr int step_minutes[] = {10, 15, 20, 30, 45, 60, 75, 90, 120};

GuideView guide_view(const Model& model);

/// The step with what was typed.
program::Step changed_step(const program::Step& step, const StepForm& form);

}  // namespace accanto::app
