#include "matching/lineup.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "matching/lanes.hpp"
#include "matching/requests.hpp"

namespace accanto::matching {
namespace {

TEST_CASE("a week begins with the quarter of the UTC week that free time begins to count from") {
    for (int minutes = -25'000; minutes <= 25'000; minutes += 7) {
        program::Availability monday_at_seven{1};
        const auto week = week_in_utc(monday_at_seven, minutes);
        REQUIRE(week[static_cast<std::size_t>(week_shift(minutes) + 7 * 4) % week.size()]);
        REQUIRE_FALSE(
            week[static_cast<std::size_t>(week_shift(minutes) + 7 * 4 + 8) % week.size()]);
    }
}

TEST_CASE("everybody wanted stands once, with those of the same clocks, in whole lanes") {
    test::SeededRandom random(1);
    const auto request = test::random_request(random, 60, 1);
    const auto field = field_of(request, {});
    std::vector<bool> wanted(60, true);
    wanted[7] = false;
    const auto lineup = lineup_of(field, wanted);
    CHECK(lineup.position_of[7] == nowhere);
    CHECK(std::ranges::count(lineup.mentor_at, nowhere) + 59 ==
          static_cast<std::ptrdiff_t>(lineup.size()));
    std::size_t end = 0;
    for (const auto& group : lineup.groups) {
        CHECK(group.begin == end);
        CHECK(group.end % lanes == 0);
        std::uint32_t last = 0;
        for (auto position = group.begin; position < group.end; ++position) {
            const auto mentor = lineup.mentor_at[position];
            if (mentor == nowhere) continue;
            CHECK(lineup.position_of[mentor] == position);
            CHECK(mentor >= last);
            CHECK(shifts_of(field.mentors[mentor]) == group.shifts);
            last = mentor;
        }
        end = group.end;
    }
    CHECK(end == lineup.size());
}

TEST_CASE("nobody makes an empty line") {
    Request request;
    CHECK(lineup_of(field_of(request, {}), {}).size() == 0);
}

TEST_CASE("points are looked up for sixteen at once") {
    PointsTable table;
    for (std::size_t k = 0; k < PointsTable::size; ++k)
        table.set(k, static_cast<int>(k) * 701 - 12'000);
    for (unsigned first = 0; first < PointsTable::size; ++first) {
        Bytes indices{};
        for (unsigned k = 0; k < lanes; ++k)
            indices[k] = static_cast<std::uint8_t>((first + 5 * k) % PointsTable::size);
        const auto looked = table.at(indices);
        for (unsigned k = 0; k < lanes; ++k) {
            const int points = k < 8 ? looked.low[k] : looked.high[k - 8];
            REQUIRE(points == indices[k] * 701 - 12'000);
        }
    }
}

}  // namespace
}  // namespace accanto::matching
