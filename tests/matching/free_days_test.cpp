#include "matching/free_days.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "matching/requests.hpp"

namespace accanto::matching {
namespace {

/// Mentors with every shift of the clocks by quarters of an hour that a day has, and some more.
Request people(test::SeededRandom& random, int count) {
    Request request;
    for (int number = 0; number < count; ++number) {
        auto one = test::mentor(number);
        auto& profile = one.profile;
        profile.availability.slots = random.next() & random.next();
        if (random.below(3) == 0) profile.availability.slots &= random.next();
        if (random.below(9) == 0) profile.availability.slots = 0;
        profile.utc_offset_minutes = (static_cast<int>(random.below(113)) - 56) * 15;
        if (random.below(9) == 0)
            profile.utc_offset_minutes = static_cast<int>(random.below(99'999));
        request.mentors.push_back(one);
    }
    return request;
}

TEST_CASE("shared time is counted as two weeks tell it, up to six hours") {
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        test::SeededRandom random(seed);
        const auto request = people(random, 60);
        const auto field = field_of(request, {});
        const auto lineup = lineup_of(field, std::vector<bool>(60, true));
        const FreeDays days(field, lineup);
        std::vector<std::uint8_t> quarters(lineup.size());
        for (const auto& other : field.mentors) {
            days.count_shared(other, quarters);
            for (std::size_t mentor = 0; mentor < 60; ++mentor) {
                const auto& one = field.mentors[mentor];
                const int told = quarters[lineup.position_of[mentor]];
                const int minutes = minutes_in(shared_week(one.week(0).free, other.week(0).free));
                CAPTURE(one.candidate->profile.utc_offset_minutes);
                CAPTURE(other.candidate->profile.utc_offset_minutes);
                REQUIRE(told == (one.says_when_free ? std::min(24, minutes / 15) : 31));
                compared += told > 0 && told < 24 ? 1 : 0;
            }
        }
    }
    CHECK(compared > 5'000);
}

TEST_CASE("where clocks change apart, the time of the season with least counts") {
    int differing = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        test::SeededRandom random(seed);
        auto request = people(random, 60);
        test::say_more(request, random);
        const auto field = field_of(request, {});
        const auto lineup = lineup_of(field, std::vector<bool>(60, true));
        const FreeDays days(field, lineup);
        std::vector<std::uint8_t> quarters(lineup.size());
        for (const auto& other : field.mentors) {
            days.count_shared(other, quarters);
            for (std::size_t mentor = 0; mentor < 60; ++mentor) {
                const auto& one = field.mentors[mentor];
                int least = week_minutes, most = 0;
                for (std::size_t season = 0; season < field.seasons.size(); ++season) {
                    const int minutes =
                        minutes_in(shared_week(one.week(season).free, other.week(season).free));
                    least = std::min(least, minutes), most = std::max(most, minutes);
                }
                const int told = quarters[lineup.position_of[mentor]];
                REQUIRE(told == (one.says_when_free ? std::min(24, least / 15) : 31));
                REQUIRE(shared_time(one, other).minutes == least);
                differing += least != most ? 1 : 0;
            }
        }
    }
    CHECK(differing > 5'000);
}

}  // namespace
}  // namespace accanto::matching
