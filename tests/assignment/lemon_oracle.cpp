#include "assignment/lemon_oracle.hpp"

#include <algorithm>
#include <ctime>
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>
#include <tuple>

namespace accanto::test {
namespace {

using Graph = lemon::StaticDigraph;
using Simplex = lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t>;

struct Arc {
    int from, to;
    std::int64_t cost, room;
};

double now_ms() {
    return 1e3 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// One arc for each run of equal costs.
void add_arcs(std::vector<Arc>& arcs, int from, int to, const std::vector<std::int64_t>& costs) {
    for (const auto cost : costs) {
        if (!arcs.empty() && arcs.back().from == from && arcs.back().to == to &&
            arcs.back().cost == cost)
            ++arcs.back().room;
        else
            arcs.push_back({from, to, cost, 1});
    }
}

/// Mentees, then mentors, then the end of all ways. Ascending by where an arc begins.
std::vector<Arc> arcs_of(const FlowProblem& problem) {
    const int mentees = static_cast<int>(problem.open.size());
    const int end = mentees + static_cast<int>(problem.slots.size());
    std::vector<Arc> arcs;
    arcs.reserve(problem.edges.size() + problem.open.size() + problem.slots.size());
    auto edge = problem.edges.begin();
    for (int i = 0; i < mentees; ++i) {
        for (; edge != problem.edges.end() && static_cast<int>(edge->mentee) == i; ++edge)
            arcs.push_back({i, mentees + static_cast<int>(edge->mentor), edge->cost, 1});
        add_arcs(arcs, i, end, problem.open[static_cast<std::size_t>(i)]);
    }
    for (int j = mentees; j < end; ++j)
        add_arcs(arcs, j, end, problem.slots[static_cast<std::size_t>(j - mentees)]);
    return arcs;
}

}  // namespace

FlowAnswer ask_lemon(const FlowProblem& problem) {
    FlowAnswer answer;
    double start = now_ms();
    const auto arcs = arcs_of(problem);
    std::vector<std::pair<int, int>> ends;
    ends.reserve(arcs.size());
    for (const auto& arc : arcs) ends.emplace_back(arc.from, arc.to);
    const int nodes = static_cast<int>(problem.open.size() + problem.slots.size()) + 1;
    Graph graph;
    graph.build(nodes, ends.begin(), ends.end());
    Graph::ArcMap<std::int64_t> cost(graph), room(graph);
    for (int a = 0; a < graph.arcNum(); ++a) {
        cost[graph.arc(a)] = arcs[static_cast<std::size_t>(a)].cost;
        room[graph.arc(a)] = arcs[static_cast<std::size_t>(a)].room;
    }
    Graph::NodeMap<std::int64_t> supply(graph, 0);
    std::int64_t all = 0;
    for (std::size_t i = 0; i < problem.open.size(); ++i) {
        supply[graph.node(static_cast<int>(i))] = static_cast<std::int64_t>(problem.open[i].size());
        all += static_cast<std::int64_t>(problem.open[i].size());
    }
    supply[graph.node(nodes - 1)] = -all;
    Simplex simplex(graph);
    simplex.upperMap(room).costMap(cost).supplyMap(supply);
    answer.build_ms = now_ms() - start;
    start = now_ms();
    simplex.run();
    answer.cost = simplex.totalCost<std::int64_t>();
    answer.solve_ms = now_ms() - start;
    return answer;
}

}  // namespace accanto::test
