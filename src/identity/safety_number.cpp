#include "identity/safety_number.hpp"

#include <format>
#include <sodium.h>

#include "base/check.hpp"
#include "base/text.hpp"

namespace accanto::identity {
namespace {

constexpr std::string_view prefix = "ACC1V";
constexpr std::size_t program_bytes = 8;
constexpr std::size_t code_bytes_max = 1'024;  // a code has 105, and white space may be round it
constexpr std::size_t groups = 6;
constexpr std::size_t bytes_a_group = 5;

LongHash next(const LongHash& last, const SigningPublicKey& key) {
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, LongHash::size);
    crypto_generichash_update(&state, last.bytes.data(), LongHash::size);
    crypto_generichash_update(&state, key.bytes.data(), SigningPublicKey::size);
    LongHash result;
    crypto_generichash_final(&state, result.bytes.data(), LongHash::size);
    return result;
}

/// "54683 89759 …"
std::string digits_of(const Fingerprint& fingerprint) {
    std::string digits;
    for (std::size_t i = 0; i < groups; ++i) {
        std::uint64_t number = 0;
        for (const auto byte :
             base::BytesView(fingerprint.bytes).subspan(i * bytes_a_group, bytes_a_group)) {
            number = number << 8 | byte;
        }
        digits += std::format("{}{:05}", i == 0 ? "" : " ", number % 100'000);
    }
    return digits;
}

std::string program_part(base::BytesView program) {
    base::check(program.size() >= program_bytes, "A program's id is longer than its short form.");
    return base::to_base64url(program.first(program_bytes));
}

}  // namespace

Fingerprint fingerprint_of(const SafetyIdentity& identity) {
    auto digest =
        long_keyed_hash({}, "accanto/1/safety", {identity.key.bytes, identity.person.bytes});
    for (int round = 1; round < safety_rounds; ++round) digest = next(digest, identity.key);
    return Fingerprint::from_bytes(digest.bytes);
}

std::string safety_number(const Fingerprint& one, const Fingerprint& other) {
    const auto first = digits_of(one);
    const auto second = digits_of(other);
    return first < second ? first + ' ' + second : second + ' ' + first;
}

std::string safety_code(base::BytesView program, const Fingerprint& mine,
                        const Fingerprint& theirs) {
    return std::format("{}:{}:{}:{}", prefix, program_part(program), mine.text(), theirs.text());
}

SafetyCheck check_safety_code(std::string_view text, base::BytesView program,
                              const Fingerprint& mine, const Fingerprint& theirs) {
    if (text.size() > code_bytes_max) return SafetyCheck::NoCode;
    const auto parts = base::split(base::trimmed(text), ':');
    if (parts.size() != 4 || parts[0] != prefix) return SafetyCheck::NoCode;
    const auto first = Fingerprint::from_text(parts[2]);
    const auto second = Fingerprint::from_text(parts[3]);
    if (!first || !second) return SafetyCheck::NoCode;
    if (parts[1] != program_part(program)) return SafetyCheck::OtherProgram;
    if (*first == theirs && *second == mine) return SafetyCheck::Same;
    return *first == mine && *second == theirs ? SafetyCheck::OwnCode : SafetyCheck::Different;
}

}  // namespace accanto::identity
