#pragma once

#include <bitset>

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

/// When both are free for at least `meeting_minutes` on end.
Week shared_week(const Week& one, const Week& other);

int minutes_in(const Week& week);

/// The slots of somebody's own week in which `shared` has at least `meeting_minutes`.
program::Availability slots_with(const Week& shared, int utc_offset_minutes);

}  // namespace accanto::matching
