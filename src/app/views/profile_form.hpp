#pragma once

#include <string>
#include <vector>

#include "app/model.hpp"

namespace accanto::app {

/// A profile as it is typed into fields: topics one a line, languages with commas, numbers as text.
struct ProfileForm {
    struct AnswerField {
        std::string id;     ///< of the question
        std::string title;  ///< as people read it
        std::string text;
        bool operator==(const AnswerField&) const = default;
    };
    /// A topic's level stands behind it, in brackets.
    std::string name, contact, organisation, languages, offers, wants, experience, goals, interests,
        years_ahead;
    int role = -1;  ///< index of program::Role; -1: not said yet
    int places = 1;
    std::vector<AnswerField> answers;
    bool operator==(const ProfileForm&) const = default;
};

/// The questions of the program that fit the role, answered or not, and whatever else was answered.
ProfileForm profile_form(const program::Profile& profile, const program::Description& description,
                         const i18n::Language& language);

/// What the form says, over what it does not show (free time, time zone, wishes, what is private).
program::Profile profile_of(const ProfileForm& form, program::Profile before);

enum class FormProblem : std::uint8_t {
    NoName,
    NoRole,
    ExperienceNotUnderstood,
    YearsAheadNotUnderstood
};
std::vector<FormProblem> problems_of(const ProfileForm& form);

}  // namespace accanto::app
