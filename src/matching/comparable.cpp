#include "matching/comparable.hpp"

#include <algorithm>

#include "base/sorting.hpp"
#include "base/text.hpp"

namespace accanto::matching {

std::uint32_t Vocabulary::number(std::string_view word) {
    auto key = base::folded(base::trimmed(word));
    if (key.empty()) return 0;
    const auto next = static_cast<std::uint32_t>(numbers_.size() + 1);
    return numbers_.try_emplace(std::move(key), next).first->second;
}

std::vector<std::uint32_t> Vocabulary::numbers(const std::vector<std::string>& words) {
    std::vector<std::uint32_t> result;
    for (const auto& word : words) {
        if (const auto found = number(word); found != 0) result.push_back(found);
    }
    base::sort(result);
    result.erase(std::ranges::unique(result).begin(), result.end());
    return result;
}

Comparable comparable(const Candidate& candidate, Vocabulary& vocabulary) {
    const auto& profile = candidate.profile;
    Comparable result;
    result.candidate = &candidate;
    result.offers = vocabulary.numbers(profile.offers);
    result.wants = vocabulary.numbers(profile.wants);
    result.languages = vocabulary.numbers(profile.languages);
    result.organisation = vocabulary.number(profile.organisation);
    result.free = week_in_utc(profile.availability, profile.utc_offset_minutes);
    result.whole_week = WholeWeek(result.free);
    result.says_when_free = result.free.any();
    return result;
}

int shared_count(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other) {
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
