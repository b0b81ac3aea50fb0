#pragma once

#include <array>
#include <span>

#include "matching/lineup.hpp"

namespace accanto::matching {

/// When everybody in a line is free, day by day as bytes of eight slots. Two weeks whose clocks
/// differ by whole slots share whole slots; else each slot of one reaches into two of the other,
/// and two masks of the other's slots say which.
class FreeDays {
public:
    FreeDays(const Field& field, const Lineup& lineup);

    static constexpr std::uint8_t quarters_most = 24;
    static constexpr std::uint8_t silent = 31;
    /// By position: quarters of an hour shared with somebody's free week, as `shared_minutes`
    /// counts them, but not more than `quarters_most`; `silent` for who did not say.
    /// In the season in which it is least.
    void count_shared(const Comparable& person, std::span<std::uint8_t> quarters) const;

private:
    static constexpr std::size_t weekdays = 7;
    using Day = std::uint8_t;
    /// The slots of somebody in a line of whose quarters the first so many (`first`), or the rest
    /// (`second`), fall into a free slot of the other.
    struct Overlap {
        std::array<Day, weekdays> first{}, second{};
        int first_quarters = 0;
        bool is_least_so_far = false;  ///< another season was counted before
    };
    /// `later`: quarters from the beginning of the person's week to that of the line's.
    static Overlap overlap_of(const program::Profile& profile, int later);
    void count_at(const Lineup::Group& group, const Overlap& overlap, std::uint8_t* quarters) const;
    template <class Count>
    void count_group(const Lineup::Group& group, const Overlap& overlap, int whole, int part,
                     std::uint8_t* quarters, Count count) const;

    std::array<std::vector<Day>, weekdays> days_;
    std::vector<std::uint8_t> silent_;  ///< `silent` or 0, by position
    std::vector<Lineup::Group> groups_;
};

}  // namespace accanto::matching
