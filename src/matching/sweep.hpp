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
    enum class Kind : std::uint8_t { Topics, Languages };

    static WordIndex index_of(const Field& field, const Lineup& lineup, Kind kind);
    void add_rules();
    void note_mentors();
    void compare_slowly(const Comparable& mentee);
    PointsTable topic_points(const Comparable& mentee);
    PointsTable time_points(const Comparable& mentee);
    const Column& languages(const Words& words);
    void fill_languages(Column& column, const Words& words);
    const Column& experience(int years);
    void fill_experience(Column& column, int years) const;
    void strike_out(std::size_t mentee);

    const Request& request_;
    const Field& field_;
    Lineup lineup_;
    FreeDays free_days_;
    WordIndex topics_, languages_;
    std::vector<std::uint8_t> silent_topics_;    ///< `silent` or 0, by position
    std::vector<std::uint8_t> languages_count_;  ///< by position, at most 255
    std::vector<std::pair<std::uint32_t, std::uint32_t>> colleagues_;  ///< organisation, position
    std::vector<std::vector<std::uint32_t>> never_;  ///< positions by mentee, themselves too

    std::vector<std::uint8_t> shared_topics_, shared_quarters_, shared_languages_;
    std::map<Words, Column> languages_of_;
    std::vector<Column> experience_of_;  ///< by years, the silent first
    Column languages_now_, experience_now_;
    Column points_;
};

}  // namespace accanto::matching
