#pragma once

#include <cstdint>
#include <string_view>

namespace accanto::app {

/// How long somebody would have to guess. A guide for people, not a proof: nothing is refused for
/// it.
enum class PassphraseStrength : std::uint8_t { None, Weak, Fair, Strong };

inline constexpr std::size_t fair_letters_min = 12;
inline constexpr std::size_t strong_letters_min = 20;

/// By its length and how much of it repeats. Letters are code points; a text that is not UTF-8 is
/// weak.
PassphraseStrength strength_of(std::string_view passphrase);

}  // namespace accanto::app
