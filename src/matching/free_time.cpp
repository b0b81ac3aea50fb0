#include "matching/free_time.hpp"

#include <bit>

namespace accanto::matching {
namespace {

constexpr int weekdays = 7;
constexpr int slots_per_day = 8;
constexpr int first_slot_minutes = 7 * 60;
constexpr int slot_minutes = 120;
constexpr std::size_t quarters = Week{}.size();
constexpr int meeting_quarters = meeting_minutes / quarter_minutes;

/// The quarter of the UTC week in which a slot of a local week begins.
std::size_t first_quarter(int weekday, int slot, int utc_offset_minutes) {
    const int local = weekday * 24 * 60 + first_slot_minutes + slot * slot_minutes;
    const int utc = (local - utc_offset_minutes % week_minutes + 2 * week_minutes) % week_minutes;
    return static_cast<std::size_t>(utc / quarter_minutes);
}

/// Calls `visit(bit, quarters of the slot)` for each slot of a week.
template <class Visit>
void for_each_slot(int utc_offset_minutes, Visit visit) {
    for (int weekday = 0; weekday < weekdays; ++weekday) {
        for (int slot = 0; slot < slots_per_day; ++slot) {
            visit(1ULL << (weekday * slots_per_day + slot),
                  first_quarter(weekday, slot, utc_offset_minutes));
        }
    }
}

/// Every bit `count` places later, round the end of the week.
Week later(const Week& week, std::size_t count) {
    return week << count | week >> (quarters - count);
}

}  // namespace

Week week_in_utc(const program::Availability& availability, int utc_offset_minutes) {
    Week week;
    for_each_slot(utc_offset_minutes, [&](std::uint64_t bit, std::size_t first) {
        if ((availability.slots & bit) == 0) return;
        for (std::size_t i = 0; i < slot_minutes / quarter_minutes; ++i)
            week[(first + i) % quarters] = true;
    });
    return week;
}

int week_shift(int utc_offset_minutes) {
    return (2 * week_minutes - utc_offset_minutes % week_minutes) / quarter_minutes %
           static_cast<int>(quarters);
}

Week shared_week(const Week& one, const Week& other) {
    const Week both = one & other;
    if (both.none()) return both;
    Week ends = both;  // quarters that end a stretch of meeting_minutes
    for (std::size_t i = 1; i < meeting_quarters; ++i) ends &= later(both, i);
    Week shared = ends;
    for (std::size_t i = 1; i < meeting_quarters; ++i) shared |= later(ends, quarters - i);
    return shared;
}

int minutes_in(const Week& week) {
    return static_cast<int>(week.count()) * quarter_minutes;
}

WholeWeek::WholeWeek(const Week& week) {
    for (std::size_t bit = 0; bit < quarters + 2 * margin; ++bit) {
        if (week[(bit + quarters - margin) % quarters])
            bits_[bit / word_bits] |= std::uint64_t{1} << bit % word_bits;
    }
}

/// Of the week itself.
WholeWeek::Bits WholeWeek::inner_bits() {
    Bits inner{};
    for (std::size_t bit = margin; bit < quarters + margin; ++bit)
        inner[bit / word_bits] |= std::uint64_t{1} << bit % word_bits;
    return inner;
}

int shared_minutes(const WholeWeek& one, const WholeWeek& other) {
    static_assert(meeting_quarters == 4, "found by doubling twice");
    constexpr auto last = WholeWeek::words - 1;
    static const auto inner = WholeWeek::inner_bits();
    // Zeros stand before the first word and after the last one.
    std::array<std::uint64_t, WholeWeek::words + 2> both{}, next{};
    std::uint64_t any = 0;
    for (std::size_t i = 0; i <= last; ++i) any |= both[i + 1] = one.bits_[i] & other.bits_[i];
    if (any == 0) return 0;
    // Quarters that begin a stretch of two, and of those the ones that begin one of four.
    for (std::size_t i = 1; i <= last + 1; ++i)
        next[i] = both[i] & (both[i] >> 1 | both[i + 1] << 63);
    for (std::size_t i = 1; i <= last + 1; ++i)
        both[i] = next[i] & (next[i] >> 2 | next[i + 1] << 62);
    // And all that stand in one.
    for (std::size_t i = 1; i <= last + 1; ++i)
        next[i] = both[i] | both[i] << 1 | both[i - 1] >> 63;
    int count = 0;
    for (std::size_t i = 1; i <= last + 1; ++i)
        count += std::popcount((next[i] | next[i] << 2 | next[i - 1] >> 62) & inner[i - 1]);
    return count * quarter_minutes;
}

program::Availability slots_with(const Week& shared, int utc_offset_minutes) {
    program::Availability slots;
    for_each_slot(utc_offset_minutes, [&](std::uint64_t bit, std::size_t first) {
        int count = 0;
        for (std::size_t i = 0; i < slot_minutes / quarter_minutes; ++i) {
            count += shared[(first + i) % quarters] ? 1 : 0;
        }
        if (count >= meeting_quarters) slots.slots |= bit;
    });
    return slots;
}

}  // namespace accanto::matching
