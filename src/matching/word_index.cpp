#include "matching/word_index.hpp"

#include <algorithm>

namespace accanto::matching {
namespace {

constexpr std::size_t many_share = 32;  ///< one in so many
constexpr std::uint32_t worth_bits = 2, worth_most = (1U << worth_bits) - 1;

}  // namespace

WordIndex::WordIndex(const WordsAt& words_at,
                     const std::vector<std::vector<std::uint8_t>>& worth_at)
    : size_(words_at.size()) {
    std::uint32_t highest = 0;
    for (const auto& words : words_at)
        for (const auto word : words) highest = std::max(highest, word);
    begin_.resize(highest + std::size_t{2});
    for (const auto& words : words_at)
        for (const auto word : words) ++begin_[word + 1];
    row_of_.assign(highest + std::size_t{1}, -1);
    for (std::size_t word = 0; word <= highest; ++word) {
        if (begin_[word + 1] * many_share > size_) {
            row_of_[word] = static_cast<std::int32_t>(rows_.size() / size_);
            rows_.resize(rows_.size() + size_);
        }
        begin_[word + 1] += begin_[word];
    }
    people_.resize(begin_.back());
    auto next = begin_;
    for (std::uint32_t position = 0; position < size_; ++position) {
        for (std::size_t k = 0; k < words_at[position].size(); ++k) {
            const auto word = words_at[position][k];
            const std::uint8_t worth = worth_at.empty() ? 1 : worth_at[position][k];
            people_[next[word]++] = position << worth_bits | worth;
            if (row_of_[word] >= 0)
                rows_[static_cast<std::size_t>(row_of_[word]) * size_ + position] = worth;
        }
    }
}

void WordIndex::count(std::span<const std::uint32_t> words, std::span<std::uint8_t> counts) const {
    std::ranges::fill(counts, std::uint8_t{0});
    add(words, counts);
}

void WordIndex::add(std::span<const std::uint32_t> words, std::span<std::uint8_t> counts) const {
    for (const auto word : words) {
        if (word >= row_of_.size()) continue;
        if (row_of_[word] < 0) {
            for (auto k = begin_[word]; k < begin_[word + 1]; ++k) {
                auto& count = counts[people_[k] >> worth_bits];
                count = static_cast<std::uint8_t>(count + (people_[k] & worth_most));
            }
            continue;
        }
        const auto* row = rows_.data() + static_cast<std::size_t>(row_of_[word]) * size_;
        for (std::size_t position = 0; position < size_; ++position)
            counts[position] = static_cast<std::uint8_t>(counts[position] + row[position]);
    }
}

}  // namespace accanto::matching
