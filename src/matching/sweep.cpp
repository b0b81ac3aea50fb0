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
/// How many interests are shared beyond `full_interests` means nothing; so who did not say fits in.
constexpr std::uint8_t no_interests = full_interests + 1;
/// So few goals are looked up together with interests.
constexpr std::size_t few_goals = 4, goal_steps = few_goals + 2;
static_assert(goal_steps * (no_interests + 1) <= PointsTable::size);
constexpr std::size_t words_most = silent - 1, wants_most = words_most / 2, languages_most = 15;
/// Columns that are remembered: 20 kB each for 10,000 people.
constexpr std::size_t columns_remembered = 512;

std::vector<bool> able(const Field& field, std::vector<bool> wanted) {
    for (std::size_t mentor = 0; mentor < wanted.size(); ++mentor) {
        if (!program::can_mentor(field.mentors[mentor].candidate->profile.role))
            wanted[mentor] = false;
    }
    return wanted;
}

void note_silent(std::vector<std::uint8_t>& shared, const std::vector<std::uint8_t>& silents) {
    for (std::size_t k = 0; k < shared.size(); ++k) shared[k] = std::max(shared[k], silents[k]);
}

template <class Words>
WordIndex index_of(const Field& field, const Lineup& lineup, Words words_of) {
    WordIndex::WordsAt words(lineup.size());
    for (std::size_t position = 0; position < lineup.size(); ++position) {
        if (lineup.mentor_at[position] != nowhere)
            words[position] = words_of(field.mentors[lineup.mentor_at[position]]);
    }
    return WordIndex(words);
}

/// Each topic counts two halves for a mentee at this level, or one.
WordIndex topics_for(const Field& field, const Lineup& lineup, program::Level level) {
    WordIndex::WordsAt words(lineup.size());
    std::vector<std::vector<std::uint8_t>> halves(lineup.size());
    for (std::size_t position = 0; position < lineup.size(); ++position) {
        if (lineup.mentor_at[position] == nowhere) continue;
        const auto& mentor = field.mentors[lineup.mentor_at[position]];
        words[position] = mentor.offers;
        for (const auto theirs : mentor.offers_levels)
            halves[position].push_back(counts_whole(theirs, level) ? 2 : 1);
    }
    return WordIndex(words, halves);
}

bool is_far(program::Level level) {
    return level > program::Level::Some;
}

WordIndex topics_for_further(const Field& field, const Lineup& lineup) {
    const bool any = std::ranges::any_of(field.mentees, [](const Comparable& mentee) {
        return std::ranges::any_of(mentee.wants_levels, is_far);
    });
    return any ? topics_for(field, lineup, program::Level::Solid) : WordIndex({});
}

/// The column of `key`, made anew by `fill(column)` where it is not remembered.
template <class Key, class Columns, class Column, class Fill>
const Column& remembered(Columns& columns, const Key& key, Column& now, Fill fill) {
    if (const auto found = columns.find(key); found != columns.end()) return found->second;
    auto& column = columns.size() < columns_remembered ? columns[key] : now;
    fill(column);
    return column;
}

}  // namespace

Sweep::Sweep(const Request& request, const Field& field, const std::vector<bool>& mentors_wanted)
    : request_(request),
      field_(field),
      lineup_(lineup_of(field, able(field, mentors_wanted))),
      free_days_(field, lineup_),
      topics_(topics_for(field, lineup_, program::Level::Some)),
      topics_further_(topics_for_further(field, lineup_)),
      languages_(index_of(field, lineup_,
                          [](const Comparable& each) { return std::span(each.languages); })),
      goals_(
          index_of(field, lineup_, [](const Comparable& each) { return std::span(each.goals); })),
      interests_(index_of(field, lineup_,
                          [](const Comparable& each) { return std::span(each.interests); })),
      says_more_(field.shares.goals + field.shares.interests + field.shares.private_wish > 0) {
    for (auto* bytes :
         {&silent_topics_, &silent_goals_, &silent_interests_, &languages_count_, &shared_topics_,
          &shared_quarters_, &shared_languages_, &shared_goals_, &shared_interests_})
        bytes->resize(lineup_.size());
    private_answer_.resize(lineup_.size());
    years_at_.resize(lineup_.size());
    points_.resize(lineup_.size());
    note_mentors();
    add_rules();
}

void Sweep::note_mentors() {
    for (const auto mentor : lineup_.mentor_at) {
        if (mentor != nowhere)
            years_.push_back(field_.mentors[mentor].candidate->profile.experience_years);
    }
    base::sort(years_);
    years_.erase(std::ranges::unique(years_).begin(), years_.end());
    for (std::size_t position = 0; position < lineup_.size(); ++position) {
        if (lineup_.mentor_at[position] != nowhere)
            note_mentor(position, field_.mentors[lineup_.mentor_at[position]]);
    }
    base::sort(colleagues_);
}

void Sweep::note_mentor(std::size_t position, const Comparable& mentor) {
    silent_topics_[position] = mentor.offers.empty() ? silent : 0;
    silent_goals_[position] = mentor.goals.empty() ? silent : 0;
    silent_interests_[position] = mentor.interests.empty() ? no_interests : 0;
    languages_count_[position] =
        static_cast<std::uint8_t>(std::min<std::size_t>(mentor.languages.size(), 255));
    private_answer_[position] = mentor.private_answer;
    const auto found = std::ranges::lower_bound(years_, mentor.candidate->profile.experience_years);
    years_at_[position] = static_cast<std::uint16_t>(found - years_.begin());
    if (mentor.organisation != 0 && !request_.same_organisation_allowed)
        colleagues_.emplace_back(mentor.organisation, static_cast<std::uint32_t>(position));
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

void Sweep::count_topics(const Comparable& mentee) {
    if (std::ranges::none_of(mentee.wants_levels, is_far)) {
        topics_.count(mentee.wants, shared_topics_);
    } else {
        Words some, further;
        for (std::size_t k = 0; k < mentee.wants.size(); ++k)
            (is_far(mentee.wants_levels[k]) ? further : some).push_back(mentee.wants[k]);
        topics_.count(some, shared_topics_);
        topics_further_.add(further, shared_topics_);
    }
    note_silent(shared_topics_, silent_topics_);
}

/// What is the same for everybody is in here, too.
PointsTable Sweep::topic_points(const Comparable& mentee) {
    const int most = field_.shares.topics, always = points_without_wish(mentee);
    PointsTable table;
    table.fill(most / 2 + always);
    const auto wanted = mentee.wants.size();
    if (wanted == 0) return table;
    for (std::size_t halves = 0; halves <= 2 * wanted; ++halves)
        table.set(halves, always + points_for_topics(most, static_cast<int>(halves),
                                                     static_cast<int>(wanted)));
    count_topics(mentee);
    return table;
}

PointsTable Sweep::goal_points(const Comparable& mentee) {
    const int most = field_.shares.goals;
    PointsTable table;
    table.fill(most / 2);
    const auto wanted = mentee.goals.size();
    if (wanted == 0 || most == 0) return table;
    for (std::size_t shared = 0; shared <= wanted; ++shared)
        table.set(shared,
                  points_for_goals(most, static_cast<int>(shared), static_cast<int>(wanted)));
    goals_.count(mentee.goals, shared_goals_);
    return table;
}

PointsTable Sweep::interest_points(const Comparable& mentee) {
    const int most = field_.shares.interests;
    PointsTable table;
    table.fill(most / 2);
    if (mentee.interests.empty() || most == 0) return table;
    for (int shared = 0; shared <= full_interests; ++shared)
        table.set(static_cast<std::size_t>(shared), points_for_interests(most, shared));
    interests_.count(mentee.interests, shared_interests_);
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
    free_days_.count_shared(mentee, shared_quarters_);
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
    return remembered(languages_of_, words, languages_now_,
                      [&](Column& column) { fill_languages(column, words); });
}

void Sweep::fill_experience(Column& column, const YearsAsked& asked) const {
    const int most = field_.shares.experience;
    const auto [own, least, furthest] = asked;
    Column points(years_.size() + 1, static_cast<std::int16_t>(most / 2));
    for (std::size_t k = 0; k < years_.size(); ++k) {
        if (years_[k] >= 0 && own >= 0)
            points[k] = static_cast<std::int16_t>(
                points_for_years(most, years_[k] - own, {least, furthest}));
    }
    column.resize(lineup_.size());
    for (std::size_t position = 0; position < column.size(); ++position)
        column[position] = points[years_at_[position]];
}

const Sweep::Column& Sweep::experience(const Comparable& mentee) {
    const auto& profile = mentee.candidate->profile;
    const auto& wanted = profile.years_ahead_wanted;
    YearsAsked asked{-1, -1, -1};
    if (profile.experience_years >= 0)
        asked = {profile.experience_years, wanted.least, wanted.most};
    return remembered(experience_of_, asked, experience_now_,
                      [&](Column& column) { fill_experience(column, asked); });
}

const Sweep::Column& Sweep::private_wish(std::uint32_t answer) {
    const int most = field_.shares.private_wish;
    return remembered(private_of_, answer, private_now_, [&](Column& column) {
        column.assign(lineup_.size(), static_cast<std::int16_t>(most / 2));
        if (answer == 0) return;
        for (std::size_t position = 0; position < column.size(); ++position) {
            const auto theirs = private_answer_[position];
            if (theirs != 0)
                column[position] = static_cast<std::int16_t>(theirs == answer ? most : 0);
        }
    });
}

/// Of the part of wishes, with whomever they did not name.
int Sweep::points_without_wish(const Comparable& mentee) const {
    return mentee.wishes.empty() ? field_.shares.wishes / 2 : 0;
}

void Sweep::add_wishes(const Comparable& mentee) {
    const int most = field_.shares.wishes;
    if (most == 0) return;
    for (std::size_t k = mentee.wishes.size(); k > 0; --k) {
        const auto mentor = position(field_.mentors, mentee.wishes[k - 1]);
        const auto place = mentor ? lineup_.position_of[*mentor] : nowhere;
        const bool is_again =
            std::ranges::find(mentee.wishes, mentee.wishes[k - 1]) - mentee.wishes.begin() !=
            static_cast<std::ptrdiff_t>(k) - 1;
        if (place == nowhere || is_again) continue;
        points_[place] =
            static_cast<std::int16_t>(points_[place] + points_for_wish(most, static_cast<int>(k)));
    }
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

void Sweep::add_up(const Comparable& mentee) {
    const auto topics = topic_points(mentee), times = time_points(mentee);
    const auto* spoken = languages(mentee.languages).data();
    const auto* years = experience(mentee).data();
    for (std::size_t k = 0; k < lineup_.size(); k += lanes) {
        const auto topic = topics.at(loaded<Bytes>(shared_topics_.data() + k));
        const auto time = times.at(loaded<Bytes>(shared_quarters_.data() + k));
        store(points_.data() + k,
              topic.low + time.low + loaded<Halves>(spoken + k) + loaded<Halves>(years + k));
        const auto next = k + lanes / 2;
        store(points_.data() + next, topic.high + time.high + loaded<Halves>(spoken + next) +
                                         loaded<Halves>(years + next));
    }
}

/// `later(goals, interests)` looks up the points of both.
template <class Later>
void Sweep::add_later(const Comparable& mentee, Later later) {
    const auto* wishes = private_wish(mentee.private_answer).data();
    const auto most = all_bytes(full_interests);
    for (std::size_t k = 0; k < lineup_.size(); k += lanes) {
        const Bytes goals = __builtin_elementwise_max(loaded<Bytes>(shared_goals_.data() + k),
                                                      loaded<Bytes>(silent_goals_.data() + k));
        const Bytes few =
            __builtin_elementwise_min(loaded<Bytes>(shared_interests_.data() + k), most);
        const Bytes interests =
            __builtin_elementwise_max(few, loaded<Bytes>(silent_interests_.data() + k));
        const auto both = later(goals, interests);
        auto* low = points_.data() + k;
        auto* high = low + lanes / 2;
        store(low, loaded<Halves>(low) + both.low + loaded<Halves>(wishes + k));
        store(high, loaded<Halves>(high) + both.high + loaded<Halves>(wishes + k + lanes / 2));
    }
}

/// On top of that, what is said later.
void Sweep::add_up_more(const Comparable& mentee) {
    add_up(mentee);
    const auto of_goals = goal_points(mentee), of_interests = interest_points(mentee);
    if (mentee.goals.size() > few_goals) {
        return add_later(mentee, [&](const Bytes& goals, const Bytes& interests) {
            auto both = of_goals.at(goals);
            const auto other = of_interests.at(interests);
            both.low += other.low, both.high += other.high;
            return both;
        });
    }
    PointsTable of_both;
    for (std::size_t k = 0; k < goal_steps * (no_interests + 1); ++k) {
        const auto goals = k % goal_steps;
        of_both.set(
            k, of_goals.get(goals > few_goals ? silent : goals) + of_interests.get(k / goal_steps));
    }
    add_later(mentee, [&](const Bytes& goals, const Bytes& interests) {
        const Bytes steps = __builtin_elementwise_min(goals, all_bytes(few_goals + 1));
        return of_both.at(interests * all_bytes(goal_steps) + steps);
    });
}

std::span<const std::int16_t> Sweep::row(std::size_t mentee) {
    const auto& person = field_.mentees[mentee];
    if (!program::can_be_mentee(person.candidate->profile.role)) {
        std::ranges::fill(points_, ruled_out);
        return points_;
    }
    if (person.wants.size() > wants_most || person.languages.size() > languages_most ||
        person.goals.size() > words_most || person.interests.size() > words_most) {
        compare_slowly(person);
        return points_;
    }
    if (says_more_) {
        add_up_more(person);
    } else {
        add_up(person);
    }
    add_wishes(person);
    strike_out(mentee);
    return points_;
}

}  // namespace accanto::matching
