#include "exchange/bundle_json.hpp"

#include <doctest/doctest.h>

#include "exchange/hostile.hpp"
#include "exchange/samples.hpp"

namespace accanto::exchange {
namespace {

Bundle sample() {
    return {test::sample_program_id(), test::sample_events()};
}

TEST_CASE("a bundle comes back as it was, erased bodies too") {
    REQUIRE(sample().events.size() >= 2);
    const auto read = read_bundle(to_json(sample()));
    REQUIRE(read);
    CHECK(*read == sample());
    CHECK_FALSE(read->events.back().body.has_value());
}

TEST_CASE("a bundle says what it is") {
    CHECK(to_json(sample()).contains(R"("format":"accanto-bundle")"));
}

TEST_CASE("a damaged bundle is a problem, never half a bundle") {
    test::check_refuses_damage(to_json(sample()),
                               [](std::string_view text) { return read_bundle(text); });
}

TEST_CASE("a signature that is no signature is refused") {
    const auto bad = test::with(to_json(sample()), R"("s":")", R"("s":"!)");
    CHECK_FALSE(read_bundle(bad).has_value());
}

TEST_CASE("more than 32 MiB is refused before it is looked at") {
    const std::string huge(33UL << 20U, ' ');
    const auto read = read_bundle(huge);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().problem == Problem::TooLarge);
}

}  // namespace
}  // namespace accanto::exchange
