#include "ui/screens/profile_fields.hpp"

#include <algorithm>
#include <array>

#include "app/views/level_names.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

using app::FormProblem;

int letters(std::size_t count) {
    return static_cast<int>(count);
}

void label(Frame& frame, std::string_view text) {
    words(frame, TextRole::SmallStrong, text);
}

void role_field(Frame& frame, app::ProfileForm& form, bool missing) {
    const Stack stack(frame, 6);
    const auto name = frame.text(Text::profile_role);
    label(frame, name);
    const std::array words_of{frame.text(Text::profile_mentor), frame.text(Text::profile_mentee),
                              frame.text(Text::profile_both)};
    const std::array<std::string_view, 3> labels{words_of[0], words_of[1], words_of[2]};
    segmented(frame, name, labels, form.role, {.fills = true});
    if (missing)
        words(frame, TextRole::Caption, frame.text(Text::profile_role_missing),
              {.ink = Ink::Rose, .icon = Icon::CircleAlert});
}

void places_field(Frame& frame, app::ProfileForm& form) {
    const Stack stack(frame, 6);
    const auto name = frame.text(Text::profile_places);
    label(frame, name);
    stepper(frame, name, form.places, 0, program::places_max);
}

/// How a level is written behind a topic.
std::string levels_hint(Frame& frame, exchange::TopicSide side) {
    using program::Level;
    const auto word = [&](Level level) { return frame.text(app::level_name(level, side)); };
    return frame.text(
        Text::profile_levels_hint,
        {{"some", word(Level::Some)}, {"solid", word(Level::Solid)}, {"deep", word(Level::Deep)}});
}

void topic_fields(Frame& frame, app::ProfileForm& form) {
    const auto offered = levels_hint(frame, exchange::TopicSide::Offered),
               wanted = levels_hint(frame, exchange::TopicSide::Wanted);
    const bool mentee_only = form.role == static_cast<int>(program::Role::Mentee);
    const bool mentor_only = form.role == static_cast<int>(program::Role::Mentor);
    if (!mentee_only || !form.offers.empty())
        text_area(frame, frame.text(Text::profile_offers), form.offers,
                  {.hint = offered, .rows_min = 2});
    if (!mentor_only || !form.wants.empty())
        text_area(frame, frame.text(Text::profile_wants), form.wants,
                  {.hint = wanted, .rows_min = 2});
}

/// What only some programs ask, and what only mentees are asked.
void more_fields(Frame& frame, app::ProfileForm& form, std::string_view years_error, bool tried) {
    const auto lines = frame.text(Text::profile_one_a_line),
               years_hint = frame.text(Text::profile_years_ahead_hint);
    const FieldOptions options{.hint = lines, .rows_min = 2};
    text_area(frame, frame.text(Text::profile_goals), form.goals, options);
    text_area(frame, frame.text(Text::profile_interests), form.interests, options);
    const bool mentor_only = form.role == static_cast<int>(program::Role::Mentor);
    if (mentor_only && form.years_ahead.empty()) return;
    text_field(frame, frame.text(Text::profile_years_ahead), form.years_ahead,
               {.hint = years_hint, .error = years_error, .letters_max = 20, .errors_now = tried});
}

void answer_fields(Frame& frame, app::ProfileForm& form) {
    for (auto& answer : form.answers) {
        const IdScope id(frame, answer.id);
        text_area(frame, answer.title, answer.text,
                  {.letters_max = letters(program::answer_letters_max), .rows_min = 2});
    }
}

}  // namespace

void profile_fields(Frame& frame, app::ProfileForm& form, bool tried) {
    const auto problems = app::problems_of(form);
    const auto error_of = [&](FormProblem problem, Text sentence) {
        return std::ranges::contains(problems, problem) ? frame.text(sentence) : std::string();
    };
    const auto name_error = error_of(FormProblem::NoName, Text::profile_name_missing);
    const auto years_error =
        error_of(FormProblem::ExperienceNotUnderstood, Text::profile_experience_unclear);
    text_field(frame, frame.text(Text::profile_name), form.name,
               {.error = name_error,
                .letters_max = letters(program::name_letters_max),
                .required = true,
                .errors_now = tried});
    role_field(frame, form, tried && form.role < 0);
    if (form.role == static_cast<int>(program::Role::Mentor) ||
        form.role == static_cast<int>(program::Role::Both))
        places_field(frame, form);
    topic_fields(frame, form);
    const auto commas = frame.text(Text::profile_languages_hint),
               private_hint = frame.text(Text::profile_contact_hint);
    text_field(frame, frame.text(Text::profile_languages), form.languages, {.hint = commas});
    text_field(frame, frame.text(Text::profile_contact), form.contact,
               {.hint = private_hint, .letters_max = letters(program::contact_letters_max)});
    text_field(frame, frame.text(Text::profile_organisation), form.organisation,
               {.letters_max = letters(program::name_letters_max)});
    text_field(frame, frame.text(Text::profile_experience), form.experience,
               {.error = years_error, .letters_max = 3, .errors_now = tried});
    more_fields(frame, form,
                error_of(FormProblem::YearsAheadNotUnderstood, Text::profile_years_ahead_unclear),
                tried);
    answer_fields(frame, form);
}

}  // namespace accanto::ui
