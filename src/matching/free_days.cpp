#include "matching/free_days.hpp"

#include <algorithm>

#include "matching/lanes.hpp"

namespace accanto::matching {
namespace {

constexpr int slots_per_day = 8, cells_per_day = 12, first_cell = 3;
constexpr int slot_quarters = 8;
constexpr int week_quarters = week_minutes / quarter_minutes;
constexpr std::size_t week_cells = week_quarters / slot_quarters;

/// Somebody's own week in cells as long as a slot, twice over, so that a stretch of it can begin
/// anywhere.
using Cells = std::array<std::uint64_t, 4>;

Cells cells_of(std::uint64_t slots) {
    Cells cells{};
    for (std::size_t bit = 0; bit < 56; ++bit) {
        if ((slots >> bit & 1) == 0) continue;
        const auto cell = bit / slots_per_day * cells_per_day + first_cell + bit % slots_per_day;
        for (const auto place : {cell, cell + week_cells})
            cells[place / 64] |= std::uint64_t{1} << place % 64;
    }
    return cells;
}

/// The 64 cells from `begin` on.
std::uint64_t cells_from(const Cells& cells, std::size_t begin) {
    const auto bits = cells[begin / 64] >> begin % 64;
    return begin % 64 == 0 ? bits : bits | cells[begin / 64 + 1] << (64 - begin % 64);
}

Bytes bits_in(const Bytes& bytes) {
    return __builtin_elementwise_popcount(bytes);
}

}  // namespace

FreeDays::FreeDays(const Field& field, const Lineup& lineup)
    : silent_(lineup.size()), groups_(lineup.groups) {
    for (auto& day : days_) day.resize(lineup.size());
    for (std::size_t position = 0; position < lineup.size(); ++position) {
        if (lineup.mentor_at[position] == nowhere) continue;
        const auto& person = field.mentors[lineup.mentor_at[position]];
        const auto slots = person.candidate->profile.availability.slots;
        for (std::size_t day = 0; day < weekdays; ++day)
            days_[day][position] = static_cast<Day>(slots >> day * slots_per_day);
        if (!person.says_when_free) silent_[position] = silent;
    }
}

FreeDays::Overlap FreeDays::overlap_of(const program::Profile& profile, int later) {
    const auto cells = cells_of(profile.availability.slots);
    Overlap overlap;
    overlap.first_quarters = slot_quarters - later % slot_quarters;
    for (std::size_t day = 0; day < weekdays; ++day) {
        const auto begin =
            day * cells_per_day + first_cell + static_cast<std::size_t>(later / slot_quarters);
        const auto stretch = cells_from(cells, begin);
        overlap.first[day] = static_cast<Day>(stretch);
        overlap.second[day] = static_cast<Day>(stretch >> 1);
    }
    return overlap;
}

/// `count(first, second, a, b)` adds the pieces that are or belong to an hour on end: to `a` those
/// `whole` quarters long, to `b` those `part` long.
template <class Count>
void FreeDays::count_group(const Lineup::Group& group, const Overlap& overlap, int whole, int part,
                           std::uint8_t* quarters, Count count) const {
    struct Mask {
        const Day* days;
        Bytes first, second;
    };
    std::array<Mask, weekdays> masks;
    std::size_t used = 0;
    for (std::size_t day = 0; day < weekdays; ++day) {
        if ((overlap.first[day] | overlap.second[day]) == 0) continue;
        masks[used++] = {days_[day].data(), all_bytes(overlap.first[day]),
                         all_bytes(overlap.second[day])};
    }
    const auto most = all_bytes(quarters_most);
    const auto of_whole = all_bytes(static_cast<unsigned>(whole));
    const auto of_part = all_bytes(static_cast<unsigned>(part));
    for (auto position = group.begin; position < group.end; position += lanes) {
        Bytes a{}, b{};
        for (std::size_t k = 0; k < used; ++k) {
            const auto day = loaded<Bytes>(masks[k].days + position);
            count(day & masks[k].first, day & masks[k].second, a, b);
        }
        // The two are at most 8 together, so at most 192.
        const Bytes sum = __builtin_elementwise_min(a, most) * of_whole +
                          __builtin_elementwise_min(b, most) * of_part;
        Bytes told = __builtin_elementwise_min(sum, most);
        if (overlap.is_least_so_far)
            told = __builtin_elementwise_min(told, loaded<Bytes>(quarters + position));
        store(quarters + position,
              __builtin_elementwise_max(told, loaded<Bytes>(silent_.data() + position)));
    }
}

void FreeDays::count_at(const Lineup::Group& group, const Overlap& overlap,
                        std::uint8_t* quarters) const {
    const int first = overlap.first_quarters, second = slot_quarters - first;
    const auto run = [&](int whole, int part, auto count) {
        count_group(group, overlap, whole, part, quarters, count);
    };
    // A slot's first piece, its second, and the next slot's first follow each other. A piece
    // shorter than an hour counts beside a longer one.
    if (second == 0) {
        run(first, 0, [](Bytes one, Bytes, Bytes& a, Bytes&) { a += bits_in(one); });
    } else if (first == second) {
        run(first, 0,
            [](Bytes one, Bytes two, Bytes& a, Bytes&) { a += bits_in(one) + bits_in(two); });
    } else if (first > second) {
        run(first, second, [](Bytes one, Bytes two, Bytes& a, Bytes& b) {
            a += bits_in(one);
            b += bits_in(two & (one | one >> all_bytes(1)));
        });
    } else {
        run(second, first, [](Bytes one, Bytes two, Bytes& a, Bytes& b) {
            a += bits_in(two);
            b += bits_in(one & (two | two << all_bytes(1)));
        });
    }
}

void FreeDays::count_shared(const Comparable& person, std::span<std::uint8_t> quarters) const {
    for (const auto& group : groups_) {
        // Where clocks stand as far apart as before, time is shared as before.
        std::array<int, program::months> counted{};
        std::size_t count = 0;
        for (std::size_t season = 0; season < group.shifts.size(); ++season) {
            const int later =
                (group.shifts[season] - person.week(season).shift + week_quarters) % week_quarters;
            const auto end = counted.begin() + static_cast<std::ptrdiff_t>(count);
            if (std::find(counted.begin(), end, later) != end) continue;
            auto overlap = overlap_of(person.candidate->profile, later);
            overlap.is_least_so_far = count > 0;
            counted[count++] = later;
            count_at(group, overlap, quarters.data());
        }
    }
}

}  // namespace accanto::matching
