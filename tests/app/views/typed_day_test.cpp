#include "app/views/typed_day.hpp"

#include <doctest/doctest.h>

namespace accanto::app {
namespace {

constexpr base::Day day_24_november_2026{20'781};

TEST_CASE("a day is read in the ways people write it") {
    for (const auto* text : {"24/11/2026", "24.11.2026", "24-11-2026", "2026-11-24", " 24/11/2026 ",
                             "24 / 11 / 2026"}) {
        CAPTURE(text);
        CHECK(day_of_text(text) == day_24_november_2026);
    }
    CHECK(day_of_text("1/3/2026") == day_of_text("01/03/2026"));
}

TEST_CASE("what no calendar has is no day") {
    for (const auto* text :
         {"", "tomorrow", "31/02/2026", "29/02/2027", "0/1/2026", "24/13/2026", "24/257/2026",
          "257/1/2026", "24/11", "24/11/26", "24/11/1999", "24/11/2026/1", "24//2026", "-1/11/2026",
          "99999999999/1/2026", "24/11/20260"}) {
        CAPTURE(text);
        CHECK_FALSE(day_of_text(text).has_value());
    }
}

TEST_CASE("a leap day is a day") {
    CHECK(day_of_text("29/02/2028").has_value());
}

TEST_CASE("a written day is read back") {
    CHECK(text_of_day(day_24_november_2026) == "24/11/2026");
    CHECK(text_of_day(std::nullopt).empty());
    for (int number = 10'957; number < 12'000; number += 17)
        CHECK(day_of_text(text_of_day(base::Day{number})) == base::Day{number});
}

}  // namespace
}  // namespace accanto::app
