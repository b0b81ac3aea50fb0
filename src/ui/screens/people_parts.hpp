#pragma once

#include "ui/screens/people.hpp"
#include "ui/widgets/avatar.hpp"
#include "ui/widgets/words.hpp"

/// Parts of the screen of people.
namespace accanto::ui {

Text role_name(program::Role role);
Text standing_name(program::Standing standing);
Tone standing_tone(program::Standing standing);
Portrait person_portrait(std::string_view name, const app::PersonId& id);

/// What the admin knows of one person and can decide; inside a card or a sheet.
void person_details(Frame& frame, const app::PersonView& person, bool follower, PeopleState& state);
/// Those who were accepted, in figures: while nobody is selected.
void people_figures(Frame& frame, const app::PeopleView& view);
/// The dialogs that are open: invitation, decline, profile.
void people_dialogs(Frame& frame, const app::PeopleView& view,
                    const std::optional<app::PersonView>& person, PeopleState& state);

}  // namespace accanto::ui
