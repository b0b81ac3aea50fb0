#include "matching/score.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

#include "base/sorting.hpp"
#include "base/text.hpp"

namespace accanto::matching {
namespace {

constexpr int shown_step = points_max / 100;

Said said_by(bool mentor, bool mentee) {
    if (mentor && mentee) return Said::Both;
    if (mentor) return Said::MenteeSilent;
    return mentee ? Said::MentorSilent : Said::Neither;
}

/// Grows fast at first: half of `whole` gives three quarters of `most`. For things of which some is
/// far better than none, and all is little better than most. 0 ≤ have ≤ whole, 0 < whole.
int points_for(int most, std::int64_t have, std::int64_t whole) {
    const auto open = whole - have;
    return static_cast<int>((most * (whole * whole - open * open) + whole * whole / 2) /
                            (whole * whole));
}

/// Of a hundred, outside what the mentee asked for: a year is little. Who is nearer than asked has
/// less to tell, and falls faster than who is further.
int percent_outside(int ahead, program::YearsAhead wanted) {
    if (ahead < wanted.least) return std::max(0, 100 - 15 * (wanted.least - ahead));
    return ahead <= wanted.most ? 100 : std::max(20, 100 - 10 * (ahead - wanted.most));
}

/// Of a hundred, for a mentor so many years ahead. Our own judgement: close enough to remember, far
/// enough to have seen more (docs/decisions/0003-first-matcher.md).
int percent_for_years(int ahead, program::YearsAhead wanted) {
    if (wanted.is_said()) return percent_outside(ahead, wanted);
    if (ahead < 0) return std::max(0, 40 + 10 * ahead);
    if (ahead < 3) return std::array{50, 65, 85}[static_cast<std::size_t>(ahead)];
    return ahead <= 10 ? 100 : std::max(40, 100 - 5 * (ahead - 10));
}

Part topics_part(const Comparable& mentor, const Comparable& mentee, int most) {
    Part part{most / 2, most, said_by(!mentor.offers.empty(), !mentee.wants.empty())};
    if (part.said != Said::Both) return part;
    part.points = points_for_topics(most, shared_halves(mentor, mentee),
                                    static_cast<int>(mentee.wants.size()));
    return part;
}

Part goals_part(const Comparable& mentor, const Comparable& mentee, int most) {
    Part part{most / 2, most, said_by(!mentor.goals.empty(), !mentee.goals.empty())};
    if (part.said != Said::Both) return part;
    part.points = points_for_goals(most, shared_count(mentor.goals, mentee.goals),
                                   static_cast<int>(mentee.goals.size()));
    return part;
}

Part interests_part(const Comparable& mentor, const Comparable& mentee, int most) {
    Part part{most / 2, most, said_by(!mentor.interests.empty(), !mentee.interests.empty())};
    if (part.said != Said::Both) return part;
    part.points = points_for_interests(most, shared_count(mentor.interests, mentee.interests));
    return part;
}

/// Mentors make no wishes: nothing is missing from them.
Part wishes_part(const Comparable& mentor, const Comparable& mentee, int most, int& wish) {
    Part part{most / 2, most, said_by(true, !mentee.wishes.empty())};
    if (part.said != Said::Both) return part;
    const auto found = std::ranges::find(mentee.wishes, mentor.candidate->id);
    wish = found == mentee.wishes.end() ? 0 : static_cast<int>(found - mentee.wishes.begin()) + 1;
    part.points = points_for_wish(most, wish);
    return part;
}

Part private_part(const Comparable& mentor, const Comparable& mentee, int most) {
    Part part{most / 2, most, said_by(mentor.private_answer != 0, mentee.private_answer != 0)};
    if (part.said == Said::Both)
        part.points = mentor.private_answer == mentee.private_answer ? most : 0;
    return part;
}

Part languages_part(const Comparable& mentor, const Comparable& mentee, int most) {
    Part part{most / 2, most, said_by(!mentor.languages.empty(), !mentee.languages.empty())};
    if (part.said != Said::Both) return part;
    const auto shared = shared_count(mentor.languages, mentee.languages);
    const auto shorter =
        static_cast<int>(std::min(mentor.languages.size(), mentee.languages.size()));
    part.points = points_for_languages(most, shared, shorter);
    return part;
}

Part free_time_part(const Comparable& mentor, const Comparable& mentee, int most, int& minutes) {
    Part part{most / 2, most, said_by(mentor.says_when_free, mentee.says_when_free)};
    if (part.said != Said::Both) return part;
    minutes = shared_time(mentor, mentee).minutes;
    part.points = points_for_minutes(most, minutes);
    return part;
}

Part experience_part(const Comparable& mentor, const Comparable& mentee, int most, int& years) {
    const auto of_mentor = mentor.candidate->profile.experience_years;
    const auto of_mentee = mentee.candidate->profile.experience_years;
    Part part{most / 2, most, said_by(of_mentor >= 0, of_mentee >= 0)};
    if (part.said != Said::Both) return part;
    years = of_mentor - of_mentee;
    part.points = points_for_years(most, years, mentee.candidate->profile.years_ahead_wanted);
    return part;
}

std::array<Part*, parts_shown> parts_told_of(Parts& parts) {
    return {&parts.topics, &parts.languages, &parts.free_time, &parts.experience,
            &parts.goals,  &parts.interests, &parts.wishes};
}

/// Sorts words, which have these numbers, by whether `known` has them, each number once.
void divide(const std::vector<std::string>& words, const Numbers& numbers, const Numbers& known,
            std::vector<std::string>& shared, std::vector<std::string>* open) {
    Numbers told;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto number = numbers[i];
        if (number == 0 || std::ranges::find(told, number) != told.end()) continue;
        told.push_back(number);
        const bool is_shared = std::ranges::binary_search(known, number);
        if (is_shared) shared.emplace_back(base::trimmed(words[i]));
        if (!is_shared && open != nullptr) open->emplace_back(base::trimmed(words[i]));
    }
}

/// Topics that both have, and that count half.
Numbers half_topics(const Comparable& mentor, const Comparable& mentee) {
    Numbers topics;
    for (std::size_t i = 0; i < mentor.offers.size(); ++i) {
        const auto found = std::ranges::lower_bound(mentee.wants, mentor.offers[i]);
        if (found == mentee.wants.end() || *found != mentor.offers[i]) continue;
        const auto wanted =
            mentee.wants_levels[static_cast<std::size_t>(found - mentee.wants.begin())];
        if (!counts_whole(mentor.offers_levels[i], wanted)) topics.push_back(*found);
    }
    return topics;
}

void set_time(Score& score, const Comparable& mentor, const Comparable& mentee,
              std::span<const Season> seasons) {
    const auto least = shared_time(mentor, mentee).season;
    const auto& one = mentor.week(least);
    const auto& other = mentee.week(least);
    const auto shared = shared_week(one.free, other.free);
    score.slots_mentor = slots_with(shared, one.utc_offset_minutes);
    score.slots_mentee = slots_with(shared, other.utc_offset_minutes);
    if (score.free_time.said != Said::Both) return;
    for (std::size_t i = 0; i < seasons.size(); ++i)
        score.times.push_back({seasons[i].months, shared_minutes(mentor.week(i).whole_week,
                                                                 mentee.week(i).whole_week)});
    const bool always_same = std::ranges::all_of(score.times, [&](const Score::Time& time) {
        return time.minutes_per_week == score.minutes_per_week;
    });
    if (always_same) score.times.clear();
}

}  // namespace

Shares shares_of(const Weights& weights, const Asked& asked) {
    const auto bounded = [](int weight) { return std::clamp(weight, 0, weight_max); };
    const auto only_if = [&](bool is_asked, int weight) { return is_asked ? bounded(weight) : 0; };
    std::array parts{bounded(weights.topics),
                     bounded(weights.languages),
                     bounded(weights.free_time),
                     bounded(weights.experience),
                     only_if(asked.goals, weights.goals),
                     only_if(asked.interests, weights.interests),
                     only_if(asked.wishes, weights.wishes),
                     only_if(asked.private_wish, weights.private_wish)};
    const int whole = std::accumulate(parts.begin(), parts.end(), 0);
    if (whole == 0) return shares_of(Weights{}, asked);
    int given = 0;
    for (auto& part : parts) {
        part = points_max * part / whole;
        given += part;
    }
    // What rounding left over goes to the largest part, where it matters least.
    *std::ranges::max_element(parts) += points_max - given;
    return {parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], parts[7]};
}

int points_for_topics(int most, int halves, int wanted) {
    return points_for(most, halves, 2 * std::int64_t{wanted});
}

int points_for_goals(int most, int shared, int wanted) {
    return points_for(most, shared, wanted);
}

int points_for_interests(int most, int shared) {
    return points_for(most, std::min(shared, full_interests), full_interests);
}

int points_for_wish(int most, int wish) {
    constexpr std::array percent{0, 100, 80, 60, 45, 30};
    const auto which = static_cast<std::size_t>(std::max(wish, 0));
    return which < percent.size() ? most * percent[which] / 100 : 0;
}

int points_for_languages(int most, int shared, int shorter) {
    if (shared == 0) return 0;
    return static_cast<int>(std::int64_t{most} * (shorter + shared) / (std::int64_t{2} * shorter));
}

int points_for_minutes(int most, int minutes_per_week) {
    return points_for(most, std::min(minutes_per_week, full_minutes_per_week),
                      full_minutes_per_week);
}

int points_for_years(int most, int years_ahead, program::YearsAhead wanted) {
    // Beyond these nothing changes any more.
    constexpr int years_most = program::experience_years_max;
    wanted = {std::clamp(wanted.least, -1, years_most), std::clamp(wanted.most, -1, years_most)};
    return static_cast<int>(std::int64_t{most} *
                            percent_for_years(std::clamp(years_ahead, -100, 100), wanted) / 100);
}

int Parts::points() const {
    return topics.points + languages.points + free_time.points + experience.points + goals.points +
           interests.points + wishes.points + private_wish.points;
}

int Parts::told_points() const {
    return private_wish.points_max == 0 ? points() : told_parts(*this).points();
}

Parts told_parts(Parts parts) {
    const int rest = points_max - parts.private_wish.points_max;
    if (parts.private_wish.points_max == 0) return parts;
    parts.private_wish = {};
    for (auto* part : parts_told_of(parts)) {
        if (rest == 0) continue;
        part->points = static_cast<int>(std::int64_t{part->points} * points_max / rest);
        part->points_max = static_cast<int>(std::int64_t{part->points_max} * points_max / rest);
    }
    if (rest == 0) parts.topics = {points_max / 2, points_max, Said::Neither};
    return parts;
}

Parts parts_of(const Comparable& mentor, const Comparable& mentee, const Shares& shares) {
    Parts parts;
    parts.topics = topics_part(mentor, mentee, shares.topics);
    parts.languages = languages_part(mentor, mentee, shares.languages);
    parts.free_time = free_time_part(mentor, mentee, shares.free_time, parts.minutes_per_week);
    parts.experience = experience_part(mentor, mentee, shares.experience, parts.years_ahead);
    // Mostly nobody said anything of these.
    if (shares.goals > 0) parts.goals = goals_part(mentor, mentee, shares.goals);
    if (shares.interests > 0) parts.interests = interests_part(mentor, mentee, shares.interests);
    if (shares.wishes > 0) parts.wishes = wishes_part(mentor, mentee, shares.wishes, parts.wish);
    if (shares.private_wish > 0)
        parts.private_wish = private_part(mentor, mentee, shares.private_wish);
    return parts;
}

Score score_of(const Comparable& mentor, const Comparable& mentee, const Shares& shares,
               std::span<const Season> seasons) {
    Score score;
    static_cast<Parts&>(score) = parts_of(mentor, mentee, shares);
    const auto& other = mentee.candidate->profile;
    divide(other.wants, mentee.wants_told, mentor.offers, score.topics_shared, &score.topics_open);
    divide(other.wants, mentee.wants_told, half_topics(mentor, mentee), score.topics_half, nullptr);
    divide(other.languages, mentee.languages_told, mentor.languages, score.languages_shared,
           nullptr);
    divide(other.goals, mentee.goals_told, mentor.goals, score.goals_shared, &score.goals_open);
    divide(other.interests, mentee.interests_told, mentor.interests, score.interests_shared,
           nullptr);
    score.years_wanted = other.years_ahead_wanted;
    set_time(score, mentor, mentee, seasons);
    return score;
}

int shown_points(int points) {
    return (points + shown_step / 2) / shown_step;
}

std::array<int, parts_shown> shown_points(const Parts& parts) {
    auto told = told_parts(parts);
    std::array<int, parts_shown> exact{}, shown{};
    std::ranges::transform(parts_told_of(told), exact.begin(),
                           [](const Part* part) { return part->points; });
    int missing = shown_points(told.points());
    for (std::size_t i = 0; i < exact.size(); ++i) missing -= shown[i] = exact[i] / shown_step;
    std::array<std::size_t, parts_shown> order{};
    std::iota(order.begin(), order.end(), std::size_t{0});
    base::sort(order, std::greater{}, [&](std::size_t i) { return exact[i] % shown_step; });
    for (std::size_t i = 0; missing > 0 && i < order.size(); ++i, --missing) ++shown[order[i]];
    return shown;
}

}  // namespace accanto::matching
