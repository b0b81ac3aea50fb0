/// How long pairing takes: the field built (comparing everybody with everybody) and the market
/// solved. Prints milliseconds, the best of several rounds.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>

#include "matching/alternatives.hpp"
#include "matching/field.hpp"
#include "support/seeded_random.hpp"

namespace {

using namespace accanto;
using matching::Candidate;
using test::SeededRandom;

constexpr int rounds = 5;

std::vector<std::string> topics(SeededRandom& random, std::size_t most) {
    std::vector<std::string> chosen;
    const auto count = 1 + random.below(most);
    for (std::uint64_t i = 0; i < count; ++i) {
        // The smaller of two draws: some topics are in demand.
        chosen.push_back("topic " + std::to_string(std::min(random.below(40), random.below(40))));
    }
    return chosen;
}

Candidate candidate(SeededRandom& random, program::Role role, int places) {
    Candidate person;
    random.fill(person.id.bytes);
    person.places_free = places;
    auto& profile = person.profile;
    profile.role = role;
    (role == program::Role::Mentor ? profile.offers : profile.wants) = topics(random, 5);
    profile.languages = {"en"};
    if (random.below(3) == 0) profile.languages = {"it", "es"};
    profile.organisation = "org " + std::to_string(random.below(30));
    profile.experience_years = static_cast<int>(random.below(25));
    profile.availability.slots = random.next() & random.next() & ((1ULL << 56) - 1);
    profile.utc_offset_minutes = (static_cast<int>(random.below(8)) - 4) * 60;
    return person;
}

matching::Request request(std::uint64_t seed, int each, int places_most) {
    SeededRandom random(seed);
    matching::Request made;
    for (int i = 0; i < each; ++i) {
        const int places =
            1 + static_cast<int>(random.below(static_cast<std::size_t>(places_most)));
        made.mentors.push_back(candidate(random, program::Role::Mentor, places));
        made.mentees.push_back(candidate(random, program::Role::Mentee, 1));
    }
    return made;
}

template <class Work>
double best_ms(Work work) {
    double best = 1e9;
    for (int i = 0; i < rounds; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - start;
        best = std::min(best, took.count());
    }
    return best;
}

void measure(int each, int places_most) {
    const auto made = request(7, each, places_most);
    const auto field = matching::field_of(made, {});
    const auto plan = matching::plan(made);
    const auto allowed =
        field.market.points.size() -
        static_cast<std::size_t>(std::ranges::count(field.market.points, matching::forbidden));
    const double build = best_ms([&] { (void)matching::field_of(made, {}); });
    const double solve = best_ms([&] { (void)matching::assign(field.market); });
    const double whole = best_ms([&] { (void)matching::plan(made); });
    const double others =
        best_ms([&] { (void)matching::alternatives(made, plan, made.mentees[0].id, 3); });
    std::printf(
        "%4d + %-4d places 1-%d, %6zu pairs allowed, %d placed: build %8.2f, solve %8.2f, plan "
        "%8.2f, "
        "3 alternatives %8.2f ms\n",
        each, each, places_most, allowed, plan.totals.pairs, build, solve, whole, others);
}

}  // namespace

int main() {
    for (const int each : {50, 500}) {
        for (const int places_most : {1, 3}) measure(each, places_most);
    }
}
