#include "app/views/passphrase.hpp"

#include <set>

#include "base/text.hpp"

namespace accanto::app {
namespace {

/// A letter for each that neither repeats nor follows the one before: "aaaa" is one, "1234" is two.
std::size_t surprising_letters(std::string_view text) {
    std::size_t count = 0;
    int before = -1, step_before = 2;
    for (const char letter : text) {
        if ((static_cast<unsigned char>(letter) & 0xC0) == 0x80) continue;
        const int code = static_cast<unsigned char>(letter);
        const int step = code - before;
        const bool runs = before >= 0 && step >= -1 && step <= 1 && step == step_before;
        count += runs || step == 0 ? 0 : 1;
        step_before = step;
        before = code;
    }
    return count;
}

constexpr std::size_t different_letters_min = 6;

}  // namespace

PassphraseStrength strength_of(std::string_view passphrase) {
    if (passphrase.empty()) return PassphraseStrength::None;
    if (!base::is_utf8(passphrase)) return PassphraseStrength::Weak;
    const std::set<char> different(passphrase.begin(), passphrase.end());
    const auto letters = surprising_letters(passphrase);
    if (letters < fair_letters_min || different.size() < different_letters_min)
        return PassphraseStrength::Weak;
    return letters < strong_letters_min ? PassphraseStrength::Fair : PassphraseStrength::Strong;
}

}  // namespace accanto::app
