/// How long the exact assignment takes, and natively how long LEMON's network simplex takes for the
/// same problem in the same run. Milliseconds of the processor, the best of some rounds.
///
/// accanto_assignment_bench [parts] [auction 0|1] [scans per edge]. Parts are letters: p people,
/// g ten thousand of them, o options, e edits, s structured matrices.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>

#include "assignment/engine.hpp"
#include "assignment/stable.hpp"
#include "market_generator.hpp"
#ifdef ACCANTO_LEMON
#include "assignment/lemon_oracle.hpp"
#endif

namespace {

using namespace accanto;
using namespace accanto::assignment;
using bench::Structure;
using bench::Supply;
/// Of the processor, so that others on this machine count less.
double now_ms() {
    return 1e3 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

template <class Work>
double best_ms(int rounds, Work work) {
    double best = 1e9;
    for (int i = 0; i < rounds; ++i) {
        const double start = now_ms();
        work();
        best = std::min(best, now_ms() - start);
    }
    return best;
}

Method method;

struct Geometric {
    double sum = 0;
    int count = 0;
};
Geometric mean;

#ifdef ACCANTO_LEMON
double lemon_ms(const Problem& problem, const Scale<std::int64_t>& scale, int rounds,
                std::int64_t& cost) {
    test::FlowProblem flow;
    for (std::uint32_t i = 0; i < problem.mentees(); ++i) {
        for (const auto& edge : problem.row(i))
            flow.edges.push_back({i, edge.mentor, points_max - edge.score});
        flow.open.push_back({scale.unmet_at(1, 0)});
    }
    for (const auto places : problem.places)
        flow.slots.emplace_back(static_cast<std::size_t>(places), 0);
    double best = 1e9;
    for (int i = 0; i < rounds; ++i) {
        const auto answer = test::ask_lemon(flow);
        best = std::min(best, answer.build_ms + answer.solve_ms);
        cost = answer.cost;
    }
    return best;
}
#endif

void measure(const char* name, const Problem& raw, bool in_mean) {
    const auto problem = *prepared(raw);
    const Options options{Fairness::Total, false, 0};
    const int rounds = problem.edges.size() > 500'000 ? 3 : 5;
    std::uint64_t scans = 0;
    std::int64_t cost = 0;
    std::size_t placed = 0, bytes = 0;
    double check = 0;
    const auto scale = *scale_of<std::int64_t>(problem, options);
    const double ours = best_ms(rounds, [&] {
        Solver<std::int64_t> solver(problem, options, scale, 0);
        (void)solver.run(method, {});
        scans = solver.paths().scans();
        const double start = now_ms();
        const auto pairs = solver.pairs();
        const auto flaw = flaw_of(problem, options, 0, pairs, solver.proof());
        if (flaw != Flaw::None) std::printf("FLAW %d\n", static_cast<int>(flaw));
        check = now_ms() - start;
        placed = pairs.size();
        bytes = solver.network().bytes();
        cost = static_cast<std::int64_t>(problem.mentees() - placed) * scale.unmet_at(1, 0) +
               static_cast<std::int64_t>(placed) * points_max - levels_of(problem, pairs).points;
    });
    std::printf(
        "%-16s %9zu edges %6zu placed  ours %9.2f (check %6.2f) scans %6.1f m  %5.1f B/edge", name,
        problem.edges.size(), placed, ours, check,
        static_cast<double>(scans) / static_cast<double>(problem.edges.size()),
        static_cast<double>(bytes) / static_cast<double>(problem.edges.size()));
#ifdef ACCANTO_LEMON
    std::int64_t theirs_cost = 0;
    const double theirs = lemon_ms(problem, scale, rounds > 3 ? 3 : 1, theirs_cost);
    std::printf("  lemon %9.2f  ratio %.3f%s", theirs, ours / theirs,
                theirs_cost == cost ? "" : "  DIFFERENT COST");
    if (in_mean) mean = {mean.sum + std::log(ours / theirs), mean.count + 1};
#else
    (void)in_mean;
#endif
    std::printf("\n");
    std::fflush(stdout);
}

void print_times(const char* name, const char* what, std::vector<double> times, double moved) {
    std::ranges::sort(times);
    std::printf("%-16s %-26s p50 %8.3f  p99 %8.3f ms, %5.1f moved\n", name, what,
                times[times.size() / 2], times[times.size() * 99 / 100],
                moved / static_cast<double>(times.size()));
    std::fflush(stdout);
}

/// Repeats an edit of people by chance. Times are the engine's own, the check of each plan
/// included.
template <class Edit>
void time_edits(const char* name, const char* what, int count, Edit edit) {
    std::vector<double> times;
    double moved = 0;
    for (int i = 0; i < count; ++i) {
        const double start = now_ms();
        const Engine::Moves moves = edit(static_cast<std::uint32_t>(i) * 2654435761U >> 8);
        times.push_back(now_ms() - start);
        if (!moves) std::printf("REFUSED %d\n", static_cast<int>(moves.error()));
        if (moves) moved += static_cast<double>(moves->size());
    }
    print_times(name, what, std::move(times), moved);
}

void measure_edits(const char* name, const Problem& problem) {
    auto engine = *Engine::load(problem, {Fairness::Total, false, 0});
    (void)engine.solve();
    const auto mentees = static_cast<std::uint32_t>(problem.mentees());
    const auto mentors = static_cast<std::uint32_t>(problem.mentors());
    time_edits(name, "change a score", 200, [&](std::uint32_t chance) {
        const auto row = engine.problem().row(chance % mentees);
        if (row.empty()) return Engine::Moves{};
        return engine.set_score(chance % mentees, row[chance % row.size()].mentor,
                                static_cast<Points>(chance % 10'000));
    });
    time_edits(name, "a mentee withdraws", 100,
               [&](std::uint32_t chance) { return engine.withdraw(chance % mentees); });
    time_edits(name, "a mentor has no place", 50,
               [&](std::uint32_t chance) { return engine.set_places(chance % mentors, 0); });
    time_edits(name, "a mentor has one more", 50, [&](std::uint32_t chance) {
        const auto places = engine.problem().places[chance % mentors];
        return engine.set_places(chance % mentors, places + 1);
    });
    std::vector<double> times;
    double moved = 0;
    for (std::uint32_t i = 0; i < 100; ++i) {
        const double start = now_ms();
        for (const auto& other : engine.alternatives(i * 97 % mentees, 5))
            moved += static_cast<double>(other.effect.moves.size());
        times.push_back(now_ms() - start);
    }
    print_times(name, "five alternatives", std::move(times), moved);
    std::printf("%-16s with columns %25.1f B/edge\n", name,
                static_cast<double>(engine.bytes()) / static_cast<double>(problem.edges.size()));
}

/// All there is to choose, load, solve and check included.
void measure_options(const char* name, const Problem& problem) {
    for (const auto& [what, options] : {std::pair<const char*, Options>{"total", {Fairness::Total}},
                                        {"total, floor", {Fairness::Total, true}},
                                        {"balanced", {Fairness::Balanced}},
                                        {"bands", {Fairness::Bands}}}) {
        Levels levels;
        const double took = best_ms(3, [&, chosen = options] {
            auto engine = *Engine::load(problem, chosen);
            if (!engine.solve({}, method)) std::printf("NOT SOLVED\n");
            levels = engine.levels();
        });
        std::printf("%-16s %-14s %9.2f ms, unplaced %lld, lowest %lld, mean %lld, bands", name,
                    what, took, static_cast<long long>(levels.unmet_total()),
                    static_cast<long long>(levels.floor),
                    static_cast<long long>(levels.points) /
                        std::max<long long>(
                            1, static_cast<long long>(problem.mentees()) - levels.unmet_total()));
        for (const auto count : levels.bands) std::printf(" %lld", static_cast<long long>(count));
        std::printf("\n");
        std::fflush(stdout);
    }
}

void measure_stable(const char* name, const Problem& raw) {
    const auto problem = *prepared(raw);
    Pairs pairs;
    std::size_t blocking = 0;
    const double stable = best_ms(3, [&] { pairs = stable_plan(problem, {}); });
    const double counting =
        best_ms(3, [&] { blocking = blocking_pairs(problem, {}, pairs).size(); });
    std::printf("%-16s stable plan %9.2f ms, %zu placed; counting blocking pairs %.2f ms: %zu\n",
                name, stable, pairs.size(), counting, blocking);
}

}  // namespace

int main(int argc, char** argv) {
    const std::string which = argc > 1 ? argv[1] : "pgoes";
    if (argc > 2) method.auction = std::atoi(argv[2]) != 0;
    if (argc > 3) method.scans_per_edge = static_cast<std::uint64_t>(std::atoll(argv[3]));
    const struct {
        const char* name;
        Supply supply;
    } supplies[] = {{"loose", Supply::Loose}, {"tight", Supply::Tight}, {"scarce", Supply::Scarce}};
    for (const auto& [name, supply] : supplies) {
        for (const std::size_t n : {200U, 1000U, 2000U})
            if (which.find('p') != std::string::npos)
                measure(("d" + std::to_string(n) + " " + name).c_str(), bench::people(7, n, supply),
                        true);
        if (which.find('g') != std::string::npos)
            measure((std::string("s10k ") + name).c_str(), bench::people(7, 10'000, supply, 50),
                    true);
    }
    const auto small = bench::people(7, 200, Supply::Tight);
    const auto large = bench::people(
        7, which.find_first_of("oe") != std::string::npos ? 10'000 : 200, Supply::Tight, 50);
    if (which.find('o') != std::string::npos) {
        measure_options("d200 tight", small);
        measure_options("s10k tight", large);
        measure_stable("s10k tight", large);
    }
    if (which.find('e') != std::string::npos) {
        measure_edits("d200 tight", small);
        measure_edits("s10k tight", large);
    }
    if (which.find('s') != std::string::npos) {
        measure("Machol-Wien 1000", bench::matrix(Structure::MacholWien, 1000), false);
        measure("low rank 1000", bench::matrix(Structure::LowRank, 1000), false);
        measure("Euclid 1000", bench::matrix(Structure::Euclid, 1000), false);
        measure("uniform 1000", bench::matrix(Structure::Uniform, 1000), false);
        measure_options("Machol-Wien 1000", bench::matrix(Structure::MacholWien, 1000));
        measure_options("low rank 1000", bench::matrix(Structure::LowRank, 1000));
    }
    if (mean.count > 0)
        std::printf("geometric mean of the ratios: %.3f\n", std::exp(mean.sum / mean.count));
}
