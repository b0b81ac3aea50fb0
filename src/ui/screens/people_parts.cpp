#include "ui/screens/people_parts.hpp"

#include "app/views/level_names.hpp"
#include "identity/avatar.hpp"
#include "ui/dates.hpp"
#include "ui/post.hpp"
#include "ui/screens/invite_dialog.hpp"
#include "ui/screens/profile_fields.hpp"
#include "ui/screens/years_ahead_words.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using program::Standing;

/// A caption over what it names.
void fact(Frame& frame, Text label, std::string_view value) {
    if (value.empty()) return;
    const IdScope id(frame, frame.text(label));
    const Stack stack(frame, 2);
    words(frame, TextRole::Caption, frame.text(label), {.ink = Ink::Hint, .key = "label"});
    words(frame, TextRole::Small, value, {.key = "value"});
}

void chips(Frame& frame, Text label, const std::vector<std::string>& values, Tone tone) {
    if (values.empty()) return;
    const IdScope id(frame, frame.text(label));
    const Stack stack(frame, 6);
    words(frame, TextRole::Caption, frame.text(label), {.ink = Ink::Hint, .key = "label"});
    Semantics list(frame, Role::List, frame.text(label));
    const Flow flow(frame, 6, 6);
    for (const auto& value : values) chip(frame, value, {.tone = tone, .key = value});
}

Text since_text(Standing standing) {
    switch (standing) {
        case Standing::Applied:
            return Text::people_since_applied;
        case Standing::Accepted:
            return Text::people_since_accepted;
        case Standing::Waitlisted:
            return Text::people_since_waitlisted;
        case Standing::Declined:
            return Text::people_since_declined;
        case Standing::Left:
            return Text::people_since_left;
    }
    return Text::people_since_applied;
}

void standing_line(Frame& frame, const app::PersonView& person) {
    const Flow flow(frame, 8, 6, "standing-line");
    chip(frame, frame.text(standing_name(person.standing)),
         {.tone = standing_tone(person.standing), .key = "standing"});
    if (person.from_spreadsheet)
        chip(frame, frame.text(Text::people_from_table), {.icon = Icon::Table2});
    words(frame, TextRole::Small,
          frame.text(since_text(person.standing), {{"when", relative_words(frame, person.since)}}),
          {.ink = Ink::Second});
}

void ask_to_decline(PeopleState& state) {
    state.declining = true;
    state.note.clear();
}

/// Accept, wait, decline: what is possible from where the person stands.
void answers_to(Frame& frame, const app::PersonView& person, bool follower, PeopleState& state) {
    if (!person.can_accept) return;
    const Stack stack(frame, 8, {}, "decide");
    const auto because = follower ? frame.text(Text::problem_other_tab) : std::string();
    const auto accept = frame.text(person.standing == Standing::Left ? Text::people_accept_again
                                                                     : Text::people_accept);
    if (button(frame, accept,
               {.kind = ButtonKind::Primary,
                .icon = Icon::Check,
                .fills = true,
                .disabled_because = because}))
        frame.post(intent::AcceptPeople{{person.id}});
    if (!person.can_decline && !person.can_waitlist) return;
    Columns columns(frame, person.can_decline && person.can_waitlist ? 2 : 1, 8, 8, 120);
    const ButtonOptions options{.fills = true, .disabled_because = because};
    if (person.can_waitlist && button(frame, frame.text(Text::people_waitlist), options))
        frame.post(intent::WaitlistPerson{person.id});
    if (person.can_waitlist) columns.next();
    if (person.can_decline &&
        button(frame, frame.text(Text::people_decline),
               {.kind = ButtonKind::Danger, .fills = true, .disabled_because = because}))
        ask_to_decline(state);
}

void consent_note(Frame& frame, const app::PersonView& person) {
    if (person.standing == Standing::Left || person.standing == Standing::Declined) return;
    switch (person.consent) {
        case app::Consent::Given:
            return;
        case app::Consent::NotAsked:
            return note(frame, Icon::Info, frame.text(Text::people_consent_table));
        case app::Consent::AgeOpen:
            return note(frame, Icon::TriangleAlert, frame.text(Text::people_consent_age));
        case app::Consent::RulesOpen:
            return note(frame, Icon::TriangleAlert, frame.text(Text::people_consent_rules));
    }
}

std::string pair_line(Frame& frame, const app::Partner& partner) {
    switch (partner.state) {
        case program::PairState::Proposed:
            return frame.text(Text::people_pair_proposed);
        case program::PairState::Paused:
            return frame.text(Text::people_pair_paused);
        default:
            return frame.text(Text::people_pair_since, {{"day", date_words(frame, partner.since)}});
    }
}

void partners(Frame& frame, const app::PersonView& person, PeopleState& state) {
    if (person.partners.empty()) return;
    const Stack stack(frame, 2, {}, "partners");
    words(frame, TextRole::Caption, frame.text(Text::people_beside),
          {.ink = Ink::Hint, .key = "beside"});
    Semantics list(frame, Role::List, frame.text(Text::people_beside));
    for (const auto& partner : person.partners) {
        const IdScope id(frame, partner.id.text());
        const auto since = pair_line(frame, partner);
        if (list_row(frame, partner.name,
                     {.second_line = since,
                      .avatar = person_portrait(partner.name, partner.id),
                      .chevron = true,
                      .key = "partner"})
                .pressed)
            state.selected = partner.id;
    }
}

std::string places_line(Frame& frame, const app::PersonView& person) {
    if (person.places == 0) return {};
    auto line = frame.language().count(Text::people_places_count, person.places);
    if (person.standing == Standing::Accepted)
        line += ", " + frame.language().count(Text::people_places_free, person.places_free);
    return line;
}

/// Topics, each with how far somebody is with it.
std::vector<std::string> with_levels(Frame& frame, const std::vector<std::string>& topics,
                                     const std::vector<program::TopicLevel>& levels,
                                     exchange::TopicSide side) {
    auto all = topics;
    for (auto& topic : all) {
        const auto said = std::ranges::find(levels, topic, &program::TopicLevel::topic);
        if (said != levels.end()) topic += " · " + frame.text(app::level_name(said->level, side));
    }
    return all;
}

std::string in_order(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text += (i > 0 ? ", " : "") + std::to_string(i + 1) + ". " + names[i];
    return text;
}

std::string joined(const std::vector<std::string>& items) {
    std::string text;
    for (const auto& item : items) {
        if (!text.empty()) text += ", ";
        text += item;
    }
    return text;
}

void facts(Frame& frame, const app::PersonView& person) {
    const auto& language = frame.language();
    fact(frame, Text::people_places, places_line(frame, person));
    using exchange::TopicSide;
    chips(frame, Text::profile_offers,
          with_levels(frame, person.offers, person.offers_levels, TopicSide::Offered),
          Tone::Primary);
    chips(frame, Text::profile_wants,
          with_levels(frame, person.wants, person.wants_levels, TopicSide::Wanted), Tone::Apricot);
    chips(frame, Text::profile_goals, person.goals, Tone::Neutral);
    chips(frame, Text::profile_interests, person.interests, Tone::Neutral);
    fact(frame, Text::profile_languages, joined(person.languages));
    if (person.free_hours > 0)
        fact(frame, Text::people_free, language.count(Text::people_free_hours, person.free_hours));
    fact(frame, Text::profile_organisation, person.organisation);
    if (person.experience_years >= 0)
        fact(frame, Text::people_experience,
             language.count(Text::people_years, person.experience_years));
    fact(frame, Text::profile_years_ahead, years_ahead_words(frame, person.years_ahead));
    fact(frame, Text::people_wishes, in_order(person.wishes));
    fact(frame, Text::profile_contact, person.contact);
}

void answers(Frame& frame, const app::PersonView& person) {
    for (const auto& answer : person.answers) {
        const IdScope id(frame, answer.question);
        const Stack stack(frame, 2);
        words(frame, TextRole::Caption, answer.question, {.ink = Ink::Hint, .key = "question"});
        words(frame, TextRole::Small, answer.text, {.key = "answer"});
    }
}

bool says_nothing(const app::PersonView& person) {
    return person.offers.empty() && person.wants.empty() && person.languages.empty() &&
           person.answers.empty() && person.contact.empty() && person.organisation.empty();
}

// --- dialogs -------------------------------------------------------------------------------------

void decline_dialog(Frame& frame, const app::PersonView& person, PeopleState& state) {
    if (!state.declining) return;
    const auto sentence =
        frame.text(person.reads_note ? Text::people_decline_sentence : Text::people_decline_private,
                   {{"name", person.name}});
    Dialog dialog(frame, frame.text(Text::people_decline_title, {{"name", person.name}}),
                  {.sentence = sentence, .keeps_typed_text = true});
    const auto note_hint = frame.text(Text::people_decline_hint);
    text_area(frame, frame.text(Text::people_decline_note), state.note,
              {.hint = note_hint, .letters_max = static_cast<int>(program::answer_letters_max)});
    const auto answer = dialog_buttons(
        frame, frame.text(Text::people_not_yet),
        frame.text(Text::people_decline_name, {{"name", person.name}}), {.danger = true});
    if (answer.action) frame.post(intent::DeclinePerson{person.id, state.note});
    if (answer.action || answer.safe || dialog.dismissed()) state.declining = false;
}

void profile_dialog(Frame& frame, const app::PersonView& person, bool follower,
                    PeopleState& state) {
    if (!state.form) return;
    const auto sentence =
        frame.text(person.reads_note ? Text::people_edit_sentence : Text::people_edit_table);
    Dialog dialog(frame, frame.text(Text::people_edit),
                  {.sentence = sentence, .width = 560, .keeps_typed_text = true});
    profile_fields(frame, *state.form, state.tried);
    const auto because = follower ? frame.text(Text::problem_other_tab) : std::string();
    const auto answer =
        dialog_buttons(frame, frame.text(Text::app_cancel), frame.text(Text::people_keep),
                       {.disabled_because = because});
    if (answer.action) state.tried = true;
    const bool saves = answer.action && app::problems_of(*state.form).empty();
    if (saves && *state.form != person.form)
        frame.post(intent::EditPerson{person.id, app::profile_of(*state.form, person.profile)});
    if (saves || answer.safe || dialog.dismissed()) state.form.reset();
}

void figure(Frame& frame, std::int64_t value, std::string_view label) {
    Row row(frame, 10);
    words(frame, TextRole::NumberMedium, std::to_string(value), {.key = "value"});
    words(frame, TextRole::Small, label, {.ink = Ink::Second, .key = "label"});
}

}  // namespace

Text role_name(program::Role role) {
    switch (role) {
        case program::Role::Mentor:
            return Text::profile_mentor;
        case program::Role::Mentee:
            return Text::profile_mentee;
        case program::Role::Both:
            return Text::profile_both;
    }
    return Text::profile_mentee;
}

Text standing_name(Standing standing) {
    switch (standing) {
        case Standing::Applied:
            return Text::people_applied;
        case Standing::Accepted:
            return Text::people_accepted;
        case Standing::Waitlisted:
            return Text::people_waitlisted;
        case Standing::Declined:
            return Text::people_declined;
        case Standing::Left:
            return Text::people_left;
    }
    return Text::people_applied;
}

Tone standing_tone(Standing standing) {
    switch (standing) {
        case Standing::Applied:
            return Tone::Apricot;
        case Standing::Accepted:
            return Tone::Primary;
        case Standing::Waitlisted:
            return Tone::Honey;
        case Standing::Declined:
        case Standing::Left:
            break;
    }
    return Tone::Neutral;
}

Portrait person_portrait(std::string_view name, const app::PersonId& id) {
    return portrait(name, identity::avatar_of(id.bytes));
}

void person_details(Frame& frame, const app::PersonView& person, bool follower,
                    PeopleState& state) {
    standing_line(frame, person);
    answers_to(frame, person, follower, state);
    consent_note(frame, person);
    fact(frame, Text::people_your_note, person.note);
    partners(frame, person, state);
    facts(frame, person);
    answers(frame, person);
    if (says_nothing(person)) hint(frame, frame.text(Text::people_says_nothing));
    if (button(frame, frame.text(Text::people_edit), {.icon = Icon::Pencil, .fills = true})) {
        state.form = person.form;
        state.tried = false;
    }
}

void people_figures(Frame& frame, const app::PeopleView& view) {
    const auto& language = frame.language();
    const auto& figures = view.figures;
    const Card card(frame, {.title = frame.text(Text::people_figures), .gap = 8});
    if (figures.mentors + figures.mentees > 0) {
        const std::pair<int, Text> lines[] = {{figures.mentors, Text::people_figure_mentors},
                                              {figures.places_free, Text::people_figure_places},
                                              {figures.mentees, Text::people_figure_mentees},
                                              {figures.without_pair, Text::people_figure_unpaired}};
        for (const auto& [value, text] : lines) {
            const IdScope id(frame, frame.text(text));
            figure(frame, value, language.count(text, value));
        }
        space(frame, 4);
    }
    hint(frame, frame.text(Text::people_choose));
}

void people_dialogs(Frame& frame, const app::PeopleView& view,
                    const std::optional<app::PersonView>& person, PeopleState& state) {
    invite_dialog(frame, view.invite, state.inviting);
    if (!person) return;
    decline_dialog(frame, *person, state);
    profile_dialog(frame, *person, view.follower, state);
}

}  // namespace accanto::ui
