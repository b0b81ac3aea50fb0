#include "app/views/profile_form.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "app/views/form_field.hpp"
#include "app/views/language_names.hpp"
#include "app/views/level_names.hpp"
#include "base/text.hpp"
#include "exchange/signup_levels.hpp"

namespace accanto::app {
namespace {

/// Nothing where it is no whole number of years.
std::optional<int> years_in(std::string_view text) {
    const auto digits = base::trimmed(text);
    if (digits.empty()) return -1;
    int years = 0;
    const auto end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, years);
    const bool is_number = read.ec == std::errc() && read.ptr == end;
    return is_number && years >= 0 && years <= program::experience_years_max ? std::optional(years)
                                                                             : std::nullopt;
}

std::string joined_languages(const std::vector<std::string>& codes) {
    std::string text;
    for (const auto& code : codes) {
        if (!text.empty()) text += ", ";
        text += language_name(code);
    }
    return text;
}

using exchange::TopicSide;

/// A topic a line, with its level.
std::string topic_lines(const std::vector<std::string>& topics,
                        const std::vector<program::TopicLevel>& levels, TopicSide side,
                        const i18n::Language& language) {
    std::vector<std::string> lines;
    for (const auto& topic : topics) {
        const auto said = std::ranges::find(levels, topic, &program::TopicLevel::topic);
        lines.push_back(said == levels.end()
                            ? topic
                            : topic + " (" + std::string(language(level_name(said->level, side))) +
                                  ")");
    }
    return joined_lines(lines);
}

/// The years somebody asks for, however they are written; nothing where that can't be read.
std::optional<program::YearsAhead> wanted_years_in(std::string_view text) {
    if (base::trimmed(text).empty()) return program::YearsAhead{};
    return exchange::years_ahead_of(text);
}

std::vector<std::string> separate_languages(std::string_view text) {
    std::vector<std::string> codes;
    for (const auto part : base::split(text, ',')) {
        if (!base::trimmed(part).empty()) codes.push_back(language_code_of(part));
    }
    return codes;
}

bool is_for(program::Audience audience, program::Role role) {
    if (audience == program::Audience::Mentor) return program::can_mentor(role);
    return audience == program::Audience::Both || program::can_be_mentee(role);
}

std::vector<ProfileForm::AnswerField> answer_fields(const program::Profile& profile,
                                                    const program::Description& description) {
    std::vector<ProfileForm::AnswerField> fields;
    auto rest = profile.answers;
    for (const auto& question : description.questions) {
        const auto given = rest.find(question.id);
        const bool answered = given != rest.end();
        if (answered || is_for(question.audience, profile.role))
            fields.push_back(
                {question.id, question.title, answered ? given->second : std::string()});
        if (answered) rest.erase(given);
    }
    for (const auto& [id, text] : rest) fields.push_back({id, id, text});
    return fields;
}

}  // namespace

ProfileForm profile_form(const program::Profile& profile, const program::Description& description,
                         const i18n::Language& language) {
    ProfileForm form;
    form.name = profile.name;
    form.contact = profile.contact;
    form.organisation = profile.organisation;
    form.languages = joined_languages(profile.languages);
    form.offers = topic_lines(profile.offers, profile.offers_levels, TopicSide::Offered, language);
    form.wants = topic_lines(profile.wants, profile.wants_levels, TopicSide::Wanted, language);
    form.goals = joined_lines(profile.goals);
    form.interests = joined_lines(profile.interests);
    form.years_ahead = exchange::years_ahead_text(profile.years_ahead_wanted);
    if (profile.experience_years >= 0) form.experience = std::to_string(profile.experience_years);
    form.role = static_cast<int>(profile.role);
    form.places = profile.places;
    form.answers = answer_fields(profile, description);
    return form;
}

program::Profile profile_of(const ProfileForm& form, program::Profile before) {
    before.name = form.name;
    before.contact = form.contact;
    before.organisation = form.organisation;
    before.languages = separate_languages(form.languages);
    before.offers = separate_lines(form.offers);
    before.wants = separate_lines(form.wants);
    before.offers_levels = exchange::take_levels(before.offers, TopicSide::Offered);
    before.wants_levels = exchange::take_levels(before.wants, TopicSide::Wanted);
    before.goals = separate_lines(form.goals);
    before.interests = separate_lines(form.interests);
    before.years_ahead_wanted =
        wanted_years_in(form.years_ahead).value_or(before.years_ahead_wanted);
    before.experience_years = years_in(form.experience).value_or(before.experience_years);
    if (form.role >= 0) before.role = static_cast<program::Role>(form.role);
    before.places = form.places;
    for (const auto& answer : form.answers) {
        before.answers.erase(answer.id);
        if (!base::trimmed(answer.text).empty()) before.answers[answer.id] = answer.text;
    }
    return program::cleaned(std::move(before));
}

std::vector<FormProblem> problems_of(const ProfileForm& form) {
    std::vector<FormProblem> problems;
    if (base::clean_name(form.name, program::name_letters_max).empty())
        problems.push_back(FormProblem::NoName);
    if (form.role < 0) problems.push_back(FormProblem::NoRole);
    if (!years_in(form.experience)) problems.push_back(FormProblem::ExperienceNotUnderstood);
    if (!wanted_years_in(form.years_ahead))
        problems.push_back(FormProblem::YearsAheadNotUnderstood);
    return problems;
}

}  // namespace accanto::app
