#pragma once

#include <array>
#include <bitset>
#include <cstdint>

#include "program/profile.hpp"

namespace accanto::matching {

inline constexpr int quarter_minutes = 15;
inline constexpr int week_minutes = 7 * 24 * 60;
/// Shared time shorter than this is no meeting and does not count.
inline constexpr int meeting_minutes = 60;

/// A week in UTC, Monday 0:00 first, in quarters of an hour: the finest step of a time zone.
using Week = std::bitset<week_minutes / quarter_minutes>;

/// The week of somebody whose clocks show UTC + `utc_offset_minutes`. Any offset is taken, modulo a
/// week.
Week week_in_utc(const program::Availability& availability, int utc_offset_minutes);

/// The quarter of an hour in the UTC week with which somebody's own week begins.
int week_shift(int utc_offset_minutes);

/// When both are free for at least `meeting_minutes` on end.
Week shared_week(const Week& one, const Week& other);

int minutes_in(const Week& week);

/// A week made ready for being compared with many others: its end stands once more before it and
/// its beginning after it, so that no stretch of time is cut in two.
class WholeWeek {
public:
    WholeWeek() = default;
    explicit WholeWeek(const Week& week);

    /// minutes_in(shared_week(…)) of the two weeks, several times as quick.
    friend int shared_minutes(const WholeWeek& one, const WholeWeek& other);

private:
    static constexpr std::size_t margin = meeting_minutes / quarter_minutes - 1;
    static constexpr std::size_t word_bits = 64;
    static constexpr std::size_t words = (Week{}.size() + 2 * margin + word_bits - 1) / word_bits;
    using Bits = std::array<std::uint64_t, words>;

    static Bits inner_bits();

    Bits bits_{};
};
int shared_minutes(const WholeWeek& one, const WholeWeek& other);

/// The slots of somebody's own week in which `shared` has at least `meeting_minutes`.
program::Availability slots_with(const Week& shared, int utc_offset_minutes);

}  // namespace accanto::matching
