#pragma once

#include <array>
#include <string>
#include <vector>

#include "matching/comparable.hpp"

namespace accanto::matching {

/// Who answered. When somebody did not, the part has half its points: silence neither helps nor
/// harms.
enum class Said : std::uint8_t { Both, MentorSilent, MenteeSilent, Neither };

struct Part {
    int points = 0;
    int points_max = 0;
    Said said = Said::Both;
    bool operator==(const Part&) const = default;
};

/// The most points of each part; together exactly `points_max`.
struct Shares {
    int topics = 0;
    int languages = 0;
    int free_time = 0;
    int experience = 0;
};
Shares shares_of(const Weights& weights);

/// A score in numbers.
struct Parts {
    Part topics;      ///< the mentee's wishes that the mentor offers; the first count most
    Part languages;   ///< half for one shared, the rest by how much of the shorter list is shared
    Part free_time;   ///< all points from `full_minutes_per_week` on
    Part experience;  ///< all points for a mentor 3 to 10 years ahead
    int minutes_per_week = 0;  ///< free together; 0 unless both said
    int years_ahead = 0;       ///< the mentor of the mentee; 0 unless both said

    /// 0 … points_max: the sum of the parts.
    int points() const;
    bool operator==(const Parts&) const = default;
};
inline constexpr int full_minutes_per_week = 6 * 60;

/// A score with what it was made from, in the mentee's spelling and order.
struct Score : Parts {
    std::vector<std::string> topics_shared;
    std::vector<std::string> topics_open;  ///< wished for, not offered
    std::vector<std::string> languages_shared;
    program::Availability slots_mentor;  ///< the shared time in the mentor's own week
    program::Availability slots_mentee;
    bool operator==(const Score&) const = default;
};

// The points of each part when both said something, of at most `most`.
/// 0 ≤ shared ≤ wanted, 0 < wanted.
int points_for_topics(int most, int shared, int wanted);
/// `shorter`: how many languages who has fewer of them has; 0 ≤ shared ≤ shorter, 0 < shorter.
int points_for_languages(int most, int shared, int shorter);
int points_for_minutes(int most, int minutes_per_week);
int points_for_years(int most, int years_ahead);

/// Whether the pair is allowed is not asked here.
Parts parts_of(const Comparable& mentor, const Comparable& mentee, const Shares& shares);

/// The same numbers as `parts_of`.
Score score_of(const Comparable& mentor, const Comparable& mentee, const Shares& shares);

/// Points as people see them, of 100, in the order of `Parts`. Rounded so that they add up to the
/// rounded total.
std::array<int, 4> shown_points(const Parts& parts);
int shown_points(int points);

}  // namespace accanto::matching
