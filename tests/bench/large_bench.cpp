/// How long pairing takes without an edge for every pair: everybody compared with everybody, and
/// plans proved over all pairs. Milliseconds of the processor, natively or in node. A hash of each
/// plan tells that it is the same everywhere.
///
/// accanto_large_bench [parts] [people a side] [crowding]. Parts are letters: c compare, m compare
/// people who say more (everything; then with clocks that change, too), t the best plan, b
/// balanced, f fewest weak pairs (bands); crowding l loose, t tight, s scarce.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <string>

#include "large_request.hpp"
#include "matching/large_plan.hpp"

#ifdef __EMSCRIPTEN__
#include <emscripten.h>
// clang-format off
EM_JS(double, used_ms, (), {
    const used = process.cpuUsage();
    return (used.user + used.system) / 1000;
});
// clang-format on
#endif

namespace {

using namespace accanto;
using bench::Crowding;

/// Of the processor, so that others on this machine count less.
double now_ms() {
#ifdef __EMSCRIPTEN__
    return used_ms();
#else
    return 1e3 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
#endif
}

void compare(const matching::Request& request) {
    const double start = now_ms();
    const auto field = matching::field_of(request, {});
    const double read = now_ms();
    const std::size_t mentors = field.mentors.size(), mentees = field.mentees.size();
    for (int round = 0; round < 3; ++round) {
        const double begin = now_ms();
        matching::Sweep sweep(request, field, std::vector<bool>(mentors, true));
        const double built = now_ms();
        std::int64_t sum = 0;
        for (std::size_t mentee = 0; mentee < mentees; ++mentee) sum += sweep.row(mentee)[mentee];
        const double scored = now_ms();
        matching::Shortlist list(field, sweep.lineup(),
                                 std::vector<std::vector<std::uint32_t>>(mentees), 50, 10);
        for (std::size_t mentee = 0; mentee < mentees; ++mentee)
            list.add_row(mentee, sweep.row(mentee));
        const double listed = now_ms();
        auto problem = matching::problem_without_edges(request, field);
        list.finish(problem);
        std::printf(
            "compare %zu x %zu: read %.0f, ready %.1f, score all %.0f, score and 50 + 10 best "
            "%.0f, "
            "edges %.0f ms (%zu; %lld)\n",
            mentees, mentors, read - start, built - begin, scored - built, listed - scored,
            now_ms() - listed, problem.edges.size(), static_cast<long long>(sum));
    }
}

/// A slice of work, and how often is looked at the clock.
constexpr double slice_ms = 12;
constexpr std::uint64_t pairs_at_a_time = 100'000;

const char* const phases[] = {"read", "compare", "solve", "prove", "tell", "done"};

std::uint64_t hash_of(const matching::Plan& plan) {
    std::uint64_t hash = 14695981039346656037U;
    const auto add = [&](const matching::PersonId& id) {
        for (const auto byte : id.bytes)
            hash = (hash ^ static_cast<std::uint64_t>(byte)) * 1099511628211U;
    };
    for (const auto& pair : plan.pairs) add(pair.mentor), add(pair.mentee);
    return hash;
}

void plan(const char* name, const matching::Request& request) {
    double spent[6]{}, longest[6]{};
    const double start = now_ms();
    matching::LargeShape shape;
    shape.all_pairs =
        std::max(request.mentors.size(), request.mentees.size()) <= matching::all_pairs_max;
    matching::LargePlan large(request, shape);
    while (!large.is_done()) {
        const double begin = now_ms();
        const auto phase = large.progress().phase;
        const auto rounds = large.progress().rounds;
        // As the page does it: until so much time has gone.
        while (!large.is_done() && large.progress().phase == phase && now_ms() - begin < slice_ms)
            large.advance(pairs_at_a_time);
        const auto& now = large.progress();
        const double took = now_ms() - begin;
        const auto index = static_cast<std::size_t>(phase);
        spent[index] += took;
        longest[index] = std::max(longest[index], took);
        if (now.rounds > rounds)
            std::printf("  round %d: %zu edges, gap %lld, %zu mentees, %.0f ms\n", now.rounds,
                        now.edges, static_cast<long long>(now.gap.value_or(0)), now.mentees_open,
                        now_ms() - start);
    }
    const auto& made = large.plan();
    std::printf("%s: %.0f ms (", name, now_ms() - start);
    for (std::size_t k = 0; k < 5; ++k) std::printf(" %s %.0f", phases[k], spent[k]);
    std::printf(" ), longest slices");
    for (std::size_t k = 0; k < 5; ++k) std::printf(" %.0f", longest[k]);
    std::printf(
        ", %d rounds, %zu edges, %s, %d placed, %lld points, %016llx\n", large.progress().rounds,
        large.progress().edges, made.proved ? "proved" : "NOT PROVED", made.totals.pairs,
        static_cast<long long>(made.totals.points), static_cast<unsigned long long>(hash_of(made)));
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
    const std::string which = argc > 1 ? argv[1] : "ctbf";
    const int each = argc > 2 ? std::atoi(argv[2]) : 10'000;
    const std::string only = argc > 3 ? argv[3] : "lts";
    const struct {
        const char* name;
        Crowding crowding;
    } kinds[] = {
        {"loose", Crowding::Loose}, {"tight", Crowding::Tight}, {"scarce", Crowding::Scarce}};
    if (which.find('c') != std::string::npos) compare(bench::crowd(7, each, Crowding::Tight));
    if (which.find('m') != std::string::npos) {
        for (const bool clocks : {false, true}) {
            auto request = bench::crowd(7, each, Crowding::Tight);
            bench::say_all(request, 8, clocks);
            compare(request);
        }
    }
    const struct {
        char letter;
        const char* name;
        matching::Fairness fairness;
    } goals[] = {{'t', "total", matching::Fairness::Total},
                 {'b', "balanced", matching::Fairness::Balanced},
                 {'f', "bands", matching::Fairness::Bands}};
    for (const auto& goal : goals) {
        if (which.find(goal.letter) == std::string::npos) continue;
        for (const auto& [name, crowding] : kinds) {
            if (only.find(name[0]) == std::string::npos) continue;
            auto request = bench::crowd(7, each, crowding);
            request.fairness = goal.fairness;
            plan((std::string(goal.name) + " " + name).c_str(), request);
        }
    }
}
