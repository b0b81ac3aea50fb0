#include "exchange/backup_json.hpp"

#include <doctest/doctest.h>

#include "exchange/hostile.hpp"
#include "exchange/samples.hpp"
#include "support/seeded_random.hpp"

namespace accanto::exchange {
namespace {

constexpr std::string_view passphrase = "a ladder in the harbour";

std::string written(std::string_view with_passphrase) {
    test::SeededRandom random(5);
    return to_json(test::sample_backup(), with_passphrase, random);
}

TEST_CASE("an open backup comes back as it was") {
    const auto read = read_backup(written(""));
    REQUIRE(read);
    CHECK(*read == test::sample_backup());
}

TEST_CASE("a locked backup opens with its passphrase alone, and shows nothing before") {
    const auto text = written(passphrase);
    const auto read = read_backup(text, passphrase);
    REQUIRE(read);
    CHECK(*read == test::sample_backup());
    CHECK(read_backup(text).error().problem == Problem::NeedsPassphrase);
    CHECK(read_backup(text, "another").error().problem == Problem::WrongPassphrase);
    CHECK_FALSE(text.contains(test::sample_backup().name));
}

TEST_CASE("a damaged backup is a problem") {
    test::check_refuses_damage(written(""),
                               [](std::string_view text) { return read_backup(text); });
}

}  // namespace
}  // namespace accanto::exchange
