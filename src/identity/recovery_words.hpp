#pragma once

#include <array>
#include <string>
#include <string_view>

#include "base/random.hpp"
#include "base/result.hpp"
#include "identity/secret.hpp"

namespace accanto::identity {

inline constexpr std::size_t recovery_word_count = 12;
inline constexpr std::size_t recovery_words_asked = 3;
/// A longer text is not read: twelve words with numbers and line breaks need a tenth of it.
inline constexpr std::size_t recovery_text_bytes_max = 4'096;

/// The 128 bits behind a person's twelve words.
using RecoveryEntropy = Secret<16>;
using RecoveryWords = std::array<std::string, recovery_word_count>;

struct WordsUnreadable {
    enum class Problem {
        WordCount,    ///< `number` words were given
        UnknownWord,  ///< the word `number`, counted from 1, is in no list
        Checksum,     ///< all words are known, and at least one is another than was written down
    };
    Problem problem = Problem::WordCount;
    std::size_t number = 0;
    bool operator==(const WordsUnreadable&) const = default;
};

RecoveryEntropy make_recovery_entropy(base::Random& random);

/// The twelve words of BIP39 (English): 128 bits and the first 4 of their SHA-256.
RecoveryWords recovery_words(const RecoveryEntropy& entropy);

/// Forgives capitals, numbers, commas and line breaks, and takes the first four letters for a word.
base::Result<RecoveryEntropy, WordsUnreadable> read_recovery_words(std::string_view text);

/// Whether `answer` is `word`, as forgiving as reading is.
bool is_recovery_word(std::string_view answer, std::string_view word);

/// Three different places from 0 on, ascending: the words to ask back for.
std::array<std::size_t, recovery_words_asked> recovery_places_to_ask(base::Random& random);

}  // namespace accanto::identity
