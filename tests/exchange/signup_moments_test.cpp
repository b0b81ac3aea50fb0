#include "exchange/signup_moments.hpp"

#include <vector>

#include <doctest/doctest.h>

namespace accanto::exchange {
namespace {

using enum DayOrder;
using Cells = std::vector<std::string>;

TEST_CASE("the order of days and months shows in a column") {
    CHECK(day_order_of(Cells{"10/31/2026 15:04:05", "1/2/2026 1:00:00"}) == MonthFirst);
    CHECK(day_order_of(Cells{"1/2/2026 1:00:00", "31/10/2026 15:04:05"}) == DayFirst);
    CHECK(day_order_of(Cells{"01/02/2026 15.04.05"}) == DayFirst);
    CHECK(day_order_of(Cells{"2026/13/01"}) == MonthFirst);
    CHECK(day_order_of(Cells{}) == MonthFirst);
}

TEST_CASE("moments grow with time, however they are written") {
    const std::pair<std::string_view, std::string_view> steps[] = {
        {"2026/10/01 11:59:59 am GMT+2", "2026/10/01 12:00:00 pm GMT+2"},
        {"2026/10/01 12:10:00 AM", "2026/10/01 1:00:00 AM"},
        {"2026-10-01T09:00:00Z", "2026-10-01T09:00:01Z"},
        {"9/30/2026 23:59:59", "10/1/2026 0:00:00"},
        {"12/31/2025 10:00", "1/1/2026 9:00"},
    };
    for (const auto& step : steps) {
        CAPTURE(step.first);
        const auto first = moment_of(step.first, MonthFirst),
                   second = moment_of(step.second, MonthFirst);
        REQUIRE(first);
        REQUIRE(second);
        CHECK(*first < *second);
    }
    CHECK(moment_of("31/10/2026 15.04.05", DayFirst) > moment_of("01/10/2026 15.04.05", DayFirst));
    CHECK(moment_of("31/10/2026", DayFirst) == moment_of("10/31/2026", MonthFirst));
}

TEST_CASE("what is no moment is none") {
    for (const std::string_view cell : {"", "yesterday", "12", "10/2026", "99999999999/1/2026",
                                        "40/40/2026", "1/1/1", "2026/10/01 99:00"}) {
        CAPTURE(cell);
        CHECK_FALSE(moment_of(cell, MonthFirst).has_value());
    }
}

}  // namespace
}  // namespace accanto::exchange
