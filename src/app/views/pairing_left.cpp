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

/// More people than these are counted in a sentence.
constexpr std::size_t named_max = 4;
/// For so many of those left over is looked for the smallest change that would place them; of fewer
/// where many people make it long.
constexpr std::size_t ways_in_max = 24, ways_in_pairs_max = 2'400'000;

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

/// "Ada, Grace and Elif"; many are counted.
std::string people_words(const Language& language, const Program& program,
                         const std::vector<PersonId>& people, Text counted) {
    if (people.size() > named_max)
        return language.count(counted, static_cast<std::int64_t>(people.size()));
    return names_in_words(language, first_names(program, people));
}

/// Those who can't all be placed, whatever is changed among them. "" where that is nothing new.
std::string shortage_words(const Language& language, const Program& program,
                           const std::vector<matching::Shortage>& shortages,
                           const PersonId& person) {
    for (const auto& shortage : shortages) {
        if (shortage.mentees.size() < 2 || shortage.places == 0) continue;
        if (!std::ranges::binary_search(shortage.mentees, person)) continue;
        return language.count(Text::pairing_left_shortage, shortage.places,
                              {{"mentees", people_words(language, program, shortage.mentees,
                                                        Text::pairing_mentees_head)},
                               {"mentors", people_words(language, program, shortage.mentors,
                                                        Text::pairing_mentors_head)}});
    }
    return {};
}

std::string why_words(const Language& language, const Program& program, const LeftOver& left,
                      const PairingLeft& shown, const std::string& shortage) {
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
    if (shortage.empty())
        add(shown.mentee ? Text::pairing_left_no_place : Text::pairing_left_has_mentor,
            left.possible);
    else
        words = shortage;
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

/// The best of what would place somebody: allowing a pair comes first of the buttons, and a further
/// place is for the admin to ask for.
void add_ways(const Language& language, const Program& program,
              const std::vector<matching::WayIn>& ways, PairingLeft& shown) {
    bool tells_of_place = false;
    for (const auto& way : ways) {
        const auto* mentor = program.person(way.mentor);
        if (!mentor) continue;
        const auto name = first_name(mentor->name());
        if (way.kind == matching::WayInKind::WaivedRules) {
            std::erase_if(shown.allowances, [&](const PairingAllowance& each) {
                return each.mentor == way.mentor && each.mentee == shown.person;
            });
            shown.allowances.insert(shown.allowances.begin(), {way.mentor, shown.person, name});
        } else if (!tells_of_place) {
            tells_of_place = true;
            shown.why += ' ' + language(Text::pairing_way_place,
                                        {{"mentor", name}, {"name", shown.first_name}});
        }
    }
}

}  // namespace

std::vector<PairingLeft> left_over(const Language& language, const Program& program,
                                   const matching::Plan& plan, matching::Planner* planner) {
    const auto shortages = planner ? planner->shortages() : std::vector<matching::Shortage>{};
    std::size_t asked = 0;
    const auto pairs = (plan.pairs.size() + plan.mentees_left.size()) *
                           (plan.pairs.size() + plan.mentors_left.size()) +
                       1;
    const auto asked_max = std::min(ways_in_max, ways_in_pairs_max / pairs);
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
        shown.why =
            why_words(language, program, left, shown,
                      mentee ? shortage_words(language, program, shortages, left.person) : "");
        shown.allowances = allowances(program, left, mentee ? mentors : mentees, mentee);
        if (planner && mentee && asked++ < asked_max)
            add_ways(language, program, planner->ways_in(left.person), shown);
        result.push_back(std::move(shown));
    };
    for (const auto& left : plan.mentees_left) add(left, true);
    for (const auto& left : plan.mentors_left) add(left, false);
    return result;
}

}  // namespace accanto::app
