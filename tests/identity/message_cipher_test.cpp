#include "identity/message_cipher.hpp"

#include <algorithm>
#include <numeric>
#include <sodium.h>

#include <doctest/doctest.h>

#include "identity/hex.hpp"
#include "support/seeded_random.hpp"

namespace accanto::identity {
namespace {

using base::bytes_of;

struct SealedMessage {
    test::SeededRandom random{6};
    EpochKey key = make_epoch_key(random);
    base::Bytes plain = base::Bytes(40, 'm');
    base::BytesView place = bytes_of("where it belongs");
    base::Bytes body = encrypt(plain, key, place, random);
};

struct PaddedLength {
    std::size_t length, padded;
};

// The published figures of NIP-44 (nip44.vectors.json, calc_padded_len), above our floor.
constexpr PaddedLength nip_44[] = {
    {64, 64},   {65, 96},   {100, 128}, {111, 128},  {200, 224},   {250, 256},
    {320, 320}, {383, 384}, {384, 384}, {400, 448},  {500, 512},   {512, 512},
    {515, 640}, {700, 768}, {800, 896}, {900, 1024}, {1020, 1024}, {65536, 65536},
};

TEST_CASE("lengths are padded in the steps of NIP-44, from 64 on") {
    for (const auto& [length, padded] : nip_44) {
        CAPTURE(length);
        CHECK(padded_length(length) == padded);
    }
    for (const std::size_t length : {0U, 1U, 32U, 33U, 63U}) CHECK(padded_length(length) == 64);
    CHECK(padded_length(plain_bytes_max) == 65'536);
}

TEST_CASE("a padded length is never shorter and never shrinks") {
    for (std::size_t length = 1; length <= plain_bytes_max; ++length) {
        const bool grows =
            padded_length(length) >= length && padded_length(length) >= padded_length(length - 1);
        if (!grows) FAIL_CHECK("padding shrinks at " << length);
    }
    CHECK(padded_length(plain_bytes_max) >= plain_bytes_max);
}

TEST_CASE_FIXTURE(SealedMessage, "a message opens with its key and at its place alone") {
    CHECK(decrypt(body, key, place) == plain);
    CHECK_FALSE(decrypt(body, make_epoch_key(random), place).has_value());
    CHECK_FALSE(decrypt(body, key, bytes_of("where it does not")).has_value());
    CHECK_FALSE(decrypt(body, key, {}).has_value());
}

TEST_CASE_FIXTURE(SealedMessage, "a changed or cut message does not open") {
    for (std::size_t i = 0; i < body.size(); ++i) {
        auto changed = body;
        changed[i] ^= 1;
        CAPTURE(i);
        CHECK_FALSE(decrypt(changed, key, place).has_value());
    }
    for (std::size_t length = 0; length < body.size(); ++length) {
        CAPTURE(length);
        CHECK_FALSE(decrypt(base::BytesView(body).first(length), key, place).has_value());
    }
    auto longer = body;
    longer.push_back(0);
    CHECK_FALSE(decrypt(longer, key, place).has_value());
}

TEST_CASE_FIXTURE(SealedMessage, "every length that is allowed comes back") {
    for (const std::size_t length : {0UL, 1UL, 63UL, 64UL, 65UL, 1'000UL, plain_bytes_max}) {
        const base::Bytes text(length, 'x');
        const auto sealed = encrypt(text, key, place, random);
        CAPTURE(length);
        CHECK(sealed.size() == 24 + 32 + 2 + padded_length(length) + 16);
        CHECK(decrypt(sealed, key, place) == text);
    }
}

TEST_CASE_FIXTURE(SealedMessage, "texts of like length look alike in length") {
    CHECK(encrypt(base::Bytes(3), key, place, random).size() == body.size());
    CHECK(encrypt(plain, key, place, random) != body);
}

/// Hands out 0, 1, 2 …
class CountingRandom : public base::Random {
public:
    void fill(std::span<base::Byte> target) override {
        std::iota(target.begin(), target.end(), base::Byte{0});
    }
};

// The key and commitment were made with Python's hashlib.blake2b; libsodium opens what they sealed.
TEST_CASE("the message key and its commitment follow from epoch key, nonce and place") {
    CountingRandom random;
    const auto key = make_epoch_key(random);
    const auto place = bytes_of("ad");
    const auto body = encrypt(bytes_of("hello"), key, place, random);
    const auto keys = test::bytes_of_hex(
        "d07f7e4db3aea82ffc7d04f60985aa2740d62706fd4ecdedd41b391c0c8608de"
        "78def897eec0f83b108e5445d4d4de5dd798e6eca0bb2b9f7c76aa8d6ef88149");
    CHECK(
        std::ranges::equal(base::BytesView(body).subspan(24, 32), base::BytesView(keys).last(32)));

    base::Bytes text(body.size() - 24 - 32 - 16);
    CHECK(crypto_aead_xchacha20poly1305_ietf_decrypt(
              text.data(), nullptr, nullptr, body.data() + 56, body.size() - 56, place.data(),
              place.size(), body.data(), keys.data()) == 0);
    base::Bytes expected(66);
    std::ranges::copy(test::bytes_of_hex("000568656c6c6f"), expected.begin());
    CHECK(text == expected);
}

/// What somebody with the key could seal: any text, padded or not.
base::Bytes sealed_without_padding(base::BytesView text, const EpochKey& key,
                                   base::BytesView place) {
    // Nonce 0 … 23 with the epoch key 0 … 31 and place "ad": the same keys as in the test above.
    const auto keys = test::bytes_of_hex(
        "d07f7e4db3aea82ffc7d04f60985aa2740d62706fd4ecdedd41b391c0c8608de"
        "78def897eec0f83b108e5445d4d4de5dd798e6eca0bb2b9f7c76aa8d6ef88149");
    base::Bytes body(56 + text.size() + 16);
    std::iota(body.begin(), body.begin() + 24, base::Byte{0});
    std::copy(keys.begin() + 32, keys.end(), body.begin() + 24);
    crypto_aead_xchacha20poly1305_ietf_encrypt(body.data() + 56, nullptr, text.data(), text.size(),
                                               place.data(), place.size(), nullptr,
                                               key.bytes.data(), keys.data());
    return body;
}

TEST_CASE("padding that no writer makes is refused, even from a holder of the key") {
    CountingRandom random;
    const auto key = make_epoch_key(random);
    const auto place = bytes_of("ad");
    base::Bytes good(66);
    CHECK(decrypt(sealed_without_padding(good, key, place), key, place) == base::Bytes{});

    auto not_zero = good;
    not_zero.back() = 1;
    auto too_long = good;
    too_long[1] = 65;
    auto far_too_long = good;
    far_too_long[0] = 0xFF;
    const base::Bytes padded_too_far(2 + 96);
    for (const auto& text : {not_zero, too_long, far_too_long, padded_too_far}) {
        CHECK_FALSE(decrypt(sealed_without_padding(text, key, place), key, place).has_value());
    }
}

// The expected commitment was made with Python's hashlib.blake2b.
TEST_CASE("a key commitment tells keys apart") {
    CountingRandom random;
    auto key = make_epoch_key(random);
    const auto commitment = commitment_of(key);
    CHECK(commitment == KeyCommitment::from_bytes(test::bytes_of_hex(
                            "8af9494c893c3a1618042bf0140d572fe3d3c4893a49f7d6cb80bacf5caa6291")));
    key.bytes[31] ^= 1;
    CHECK(commitment_of(key) != commitment);
}

}  // namespace
}  // namespace accanto::identity
