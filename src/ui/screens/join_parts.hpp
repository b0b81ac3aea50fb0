#pragma once

#include "ui/screens/join.hpp"

/// Parts of `join_screen`.
namespace accanto::ui::joining {

/// The form while a frame is built: what is said in it becomes one intent at the end.
struct Form {
    Frame& frame;
    const app::JoinView& view;
    JoinState& state;
    app::intent::EditSignUp edit;
    bool changed = false;
    bool submitted = false;  ///< Enter in a field: as "Continue"

    bool says_missing() const { return state.tried == view.step; }
};

/// Gives the focus to the widget with this id when it is the one that was looked for.
void take_focus(Form& form, std::string_view field, std::string_view id);

void about_step(Form& form);  ///< 1: the program, and who somebody is
void part_step(Form& form);   ///< 2: role, topics, languages, free time
/// Adds the word of one's own that is being typed, if there is one.
void add_own_word(Form& form);
void closing_step(Form& form);  ///< 3: questions and what is agreed to
/// One of the program's questions.
void question_field(Form& form, const app::JoinQuestion& question, int letters_max,
                    bool hides_label);

/// What became of a sign-up, or of an invitation that is over.
void answer_page(Frame& frame, const app::JoinView& view);

}  // namespace accanto::ui::joining
