#include "exchange/event_json.hpp"

#include <doctest/doctest.h>

#include "exchange/samples.hpp"

namespace accanto::exchange {
namespace {

TEST_CASE("an event comes back byte for byte, with and without its body") {
    for (const auto& event : test::sample_events()) {
        const auto read = read_event(to_json(event));
        REQUIRE(read);
        CHECK(*read == event);
    }
}

TEST_CASE("what is no event is refused") {
    for (const std::string text : {"", "{}", "[]", R"({"h":"x"})", R"({"h":1,"s":"x"})",
                                   R"({"h":"x","s":"short"})", R"({"h":"x","s":"x","h":"y"})"}) {
        CAPTURE(text);
        CHECK_FALSE(read_event(text).has_value());
    }
}

}  // namespace
}  // namespace accanto::exchange
