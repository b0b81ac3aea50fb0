#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "matching/candidate.hpp"
#include "matching/free_time.hpp"

namespace accanto::matching {

using Numbers = std::vector<std::uint32_t>;

/// Gives equal words the same number: equal after base::trimmed and base::folded.
class Vocabulary {
public:
    Vocabulary() = default;
    /// Topics that are synonyms have the same number. A word in two of these makes them one.
    explicit Vocabulary(const std::vector<program::Synonyms>& synonyms);

    /// 0 for an empty word; the same number for the same word from then on.
    std::uint32_t number(std::string_view word);
    /// As `number`, of a topic: the same for its synonyms.
    std::uint32_t topic(std::string_view word);
    /// Of each word, in their order.
    Numbers number_each(const std::vector<std::string>& words);
    Numbers topic_each(const std::vector<std::string>& words);

private:
    std::map<std::string, std::uint32_t, std::less<>> numbers_;
    Numbers topics_;  ///< by number, as far as words are synonyms
};

/// Ascending, each once, without 0.
Numbers each_once(Numbers numbers);

/// A candidate made ready for comparing with many others. Points into the request, which must
/// outlive it.
struct Comparable {
    const Candidate* candidate = nullptr;
    Numbers offers, wants, languages;
    Numbers wants_told, languages_told;  ///< of each word of the profile, in its order
    std::uint32_t organisation = 0;      ///< 0: not said
    bool says_when_free = false;
    Week free;
    WholeWeek whole_week;  ///< `free`, for comparing
};

/// Two candidates can be compared when the same vocabulary was used for both.
Comparable comparable(const Candidate& candidate, Vocabulary& vocabulary);

/// How many numbers stand in both ascending lists.
int shared_count(const Numbers& one, const Numbers& other);

}  // namespace accanto::matching
