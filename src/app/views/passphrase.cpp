#include "app/views/passphrase.hpp"

#include <set>
#include <vector>

#include "base/text.hpp"

namespace accanto::app {
namespace {

/// A number for each letter of a UTF-8 text; the next letter of an alphabet has the next number.
std::vector<int> letters_of(std::string_view text) {
    std::vector<int> letters;
    for (const char each : text) {
        const int byte = static_cast<unsigned char>(each);
        const bool continues = (byte & 0xC0) == 0x80 && !letters.empty();
        if (continues) {
            letters.back() = letters.back() * 64 + (byte & 0x3F);
        } else {
            letters.push_back(byte);
        }
    }
    return letters;
}

/// A letter for each that neither repeats nor follows the one before: "aaaa" is one, "1234" is two.
std::size_t surprising_letters(const std::vector<int>& letters) {
    std::size_t count = 0;
    int before = -1, step_before = 2;
    for (const int letter : letters) {
        const int step = letter - before;
        const bool runs = before >= 0 && step >= -1 && step <= 1 && step == step_before;
        count += runs || step == 0 ? 0U : 1U;
        step_before = step;
        before = letter;
    }
    return count;
}

constexpr std::size_t different_letters_min = 6;

}  // namespace

PassphraseStrength strength_of(std::string_view passphrase) {
    if (passphrase.empty()) return PassphraseStrength::None;
    if (!base::is_utf8(passphrase)) return PassphraseStrength::Weak;
    const auto letters = letters_of(passphrase);
    const std::set<int> different(letters.begin(), letters.end());
    const auto surprising = surprising_letters(letters);
    if (surprising < fair_letters_min || different.size() < different_letters_min)
        return PassphraseStrength::Weak;
    return surprising < strong_letters_min ? PassphraseStrength::Fair : PassphraseStrength::Strong;
}

}  // namespace accanto::app
