#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "matching/candidate.hpp"
#include "matching/free_time.hpp"
#include "matching/seasons.hpp"

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

/// Somebody's free week by the clock, as long as their clocks are set so.
struct OwnWeek {
    int utc_offset_minutes = 0;
    int shift = 0;  ///< `week_shift` of it
    Week free;
    WholeWeek whole_week;  ///< `free`, for comparing
};

/// A candidate made ready for comparing with many others. Points into the request, which must
/// outlive it.
struct Comparable {
    const Candidate* candidate = nullptr;
    Numbers offers, wants, languages, goals, interests;
    /// By place in `offers` and `wants`; who did not say offers solid knowledge, or stands at some.
    std::vector<program::Level> offers_levels, wants_levels;
    /// Of each word of the profile, in its order.
    Numbers wants_told, languages_told, goals_told, interests_told;
    std::uint32_t organisation = 0;    ///< 0: not said
    std::uint32_t private_answer = 0;  ///< 0: not said
    /// Whom they would like, of the profile; nobody where nobody of them can be had.
    std::span<const PersonId> wishes;
    bool says_when_free = false;
    std::vector<OwnWeek> weeks;         ///< each setting of the clocks once
    std::vector<std::uint8_t> week_in;  ///< by season, which of `weeks`

    const OwnWeek& week(std::size_t season) const { return weeks[week_in[season]]; }
};

/// Two candidates can be compared when the same vocabulary and seasons were used for both. No
/// seasons: the clocks are as `utc_offset_minutes` says.
Comparable comparable(const Candidate& candidate, Vocabulary& vocabulary,
                      std::span<const Season> seasons = {});

/// `week_shift` by season.
std::vector<int> shifts_of(const Comparable& person);

/// What two share in the season in which they share least.
struct SharedTime {
    int minutes = 0;
    std::size_t season = 0;  ///< the first such
};
SharedTime shared_time(const Comparable& mentor, const Comparable& mentee);

/// Whether a shared topic counts whole: the mentor is further than the mentee, or as far as can be.
bool counts_whole(program::Level mentor, program::Level mentee);
/// Of the topics that are wanted, how many are offered, in halves.
int shared_halves(const Comparable& mentor, const Comparable& mentee);

/// How many numbers stand in both ascending lists.
int shared_count(const Numbers& one, const Numbers& other);

}  // namespace accanto::matching
