#include "app/views/passphrase.hpp"

#include <doctest/doctest.h>

namespace accanto::app {
namespace {

TEST_CASE("nothing is no passphrase") {
    CHECK(strength_of("") == PassphraseStrength::None);
}

TEST_CASE("a short passphrase is weak") {
    CHECK(strength_of("harbour") == PassphraseStrength::Weak);
    CHECK(strength_of("Tr0ub4dor") == PassphraseStrength::Weak);
}

TEST_CASE("a long passphrase that repeats itself or counts is weak") {
    CHECK(strength_of("aaaaaaaaaaaaaaaaaaaaaaaa") == PassphraseStrength::Weak);
    CHECK(strength_of("abababababababababababab") == PassphraseStrength::Weak);
    CHECK(strength_of("12345678901234567890") == PassphraseStrength::Weak);
    CHECK(strength_of("abcdefghijklmnopqrstuvwxyz") == PassphraseStrength::Weak);
}

TEST_CASE("words make it fair, more words strong") {
    CHECK(strength_of("quiet harbour") == PassphraseStrength::Fair);
    CHECK(strength_of("quiet harbour seven lamps") == PassphraseStrength::Strong);
}

TEST_CASE("letters of other scripts count as one each") {
    CHECK(strength_of("тихая гавань") == PassphraseStrength::Fair);
    CHECK(strength_of("тихая гавань семь ламп") == PassphraseStrength::Strong);
    CHECK(strength_of("\xff\xfe quiet harbour seven lamps") == PassphraseStrength::Weak);
}

}  // namespace
}  // namespace accanto::app
