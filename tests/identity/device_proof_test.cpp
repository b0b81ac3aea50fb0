#include "identity/device_proof.hpp"

#include <doctest/doctest.h>

#include "identity/hash.hpp"
#include "support/seeded_random.hpp"

namespace accanto::identity {
namespace {

struct TwoDevices {
    test::SeededRandom random{51};
    DeviceKeys known = make_device_keys(random);
    DeviceKeys fresh = make_device_keys(random);
    SigningKeys root = make_device_keys(random).signing;
    base::Bytes program = base::Bytes(32, 5);
    base::Bytes other_program = base::Bytes(32, 6);

    bool is_consent(const Signature& consent) const {
        return verify_consent(fresh.signing.public_key, fresh.box.public_key, program,
                              known.signing.public_key, consent);
    }
    bool is_recovery(const Signature& proof) const {
        return verify_recovery(root.public_key, program, fresh.signing.public_key,
                               fresh.box.public_key, proof);
    }
};

TEST_CASE_FIXTURE(TwoDevices, "a device consents to one program and to the device that adds it") {
    const auto consent = sign_consent(fresh, program, known.signing.public_key);
    CHECK(is_consent(consent));
    CHECK_FALSE(is_consent(sign_consent(fresh, other_program, known.signing.public_key)));
    CHECK_FALSE(is_consent(sign_consent(fresh, program, root.public_key)));
}

TEST_CASE_FIXTURE(TwoDevices, "nobody consents for another, nor with another's box") {
    CHECK_FALSE(is_consent(sign_consent(known, program, known.signing.public_key)));
    DeviceKeys mixed{.signing = fresh.signing, .box = known.box};
    CHECK_FALSE(is_consent(sign_consent(mixed, program, known.signing.public_key)));
    CHECK_FALSE(is_consent(Signature{}));
}

TEST_CASE_FIXTURE(TwoDevices, "a root recovers one device in one program") {
    const auto proof = sign_recovery(root, program, fresh.signing.public_key, fresh.box.public_key);
    CHECK(is_recovery(proof));
    CHECK_FALSE(is_recovery(
        sign_recovery(root, other_program, fresh.signing.public_key, fresh.box.public_key)));
    CHECK_FALSE(
        is_recovery(sign_recovery(root, program, known.signing.public_key, fresh.box.public_key)));
    CHECK_FALSE(
        is_recovery(sign_recovery(root, program, fresh.signing.public_key, known.box.public_key)));
    CHECK_FALSE(is_recovery(
        sign_recovery(known.signing, program, fresh.signing.public_key, fresh.box.public_key)));
    CHECK_FALSE(is_recovery(Signature{}));
}

TEST_CASE_FIXTURE(TwoDevices, "neither proof is a signature of another kind") {
    CHECK_FALSE(is_consent(
        sign(fresh.signing, framed("accanto/1/recover", {program, fresh.signing.public_key.bytes,
                                                         fresh.box.public_key.bytes}))));
    CHECK_FALSE(
        is_recovery(sign(root, framed("accanto/1/link", {program, fresh.signing.public_key.bytes,
                                                         fresh.box.public_key.bytes}))));
}

}  // namespace
}  // namespace accanto::identity
