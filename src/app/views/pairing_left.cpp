#include <algorithm>

#include "app/views/face.hpp"
#include "app/views/pairing_people.hpp"
#include "app/views/preview_view.hpp"
#include "i18n/texts.hpp"

namespace accanto::app {
namespace {

using i18n::Language;
using i18n::Text;
using matching::LeftOver;
using matching::Rule;
using matching::WhyLeft;
using program::Program;

std::vector<std::string> first_names(const Program& program, const std::vector<PersonId>& people) {
    std::vector<std::string> names;
    for (const auto& id : people) {
        if (const auto* person = program.person(id)) names.push_back(first_name(person->name()));
    }
    return names;
}

/// The rules whose people are worth naming; who never signed up for that side says nothing.
std::optional<Text> sentence_for(Rule rule) {
    switch (rule) {
        case Rule::SameOrganisation:
            return Text::pairing_left_same_organisation;
        case Rule::NoSharedLanguage:
            return Text::pairing_left_no_language;
        case Rule::NoSharedFreeTime:
            return Text::pairing_left_no_time;
        case Rule::Never:
            return Text::pairing_left_never;
        case Rule::SamePerson:
        case Rule::NotAMentor:
        case Rule::NotAMentee:
        case Rule::NoPlace:
            return std::nullopt;
    }
    return std::nullopt;
}

std::string sentence(const Language& language, const Program& program, Text text,
                     const std::vector<PersonId>& people, const std::string& name) {
    const auto names = first_names(program, people);
    return language.count(text, static_cast<std::int64_t>(names.size()),
                          {{"names", names_in_words(language, names)}, {"name", name}});
}

std::string why_words(const Language& language, const Program& program, const LeftOver& left,
                      const PairingLeft& shown) {
    if (left.why == WhyLeft::NobodyThere || left.why == WhyLeft::TakesNobody) {
        return std::string(language(shown.mentee ? Text::pairing_left_nobody_there_mentee
                                                 : Text::pairing_left_nobody_there_mentor));
    }
    std::string words;
    const auto add = [&](Text text, const std::vector<PersonId>& people) {
        if (people.empty()) return;
        if (!words.empty()) words += ' ';
        words += sentence(language, program, text, people, shown.first_name);
    };
    add(shown.mentee ? Text::pairing_left_no_place : Text::pairing_left_has_mentor, left.possible);
    for (const auto& [rule, people] : left.ruled_out) {
        if (const auto text = sentence_for(rule)) add(*text, people);
    }
    return words;
}

std::vector<PairingAllowance> allowances(const Program& program, const LeftOver& left,
                                         const std::set<PersonId>& unpaired, bool mentee) {
    std::vector<PairingAllowance> result;
    for (const auto& [rule, people] : left.ruled_out) {
        if (!matching::can_be_waived(rule)) continue;
        for (const auto& other : people) {
            if (!unpaired.contains(other)) continue;
            const auto* person = program.person(other);
            if (!person) continue;
            result.push_back({mentee ? other : left.person, mentee ? left.person : other,
                              first_name(person->name())});
        }
    }
    return result;
}

}  // namespace

std::vector<PairingLeft> left_over(const Language& language, const Program& program,
                                   const matching::Plan& plan) {
    std::set<PersonId> mentors, mentees;
    for (const auto& left : plan.mentors_left) mentors.insert(left.person);
    for (const auto& left : plan.mentees_left) mentees.insert(left.person);
    std::vector<PairingLeft> result;
    const auto add = [&](const LeftOver& left, bool mentee) {
        const auto* person = program.person(left.person);
        if (!person || person->standing != program::Standing::Accepted) return;
        PairingLeft shown{.person = left.person,
                          .name = person->name(),
                          .first_name = first_name(person->name())};
        shown.avatar = identity::avatar_of(left.person.bytes);
        shown.mentee = mentee;
        shown.why = why_words(language, program, left, shown);
        shown.allowances = allowances(program, left, mentee ? mentors : mentees, mentee);
        result.push_back(std::move(shown));
    };
    for (const auto& left : plan.mentees_left) add(left, true);
    for (const auto& left : plan.mentors_left) add(left, false);
    return result;
}

}  // namespace accanto::app
