#include "identity/hash.hpp"

#include <numeric>
#include <sodium.h>

#include <doctest/doctest.h>

#include "identity/hex.hpp"

namespace accanto::identity {
namespace {

using base::bytes_of;
using test::bytes_of_hex;

Hash hash_of_hex(std::string_view hex) {
    return Hash::from_bytes(bytes_of_hex(hex));
}

TEST_CASE("the library's BLAKE2b gives the digest of RFC 7693, appendix A") {
    LongHash digest;
    const auto message = bytes_of("abc");
    crypto_generichash(digest.bytes.data(), LongHash::size, message.data(), message.size(), nullptr,
                       0);
    CHECK(digest == LongHash::from_bytes(bytes_of_hex(
                        "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
                        "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923")));
}

// The expected digests were made with Python's hashlib.blake2b over the framing in the contract.
TEST_CASE("a hash is BLAKE2b of the tag, a zero and the parts with their lengths") {
    CHECK(hash("accanto/1/test", {bytes_of("one"), {}, bytes_of("three")}) ==
          hash_of_hex("f8fe8659b141f960321760f1fcff4d733f6b8ecc36d50a16f166db53a2a3e812"));
    CHECK(hash("accanto/1/test", {}) ==
          hash_of_hex("ca5bf73a9d037b6b792872c220bb6783c22b30e4adec3bad7cb121e88cc012e8"));
}

TEST_CASE("keyed hashes have the key of BLAKE2b itself") {
    CHECK(keyed_hash(bytes_of("key"), "accanto/1/test", {bytes_of("one")}) ==
          hash_of_hex("494718ce3d87f6ee2a9a77866fff4821aa71d05085b30989c9847f106000b4fd"));
    base::Bytes longest(hash_key_bytes_max);
    std::iota(longest.begin(), longest.end(), base::Byte{0});
    CHECK(long_keyed_hash(longest, "accanto/1/test", {bytes_of("one")}) ==
          LongHash::from_bytes(
              bytes_of_hex("62cccd4f85920f39a3d00f3741e4233cd25b098ece2731e91754b610e024e319"
                           "33bf426ff5540195c4e84bda63e8aff44653a17538daf5ef5c26d852d1f4085a")));
}

TEST_CASE("framed bytes are the tag, a zero, and each part behind its length") {
    CHECK(framed("t", {bytes_of("ab"), {}}) ==
          base::Bytes{'t', 0, 2, 0, 0, 0, 0, 0, 0, 0, 'a', 'b', 0, 0, 0, 0, 0, 0, 0, 0});
}

TEST_CASE("the same letters in other parts, or under another tag, hash otherwise") {
    const auto together = hash("t", {bytes_of("ab")});
    CHECK(together != hash("t", {bytes_of("a"), bytes_of("b")}));
    CHECK(together != hash("t", {bytes_of("ab"), {}}));
    CHECK(together != hash("tab", {}));
    CHECK(together != hash("u", {bytes_of("ab")}));
    CHECK(together != keyed_hash(bytes_of("k"), "t", {bytes_of("ab")}));
}

}  // namespace
}  // namespace accanto::identity
