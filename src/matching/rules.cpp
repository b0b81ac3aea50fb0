#include "matching/rules.hpp"

namespace accanto::matching {
namespace {

bool share_no_language(const Comparable& mentor, const Comparable& mentee) {
    return !mentor.languages.empty() && !mentee.languages.empty() &&
           shared_count(mentor.languages, mentee.languages) == 0;
}

bool share_no_free_time(const Comparable& mentor, const Comparable& mentee) {
    return mentor.says_when_free && mentee.says_when_free &&
           shared_week(mentor.free, mentee.free).none();
}

bool are_colleagues(const Comparable& mentor, const Comparable& mentee) {
    return mentor.organisation != 0 && mentor.organisation == mentee.organisation;
}

}  // namespace

bool can_be_waived(Rule rule) {
    return rule >= Rule::SameOrganisation;
}

std::optional<Rule> forbidding_rule(const Request& request, const Comparable& mentor,
                                    const Comparable& mentee) {
    const auto& one = *mentor.candidate;
    const auto& other = *mentee.candidate;
    if (one.id == other.id) return Rule::SamePerson;
    if (!program::can_mentor(one.profile.role)) return Rule::NotAMentor;
    if (!program::can_be_mentee(other.profile.role)) return Rule::NotAMentee;
    if (!request.never.empty() && request.never.contains({one.id, other.id})) return Rule::Never;
    if (one.places_free <= 0) return Rule::NoPlace;
    if (!request.same_organisation_allowed && are_colleagues(mentor, mentee))
        return Rule::SameOrganisation;
    if (share_no_language(mentor, mentee)) return Rule::NoSharedLanguage;
    if (share_no_free_time(mentor, mentee)) return Rule::NoSharedFreeTime;
    return std::nullopt;
}

}  // namespace accanto::matching
