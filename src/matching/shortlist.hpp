#pragma once

#include <span>

#include "matching/sweep.hpp"

namespace accanto::matching {

/// Of equally good mentors, who comes first for a mentee: everybody begins elsewhere in the list,
/// so that not all choose the same few. From 0, each number once.
struct Turn {
    std::uint32_t mentors = 0, mentees = 0;

    std::uint32_t begin(std::size_t mentee) const {
        return static_cast<std::uint32_t>(std::uint64_t{mentors} * mentee / mentees);
    }
    std::uint32_t place_of(std::size_t mentee, std::uint32_t mentor) const {
        const auto first = begin(mentee);
        return mentor >= first ? mentor - first : mentor + mentors - first;
    }
    std::uint32_t mentor_at(std::size_t mentee, std::uint32_t place) const {
        return (begin(mentee) + place) % mentors;
    }
};

/// The mentors with most points for each mentee, the mentees with most points for each mentor, and
/// the current pairs: the edges a large problem begins with.
class Shortlist {
public:
    Shortlist(const Field& field, const Lineup& lineup,
              std::vector<std::vector<std::uint32_t>> current, std::size_t each_mentee,
              std::size_t each_mentor);

    /// Mentees in ascending order; `sweep` has just compared this one.
    void add_row(std::size_t mentee, std::span<const std::int16_t> points);
    /// Gives the problem its edges.
    void finish(assignment::Problem& problem);

private:
    /// Points and what decides between equals, the best the highest.
    using Packed = std::uint32_t;
    static constexpr int place_bits = 14;
    static constexpr Packed place_most = (1U << place_bits) - 1;
    static_assert(candidates_max <= place_most && points_max < (1 << (32 - place_bits)));

    static Packed pack(int points, std::uint32_t place) {
        return static_cast<Packed>(points) << place_bits | (place_most - place);
    }
    static int points_in(Packed packed) { return static_cast<int>(packed >> place_bits); }
    static std::uint32_t place_in(Packed packed) { return place_most - (packed & place_most); }

    int points_surely_had(std::span<const std::int16_t> points);
    void look_at(std::size_t mentee, std::size_t position, int points);
    void offer_mentor(std::size_t mentee, std::size_t position, int points);

    const Lineup& lineup_;
    const std::vector<std::vector<std::uint32_t>> current_;
    const Turn turn_;
    const std::size_t each_mentee_, each_mentor_;

    std::vector<Packed> chosen_;               ///< of the mentee at work
    std::vector<std::int16_t> best_;           ///< of each stretch of the line
    Packed least_ = 0;                         ///< nothing below comes in any more
    std::vector<std::int16_t> points_needed_;  ///< by position; more than that comes in
    std::vector<std::uint8_t> offers_count_;   ///< by position
    std::vector<Packed> offers_;               ///< room for twice `each_mentor_` by position

    std::vector<assignment::Edge> edges_;
    std::vector<std::uint32_t> row_begin_;
};

}  // namespace accanto::matching
