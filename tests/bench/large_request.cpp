#include "large_request.hpp"

#include <algorithm>
#include <cmath>

#include "support/seeded_random.hpp"

namespace accanto::bench {
namespace {

using matching::Candidate;
using test::SeededRandom;

/// The n-th of `count` things with a chance of about 1 / n^exponent, in whole numbers so that it is
/// the same everywhere.
class Demand {
public:
    Demand(std::size_t count, double exponent) {
        std::uint64_t sum = 0;
        for (std::size_t n = 1; n <= count; ++n) {
            sum += static_cast<std::uint64_t>(
                std::lround(1e6 / std::pow(static_cast<double>(n), exponent)));
            sums_.push_back(sum);
        }
    }
    std::string draw(SeededRandom& random, const char* what) const {
        const auto place =
            std::ranges::upper_bound(sums_, random.below(static_cast<std::size_t>(sums_.back())));
        return what + std::to_string(place - sums_.begin());
    }

private:
    std::vector<std::uint64_t> sums_;
};

std::uint64_t free_slots(SeededRandom& random) {
    std::uint64_t slots = 0;
    for (auto left = 4 + random.below(8); left > 0; --left) slots |= 1ULL << random.below(56);
    return slots;
}

Candidate person(SeededRandom& random, program::Role role, int places) {
    static const Demand topics(400, 1.05), languages(40, 1.3), organisations(60, 1.0);
    Candidate made;
    random.fill(made.id.bytes);
    made.places_free = places;
    auto& profile = made.profile;
    const bool is_mentor = role == program::Role::Mentor;
    profile.role = role;
    auto& words = is_mentor ? profile.offers : profile.wants;
    for (auto left = is_mentor ? 3 + random.below(8) : 1 + random.below(5); left > 0; --left)
        words.push_back(topics.draw(random, "topic "));
    for (auto left = 1 + random.below(3); left > 0; --left)
        profile.languages.push_back(languages.draw(random, "language "));
    profile.organisation = organisations.draw(random, "organisation ");
    profile.experience_years = static_cast<int>(random.below(is_mentor ? 30 : 12)) - 1;
    profile.availability.slots = free_slots(random);
    profile.utc_offset_minutes = (static_cast<int>(random.below(8)) - 3) * 60;
    if (random.below(40) == 0) profile.utc_offset_minutes = 330;
    return made;
}

std::vector<std::string> drawn(SeededRandom& random, const Demand& demand, const char* what,
                               std::size_t most) {
    std::vector<std::string> words;
    for (auto left = 1 + random.below(most); left > 0; --left)
        words.push_back(demand.draw(random, what));
    return words;
}

void say_levels(SeededRandom& random, const std::vector<std::string>& topics,
                std::vector<program::TopicLevel>& levels) {
    for (const auto& topic : topics)
        levels.push_back({topic, static_cast<program::Level>(1 + random.below(3))});
}

void say_all(matching::Profile& profile, SeededRandom& random, bool clocks) {
    static const Demand goals(20, 0.7), interests(40, 0.7);
    say_levels(random, profile.offers, profile.offers_levels);
    say_levels(random, profile.wants, profile.wants_levels);
    profile.goals = drawn(random, goals, "goal ", 4);
    profile.interests = drawn(random, interests, "interest ", 6);
    const int least = static_cast<int>(random.below(6));
    profile.years_ahead_wanted = {least, least + 3 + static_cast<int>(random.below(6))};
    profile.private_answer = "choice " + std::to_string(random.below(4));
    if (!clocks || random.below(2) == 0) return;
    const auto first = 2 + random.below(2), last = 9 + random.below(2);
    auto& months = profile.utc_offset_by_month_minutes;
    months.assign(program::months, profile.utc_offset_minutes);
    for (auto month = first; month < last; ++month) months[month] += 60;
}

}  // namespace

void say_all(matching::Request& request, std::uint64_t seed, bool clocks) {
    SeededRandom random(seed);
    for (auto& mentor : request.mentors) say_all(mentor.profile, random, clocks);
    for (auto& mentee : request.mentees) {
        say_all(mentee.profile, random, clocks);
        for (auto left = random.below(program::mentor_wishes_max + 1); left > 0; --left)
            mentee.profile.mentor_wishes.push_back(
                request.mentors[random.below(request.mentors.size())].id);
    }
}

matching::Request crowd(std::uint64_t seed, int mentees, Crowding crowding) {
    SeededRandom random(seed);
    matching::Request made;
    const int mentors = crowding == Crowding::Scarce ? mentees / 2 : mentees;
    for (int k = 0; k < mentors; ++k) {
        const int places = crowding == Crowding::Tight ? 1 : 1 + static_cast<int>(random.below(3));
        made.mentors.push_back(person(random, program::Role::Mentor, places));
    }
    for (int k = 0; k < mentees; ++k)
        made.mentees.push_back(person(random, program::Role::Mentee, 1));
    return made;
}

}  // namespace accanto::bench
