#include "identity/recovery_keys.hpp"

#include <doctest/doctest.h>

#include "identity/hex.hpp"
#include "support/seeded_random.hpp"

namespace accanto::identity {
namespace {

// The expected secrets were made with Python's hashlib.blake2b over the framing in the contract.
TEST_CASE("the root's keys follow from the words and the program, the same everywhere") {
    const auto key = recovery_key_of(RecoveryEntropy(test::counting_from(0, 16)));
    CHECK(key == RecoveryKey(test::bytes_of_hex(
                     "6d69cb314474e405ceaaf70efe3d258bc45a3ae99d02e5619497b07ea4b687ad")));
    const auto program = test::counting_from(32, 32);
    const auto signing = root_signing_keys(key, program);
    const auto box = root_box_keys(key, program);
    CHECK(base::Bytes(signing.seed.begin(), signing.seed.end()) ==
          test::bytes_of_hex("9c28affba698e4415d6bb5c991075c54b66b8c97ab8514248344614d1199ae98"));
    CHECK(base::Bytes(box.secret.begin(), box.secret.end()) ==
          test::bytes_of_hex("8f4cb635ab23297a8e45f0a2686e6a7ab450422d164176845abd3081f6c22647"));
    CHECK(signing == signing_keys_from_seed(signing.seed));
    CHECK(box == box_keys_from_secret(box.secret));
}

TEST_CASE("roots of two programs, or of two people, have nothing in common") {
    test::SeededRandom random(41);
    const auto ada = recovery_key_of(make_recovery_entropy(random));
    const auto ben = recovery_key_of(make_recovery_entropy(random));
    const auto one = test::counting_from(1, 32);
    const auto two = test::counting_from(2, 32);
    CHECK(root_signing_keys(ada, one) != root_signing_keys(ada, two));
    CHECK(root_signing_keys(ada, one) != root_signing_keys(ben, one));
    CHECK(root_box_keys(ada, one) != root_box_keys(ada, two));
    CHECK(root_signing_keys(ada, one).seed != root_box_keys(ada, one).secret);
}

}  // namespace
}  // namespace accanto::identity
