/// How long the exact assignment takes, and natively how long LEMON's network simplex takes for the
/// same problem in the same run. Milliseconds, the best of some rounds.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>

#include "assignment/solver.hpp"
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

}  // namespace

int main(int argc, char** argv) {
    const std::string which = argc > 1 ? argv[1] : "pgs";
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
    if (which.find('s') != std::string::npos) {
        measure("Machol-Wien 1000", bench::matrix(Structure::MacholWien, 1000), false);
        measure("low rank 1000", bench::matrix(Structure::LowRank, 1000), false);
        measure("Euclid 1000", bench::matrix(Structure::Euclid, 1000), false);
        measure("uniform 1000", bench::matrix(Structure::Uniform, 1000), false);
    }
    if (mean.count > 0)
        std::printf("geometric mean of the ratios: %.3f\n", std::exp(mean.sum / mean.count));
}
