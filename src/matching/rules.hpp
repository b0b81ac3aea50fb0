#pragma once

#include <array>
#include <optional>
#include <vector>

#include "matching/comparable.hpp"

namespace accanto::matching {

/// What forbids a pair. The order is the order of telling: of several, the first is named.
enum class Rule : std::uint8_t {
    SamePerson,
    NotAMentor,  ///< by the role they signed up with
    NotAMentee,
    Never,             ///< in Request::never
    NoPlace,           ///< the mentor takes nobody (more)
    SameOrganisation,  ///< both named the same, and the request does not allow it
    NoSharedLanguage,  ///< both named languages, and none is in both lists
    NoSharedFreeTime   ///< both said when they are free, and there is a season without an hour
                       ///< together
};

inline constexpr std::array every_rule{
    Rule::SamePerson, Rule::NotAMentor,       Rule::NotAMentee,       Rule::Never,
    Rule::NoPlace,    Rule::SameOrganisation, Rule::NoSharedLanguage, Rule::NoSharedFreeTime};

/// Whether keeping a pair overrules the rule: the last three of the list.
bool can_be_waived(Rule rule);

/// Whether this rule forbids the pair. Request::keep is not looked at, here and below.
bool forbids(Rule rule, const Request& request, const Comparable& mentor, const Comparable& mentee);

/// The first rule that forbids the pair. Nothing: the two may be paired.
std::optional<Rule> forbidding_rule(const Request& request, const Comparable& mentor,
                                    const Comparable& mentee);
/// All of them, in their order.
std::vector<Rule> forbidding_rules(const Request& request, const Comparable& mentor,
                                   const Comparable& mentee);

}  // namespace accanto::matching
