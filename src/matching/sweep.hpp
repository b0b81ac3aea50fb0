#pragma once

#include <map>
#include <span>

#include "matching/free_days.hpp"
#include "matching/word_index.hpp"

namespace accanto::matching {

class PointsTable;

/// Compares everybody with everybody, a mentee with all mentors at a time: the same points as
/// `parts_of` and the same rules as `forbidding_rule` but Rule::NoPlace, some twenty times as
/// quick. Request and field must outlive it.
class Sweep {
public:
    Sweep(const Request& request, const Field& field, const std::vector<bool>& mentors_wanted);

    /// Of the mentors who are wanted.
    const Lineup& lineup() const { return lineup_; }
    /// Points by position in the line; below 0 where a rule is against the pair, or in a gap.
    /// Until the next call.
    std::span<const std::int16_t> row(std::size_t mentee);
    /// The same of the last row, by mentor; below 0 also for who is not in the line.
    int points_with(std::size_t mentor) const;

private:
    using Column = std::vector<std::int16_t>;
    using Words = std::vector<std::uint32_t>;
    using Counts = std::vector<std::uint8_t>;
    using YearsAsked = std::array<int, 3>;  ///< a mentee's own, and from where to where ahead

    void add_rules();
    void note_mentors();
    void note_mentor(std::size_t position, const Comparable& mentor);
    void compare_slowly(const Comparable& mentee);
    void count_topics(const Comparable& mentee);
    PointsTable topic_points(const Comparable& mentee);
    PointsTable time_points(const Comparable& mentee);
    PointsTable goal_points(const Comparable& mentee);
    PointsTable interest_points(const Comparable& mentee);
    template <class Later>
    void add_later(const Comparable& mentee, Later later);
    const Column& languages(const Words& words);
    void fill_languages(Column& column, const Words& words);
    const Column& experience(const Comparable& mentee);
    void fill_experience(Column& column, const YearsAsked& asked) const;
    const Column& private_wish(std::uint32_t answer);
    void add_up(const Comparable& mentee);
    void add_up_more(const Comparable& mentee);
    int points_without_wish(const Comparable& mentee) const;
    void add_wishes(const Comparable& mentee);
    void strike_out(std::size_t mentee);

    const Request& request_;
    const Field& field_;
    Lineup lineup_;
    FreeDays free_days_;
    /// In halves: for who stands at some knowledge, and for who is further.
    WordIndex topics_, topics_further_;
    WordIndex languages_, goals_, interests_;
    const bool says_more_;  ///< whether goals, interests or the private part have a share
    Counts silent_topics_, silent_goals_;  ///< `silent` or 0, by position
    Counts silent_interests_;              ///< `no_interests` or 0
    Counts languages_count_;               ///< by position, at most 255
    Words private_answer_;                 ///< by position
    std::vector<int> years_;               ///< of mentors, ascending, each once
    std::vector<std::uint16_t> years_at_;  ///< by position, which of `years_`
    std::vector<std::pair<std::uint32_t, std::uint32_t>> colleagues_;  ///< organisation, position
    std::vector<std::vector<std::uint32_t>> never_;  ///< positions by mentee, themselves too

    Counts shared_topics_, shared_quarters_, shared_languages_, shared_goals_, shared_interests_;
    std::map<Words, Column> languages_of_;
    std::map<YearsAsked, Column> experience_of_;
    std::map<std::uint32_t, Column> private_of_;
    Column languages_now_, experience_now_, private_now_;
    Column points_;
};

}  // namespace accanto::matching
