#include "identity/sealed_box.hpp"

#include <sodium.h>

#include <doctest/doctest.h>

#include "support/seeded_random.hpp"

namespace accanto::identity {
namespace {

struct SealedForAda {
    test::SeededRandom random{5};
    BoxKeys ada = make_device_keys(random).box;
    BoxKeys ben = make_device_keys(random).box;
    base::Bytes plain = base::Bytes(32, 7);
    base::Bytes sealed = seal(plain, ada.public_key, random);
};

TEST_CASE_FIXTURE(SealedForAda, "what is sealed to a key is opened by it alone") {
    CHECK(sealed.size() == plain.size() + seal_overhead_bytes);
    CHECK(open_sealed(sealed, ada) == plain);
    CHECK_FALSE(open_sealed(sealed, ben).has_value());
}

TEST_CASE_FIXTURE(SealedForAda, "libsodium opens our seal, and we open libsodium's") {
    base::Bytes opened(plain.size());
    CHECK(crypto_box_curve25519xchacha20poly1305_seal_open(
              opened.data(), sealed.data(), sealed.size(), ada.public_key.bytes.data(),
              ada.secret.data()) == 0);
    CHECK(opened == plain);

    base::Bytes theirs(plain.size() + seal_overhead_bytes);
    CHECK(crypto_box_curve25519xchacha20poly1305_seal(theirs.data(), plain.data(), plain.size(),
                                                      ada.public_key.bytes.data()) == 0);
    CHECK(open_sealed(theirs, ada) == plain);
}

TEST_CASE_FIXTURE(SealedForAda, "a changed or cut seal does not open") {
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        auto changed = sealed;
        changed[i] ^= 1;
        CAPTURE(i);
        CHECK_FALSE(open_sealed(changed, ada).has_value());
    }
    for (std::size_t length = 0; length < sealed.size(); ++length) {
        CAPTURE(length);
        CHECK_FALSE(open_sealed(base::BytesView(sealed).first(length), ada).has_value());
    }
}

TEST_CASE_FIXTURE(SealedForAda, "nothing at all can be sealed") {
    const auto empty = seal({}, ada.public_key, random);
    CHECK(empty.size() == seal_overhead_bytes);
    CHECK(open_sealed(empty, ada) == base::Bytes{});
}

TEST_CASE_FIXTURE(SealedForAda, "two seals of one text differ, by the chance given") {
    CHECK(seal(plain, ada.public_key, random) != sealed);
    test::SeededRandom once(9);
    test::SeededRandom again(9);
    CHECK(seal(plain, ada.public_key, once) == seal(plain, ada.public_key, again));
}

TEST_CASE_FIXTURE(SealedForAda, "a key of low order gets nothing sealed") {
    CHECK(seal(plain, BoxPublicKey{}, random).empty());
    BoxPublicKey one;
    one.bytes[0] = 1;
    CHECK(seal(plain, one, random).empty());
}

}  // namespace
}  // namespace accanto::identity
