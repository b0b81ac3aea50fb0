#include "assignment/plan.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace accanto::assignment {
namespace {

void count_unmet(const Problem& problem, std::span<const Pair> pairs, Levels& levels) {
    const auto [wishes, ranks, priorities] = problem.basis;
    levels.unmet.assign(static_cast<std::size_t>(ranks * priorities), 0);
    std::vector<std::int32_t> placed(problem.mentees());
    for (const auto& pair : pairs) ++placed[pair.mentee];
    for (std::size_t i = 0; i < placed.size(); ++i) {
        for (auto rank = placed[i]; rank < problem.wants[i]; ++rank)
            ++levels.unmet[static_cast<std::size_t>(rank * priorities + problem.priority[i])];
    }
}

std::int64_t load_of(const Problem& problem, std::span<const Pair> pairs) {
    std::int64_t load = 0;
    std::vector<std::int64_t> taken(problem.had.begin(), problem.had.end());
    const auto last = static_cast<std::int64_t>(problem.load_cost.size()) - 1;
    for (const auto& pair : pairs)
        load += problem.load_cost[static_cast<std::size_t>(std::min(last, taken[pair.mentor]++))];
    return load;
}

/// Those of `one` that are not in `other`.
Pairs missing(std::span<const Pair> one, std::span<const Pair> other) {
    Pairs result;
    std::ranges::set_difference(one, other, std::back_inserter(result));
    return result;
}

}  // namespace

std::int64_t Levels::unmet_total() const {
    return std::accumulate(unmet.begin(), unmet.end(), std::int64_t{0});
}

Levels Levels::operator-(const Levels& other) const {
    auto result = *this;
    for (std::size_t i = 0; i < unmet.size() && i < other.unmet.size(); ++i)
        result.unmet[i] -= other.unmet[i];
    for (std::size_t i = 0; i < bands.size(); ++i) result.bands[i] -= other.bands[i];
    result.floor -= other.floor;
    result.points -= other.points;
    result.squared_regret -= other.squared_regret;
    result.load -= other.load;
    result.staying -= other.staying;
    return result;
}

Levels levels_of(const Problem& problem, std::span<const Pair> pairs) {
    Levels levels;
    count_unmet(problem, pairs, levels);
    levels.load = load_of(problem, pairs);
    levels.floor = points_max;
    for (const auto& pair : pairs) {
        const auto* edge = problem.find(pair.mentee, pair.mentor);
        if (edge == nullptr) continue;
        const std::int64_t regret = points_max - edge->score;
        levels.floor = std::min<std::int64_t>(levels.floor, edge->score);
        ++levels.bands[band_of(edge->score)];
        levels.points += edge->score;
        levels.squared_regret += regret * regret;
        levels.staying += edge->current ? 1 : 0;
    }
    return levels;
}

std::vector<Move> moves_between(std::span<const Pair> before, std::span<const Pair> after) {
    const auto left = missing(before, after), come = missing(after, before);
    std::vector<Move> moves;
    std::size_t l = 0, c = 0;
    while (l < left.size() || c < come.size()) {
        const bool leaves =
            l < left.size() && (c == come.size() || left[l].mentee <= come[c].mentee);
        const bool comes =
            c < come.size() && (l == left.size() || come[c].mentee <= left[l].mentee);
        Move move{leaves ? left[l].mentee : come[c].mentee, {}, {}};
        if (leaves) move.from = left[l++].mentor;
        if (comes) move.to = come[c++].mentor;
        moves.push_back(move);
    }
    return moves;
}

}  // namespace accanto::assignment
