#pragma once

#include <string>
#include <string_view>

#include "identity/hash.hpp"
#include "identity/keys.hpp"

namespace accanto::identity {

/// Who a person is in one program: the key all their others come from, and their id.
struct SafetyIdentity {
    SigningPublicKey key;
    PersonId person;
};

/// What of a person is compared. Slow to make, so that a false one with many equal digits can't be
/// searched for: 5,200 times BLAKE2b-512, first of `framed("accanto/1/safety", {key, person})`,
/// then each time of the last result and the key; the first 32 bytes of the last.
using Fingerprint = base::Id<struct FingerprintTag, 32>;

inline constexpr int safety_rounds = 5'200;

Fingerprint fingerprint_of(const SafetyIdentity& identity);

/// 60 digits in twelve groups of five, the same for both people: six groups of each, where a group
/// is five bytes of the fingerprint as a number, modulo 100,000; the lesser six first.
std::string safety_number(const Fingerprint& one, const Fingerprint& other);

/// The same as a QR code shows it to the other: "ACC1V:" and, between colons and in base64url, the
/// first 8 bytes of the program, mine and theirs.
std::string safety_code(base::BytesView program, const Fingerprint& mine,
                        const Fingerprint& theirs);

enum class SafetyCheck {
    Same,          ///< their page shows the keys that mine has
    Different,     ///< it does not: somebody stands between, or one of the two has an old state
    OwnCode,       ///< what my own page shows
    OtherProgram,  ///< a code of another program
    NoCode,        ///< no safety code at all
};

/// What a code read from the other's page says.
SafetyCheck check_safety_code(std::string_view text, base::BytesView program,
                              const Fingerprint& mine, const Fingerprint& theirs);

}  // namespace accanto::identity
