#pragma once

#include <vector>

#include "matching/candidate.hpp"

namespace accanto::matching {

/// What makes a request, or one of its kept pairs, impossible to follow.
enum class Contradiction : std::uint8_t {
    TooManyPeople,   ///< more on a side than can be planned; nobody is named
    RepeatedPerson,  ///< twice in one list
    UnknownPerson,   ///< a kept pair names somebody who is no candidate on that side
    KeptAndNever,
    KeptSamePerson,
    KeptWrongRole,    ///< kept as mentor or mentee against what they signed up as
    MenteeKeptTwice,  ///< two mentors are kept for one mentee; one entry for each pair
    TooManyKept       ///< a mentor has more kept pairs than places; one entry for each pair
};

/// One contradiction and whom it is about.
struct Clash {
    Contradiction what = Contradiction::UnknownPerson;
    Couple who;  ///< mentor, mentee; the same id twice for RepeatedPerson
    bool operator==(const Clash&) const = default;
};

/// What remains of Request::keep, and why not all of it.
struct Wishes {
    /// Free of contradictions: a pair that clashes is not kept, and of pairs that only clash
    /// together none is.
    std::set<Couple> keep;
    /// In order of what, then who.
    std::vector<Clash> refused;
    /// False for TooManyPeople and RepeatedPerson.
    bool can_plan = true;
};

/// `people_max`: how many on a side can be planned in the way that is meant.
Wishes settle_wishes(const Request& request, std::size_t people_max = candidates_max);

}  // namespace accanto::matching
