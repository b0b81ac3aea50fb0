#include "exchange/day_text.hpp"

#include <doctest/doctest.h>

using namespace accanto;

TEST_CASE("A day and its text are each other's inverse") {
    for (const std::int32_t number : {-25'567, -1, 0, 59, 11'016, 20'000, 376'199}) {
        CHECK(exchange::day_from_text(exchange::day_text({number})) == base::Day{number});
    }
    CHECK(exchange::day_text({0}) == "1970-01-01");
    CHECK(exchange::day_text({11'016}) == "2000-02-29");
}

TEST_CASE("A text that is no day is refused") {
    for (const auto* text :
         {"", "2027-3-1", "2027-02-29", "2027-13-01", "2027-00-10", "27-01-01", "2027/01/01",
          "1899-12-31", "3000-01-01", "2027-01-01T", "2027-01-0x", "-027-01-01"}) {
        CAPTURE(text);
        CHECK(exchange::day_from_text(text) == std::nullopt);
    }
}

TEST_CASE("An instant is told in UTC, to the second") {
    CHECK(exchange::instant_text({0}) == "1970-01-01T00:00:00Z");
    CHECK(exchange::instant_text({1'728'043'199'999}) == "2024-10-04T11:59:59Z");
    CHECK(exchange::instant_text({-1}) == "1969-12-31T23:59:59Z");
}
