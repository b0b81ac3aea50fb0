#pragma once

#include <map>
#include <optional>
#include <vector>

#include "matching/rules.hpp"
#include "matching/wishes.hpp"
#include "matching/worth.hpp"

namespace accanto::matching {

struct PlannedPair {
    PersonId mentor, mentee;
    Score score;
    bool kept = false;
    std::optional<Rule> waived;  ///< the rule that keeping the pair overrules
    bool operator==(const PlannedPair&) const = default;
};

enum class WhyLeft : std::uint8_t {
    NobodyThere,  ///< the other side is empty
    EverybodyRuledOut,
    NoPlaceLeft,  ///< mentee: there are mentors who could, and all their places are taken
    NobodyLeft,   ///< mentor: there are mentees who could, and all have somebody
    TakesNobody   ///< mentor: no place free from the start
};

/// Somebody without a pair. Everybody on the other side stands once in `possible` or in `ruled_out`
/// (except for TakesNobody, where both are empty). Where so many are left over that they would be
/// more than `left_names_max` names together, both are empty for everybody.
struct LeftOver {
    PersonId person;
    WhyLeft why = WhyLeft::NobodyThere;
    std::vector<PersonId> possible;                   ///< ascending
    std::map<Rule, std::vector<PersonId>> ruled_out;  ///< ascending
    bool operator==(const LeftOver&) const = default;
};

inline constexpr std::uint64_t left_names_max = 2 * all_pairs_max * all_pairs_max;

struct Totals {
    int pairs = 0;
    int points_average = 0;  ///< of the pairs, as people are told, rounded; 0 without pairs
    int mentees_left = 0;
    int mentors_left = 0;  ///< without any mentee
    int places_left = 0;
    std::int64_t points = 0;  ///< as people are told
    bool operator==(const Totals&) const = default;
};

/// The best there is: as many mentees as can be have a mentor (of those who go first, then of all),
/// and no other such plan is better in what the request asks for.
struct Plan {
    std::vector<PlannedPair> pairs;      ///< ascending by mentor, mentee
    std::vector<LeftOver> mentees_left;  ///< ascending by id, as the next
    std::vector<LeftOver> mentors_left;
    std::vector<Clash> refused;  ///< kept pairs that contradict, and so were not kept
    Totals totals;
    /// False is our own mistake: what was found did not pass the check, and there are kept pairs
    /// alone.
    bool proved = true;
    bool operator==(const Plan&) const = default;
};

/// The best plan for who asks once: Planner's, or from more than `all_pairs_max` people a side on
/// LargePlan's, which takes seconds. Never fails; look at `refused`. Without any pair when the
/// request can't be planned at all (TooManyPeople, RepeatedPerson).
Plan plan(const Request& request);

/// Who has whom, put into words for people; `refused` and `proved` are the caller's to say.
/// `problem` is prepared, or nothing; then every pair is compared anew, which takes longer.
Plan plan_of(const Request& request, const Field& field, const assignment::Problem* problem,
             const Holding& holding);

/// What is to say about two people, planned as a pair or not.
struct Explanation {
    Score score;
    std::optional<Rule> forbidden_by;
    bool kept = false;
    bool operator==(const Explanation&) const = default;
};

/// Nothing when one of them is no candidate on that side.
std::optional<Explanation> explain(const Request& request, const PersonId& mentor,
                                   const PersonId& mentee);

}  // namespace accanto::matching
