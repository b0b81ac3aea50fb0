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
    int goals = 0;
    int interests = 0;
    int wishes = 0;
    int private_wish = 0;
    bool operator==(const Shares&) const = default;
};
/// Of the later parts, those that are not asked have none.
Shares shares_of(const Weights& weights, const Asked& asked = {});

/// A score in numbers.
struct Parts {
    Part topics;        ///< the mentee's wishes that the mentor offers; the first count most
    Part languages;     ///< half for one shared, the rest by how much of the shorter list is shared
    Part free_time;     ///< all points from `full_minutes_per_week` on
    Part experience;    ///< all points for a mentor as far ahead as asked for, or 3 to 10 years
    Part goals;         ///< the mentee's that the mentor names; the first count most
    Part interests;     ///< all points from `full_interests` shared ones on
    Part wishes;        ///< of the mentee for this mentor: all points for the first
    Part private_wish;  ///< the same choice; told to nobody
    /// Free together, in the season in which it is least; 0 unless both said.
    int minutes_per_week = 0;
    int years_ahead = 0;  ///< the mentor of the mentee; 0 unless both said
    int wish = 0;         ///< which wish of the mentee the mentor is, from 1; 0: none

    /// 0 … points_max: the sum of the parts. What a plan goes by.
    int points() const;
    /// Without the private part, scaled to a whole: the points people are told, out of which that
    /// part can't be read. Where nothing else counts, half of them for everybody.
    int told_points() const;
    bool operator==(const Parts&) const = default;
};
inline constexpr int full_minutes_per_week = 6 * 60;
inline constexpr int full_interests = 3;

/// A score with what it was made from, in the mentee's spelling and order.
struct Score : Parts {
    std::vector<std::string> topics_shared;
    std::vector<std::string> topics_half;  ///< of these, where the mentor is not further
    std::vector<std::string> topics_open;  ///< wished for, not offered
    std::vector<std::string> languages_shared;
    std::vector<std::string> goals_shared;
    std::vector<std::string> goals_open;
    std::vector<std::string> interests_shared;
    /// The shared time in the mentor's own week, when it is least.
    program::Availability slots_mentor;
    program::Availability slots_mentee;
    struct Time {
        Months months;
        int minutes_per_week = 0;
        bool operator==(const Time&) const = default;
    };
    /// By season; empty where it is the same all along.
    std::vector<Time> times;
    program::YearsAhead years_wanted;
    bool operator==(const Score&) const = default;
};

// The points of each part when both said something, of at most `most`.
/// 0 ≤ halves ≤ 2 × wanted, 0 < wanted.
int points_for_topics(int most, int halves, int wanted);
/// `shorter`: how many languages who has fewer of them has; 0 ≤ shared ≤ shorter, 0 < shorter.
int points_for_languages(int most, int shared, int shorter);
int points_for_minutes(int most, int minutes_per_week);
int points_for_years(int most, int years_ahead, program::YearsAhead wanted = {});
int points_for_goals(int most, int shared, int wanted);
int points_for_interests(int most, int shared);
/// `wish` as in Parts.
int points_for_wish(int most, int wish);

/// Whether the pair is allowed is not asked here.
Parts parts_of(const Comparable& mentor, const Comparable& mentee, const Shares& shares);

/// The same numbers as `parts_of`. `seasons` as for `comparable`.
Score score_of(const Comparable& mentor, const Comparable& mentee, const Shares& shares,
               std::span<const Season> seasons = {});

/// The parts as people are told of them: without the private one, scaled to a whole.
Parts told_parts(Parts parts);

/// Points as people see them, of 100, in the order of `Parts` without the private part. Rounded so
/// that they add up to the rounded `told_points`.
inline constexpr std::size_t parts_shown = 7;
std::array<int, parts_shown> shown_points(const Parts& parts);
int shown_points(int points);

}  // namespace accanto::matching
