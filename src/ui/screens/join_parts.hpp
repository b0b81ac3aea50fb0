#pragma once

#include "i18n/texts.hpp"
#include "ui/screens/join.hpp"

/// Parts of `join_screen`.
namespace accanto::ui::joining {

using i18n::Text;

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

/// Choices as chips, with a word of one's own.
struct Picking {
    std::string_view where;  ///< names the list: "offers"
    std::string_view name;   ///< as people read it
    const std::vector<app::JoinChoice>& choices;
    bool full = false;
    std::vector<std::string>& chosen;
    Text own;  ///< names the field for a word of one's own
};
/// A field for a word of one's own, open after "Add". True when the word is to be added.
bool own_word(Form& form, std::string_view where, Text label);
/// The name of a choice as what gets the focus: a word that was added.
std::string choice_field(std::string_view where, std::string_view value);
void begin_adding(Form& form, std::string_view where);
/// True when one was taken or given back.
bool pick_words(Form& form, const Picking& picking);

inline constexpr std::string_view adding_offers = "offers", adding_wants = "wants",
                                  adding_languages = "languages", adding_goals = "goals",
                                  adding_interests = "interests";

/// How far somebody is with each of the topics they chose; not needed.
void offers_levels(Form& form);
void wants_levels(Form& form);
/// What nobody has to say: goals, interests, the mentor's experience, the private question.
void more_card(Form& form);

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
