#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "identity/keys.hpp"
#include "program/description.hpp"
#include "program/profile.hpp"

/// Who could go with whom, how well, and why: pure functions of what people said when signing up.
namespace accanto::matching {

using identity::PersonId;
using program::Profile;

/// On each side; more is refused.
inline constexpr std::size_t candidates_max = 10'000;
/// On each side, where all pairs are needed as edges, up to 32 MB beside the engine: for what is
/// asked of a Planner, and for a floor. What is only to be planned may have more (LargePlan).
inline constexpr std::size_t all_pairs_max = 2'000;
/// A perfect fit. People see a hundredth of it.
inline constexpr int points_max = 10'000;

/// Mentor and mentee, in this order.
using Couple = std::pair<PersonId, PersonId>;

struct Candidate {
    PersonId id;
    Profile profile;
    /// Mentors: how many more mentees now, the kept pairs of the request included. Mentees: not
    /// read.
    int places_free = 1;
    /// Mentors: how many mentees already, whom the request doesn't name. Where load is spread, it
    /// begins there.
    int mentees_had = 0;
    bool operator==(const Candidate&) const = default;
};

/// How much each part of a score counts, relative to the others; 0 leaves a part out. Values
/// outside 0 … `weight_max` count as the nearest inside; all zero counts as the default.
using program::Weights;
inline constexpr int weight_max = 100;

/// Parts of a score that came later, and count only where they can tell one pair from another:
/// where somebody on both sides, or with wishes a mentee, said something.
struct Asked {
    bool goals = false;
    bool interests = false;
    bool wishes = false;
    bool private_wish = false;
    bool operator==(const Asked&) const = default;
};

/// Of a year, January first.
using Months = std::bitset<program::months>;

/// What makes one plan better than another that places as many.
enum class Fairness : std::uint8_t {
    Total,     ///< the highest sum of points
    Balanced,  ///< the lowest sum of squares of what is missing to a perfect fit: nobody far below
    Bands,     ///< as few pairs as can be in the lowest band, then in the next …; then the sum
    /// Another goal altogether: no two would both rather have each other (stable_plan.hpp). May
    /// place fewer. For up to `all_pairs_max` people a side; without a floor.
    Stable
};

/// What a plan is made from. The order of the lists means nothing. Somebody who is both may stand
/// in both lists.
struct Request {
    std::vector<Candidate> mentors;
    std::vector<Candidate> mentees;
    std::set<Couple> never;  ///< may name people who are not candidates
    std::set<Couple>
        keep;  ///< pairs of every plan; they also overrule the rules that can be waived
    Weights weights;
    /// Nothing: of what the people of the request said.
    std::optional<Asked> asked;
    /// In which the two of a pair are to meet; none: all year.
    Months months;
    bool same_organisation_allowed = false;
    /// Topics that count as one and the same. A word in two of these makes them one.
    std::vector<program::Synonyms> synonyms;

    Fairness fairness = Fairness::Total;
    /// Before fairness: the lowest pair has as many points as it can with as many placed.
    bool floor = false;
    /// Mentees whose place comes before others', as they were left out last time.
    std::set<PersonId> first;
    /// Pairs that are proposed or run, and may stay or not. Staying is worth `stay_bonus` points,
    /// 0 … points_max; outside counts as the nearest inside.
    std::set<Couple> current;
    int stay_bonus = 0;
    /// A mentor's second, third … mentee costs points, each `load_step` more than the one before.
    bool spread_load = false;

    bool operator==(const Request&) const = default;
};
inline constexpr int load_step = 250;

}  // namespace accanto::matching
