#pragma once

#include <optional>
#include <vector>

#include "matching/assignment.hpp"
#include "matching/score.hpp"

namespace accanto::matching {

/// A request made ready for planning: people by number in ascending order of id, so that the order
/// of the request means nothing. Points into the request, which must outlive it.
struct Field {
    std::vector<Comparable> mentors;
    std::vector<Comparable> mentees;
    Shares shares;
    /// Without the kept pairs: their mentees' rows are forbidden, and their places are gone.
    Market market;
    std::vector<int> kept_mentor;  ///< for each mentee, or `nobody`

    const PersonId& mentor_id(std::size_t mentor) const { return mentors[mentor].candidate->id; }
    const PersonId& mentee_id(std::size_t mentee) const { return mentees[mentee].candidate->id; }
};

/// `keep` is what `settle_wishes` left of the request's wishes.
Field field_of(const Request& request, const std::set<Couple>& keep);

/// The number of somebody in an ascending list.
std::optional<std::size_t> position(const std::vector<Comparable>& people, const PersonId& id);

}  // namespace accanto::matching
