#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace accanto::matching {

/// Who in a line has which words. For words that many have there is a byte for everybody, for the
/// rest a list of who has them: at most 32 bytes for each word somebody has.
class WordIndex {
public:
    using WordsAt = std::vector<std::span<const std::uint32_t>>;
    /// The words of everybody, by position; numbers of a Vocabulary, each once. `worth_at`, by
    /// position, what each word counts, 1 to 3; without it 1.
    explicit WordIndex(const WordsAt& words_at,
                       const std::vector<std::vector<std::uint8_t>>& worth_at = {});

    /// By position, how much those of the words count that somebody has: at most 255.
    void count(std::span<const std::uint32_t> words, std::span<std::uint8_t> counts) const;
    /// On top of what is there.
    void add(std::span<const std::uint32_t> words, std::span<std::uint8_t> counts) const;

private:
    std::size_t size_ = 0;
    std::vector<std::uint32_t> begin_;   ///< by word, where in `people_`; one more at the end
    std::vector<std::uint32_t> people_;  ///< position × 4 + what it counts
    std::vector<std::int32_t> row_of_;   ///< by word, which of the rows; -1: a list
    std::vector<std::uint8_t> rows_;
};

}  // namespace accanto::matching
