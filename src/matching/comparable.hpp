#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "matching/candidate.hpp"
#include "matching/free_time.hpp"

namespace accanto::matching {

/// Gives equal words the same number: equal after base::trimmed and base::folded.
class Vocabulary {
public:
    /// 0 for an empty word; the same number for the same word from then on.
    std::uint32_t number(std::string_view word);
    /// Ascending, each once, without empty words.
    std::vector<std::uint32_t> numbers(const std::vector<std::string>& words);

private:
    std::map<std::string, std::uint32_t, std::less<>> numbers_;
};

/// A candidate made ready for comparing with many others. Points into the request, which must
/// outlive it.
struct Comparable {
    const Candidate* candidate = nullptr;
    std::vector<std::uint32_t> offers, wants, languages;
    std::uint32_t organisation = 0;  ///< 0: not said
    bool says_when_free = false;
    Week free;
    WholeWeek whole_week;  ///< `free`, for comparing
};

/// Two candidates can be compared when the same vocabulary was used for both.
Comparable comparable(const Candidate& candidate, Vocabulary& vocabulary);

/// How many numbers stand in both ascending lists.
int shared_count(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other);

}  // namespace accanto::matching
