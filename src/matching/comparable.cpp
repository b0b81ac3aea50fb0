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

namespace {

using program::Level;

/// Of each topic; of two words for one, the higher level that was said.
std::vector<Level> levels_of(const Numbers& topics, const std::vector<program::TopicLevel>& told,
                             Level usual, Vocabulary& vocabulary) {
    std::vector<Level> levels(topics.size(), Level::Unsaid);
    for (const auto& [word, level] : told) {
        const auto found = std::ranges::lower_bound(topics, vocabulary.topic(word));
        if (found == topics.end() || *found != vocabulary.topic(word)) continue;
        auto& known = levels[static_cast<std::size_t>(found - topics.begin())];
        known = std::max(known, std::min(level, Level::Deep));
    }
    std::ranges::replace(levels, Level::Unsaid, usual);
    return levels;
}

void set_weeks(Comparable& person, const Profile& profile, std::span<const Season> seasons) {
    const auto add = [&](int offset) {
        const auto found = std::ranges::find(person.weeks, offset, &OwnWeek::utc_offset_minutes);
        person.week_in.push_back(static_cast<std::uint8_t>(found - person.weeks.begin()));
        if (found != person.weeks.end()) return;
        const auto free = week_in_utc(profile.availability, offset);
        person.weeks.push_back({offset, week_shift(offset), free, WholeWeek(free)});
    };
    for (const auto& season : seasons) add(utc_offset_in(profile, season.month));
    if (seasons.empty()) add(profile.utc_offset_minutes);
    person.says_when_free = person.weeks.front().free.any();
}

}  // namespace

Comparable comparable(const Candidate& candidate, Vocabulary& vocabulary,
                      std::span<const Season> seasons) {
    const auto& profile = candidate.profile;
    Comparable result;
    result.candidate = &candidate;
    result.wants_told = vocabulary.topic_each(profile.wants);
    result.languages_told = vocabulary.number_each(profile.languages);
    result.offers = each_once(vocabulary.topic_each(profile.offers));
    result.wants = each_once(result.wants_told);
    result.languages = each_once(result.languages_told);
    result.offers_levels =
        levels_of(result.offers, profile.offers_levels, Level::Solid, vocabulary);
    result.wants_levels = levels_of(result.wants, profile.wants_levels, Level::Some, vocabulary);
    result.goals_told = vocabulary.number_each(profile.goals);
    result.interests_told = vocabulary.number_each(profile.interests);
    result.goals = each_once(result.goals_told);
    result.interests = each_once(result.interests_told);
    result.organisation = vocabulary.number(profile.organisation);
    result.private_answer = vocabulary.number(profile.private_answer);
    const bool wishes_for_others = std::ranges::any_of(
        profile.mentor_wishes, [&](const PersonId& id) { return id != candidate.id; });
    if (wishes_for_others) result.wishes = profile.mentor_wishes;
    set_weeks(result, profile, seasons);
    return result;
}

std::vector<int> shifts_of(const Comparable& person) {
    std::vector<int> shifts;
    for (const auto which : person.week_in) shifts.push_back(person.weeks[which].shift);
    return shifts;
}

SharedTime shared_time(const Comparable& mentor, const Comparable& mentee) {
    SharedTime least{shared_minutes(mentor.week(0).whole_week, mentee.week(0).whole_week), 0};
    for (std::size_t season = 1; season < mentor.week_in.size(); ++season) {
        const bool as_before = mentor.week_in[season] == mentor.week_in[season - 1] &&
                               mentee.week_in[season] == mentee.week_in[season - 1];
        if (as_before) continue;
        const int minutes =
            shared_minutes(mentor.week(season).whole_week, mentee.week(season).whole_week);
        if (minutes < least.minutes) least = {minutes, season};
    }
    return least;
}

bool counts_whole(Level mentor, Level mentee) {
    return mentor == Level::Deep || mentor > mentee;
}

int shared_halves(const Comparable& mentor, const Comparable& mentee) {
    int halves = 0;
    for (std::size_t left = 0, right = 0;
         left < mentor.offers.size() && right < mentee.wants.size();) {
        if (mentor.offers[left] < mentee.wants[right]) {
            ++left;
        } else if (mentee.wants[right] < mentor.offers[left]) {
            ++right;
        } else {
            halves +=
                counts_whole(mentor.offers_levels[left++], mentee.wants_levels[right++]) ? 2 : 1;
        }
    }
    return halves;
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
