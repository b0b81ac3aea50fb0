#pragma once

#include <array>
#include <cstdint>

namespace accanto::identity {

/// The 2,048 English words of BIP39 in their order, which is the alphabet's. Each is the number its
/// letters make, the first letter in the highest byte, zeros behind the last.
using RecoveryWordList = std::array<std::uint64_t, 2'048>;

/// Generated from npm's @scure/bip39 by cmake/generate_words.py.
RecoveryWordList recovery_word_list();

}  // namespace accanto::identity
