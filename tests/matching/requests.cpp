#include "matching/requests.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace accanto::matching::test {
namespace {

std::vector<std::string> some(SeededRandom& random, const std::vector<std::string>& words) {
    std::vector<std::string> chosen;
    for (const auto& word : words) {
        if (random.below(2) == 0) chosen.push_back(word);
    }
    return chosen;
}

Profile random_profile(SeededRandom& random, program::Role role) {
    Profile profile;
    profile.role = random.below(12) == 0 ? program::Role::Both : role;
    profile.languages = some(random, {"en", "it", "es"});
    profile.offers = some(random, {"Design", "Law", "Teams", "Writing"});
    profile.wants = some(random, {"design ", "LAW", "teams"});
    profile.organisation = random.below(3) == 0 ? "Acme" : "";
    profile.experience_years = static_cast<int>(random.below(12)) - 1;
    if (random.below(2) == 0)
        profile.availability.slots = random.next() & random.next() & ((1ULL << 56) - 1);
    profile.utc_offset_minutes = static_cast<int>(random.below(5)) * 345 - 690;
    return profile;
}

void keep_some(Request& request, SeededRandom& random) {
    std::map<PersonId, int> used;
    for (const auto& mentee : request.mentees) {
        if (request.mentors.empty() || random.below(6) != 0) continue;
        const auto& mentor = request.mentors[random.below(request.mentors.size())];
        const Couple pair{mentor.id, mentee.id};
        if (request.never.contains(pair) || mentor.id == mentee.id ||
            used[mentor.id] >= mentor.places_free)
            continue;
        ++used[mentor.id];
        request.keep.insert(pair);
    }
}

}  // namespace

PersonId person(int number) {
    PersonId id;
    id.bytes[0] = static_cast<base::Byte>(number >> 8);
    id.bytes[1] = static_cast<base::Byte>(number);
    return id;
}

Candidate mentor(int number, int places) {
    Candidate candidate{person(number), {}, places};
    candidate.profile.name = "Mentor " + std::to_string(number);
    candidate.profile.role = program::Role::Mentor;
    return candidate;
}

Candidate mentee(int number) {
    Candidate candidate{person(number), {}, 1};
    candidate.profile.name = "Mentee " + std::to_string(number);
    return candidate;
}

std::uint64_t slot(int weekday, int slot) {
    return 1ULL << (weekday * 8 + slot);
}

Request random_request(SeededRandom& random, int mentors, int mentees) {
    Request request;
    request.same_organisation_allowed = random.below(2) == 0;
    for (int i = 0; i < mentors; ++i) {
        request.mentors.push_back({person(i), random_profile(random, program::Role::Mentor),
                                   static_cast<int>(random.below(4))});
    }
    const int overlap = mentors > 0 && random.below(3) == 0 ? 1 : 0;
    for (int i = 0; i < mentees; ++i) {
        request.mentees.push_back(
            {person(mentors - overlap + i), random_profile(random, program::Role::Mentee), 1});
    }
    if (overlap == 1 && mentees > 0) {
        request.mentors.back().profile.role = program::Role::Both;
        request.mentees.front() = request.mentors.back();
    }
    for (const auto& one : request.mentors) {
        for (const auto& other : request.mentees) {
            if (random.below(8) == 0) request.never.insert({one.id, other.id});
        }
    }
    keep_some(request, random);
    return request;
}

void ask_for_more(Request& request, SeededRandom& random) {
    const std::array kinds{Fairness::Total, Fairness::Balanced, Fairness::Bands};
    request.fairness = kinds[random.below(kinds.size())];
    request.floor = random.below(4) == 0;
    request.spread_load = random.below(3) == 0;
    const bool some_first = random.below(2) == 0, some_current = random.below(2) == 0;
    for (auto& one : request.mentors) {
        one.mentees_had = static_cast<int>(random.below(3));
        for (const auto& other : request.mentees) {
            if (some_current && random.below(3) == 0) request.current.insert({one.id, other.id});
        }
    }
    for (const auto& other : request.mentees) {
        if (some_first && random.below(2) == 0) request.first.insert(other.id);
    }
    request.stay_bonus = some_current ? static_cast<int>(random.below(3'000)) : 0;
}

void make_odd(Request& request, SeededRandom& random) {
    const auto weight = [&] { return static_cast<int>(random.below(6)) - 1; };
    request.weights = {weight(), weight(), weight(), weight()};
    const auto change = [&](Profile& profile) {
        if (random.below(2) == 0)
            profile.utc_offset_minutes = static_cast<int>(random.below(41'000)) - 20'500;
        if (random.below(3) == 0) profile.availability.slots |= random.next();
        if (random.below(3) == 0)
            profile.experience_years =
                static_cast<int>(random.below(2'000'000'000)) >> random.below(31);
        if (random.below(6) == 0)
            for (auto k = random.below(60); k > 0; --k)
                profile.wants.push_back("w" + std::to_string(k));
        if (random.below(6) == 0)
            for (auto k = random.below(60); k > 0; --k)
                profile.offers.push_back("w" + std::to_string(k));
        if (random.below(6) == 0)
            for (auto k = random.below(30); k > 0; --k)
                profile.languages.push_back("l" + std::to_string(k));
    };
    for (auto& one : request.mentors) change(one.profile);
    for (auto& other : request.mentees) change(other.profile);
}

namespace {

std::vector<program::TopicLevel> some_levels(SeededRandom& random,
                                             const std::vector<std::string>& topics) {
    std::vector<program::TopicLevel> levels;
    for (const auto& topic : topics) {
        const auto level = static_cast<program::Level>(random.below(4));
        if (level != program::Level::Unsaid) levels.push_back({topic, level});
    }
    return levels;
}

/// Of the north, the south, or of somewhere without summer time; the north changes in two ways.
std::vector<int> some_clocks(SeededRandom& random, int offset) {
    const auto which = random.below(4);
    if (which == 0) return {};
    std::vector<int> minutes(program::months, offset);
    const std::array<std::size_t, 4> begins{0, 3, 2, 9}, lengths{0, 7, 8, 5};
    const auto begin = begins[which];
    for (std::size_t k = 0; k < lengths[which]; ++k) minutes[(begin + k) % program::months] += 60;
    return minutes;
}

void say_more(Profile& profile, SeededRandom& random) {
    const auto is_said = [&] { return random.below(3) != 0; };
    if (is_said()) profile.offers_levels = some_levels(random, profile.offers);
    if (is_said()) profile.wants_levels = some_levels(random, profile.wants);
    if (is_said()) profile.goals = some(random, {"Lead", "A first job", "Change", "Publish"});
    if (is_said())
        profile.interests = some(random, {"Music", "chess", "Hiking", "Cooking", "Cinema"});
    if (is_said()) {
        const int least = static_cast<int>(random.below(8));
        profile.years_ahead_wanted = {least, least + static_cast<int>(random.below(12))};
    }
    if (is_said()) profile.private_answer = some(random, {"a", "b", "c", "d"}).empty() ? "x" : "y";
    profile.utc_offset_by_month_minutes = some_clocks(random, profile.utc_offset_minutes);
}

}  // namespace

void say_more(Request& request, SeededRandom& random) {
    for (auto& one : request.mentors) say_more(one.profile, random);
    for (auto& other : request.mentees) {
        say_more(other.profile, random);
        if (random.below(3) == 0) continue;
        for (auto k = random.below(7); k > 0; --k)
            other.profile.mentor_wishes.push_back(
                person(static_cast<int>(random.below(request.mentors.size() + 2))));
    }
    const auto weight = [&] { return static_cast<int>(random.below(4)); };
    request.weights.goals = weight(), request.weights.interests = weight();
    request.weights.wishes = weight(), request.weights.private_wish = weight();
    if (random.below(3) == 0) request.months = Months(random.next());
}

void shuffle(std::vector<Candidate>& people, SeededRandom& random) {
    for (std::size_t i = people.size(); i > 1; --i)
        std::swap(people[i - 1], people[random.below(i)]);
}

}  // namespace accanto::matching::test
