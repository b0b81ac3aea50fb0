/// How long pairing takes: everybody compared with everybody, the problem solved, and what a
/// planner is asked afterwards. Prints milliseconds: the best of several rounds, of questions about
/// many people the median.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "matching/fairness.hpp"
#include "matching/planner.hpp"
#include "support/seeded_random.hpp"

namespace {

using namespace accanto;
using matching::Candidate;
using test::SeededRandom;

constexpr int rounds = 3;

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

/// The middle of what each of some questions takes.
template <class Question>
double median_ms(const std::vector<Candidate>& people, Question question) {
    std::vector<double> times;
    for (std::size_t i = 0; i < people.size(); i += 1 + people.size() / 20) {
        const auto start = std::chrono::steady_clock::now();
        question(people[i].id);
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - start;
        times.push_back(took.count());
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

void measure_plan(const matching::Request& made) {
    const auto field = matching::field_of(made, {});
    const auto problem = matching::problem_of(made, field);
    const double compare = best_ms([&] { (void)matching::problem_of(made, field); });
    const double solve = best_ms([&] { (void)matching::engine_of(problem, made); });
    const double whole = best_ms([&] { (void)matching::plan(made); });
    const double others =
        best_ms([&] { (void)matching::alternatives(made, made.mentees[0].id, 3); });
    std::printf(
        "  %zu edges: compare %.2f, solve %.2f, plan %.2f, plan and 3 alternatives %.2f ms\n",
        problem.edges.size(), compare, solve, whole, others);
}

/// What is asked of a planner that stands.
void measure_planner(const matching::Request& made) {
    matching::Planner planner(made);
    const auto left = planner.plan().mentees_left;
    const double others =
        median_ms(made.mentees, [&](const auto& id) { (void)planner.alternatives(id, 3); });
    const double why = median_ms(
        made.mentees, [&](const auto& id) { (void)planner.why_not(made.mentors[0].id, id); });
    const double place =
        median_ms(made.mentors, [&](const auto& id) { (void)planner.place_value(id); });
    const double shortages = best_ms([&] { (void)planner.shortages(); });
    const double blocking = best_ms([&] { (void)planner.blocking_pairs(); });
    std::printf(
        "  asked: 3 alternatives %.2f, why not %.2f, a place %.2f, shortages %.2f, "
        "blocking pairs %.2f ms\n",
        others, why, place, shortages, blocking);
    if (!left.empty())
        std::printf("  ways in for one of %zu left over %.2f ms\n", left.size(),
                    best_ms([&] { (void)planner.ways_in(left.front().person); }));
    // Pairs of the plan; to keep one moves nobody, to forbid one does.
    std::map<matching::PersonId, matching::PersonId> mentor_of;
    for (const auto& pair : planner.plan().pairs) mentor_of[pair.mentee] = pair.mentor;
    const double keep = median_ms(made.mentees, [&](const auto& id) {
        if (mentor_of.contains(id)) (void)planner.keep(mentor_of[id], id);
    });
    matching::Planner other(made);
    const double forbid = median_ms(made.mentees, [&](const auto& id) {
        if (mentor_of.contains(id)) (void)other.forbid(mentor_of[id], id);
    });
    const double places =
        median_ms(made.mentors, [&](const auto& id) { (void)planner.set_places(id, 2); });
    const double withdraw =
        median_ms(made.mentees, [&](const auto& id) { (void)planner.withdraw(id); });
    std::printf("  edited: forbid %.2f, keep %.2f, places %.2f, withdraw %.2f ms\n", forbid, keep,
                places, withdraw);
}

void measure_fairness(const matching::Request& made) {
    const double took = best_ms([&] { (void)matching::compare_fairness(made, 4'000); });
    for (const auto& worth : matching::compare_fairness(made, 4'000))
        std::printf("  fairness %d: %d placed, average %d, lowest %d, %d below 4000, %d blocking\n",
                    static_cast<int>(worth.fairness), worth.placed, worth.points_average,
                    worth.points_lowest, worth.pairs_below, worth.blocking_pairs);
    std::printf("  all three %.2f ms\n", took);
}

void measure(int each, int places_most) {
    const auto made = request(7, each, places_most);
    std::printf("%d + %d, places 1-%d: %d placed\n", each, each, places_most,
                matching::plan(made).totals.pairs);
    measure_plan(made);
    measure_planner(made);
    measure_fairness(made);
}

}  // namespace

int main() {
    for (const int each : {50, 500, 2'000}) {
        for (const int places_most : {1, 3}) measure(each, places_most);
    }
}
