#include "identity/keys.hpp"

#include <doctest/doctest.h>

#include "identity/hex.hpp"
#include "support/seeded_random.hpp"

namespace accanto::identity {
namespace {

using test::bytes_of_hex;

std::array<base::Byte, 32> secret_of_hex(std::string_view hex) {
    std::array<base::Byte, 32> secret{};
    std::ranges::copy(bytes_of_hex(hex), secret.begin());
    return secret;
}

TEST_CASE("starting twice does no harm") {
    start();
    start();
    test::SeededRandom random(1);
    CHECK(make_device_keys(random).signing.public_key != SigningPublicKey{});
}

TEST_CASE("a box key's public half is that of RFC 7748, section 6.1") {
    const auto alice = box_keys_from_secret(
        secret_of_hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a"));
    const auto bob = box_keys_from_secret(
        secret_of_hex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb"));
    CHECK(alice.public_key ==
          BoxPublicKey::from_bytes(
              bytes_of_hex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a")));
    CHECK(bob.public_key ==
          BoxPublicKey::from_bytes(
              bytes_of_hex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f")));
}

TEST_CASE("device keys come from chance alone, and the two keys have nothing in common") {
    test::SeededRandom one(4);
    test::SeededRandom same(4);
    const auto keys = make_device_keys(one);
    CHECK(keys == make_device_keys(same));
    CHECK(keys != make_device_keys(same));
    CHECK(keys.signing.seed != keys.box.secret);
    CHECK(keys.signing == signing_keys_from_seed(keys.signing.seed));
    CHECK(keys.box == box_keys_from_secret(keys.box.secret));
}

// The expected id was made with Python's hashlib.blake2b.
TEST_CASE("a person is named by the hash of the device's signing key") {
    const auto key = SigningPublicKey::from_bytes(
        bytes_of_hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
    CHECK(person_of(key) == PersonId::from_bytes(bytes_of_hex("7d63a60971c98dabab6c69ce3bb8b65e")));
    CHECK(person_of(key) != person_of(SigningPublicKey{}));
}

}  // namespace
}  // namespace accanto::identity
