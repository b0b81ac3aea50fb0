#include "app/views/program_settings_view.hpp"

#include <algorithm>
#include <charconv>

#include "app/views/typed_day.hpp"
#include "base/text.hpp"

namespace accanto::app {
namespace {

using i18n::Text;
using program::Confirmation;
using program::Stage;

int number_of(const FormField& field, int minimum, int maximum) {
    int number = minimum;
    std::from_chars(field.typed.data(), field.typed.data() + field.typed.size(), number);
    return std::clamp(number, minimum, maximum);
}

bool is_on(const FormField& field) {
    return field.typed == "1";
}

FormField switch_field(const Model& model, std::string key, bool saved) {
    return form_field(model, std::move(key), saved ? "1" : "0");
}

void note_change(std::vector<Text>& changed, const FormField& field, Text label) {
    if (field.changed()) changed.push_back(label);
}

/// Nothing where nothing of it is typed.
std::optional<program::PrivateQuestion> typed_question(const ProgramTexts& texts) {
    program::PrivateQuestion question{std::string(base::trimmed(texts.private_title.typed)),
                                      std::string(base::trimmed(texts.private_help.typed)),
                                      separate_lines(texts.private_choices.typed)};
    return question == program::PrivateQuestion{} ? std::nullopt : std::optional(question);
}

/// Those of the program, with what was typed in place.
program::Description typed_description(const program::Description& saved,
                                       const ProgramTexts& texts) {
    auto typed = saved;
    typed.title = base::clean_name(texts.title.typed, program::title_letters_max);
    typed.summary = base::trimmed(texts.summary.typed);
    typed.purpose = base::trimmed(texts.purpose.typed);
    typed.admin_name = base::clean_name(texts.admin_name.typed, program::name_letters_max);
    typed.topics = separate_lines(texts.topics.typed);
    typed.goals = separate_lines(texts.goals.typed);
    typed.interests = separate_lines(texts.interests.typed);
    typed.private_question = typed_question(texts);
    typed.rules = separate_lines(texts.rules.typed);
    typed.conduct_mentor = separate_lines(texts.conduct_mentor.typed);
    typed.conduct_mentee = separate_lines(texts.conduct_mentee.typed);
    typed.safety = base::trimmed(texts.safety.typed);
    return typed;
}

bool any_longer(const std::vector<std::string>& lines, std::size_t letters_max) {
    return std::ranges::any_of(
        lines, [&](const std::string& line) { return base::code_point_count(line) > letters_max; });
}

std::optional<Text> problem_of(const program::PrivateQuestion& question) {
    constexpr std::size_t choices_min = 2;
    if (question.title.empty() || question.choices.size() < choices_min ||
        question.choices.size() > program::private_choices_max)
        return Text::program_private_incomplete;
    return any_longer(question.choices, program::topic_letters_max)
               ? std::optional(Text::program_long_topic)
               : std::nullopt;
}

/// What the program would not take: the limits of its texts.
std::optional<Text> problem_of(const program::Description& typed) {
    if (typed.title.empty()) return Text::new_title_missing;
    if (typed.admin_name.empty()) return Text::new_name_missing;
    for (const auto* list : {&typed.topics, &typed.goals, &typed.interests, &typed.rules,
                             &typed.conduct_mentor, &typed.conduct_mentee}) {
        if (list->size() > program::list_items_max) return Text::program_too_many_lines;
        if (any_longer(*list, program::text_letters_max)) return Text::program_long_line;
    }
    for (const auto* list : {&typed.topics, &typed.goals, &typed.interests}) {
        if (any_longer(*list, program::topic_letters_max)) return Text::program_long_topic;
    }
    return typed.private_question ? problem_of(*typed.private_question) : std::nullopt;
}

void fill_private(ProgramTexts& texts, const Model& model,
                  const std::optional<program::PrivateQuestion>& saved) {
    const auto question = saved.value_or(program::PrivateQuestion{});
    texts.private_title = form_field(model, "program:private", question.title);
    texts.private_help = form_field(model, "program:private-help", question.help);
    texts.private_choices =
        form_field(model, "program:private-choices", joined_lines(question.choices));
}

ProgramTexts texts_of(const Model& model, const program::Description& saved) {
    ProgramTexts texts;
    texts.title = form_field(model, "program:title", saved.title);
    texts.summary = form_field(model, "program:summary", saved.summary);
    texts.purpose = form_field(model, "program:purpose", saved.purpose);
    texts.admin_name = form_field(model, "program:admin", saved.admin_name);
    texts.topics = form_field(model, "program:topics", joined_lines(saved.topics));
    texts.goals = form_field(model, "program:goals", joined_lines(saved.goals));
    texts.interests = form_field(model, "program:interests", joined_lines(saved.interests));
    fill_private(texts, model, saved.private_question);
    texts.rules = form_field(model, "program:rules", joined_lines(saved.rules));
    texts.conduct_mentor = form_field(model, "program:mentors", joined_lines(saved.conduct_mentor));
    texts.conduct_mentee = form_field(model, "program:mentees", joined_lines(saved.conduct_mentee));
    texts.safety = form_field(model, "program:safety", saved.safety);
    texts.typed = typed_description(saved, texts);
    texts.problem = problem_of(texts.typed);
    constexpr std::array labels{Text::new_title,
                                Text::program_summary,
                                Text::program_purpose,
                                Text::program_admin,
                                Text::program_topics,
                                Text::program_goals,
                                Text::program_interests,
                                Text::program_private_title,
                                Text::program_private_help,
                                Text::program_private_choices,
                                Text::program_rules,
                                Text::program_conduct_mentor,
                                Text::program_conduct_mentee,
                                Text::program_safety};
    const auto fields = texts.fields();
    for (std::size_t i = 0; i < fields.size(); ++i)
        note_change(texts.changed, *fields[i], labels[i]);
    return texts;
}

/// A day or nothing; a text that is neither is a problem.
std::optional<Text> read_day(const FormField& field, std::optional<base::Day>& day) {
    if (base::trimmed(field.typed).empty()) return std::nullopt;
    day = day_of_text(field.typed);
    return day ? std::nullopt : std::optional(Text::program_not_a_day);
}

ProgramDates dates_of(const Model& model, const program::Dates& saved) {
    ProgramDates dates;
    dates.starts = form_field(model, "dates:starts", text_of_day(saved.starts));
    dates.sign_up_closes = form_field(model, "dates:closes", text_of_day(saved.sign_up_closes));
    dates.weeks = form_field(model, "dates:weeks", text_of_number(saved.length_weeks));
    dates.starts_problem = read_day(dates.starts, dates.starts_on);
    dates.closes_problem = read_day(dates.sign_up_closes, dates.closes_on);
    dates.typed = {dates.starts_on, dates.closes_on, number_of(dates.weeks, 1, length_weeks_max)};
    note_change(dates.changed, dates.starts, Text::program_starts);
    note_change(dates.changed, dates.sign_up_closes, Text::program_sign_up_closes);
    note_change(dates.changed, dates.weeks, Text::program_weeks);
    return dates;
}

ProgramRules rules_of(const Model& model, const program::Rules& saved) {
    ProgramRules rules;
    rules.typed = saved;  // with what other screens set
    rules.stage = form_field(model, "rules:stage", text_of_number(static_cast<int>(saved.stage)));
    rules.confirmation = form_field(model, "rules:confirmation",
                                    text_of_number(static_cast<int>(saved.confirmation)));
    rules.adults_only = switch_field(model, "rules:adults", saved.adults_only);
    rules.same_organisation =
        switch_field(model, "rules:organisation", saved.same_organisation_allowed);
    rules.typed.stage =
        static_cast<Stage>(number_of(rules.stage, 0, static_cast<int>(Stage::Finished)));
    rules.typed.confirmation = static_cast<Confirmation>(
        number_of(rules.confirmation, 0, static_cast<int>(Confirmation::BothAccept)));
    rules.typed.adults_only = is_on(rules.adults_only);
    rules.typed.same_organisation_allowed = is_on(rules.same_organisation);
    note_change(rules.changed, rules.stage, Text::program_stage);
    note_change(rules.changed, rules.confirmation, Text::program_confirmation);
    note_change(rules.changed, rules.adults_only, Text::program_adults_only);
    note_change(rules.changed, rules.same_organisation, Text::program_same_organisation);
    return rules;
}

}  // namespace

std::array<const FormField*, 14> ProgramTexts::fields() const {
    return {&title, &summary,        &purpose,        &admin_name,   &topics,
            &goals, &interests,      &private_title,  &private_help, &private_choices,
            &rules, &conduct_mentor, &conduct_mentee, &safety};
}

std::string text_of_number(int number) {
    return std::to_string(number);
}

ProgramSettingsView program_settings_view(const Model& model) {
    ProgramSettingsView view;
    view.follower = model.follower;
    const auto* replica = model.replica();
    if (!replica) return view;
    const auto& program = replica->program;
    view.sample = replica->sample;
    view.texts = texts_of(model, program.description);
    view.dates = dates_of(model, program.dates);
    view.rules = rules_of(model, program.rules);
    for (const auto& [id, invitation] : program.invitations) view.signed_up += invitation.uses;
    for (const auto& [id, person] : program.people)
        view.people += person.standing == program::Standing::Accepted ? 1 : 0;
    for (const auto& [id, pair] : program.pairs) view.pairs += pair.is_running() ? 1 : 0;
    return view;
}

}  // namespace accanto::app
