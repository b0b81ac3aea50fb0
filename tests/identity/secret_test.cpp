#include "identity/secret.hpp"

#include <new>
#include <type_traits>

#include <doctest/doctest.h>

namespace accanto::identity {
namespace {

static_assert(!std::is_copy_constructible_v<SecretKey> && !std::is_copy_assignable_v<SecretKey>);

const std::array<base::Byte, 32> sevens = [] {
    std::array<base::Byte, 32> bytes{};
    bytes.fill(7);
    return bytes;
}();
constexpr std::array<base::Byte, 32> zeros{};

TEST_CASE("a secret that goes leaves zeros where it was") {
    alignas(SecretKey) std::array<base::Byte, sizeof(SecretKey)> place{};
    auto* secret = new (place.data()) SecretKey(sevens);
    CHECK(place == sevens);
    secret->~SecretKey();
    CHECK(place == zeros);
}

TEST_CASE("a secret that is moved is in its new place alone") {
    SecretKey first(sevens);
    SecretKey second(std::move(first));
    CHECK(first.bytes() == zeros);
    CHECK(second.bytes() == sevens);
    SecretKey third;
    third = std::move(second);
    CHECK(second.bytes() == zeros);
    CHECK(third.bytes() == sevens);
    CHECK(third.copy() == third);
}

TEST_CASE("a wiped text is empty, and so is what was cut off behind it") {
    std::string text(100, 's');
    text.resize(40);
    const auto* letters = text.data();
    wipe(text);
    CHECK(text.empty());
    // Growing within the capacity writes only the letters asked for: what lies behind is as wiped.
    text.resize_and_overwrite(100, [](char*, std::size_t length) { return length; });
    REQUIRE(text.data() == letters);
    CHECK(text == std::string(100, '\0'));
}

}  // namespace
}  // namespace accanto::identity
