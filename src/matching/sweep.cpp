#include "matching/sweep.hpp"

#include <algorithm>

#include "base/sorting.hpp"
#include "matching/lanes.hpp"
#include "matching/rules.hpp"

namespace accanto::matching {
namespace {

/// More than all other parts can make good, and two of it still fit.
constexpr std::int16_t ruled_out = -12'000;
constexpr std::uint8_t silent = FreeDays::silent;
/// Who says more is compared one by one.
constexpr std::size_t wants_most = silent - 1, languages_most = 15;
/// Columns that are remembered: 20 kB each for 10,000 people.
constexpr std::size_t languages_remembered = 256;
constexpr int years_remembered = 100;

std::vector<bool> able(const Field& field, std::vector<bool> wanted) {
    for (std::size_t mentor = 0; mentor < wanted.size(); ++mentor) {
        if (!program::can_mentor(field.mentors[mentor].candidate->profile.role))
            wanted[mentor] = false;
    }
    return wanted;
}

}  // namespace

Sweep::Sweep(const Request& request, const Field& field, const std::vector<bool>& mentors_wanted)
    : request_(request),
      field_(field),
      lineup_(lineup_of(field, able(field, mentors_wanted))),
      free_days_(field, lineup_),
      topics_(index_of(field, lineup_, Kind::Topics)),
      languages_(index_of(field, lineup_, Kind::Languages)) {
    for (auto* bytes : {&silent_topics_, &languages_count_, &shared_topics_, &shared_quarters_,
                        &shared_languages_})
        bytes->resize(lineup_.size());
    points_.resize(lineup_.size());
    experience_of_.resize(years_remembered + 1);
    note_mentors();
    add_rules();
}

WordIndex Sweep::index_of(const Field& field, const Lineup& lineup, Kind kind) {
    std::vector<std::span<const std::uint32_t>> words(lineup.size());
    for (std::size_t position = 0; position < lineup.size(); ++position) {
        if (lineup.mentor_at[position] == nowhere) continue;
        const auto& mentor = field.mentors[lineup.mentor_at[position]];
        words[position] = kind == Kind::Topics ? mentor.offers : mentor.languages;
    }
    return WordIndex(words);
}

void Sweep::note_mentors() {
    for (std::uint32_t position = 0; position < lineup_.size(); ++position) {
        if (lineup_.mentor_at[position] == nowhere) continue;
        const auto& mentor = field_.mentors[lineup_.mentor_at[position]];
        silent_topics_[position] = mentor.offers.empty() ? silent : 0;
        languages_count_[position] =
            static_cast<std::uint8_t>(std::min<std::size_t>(mentor.languages.size(), 255));
        if (mentor.organisation != 0 && !request_.same_organisation_allowed)
            colleagues_.emplace_back(mentor.organisation, position);
    }
    base::sort(colleagues_);
}

void Sweep::add_rules() {
    never_ = mentors_named(field_, request_.never);
    for (std::size_t mentee = 0; mentee < never_.size(); ++mentee) {
        auto& mentors = never_[mentee];
        if (const auto self = position(field_.mentors, field_.mentee_id(mentee)))
            mentors.push_back(static_cast<std::uint32_t>(*self));
        for (auto& mentor : mentors) mentor = lineup_.position_of[mentor];
        std::erase(mentors, nowhere);
    }
}

PointsTable Sweep::topic_points(const Comparable& mentee) {
    PointsTable table;
    table.fill(field_.shares.topics / 2);
    const auto wanted = mentee.wants.size();
    if (wanted == 0) return table;
    for (std::size_t shared = 0; shared <= wanted; ++shared)
        table.set(shared, points_for_topics(field_.shares.topics, static_cast<int>(shared),
                                            static_cast<int>(wanted)));
    topics_.count(mentee.wants, shared_topics_);
    for (std::size_t k = 0; k < shared_topics_.size(); ++k)
        shared_topics_[k] = std::max(shared_topics_[k], silent_topics_[k]);
    return table;
}

PointsTable Sweep::time_points(const Comparable& mentee) {
    PointsTable table;
    table.fill(field_.shares.free_time / 2);
    if (!mentee.says_when_free) return table;
    for (int quarters = 1; quarters <= FreeDays::quarters_most; ++quarters)
        table.set(static_cast<std::size_t>(quarters),
                  points_for_minutes(field_.shares.free_time, quarters * quarter_minutes));
    table.set(0, ruled_out);
    free_days_.count_shared(mentee.candidate->profile, shared_quarters_);
    return table;
}

void Sweep::fill_languages(Column& column, const Words& words) {
    const int most = field_.shares.languages;
    languages_.count(words, shared_languages_);
    std::array<std::array<std::int16_t, languages_most + 1>, languages_most + 1> points{};
    for (int shorter = 0; shorter <= static_cast<int>(languages_most); ++shorter) {
        auto& row = points[static_cast<std::size_t>(shorter)];
        row[0] = shorter == 0 ? static_cast<std::int16_t>(most / 2) : ruled_out;
        for (int shared = 1; shared <= shorter; ++shared)
            row[static_cast<std::size_t>(shared)] =
                static_cast<std::int16_t>(points_for_languages(most, shared, shorter));
    }
    column.resize(lineup_.size());
    for (std::size_t position = 0; position < column.size(); ++position) {
        const auto shorter = std::min<std::size_t>(words.size(), languages_count_[position]);
        column[position] = lineup_.mentor_at[position] == nowhere
                               ? ruled_out
                               : points[shorter][shared_languages_[position]];
    }
}

const Sweep::Column& Sweep::languages(const Words& words) {
    if (const auto found = languages_of_.find(words); found != languages_of_.end())
        return found->second;
    auto& column =
        languages_of_.size() < languages_remembered ? languages_of_[words] : languages_now_;
    fill_languages(column, words);
    return column;
}

void Sweep::fill_experience(Column& column, int years) const {
    const int most = field_.shares.experience;
    column.assign(lineup_.size(), static_cast<std::int16_t>(most / 2));
    if (years < 0) return;
    for (std::size_t position = 0; position < column.size(); ++position) {
        if (lineup_.mentor_at[position] == nowhere) continue;
        const auto& mentor = field_.mentors[lineup_.mentor_at[position]];
        const int theirs = mentor.candidate->profile.experience_years;
        if (theirs >= 0)
            column[position] = static_cast<std::int16_t>(points_for_years(most, theirs - years));
    }
}

const Sweep::Column& Sweep::experience(int years) {
    if (years >= years_remembered) {
        fill_experience(experience_now_, years);
        return experience_now_;
    }
    auto& column = experience_of_[static_cast<std::size_t>(std::max(years, -1) + 1)];
    if (column.size() != lineup_.size()) fill_experience(column, years);
    return column;
}

void Sweep::strike_out(std::size_t mentee) {
    for (const auto position : never_[mentee]) points_[position] = ruled_out;
    const auto organisation = field_.mentees[mentee].organisation;
    if (organisation == 0) return;
    const auto same = std::ranges::equal_range(colleagues_, organisation, {},
                                               &std::pair<std::uint32_t, std::uint32_t>::first);
    for (const auto& [which, position] : same) points_[position] = ruled_out;
}

void Sweep::compare_slowly(const Comparable& mentee) {
    for (std::size_t position = 0; position < lineup_.size(); ++position) {
        points_[position] = ruled_out;
        if (lineup_.mentor_at[position] == nowhere) continue;
        const auto& mentor = field_.mentors[lineup_.mentor_at[position]];
        const bool allowed = std::ranges::none_of(every_rule, [&](Rule rule) {
            return rule != Rule::NoPlace && forbids(rule, request_, mentor, mentee);
        });
        if (allowed)
            points_[position] =
                static_cast<std::int16_t>(parts_of(mentor, mentee, field_.shares).points());
    }
}

int Sweep::points_with(std::size_t mentor) const {
    const auto position = lineup_.position_of[mentor];
    return position == nowhere ? ruled_out : points_[position];
}

std::span<const std::int16_t> Sweep::row(std::size_t mentee) {
    const auto& person = field_.mentees[mentee];
    if (!program::can_be_mentee(person.candidate->profile.role)) {
        std::ranges::fill(points_, ruled_out);
        return points_;
    }
    if (person.wants.size() > wants_most || person.languages.size() > languages_most) {
        compare_slowly(person);
        return points_;
    }
    const auto topics = topic_points(person), times = time_points(person);
    const auto* spoken = languages(person.languages).data();
    const auto* years = experience(person.candidate->profile.experience_years).data();
    for (std::size_t k = 0; k < lineup_.size(); k += lanes) {
        const auto topic = topics.at(loaded<Bytes>(shared_topics_.data() + k));
        const auto time = times.at(loaded<Bytes>(shared_quarters_.data() + k));
        store(points_.data() + k,
              topic.low + time.low + loaded<Halves>(spoken + k) + loaded<Halves>(years + k));
        const auto next = k + lanes / 2;
        store(points_.data() + next, topic.high + time.high + loaded<Halves>(spoken + next) +
                                         loaded<Halves>(years + next));
    }
    strike_out(mentee);
    return points_;
}

}  // namespace accanto::matching
