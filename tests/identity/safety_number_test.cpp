#include "identity/safety_number.hpp"

#include <doctest/doctest.h>

#include "identity/hex.hpp"
#include "support/seeded_random.hpp"

namespace accanto::identity {
namespace {

SafetyIdentity identity_from(int key, int person) {
    return {.key = SigningPublicKey::from_bytes(test::counting_from(key, 32)),
            .person = PersonId::from_bytes(test::counting_from(person, 16))};
}

struct TwoPeople {
    SafetyIdentity ada_identity = identity_from(0, 0);
    SafetyIdentity ben_identity = identity_from(100, 200);
    Fingerprint ada = fingerprint_of(ada_identity);
    Fingerprint ben = fingerprint_of(ben_identity);
    base::Bytes program = test::counting_from(32, 32);
};

// The expected fingerprints and digits were made with Python's hashlib.blake2b.
TEST_CASE_FIXTURE(TwoPeople, "a fingerprint and its digits are the same everywhere") {
    CHECK(ada == Fingerprint::from_bytes(test::bytes_of_hex(
                     "8cee23f27ba78aba16bf65def6430269345d7a075a7d11ced5f09ca5a7984dd5")));
    CHECK(ben == Fingerprint::from_bytes(test::bytes_of_hex(
                     "1aad1dc30300b5bc61a8f7e6f83628fc7c44bde32a861ab0ae4c7e6452010e3a")));
    CHECK(safety_number(ada, ben) ==
          "54683 89759 77858 07399 75701 53080 58531 21864 48584 38435 22542 18305");
}

TEST_CASE_FIXTURE(TwoPeople, "both people see one number") {
    CHECK(safety_number(ben, ada) == safety_number(ada, ben));
}

TEST_CASE_FIXTURE(TwoPeople, "an impostor's key, or another name for a key, is another number") {
    auto impostor = ben_identity;
    impostor.key.bytes[31] ^= 1;
    CHECK(safety_number(ada, fingerprint_of(impostor)) != safety_number(ada, ben));
    auto renamed = ben_identity;
    renamed.person.bytes[0] ^= 1;
    CHECK(safety_number(ada, fingerprint_of(renamed)) != safety_number(ada, ben));
}

TEST_CASE_FIXTURE(TwoPeople,
                  "a code read from the other's page says whether the keys are the same") {
    const auto shown_by_ben = safety_code(program, ben, ada);
    CHECK(shown_by_ben.starts_with("ACC1V:"));
    CHECK(check_safety_code(shown_by_ben, program, ada, ben) == SafetyCheck::Same);
    CHECK(check_safety_code(" " + shown_by_ben + "\n", program, ada, ben) == SafetyCheck::Same);

    Fingerprint impostor = ada;
    impostor.bytes[0] ^= 1;
    CHECK(check_safety_code(safety_code(program, ben, impostor), program, ada, ben) ==
          SafetyCheck::Different);
    CHECK(check_safety_code(safety_code(program, impostor, ada), program, ada, ben) ==
          SafetyCheck::Different);
}

TEST_CASE_FIXTURE(TwoPeople, "one's own code proves nothing, nor does one of another program") {
    CHECK(check_safety_code(safety_code(program, ada, ben), program, ada, ben) ==
          SafetyCheck::OwnCode);
    CHECK(check_safety_code(safety_code(test::counting_from(33, 32), ben, ada), program, ada,
                            ben) == SafetyCheck::OtherProgram);
}

TEST_CASE_FIXTURE(TwoPeople, "what is no code is said to be none") {
    const auto good = safety_code(program, ben, ada);
    for (const auto& text :
         {std::string(), std::string("ACC1V:"), std::string("ACC1V:::"), std::string("hello"),
          good.substr(0, good.size() - 1), good + ":", good + "A", "ACC2V" + good.substr(5),
          std::string(1'000'000, ':'), good.substr(6)}) {
        CHECK(check_safety_code(text, program, ada, ben) == SafetyCheck::NoCode);
    }
}

}  // namespace
}  // namespace accanto::identity
