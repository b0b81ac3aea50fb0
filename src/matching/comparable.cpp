#include "matching/comparable.hpp"

#include <algorithm>

#include "base/sorting.hpp"
#include "base/text.hpp"

namespace accanto::matching {

Vocabulary::Vocabulary(const std::vector<program::Synonyms>& synonyms) {
    for (const auto& group : synonyms) {
        const auto words = each_once(number_each(group.words));
        while (topics_.size() <= numbers_.size())
            topics_.push_back(static_cast<std::uint32_t>(topics_.size()));
        for (const auto word : words) {
            const auto other = topics_[word], one = topics_[words.front()];
            std::ranges::replace(topics_, other, one);
        }
    }
}

std::uint32_t Vocabulary::number(std::string_view word) {
    auto key = base::folded(base::trimmed(word));
    if (key.empty()) return 0;
    const auto next = static_cast<std::uint32_t>(numbers_.size() + 1);
    return numbers_.try_emplace(std::move(key), next).first->second;
}

std::uint32_t Vocabulary::topic(std::string_view word) {
    const auto found = number(word);
    return found < topics_.size() ? topics_[found] : found;
}

Numbers Vocabulary::number_each(const std::vector<std::string>& words) {
    Numbers result;
    for (const auto& word : words) result.push_back(number(word));
    return result;
}

Numbers Vocabulary::topic_each(const std::vector<std::string>& words) {
    Numbers result;
    for (const auto& word : words) result.push_back(topic(word));
    return result;
}

Numbers each_once(Numbers numbers) {
    std::erase(numbers, 0U);
    base::sort(numbers);
    numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
    return numbers;
}

Comparable comparable(const Candidate& candidate, Vocabulary& vocabulary) {
    const auto& profile = candidate.profile;
    Comparable result;
    result.candidate = &candidate;
    result.wants_told = vocabulary.topic_each(profile.wants);
    result.languages_told = vocabulary.number_each(profile.languages);
    result.offers = each_once(vocabulary.topic_each(profile.offers));
    result.wants = each_once(result.wants_told);
    result.languages = each_once(result.languages_told);
    result.organisation = vocabulary.number(profile.organisation);
    result.free = week_in_utc(profile.availability, profile.utc_offset_minutes);
    result.whole_week = WholeWeek(result.free);
    result.says_when_free = result.free.any();
    return result;
}

int shared_count(const Numbers& one, const Numbers& other) {
    int count = 0;
    for (auto left = one.begin(), right = other.begin();
         left != one.end() && right != other.end();) {
        if (*left < *right) {
            ++left;
        } else if (*right < *left) {
            ++right;
        } else {
            ++count, ++left, ++right;
        }
    }
    return count;
}

}  // namespace accanto::matching
