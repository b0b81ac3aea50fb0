#include "identity/recovery_words.hpp"

#include <algorithm>
#include <optional>
#include <sodium.h>
#include <vector>

#include "identity/recovery_word_list.hpp"

namespace accanto::identity {
namespace {

constexpr std::size_t letters_max = 8;
constexpr std::size_t telling_letters = 4;
constexpr std::size_t bits_a_word = 11;
constexpr std::size_t bits_max = recovery_word_count * bits_a_word;

/// The entropy, and behind it the byte whose first four bits are the checksum.
using Bits = Secret<RecoveryEntropy::size + 1>;

base::Byte checksum_of(base::BytesView entropy) {
    std::array<base::Byte, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), entropy.data(), entropy.size());
    const auto first_bits = static_cast<base::Byte>(digest[0] & 0xF0U);
    wipe(digest);
    return first_bits;
}

Bits bits_of(const RecoveryEntropy& entropy) {
    Bits bits;
    std::ranges::copy(entropy.bytes(), bits.bytes().begin());
    bits.bytes().back() = checksum_of(entropy.bytes());
    return bits;
}

std::string spelled(std::uint64_t word) {
    std::string text;
    for (std::size_t i = 0; i < letters_max; ++i, word <<= 8) {
        const auto letter = static_cast<char>(word >> 56);
        if (letter != 0) text += letter;
    }
    return text;
}

bool is_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

/// Whatever is between the letters A to Z stands between words.
std::vector<std::string_view> words_in(std::string_view text) {
    std::vector<std::string_view> words;
    for (;;) {
        const auto start = std::ranges::find_if(text, is_letter);
        text.remove_prefix(static_cast<std::size_t>(start - text.begin()));
        if (text.empty()) return words;
        const auto end = std::ranges::find_if_not(text, is_letter);
        words.push_back(text.substr(0, static_cast<std::size_t>(end - text.begin())));
        text.remove_prefix(words.back().size());
    }
}

std::uint64_t number_of(std::string_view word) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < letters_max; ++i) {
        const auto letter = i < word.size() ? static_cast<base::Byte>(word[i]) | 0x20U : 0U;
        number = number << 8 | letter;
    }
    return number;
}

/// Its place in the list.
std::optional<std::size_t> find_word(const RecoveryWordList& list, std::string_view word) {
    if (word.size() > letters_max) return std::nullopt;
    const auto number = number_of(word);
    const auto found = std::ranges::lower_bound(list, number);
    if (found == list.end()) return std::nullopt;
    // Four letters tell every word; fewer are a word only when they are all of it.
    const auto ignored_bits = 8 * (letters_max - word.size());
    const auto difference = *found ^ number;
    const bool begins_so = ignored_bits < 64 && difference >> ignored_bits == 0;
    if (difference != 0 && !(begins_so && word.size() >= telling_letters)) return std::nullopt;
    return static_cast<std::size_t>(found - list.begin());
}

void put_word(Bits& bits, std::size_t place, std::size_t word) {
    for (std::size_t i = 0; i < bits_a_word; ++i) {
        const auto at = place * bits_a_word + i;
        const auto bit = word >> (bits_a_word - 1 - i) & 1U;
        bits.bytes()[at / 8] |= static_cast<base::Byte>(bit << (7 - at % 8));
    }
}

std::size_t take_word(const Bits& bits, std::size_t place) {
    std::size_t word = 0;
    for (std::size_t i = 0; i < bits_a_word; ++i) {
        const auto at = place * bits_a_word + i;
        word = word << 1 | (bits.bytes()[at / 8] >> (7 - at % 8) & 1U);
    }
    return word;
}

static_assert(bits_max == 132, "128 bits and 4 of the checksum");

}  // namespace

RecoveryEntropy make_recovery_entropy(base::Random& random) {
    RecoveryEntropy entropy;
    random.fill(entropy.bytes());
    return entropy;
}

RecoveryWords recovery_words(const RecoveryEntropy& entropy) {
    const auto list = recovery_word_list();
    const auto bits = bits_of(entropy);
    RecoveryWords words;
    for (std::size_t i = 0; i < words.size(); ++i) words[i] = spelled(list[take_word(bits, i)]);
    return words;
}

base::Result<RecoveryEntropy, WordsUnreadable> read_recovery_words(std::string_view text) {
    using enum WordsUnreadable::Problem;
    const auto words = words_in(text.substr(0, recovery_text_bytes_max));
    const auto list = recovery_word_list();
    Bits bits;
    for (std::size_t i = 0; i < words.size() && i < recovery_word_count; ++i) {
        const auto word = find_word(list, words[i]);
        if (!word) return base::Failure(WordsUnreadable{UnknownWord, i + 1});
        put_word(bits, i, *word);
    }
    if (words.size() != recovery_word_count) {
        return base::Failure(WordsUnreadable{WordCount, words.size()});
    }
    RecoveryEntropy entropy{base::BytesView(bits.bytes())};
    if (bits != bits_of(entropy)) return base::Failure(WordsUnreadable{Checksum});
    return entropy;
}

bool is_recovery_word(std::string_view answer, std::string_view word) {
    const auto answered = words_in(answer);
    if (answered.size() != 1) return false;
    const auto list = recovery_word_list();
    const auto found = find_word(list, answered[0]);
    return found && found == find_word(list, word);
}

std::array<std::size_t, recovery_words_asked> recovery_places_to_ask(base::Random& random) {
    std::array<std::size_t, recovery_word_count> places{};
    for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
    std::array<std::size_t, recovery_words_asked> asked{};
    for (std::size_t i = 0; i < asked.size(); ++i) {
        std::array<base::Byte, 4> chance{};
        random.fill(chance);
        std::size_t number = 0;
        for (const auto byte : chance) number = number << 8 | byte;
        std::swap(places[i], places[i + number % (places.size() - i)]);
        asked[i] = places[i];
    }
    std::ranges::sort(asked);
    return asked;
}

}  // namespace accanto::identity
