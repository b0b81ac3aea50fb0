#include "matching/rules.hpp"

namespace accanto::matching {
namespace {

bool share_no_language(const Comparable& mentor, const Comparable& mentee) {
    return !mentor.languages.empty() && !mentee.languages.empty() &&
           shared_count(mentor.languages, mentee.languages) == 0;
}

bool share_no_free_time(const Comparable& mentor, const Comparable& mentee) {
    return mentor.says_when_free && mentee.says_when_free &&
           shared_time(mentor, mentee).minutes == 0;
}

bool are_colleagues(const Comparable& mentor, const Comparable& mentee) {
    return mentor.organisation != 0 && mentor.organisation == mentee.organisation;
}

}  // namespace

bool can_be_waived(Rule rule) {
    return rule >= Rule::SameOrganisation;
}

bool forbids(Rule rule, const Request& request, const Comparable& mentor,
             const Comparable& mentee) {
    const auto& one = *mentor.candidate;
    const auto& other = *mentee.candidate;
    switch (rule) {
        case Rule::SamePerson:
            return one.id == other.id;
        case Rule::NotAMentor:
            return !program::can_mentor(one.profile.role);
        case Rule::NotAMentee:
            return !program::can_be_mentee(other.profile.role);
        case Rule::Never:
            return !request.never.empty() && request.never.contains({one.id, other.id});
        case Rule::NoPlace:
            return one.places_free <= 0;
        case Rule::SameOrganisation:
            return !request.same_organisation_allowed && are_colleagues(mentor, mentee);
        case Rule::NoSharedLanguage:
            return share_no_language(mentor, mentee);
        case Rule::NoSharedFreeTime:
            return share_no_free_time(mentor, mentee);
    }
    return false;
}

std::optional<Rule> forbidding_rule(const Request& request, const Comparable& mentor,
                                    const Comparable& mentee) {
    for (const auto rule : every_rule) {
        if (forbids(rule, request, mentor, mentee)) return rule;
    }
    return std::nullopt;
}

std::vector<Rule> forbidding_rules(const Request& request, const Comparable& mentor,
                                   const Comparable& mentee) {
    std::vector<Rule> rules;
    for (const auto rule : every_rule) {
        if (forbids(rule, request, mentor, mentee)) rules.push_back(rule);
    }
    return rules;
}

}  // namespace accanto::matching
