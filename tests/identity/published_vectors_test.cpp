// What the RFCs publish, and what follows from them for hostile input. Each figure was checked
// against an implementation other than libsodium (OpenSSL through Python, or Python itself).
#include <algorithm>
#include <array>
#include <sodium.h>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "identity/hash.hpp"
#include "identity/hex.hpp"
#include "identity/passphrase_box.hpp"
#include "identity/sealed_box.hpp"
#include "identity/signature.hpp"
#include "support/seeded_random.hpp"

namespace accanto::identity {
namespace {

using test::bytes_of_hex;

// --- BLAKE2b -------------------------------------------------------------------------------------

/// RFC 7693, appendix E: "selftest_seq".
base::Bytes selftest_bytes(std::size_t length, std::uint32_t seed) {
    std::uint32_t a = 0xDEAD4BAD * seed;
    std::uint32_t b = 1;
    base::Bytes bytes;
    while (bytes.size() < length) {
        const std::uint32_t sum = a + b;
        a = std::exchange(b, sum);
        bytes.push_back(static_cast<base::Byte>(sum >> 24));
    }
    return bytes;
}

base::Bytes blake2b(base::BytesView message, base::BytesView key, std::size_t size) {
    base::Bytes digest(size);
    crypto_generichash(digest.data(), digest.size(), message.data(), message.size(), key.data(),
                       key.size());
    return digest;
}

TEST_CASE("BLAKE2b passes the self-test of RFC 7693, with and without keys") {
    base::Bytes all;
    for (const std::uint32_t size : {20U, 32U, 48U, 64U}) {
        for (const std::uint32_t length : {0U, 3U, 128U, 129U, 255U, 1'024U}) {
            const auto message = selftest_bytes(length, length);
            for (const auto& key : {base::Bytes{}, selftest_bytes(size, size)}) {
                const auto digest = blake2b(message, key, size);
                all.insert(all.end(), digest.begin(), digest.end());
            }
        }
    }
    CHECK(blake2b(all, {}, 32) ==
          bytes_of_hex("c23a7800d98123bd10f506c61e29da5603d763b8bbad2e737f5e765a7bccd475"));
}

// --- XChaCha20-Poly1305 --------------------------------------------------------------------------

struct XChaCha {
    base::BytesView plain = base::bytes_of(
        "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the "
        "future, sunscreen would be it.");
    base::Bytes data = bytes_of_hex("50515253c0c1c2c3c4c5c6c7");
    base::Bytes key = test::counting_from(0x80, 32);
    base::Bytes nonce = test::counting_from(0x40, 24);
    base::Bytes sealed = bytes_of_hex(
        "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f"
        "4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f"
        "76b2383565d3fff921f9664c97637da9768812f615c68b13b52e"
        "c0875924c1c7987947deafd8780acf49");

    bool opens(base::BytesView bytes) const {
        base::Bytes opened(plain.size());
        return crypto_aead_xchacha20poly1305_ietf_decrypt(
                   opened.data(), nullptr, nullptr, bytes.data(), bytes.size(), data.data(),
                   data.size(), nonce.data(), key.data()) == 0 &&
               std::ranges::equal(opened, plain);
    }
};

// draft-irtf-cfrg-xchacha-03, appendix A.3.1.
TEST_CASE_FIXTURE(XChaCha, "XChaCha20-Poly1305 seals as its draft does, and opens nothing else") {
    base::Bytes made(plain.size() + 16);
    crypto_aead_xchacha20poly1305_ietf_encrypt(made.data(), nullptr, plain.data(), plain.size(),
                                               data.data(), data.size(), nullptr, nonce.data(),
                                               key.data());
    CHECK(made == sealed);
    CHECK(opens(sealed));
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
        auto changed = sealed;
        changed[bit / 8] ^= static_cast<base::Byte>(1U << bit % 8);
        CAPTURE(bit);
        CHECK_FALSE(opens(changed));
    }
}

// --- Argon2id ------------------------------------------------------------------------------------

// RFC 9106 has one vector, with four lanes, a secret and associated data: libsodium has none of
// these. So two of OpenSSL's, whose Argon2id gives that vector; one lane, salt 0 … 15.
TEST_CASE("Argon2id gives what another implementation gives, at both ends of what is accepted") {
    const auto derived = [](std::string_view passphrase, unsigned passes, std::size_t mib) {
        base::Bytes key(32);
        const auto salt = test::counting_from(0, 16);
        REQUIRE(crypto_pwhash_argon2id(key.data(), key.size(), passphrase.data(), passphrase.size(),
                                       salt.data(), passes, mib * 1'024 * 1'024,
                                       crypto_pwhash_argon2id_ALG_ARGON2ID13) == 0);
        return key;
    };
    CHECK(derived("five words make a key", passphrase_passes, passphrase_memory_mib) ==
          bytes_of_hex("658c77c2ea46b6161850bee98f1cda52eb29ace2bbfb5d4553cfd38d88030fc6"));
    CHECK(derived("", passphrase_passes_min, passphrase_memory_mib_min) ==
          bytes_of_hex("31548c3f7ac123313b17ce8558728d7a646713a864818d8ed9bb99771b7b1a4c"));
}

// --- X25519 --------------------------------------------------------------------------------------

base::Bytes x25519(base::BytesView scalar, base::BytesView point) {
    base::Bytes shared(32);
    REQUIRE(crypto_scalarmult(shared.data(), scalar.data(), point.data()) == 0);
    return shared;
}

// RFC 7748 §5.2 and §6.1; the second has a point with the bit set that must be ignored.
TEST_CASE("X25519 gives the results of RFC 7748") {
    CHECK(
        x25519(bytes_of_hex("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4"),
               bytes_of_hex("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c")) ==
        bytes_of_hex("c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552"));
    CHECK(
        x25519(bytes_of_hex("4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d"),
               bytes_of_hex("e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493")) ==
        bytes_of_hex("95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957"));
    CHECK(
        x25519(bytes_of_hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a"),
               bytes_of_hex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f")) ==
        bytes_of_hex("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742"));
}

TEST_CASE("X25519 a thousand times over itself is as RFC 7748 says") {
    base::Bytes scalar(32);
    scalar[0] = 9;
    auto point = scalar;
    for (int i = 0; i < 1'000; ++i) {
        auto next = x25519(scalar, point);
        point = std::exchange(scalar, std::move(next));
    }
    CHECK(scalar ==
          bytes_of_hex("684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51"));
}

/// The points whose shared secret is zero for whatever secret key, in all their spellings.
constexpr std::string_view low_order_points[] = {
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
};

/// As if `ephemeral` had a secret: with a shared secret of zero anybody can seal, for anybody.
base::Bytes sealed_by_nobody(base::BytesView ephemeral, const BoxPublicKey& recipient) {
    constexpr std::array<base::Byte, 32> shared{};
    constexpr std::array<base::Byte, 16> zeros{};
    std::array<base::Byte, 32> key{};
    crypto_core_hchacha20(key.data(), zeros.data(), shared.data(), nullptr);
    base::Bytes both(ephemeral.begin(), ephemeral.end());
    both.insert(both.end(), recipient.bytes.begin(), recipient.bytes.end());
    const auto nonce = blake2b(both, {}, 24);
    const auto text = base::bytes_of("not from anybody");
    base::Bytes sealed(ephemeral.begin(), ephemeral.end());
    sealed.resize(seal_overhead_bytes + text.size());
    crypto_secretbox_xchacha20poly1305_easy(sealed.data() + 32, text.data(), text.size(),
                                            nonce.data(), key.data());
    return sealed;
}

TEST_CASE("what was sealed with a point of low order is not opened, and nothing is sealed to one") {
    test::SeededRandom random(71);
    const auto ada = make_device_keys(random).box;
    for (const auto point : low_order_points) {
        CAPTURE(point);
        CHECK_FALSE(open_sealed(sealed_by_nobody(bytes_of_hex(point), ada.public_key), ada));
        const auto key = BoxPublicKey::from_bytes(bytes_of_hex(point));
        CHECK(seal(base::bytes_of("a key"), key, random).empty());
    }
}

// --- Ed25519 -------------------------------------------------------------------------------------

// RFC 8032 §7.1, "TEST SHA(abc)".
TEST_CASE("Ed25519 signs a longer message as RFC 8032 does") {
    SigningKeys keys;
    std::ranges::copy(
        bytes_of_hex("833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42"),
        keys.seed.begin());
    keys = signing_keys_from_seed(keys.seed);
    const auto message = bytes_of_hex(
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
    CHECK(keys.public_key ==
          SigningPublicKey::from_bytes(
              bytes_of_hex("ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf")));
    CHECK(sign(keys, message) ==
          Signature::from_bytes(
              bytes_of_hex("dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b589"
                           "09351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704")));
}

/// The same signature with S + L for S: as good to the equation, and not canonical.
Signature with_order_added(Signature signature) {
    const auto order =
        bytes_of_hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    unsigned carry = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        auto& byte = signature.bytes[32 + i];
        const unsigned sum = byte + order[i] + carry;
        byte = static_cast<base::Byte>(sum);
        carry = sum >> 8;
    }
    return signature;
}

TEST_CASE("a signature has one spelling: S below the order of the group") {
    test::SeededRandom random(72);
    const auto keys = make_device_keys(random).signing;
    for (base::Byte i = 0; i < 50; ++i) {
        const base::Bytes message(3, i);
        const auto signature = sign(keys, message);
        REQUIRE(verify(keys.public_key, message, signature));
        CHECK_FALSE(verify(keys.public_key, message, with_order_added(signature)));
    }
}

/// The eight points of small order, and how else they can be spelled.
constexpr std::string_view small_order_points[] = {
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "0100000000000000000000000000000000000000000000000000000000000080",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
};

// With A of small order and S = 0, R = -hA is good to the equation: one in eight messages of any
// text, or all of them for the neutral point, would be "signed" by a key nobody has.
TEST_CASE("no key of small order signs anything") {
    for (const auto key : small_order_points) {
        for (const auto point : small_order_points) {
            Signature signature;
            std::ranges::copy(bytes_of_hex(point), signature.bytes.begin());
            for (base::Byte i = 0; i < 16; ++i) {
                CHECK_FALSE(verify(SigningPublicKey::from_bytes(bytes_of_hex(key)),
                                   base::Bytes(1, i), signature));
            }
        }
    }
}

TEST_CASE("keys and signatures of another length are none") {
    test::SeededRandom random(73);
    base::Bytes bytes(66);
    random.fill(bytes);
    for (const std::size_t length : {0U, 1U, 63U, 65U, 66U}) {
        const auto text = base::to_base64url(base::BytesView(bytes).first(length));
        CAPTURE(length);
        CHECK_FALSE(Signature::from_text(text).has_value());
        CHECK_FALSE(SigningPublicKey::from_text(text).has_value());
    }
}

}  // namespace
}  // namespace accanto::identity
