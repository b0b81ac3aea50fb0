#include "matching/score.hpp"

#include <algorithm>
#include <functional>

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

/// Of a hundred, for a mentor so many years ahead. Our own judgement: close enough to remember, far
/// enough to have seen more (docs/decisions/0003-first-matcher.md).
int percent_for_years(int ahead) {
    if (ahead < 0) return std::max(0, 40 + 10 * ahead);
    if (ahead < 3) return std::array{50, 65, 85}[static_cast<std::size_t>(ahead)];
    return ahead <= 10 ? 100 : std::max(40, 100 - 5 * (ahead - 10));
}

Part topics_part(const Comparable& mentor, const Comparable& mentee, int most) {
    Part part{most / 2, most, said_by(!mentor.offers.empty(), !mentee.wants.empty())};
    if (part.said != Said::Both) return part;
    part.points = points_for_topics(most, shared_count(mentor.offers, mentee.wants),
                                    static_cast<int>(mentee.wants.size()));
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
    minutes = shared_minutes(mentor.whole_week, mentee.whole_week);
    part.points = points_for_minutes(most, minutes);
    return part;
}

Part experience_part(const Comparable& mentor, const Comparable& mentee, int most, int& years) {
    const auto of_mentor = mentor.candidate->profile.experience_years;
    const auto of_mentee = mentee.candidate->profile.experience_years;
    Part part{most / 2, most, said_by(of_mentor >= 0, of_mentee >= 0)};
    if (part.said != Said::Both) return part;
    years = of_mentor - of_mentee;
    part.points = points_for_years(most, years);
    return part;
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

}  // namespace

Shares shares_of(const Weights& weights) {
    const auto bounded = [](int weight) { return std::clamp(weight, 0, weight_max); };
    std::array parts{bounded(weights.topics), bounded(weights.languages),
                     bounded(weights.free_time), bounded(weights.experience)};
    int whole = parts[0] + parts[1] + parts[2] + parts[3];
    if (whole == 0) return shares_of(Weights{});
    int given = 0;
    for (auto& part : parts) {
        part = points_max * part / whole;
        given += part;
    }
    // What rounding left over goes to the largest part, where it matters least.
    *std::ranges::max_element(parts) += points_max - given;
    return {parts[0], parts[1], parts[2], parts[3]};
}

int points_for_topics(int most, int shared, int wanted) {
    return points_for(most, shared, wanted);
}

int points_for_languages(int most, int shared, int shorter) {
    if (shared == 0) return 0;
    return static_cast<int>(std::int64_t{most} * (shorter + shared) / (std::int64_t{2} * shorter));
}

int points_for_minutes(int most, int minutes_per_week) {
    return points_for(most, std::min(minutes_per_week, full_minutes_per_week),
                      full_minutes_per_week);
}

int points_for_years(int most, int years_ahead) {
    return static_cast<int>(std::int64_t{most} *
                            percent_for_years(std::clamp(years_ahead, -100, 100)) / 100);
}

int Parts::points() const {
    return topics.points + languages.points + free_time.points + experience.points;
}

Parts parts_of(const Comparable& mentor, const Comparable& mentee, const Shares& shares) {
    Parts parts;
    parts.topics = topics_part(mentor, mentee, shares.topics);
    parts.languages = languages_part(mentor, mentee, shares.languages);
    parts.free_time = free_time_part(mentor, mentee, shares.free_time, parts.minutes_per_week);
    parts.experience = experience_part(mentor, mentee, shares.experience, parts.years_ahead);
    return parts;
}

Score score_of(const Comparable& mentor, const Comparable& mentee, const Shares& shares) {
    Score score{parts_of(mentor, mentee, shares), {}, {}, {}, {}, {}};
    const auto& one = mentor.candidate->profile;
    const auto& other = mentee.candidate->profile;
    divide(other.wants, mentee.wants_told, mentor.offers, score.topics_shared, &score.topics_open);
    divide(other.languages, mentee.languages_told, mentor.languages, score.languages_shared,
           nullptr);
    const auto shared = shared_week(mentor.free, mentee.free);
    score.slots_mentor = slots_with(shared, one.utc_offset_minutes);
    score.slots_mentee = slots_with(shared, other.utc_offset_minutes);
    return score;
}

int shown_points(int points) {
    return (points + shown_step / 2) / shown_step;
}

std::array<int, 4> shown_points(const Parts& parts) {
    const std::array exact{parts.topics.points, parts.languages.points, parts.free_time.points,
                           parts.experience.points};
    std::array<int, 4> shown{};
    int missing = shown_points(parts.points());
    for (std::size_t i = 0; i < exact.size(); ++i) missing -= shown[i] = exact[i] / shown_step;
    std::array<std::size_t, 4> order{0, 1, 2, 3};
    base::sort(order, std::greater{}, [&](std::size_t i) { return exact[i] % shown_step; });
    for (std::size_t i = 0; missing > 0 && i < order.size(); ++i, --missing) ++shown[order[i]];
    return shown;
}

}  // namespace accanto::matching
