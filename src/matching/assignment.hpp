#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace accanto::matching {

/// Mentees and mentors by number. `points` has a row for each mentee with an entry for each mentor:
/// 0 … points_max, or `forbidden`. `places` may be 0 or less, for none.
struct Market {
    std::vector<int> places;
    std::size_t mentees = 0;
    std::vector<int> points;

    std::size_t mentors() const { return places.size(); }
    std::span<const int> row(std::size_t mentee) const {
        return std::span(points).subspan(mentee * mentors(), mentors());
    }
    std::span<int> row(std::size_t mentee) {
        return std::span(points).subspan(mentee * mentors(), mentors());
    }
};
inline constexpr int forbidden = -1;
inline constexpr int nobody = -1;

/// What a plan is worth: more placed is better, whatever the points.
struct Worth {
    std::int64_t placed = 0;
    std::int64_t points = 0;
    auto operator<=>(const Worth&) const = default;
};

struct Assignment {
    std::vector<int> mentor_of;  ///< for each mentee a mentor's number, or `nobody`
    Worth worth;
    /// The proof, in costs of `cost_of`: no mentee finds a cheaper place at these prices than
    /// `mentee_cost`, and only full mentors have a price. So nothing is better than this
    /// assignment.
    std::vector<std::int64_t> mentee_cost;
    std::vector<std::int64_t> mentor_price;
};

/// The cost of a pair, and of a mentee without one, so that the cheapest assignment is the best.
std::int64_t cost_of(int points);
std::int64_t cost_of_nobody(const Market& market);

/// The best worth of all assignments, exactly. Equal input gives equal output on every machine;
/// among equals, lower numbers are preferred on the way.
///
/// Successive shortest augmenting paths on integer costs with prices (Jonker and Volgenant's method
/// for assignment, with places). Time: mentees × (mentors² + mentees × mentors) at worst.
Assignment assign(const Market& market);

}  // namespace accanto::matching
