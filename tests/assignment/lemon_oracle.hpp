#pragma once

#include <cstdint>
#include <vector>

/// LEMON's network simplex as a second opinion, for tests and measurements on this machine. C++17:
/// LEMON 1.3.1 does not compile as C++20, so this header and its source don't use more.
namespace accanto::test {

struct FlowEdge {
    std::uint32_t mentee, mentor;
    std::int64_t cost;
};

struct FlowProblem {
    std::vector<FlowEdge> edges;  ///< each carries one unit
    /// By mentor: what the first, second … mentee costs, as many as there are places.
    std::vector<std::vector<std::int64_t>> slots;
    /// By mentee: what it costs to leave the first, second … wish open.
    std::vector<std::vector<std::int64_t>> open;
};

struct FlowAnswer {
    std::int64_t cost = 0;
    double build_ms = 0, solve_ms = 0;
};

/// The least cost of meeting or leaving every wish.
FlowAnswer ask_lemon(const FlowProblem& problem);

}  // namespace accanto::test
