#pragma once

#include <optional>
#include <vector>

#include "matching/plan.hpp"

namespace accanto::matching {

/// Somebody who has another mentor in the other plan, or none any more.
struct Move {
    PersonId mentee;
    std::optional<PersonId> from, to;
    int points_before = 0;  ///< 0: without a mentor
    int points_after = 0;
    bool operator==(const Move&) const = default;
};

/// The best plan in which the mentee goes with this mentor.
struct Alternative {
    PersonId mentor;
    int points = 0;                  ///< of the mentee with this mentor
    std::int64_t placed_change = 0;  ///< how many more mentees have a mentor; mostly 0, or -1
    std::int64_t points_change = 0;  ///< of the whole plan
    std::vector<Move> moves;         ///< the others who are affected, ascending by id
    bool operator==(const Alternative&) const = default;
};

/// The `count` best other mentors for a mentee, best for the whole plan first: exact, by solving
/// anew with the pair forced, in the order of what the prices of the optimum say it costs at least,
/// until no other mentor can be better. `plan` is what `plan(request)` gave. Empty for a kept or
/// unknown mentee.
std::vector<Alternative> alternatives(const Request& request, const Plan& plan,
                                      const PersonId& mentee, std::size_t count);

}  // namespace accanto::matching
