#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/views/form_field.hpp"

namespace accanto::app {

/// What the program says about itself. Lists stand an item a line.
struct ProgramTexts {
    FormField title, summary, purpose, admin_name, topics, goals, interests, private_title,
        private_help, private_choices, rules, conduct_mentor, conduct_mentee, safety;
    program::Description typed;         ///< the whole description as it would be saved
    std::vector<i18n::Text> changed;    ///< the labels of the fields that differ
    std::optional<i18n::Text> problem;  ///< why it can't be saved

    std::array<const FormField*, 14> fields() const;
};

struct ProgramDates {
    FormField starts, sign_up_closes, weeks;
    std::optional<base::Day> starts_on, closes_on;  ///< as typed, where that is a day
    program::Dates typed;
    std::vector<i18n::Text> changed;
    std::optional<i18n::Text> starts_problem, closes_problem;

    std::array<const FormField*, 3> fields() const { return {&starts, &sign_up_closes, &weeks}; }
};

struct ProgramRules {
    FormField stage, confirmation, adults_only, same_organisation;
    program::Rules typed;
    std::vector<i18n::Text> changed;

    std::array<const FormField*, 4> fields() const {
        return {&stage, &confirmation, &adults_only, &same_organisation};
    }
};

/// For the admin. Each of the three forms is told as a whole when it is saved; what was typed is
/// kept until then.
struct ProgramSettingsView {
    bool follower = false;  ///< another tab writes
    bool sample = false;
    ProgramTexts texts;
    ProgramDates dates;
    ProgramRules rules;
    int signed_up = 0;          ///< by this program's invitations
    int people = 0, pairs = 0;  ///< accepted; running
};

inline constexpr int length_weeks_max = 104;

ProgramSettingsView program_settings_view(const Model& model);

/// The form's text for a number: of a stage, a confirmation, a length.
std::string text_of_number(int number);

}  // namespace accanto::app
