#include "assignment/small_problems.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace accanto::test {
namespace {

using assignment::Edge;
using assignment::Fairness;
using assignment::Options;
using assignment::Pairs;
using assignment::points_max;
using assignment::Problem;

using Value = std::vector<std::int64_t>;

int number_below(SeededRandom& random, int limit) {
    return static_cast<int>(random.below(static_cast<std::size_t>(limit)));
}

void add_row(SeededRandom& random, std::size_t mentors, int density, int steps, Problem& problem) {
    for (std::uint32_t j = 0; j < mentors; ++j) {
        if (number_below(random, 4) >= density) continue;
        const int score = number_below(random, steps + 1) * (points_max / steps);
        problem.edges.push_back(
            {j, static_cast<assignment::Points>(score), number_below(random, 5) == 0});
    }
    problem.row_begin.push_back(static_cast<std::uint32_t>(problem.edges.size()));
}

/// Tries every set of mentors for one mentee after the other.
class Trial {
public:
    Trial(const Problem& problem, const Options& options, int floor, const Pairs& forced)
        : problem_(problem),
          options_(options),
          floor_(floor),
          forced_(forced),
          places_(problem.places) {}

    std::optional<Value> run() {
        mentee(0);
        return best_;
    }

private:
    void mentee(std::uint32_t i) {
        if (i < problem_.mentees()) return edge(i, 0, 0);
        if (!std::ranges::includes(pairs_, forced_)) return;
        auto value = value_of(problem_, options_, pairs_);
        if (!best_ || value < *best_) best_ = std::move(value);
    }
    void edge(std::uint32_t i, std::size_t k, int held) {
        const auto row = problem_.row(i);
        if (k == row.size()) return mentee(i + 1);
        edge(i, k + 1, held);
        if (held == problem_.wants[i] || places_[row[k].mentor] == 0 || row[k].score < floor_)
            return;
        --places_[row[k].mentor];
        pairs_.push_back({i, row[k].mentor});
        edge(i, k + 1, held + 1);
        pairs_.pop_back();
        ++places_[row[k].mentor];
    }

    const Problem& problem_;
    const Options& options_;
    const int floor_;
    const Pairs& forced_;
    std::vector<std::int32_t> places_;
    Pairs pairs_;
    std::optional<Value> best_;
};

std::int64_t load_of(const Problem& problem, const Pairs& pairs) {
    std::int64_t load = 0;
    std::map<std::uint32_t, std::size_t> more;
    for (const auto& pair : pairs) {
        const auto nth = static_cast<std::size_t>(problem.had[pair.mentor]) + more[pair.mentor]++;
        load += problem.load_cost[std::min(nth, problem.load_cost.size() - 1)];
    }
    return load;
}

}  // namespace

Problem random_problem(SeededRandom& random, const ProblemShape& shape) {
    Problem problem;
    const auto mentors = random.below(shape.mentors_max + 1);
    const auto mentees = random.below(shape.mentees_max + 1);
    const int density = 1 + number_below(random, 4);
    const int steps = number_below(random, 2) == 0 ? 3 : shape.score_steps_max;
    for (std::size_t j = 0; j < mentors; ++j) {
        problem.places.push_back(number_below(random, shape.places_max + 1));
        problem.had.push_back(number_below(random, 3));
    }
    for (std::size_t i = 0; i < mentees; ++i) {
        add_row(random, mentors, density, steps, problem);
        problem.wants.push_back(shape.wants_max == 1 ? 1
                                                     : number_below(random, shape.wants_max + 1));
        problem.priority.push_back(number_below(random, shape.priorities));
    }
    if (shape.has_load) problem.load_cost = {0, 100, 700, 2000};
    return *prepared(std::move(problem));
}

Problem problem_of(std::vector<std::int32_t> places, const std::vector<std::vector<int>>& scores) {
    Problem problem;
    problem.places = std::move(places);
    for (const auto& row : scores) {
        for (std::uint32_t j = 0; j < row.size(); ++j) {
            if (row[j] >= 0) problem.edges.push_back({j, static_cast<assignment::Points>(row[j])});
        }
        problem.row_begin.push_back(static_cast<std::uint32_t>(problem.edges.size()));
    }
    return *prepared(std::move(problem));
}

Value value_of(const Problem& problem, const Options& options, const Pairs& pairs) {
    Value unmet(16 * 16), bands(5), sum(1);
    std::vector<int> met(problem.mentees());
    for (const auto& pair : pairs) {
        ++met[pair.mentee];
        const auto edge = *problem.find(pair.mentee, pair.mentor);
        const std::int64_t regret =
            points_max - edge.score - (edge.current ? options.stay_bonus : 0);
        const bool squares = options.fairness == Fairness::Balanced;
        sum[0] += !squares ? regret : regret < 0 ? -regret * regret : regret * regret;
        if (edge.score < 5000) ++bands[static_cast<std::size_t>(edge.score / 1000)];
    }
    for (std::size_t i = 0; i < met.size(); ++i) {
        for (int rank = met[i]; rank < problem.wants[i]; ++rank)
            ++unmet[static_cast<std::size_t>(rank * 16 + problem.priority[i])];
    }
    sum[0] += load_of(problem, pairs) * (options.fairness == Fairness::Balanced ? 1000 : 1);
    auto value = std::move(unmet);
    if (options.fairness == Fairness::Bands) value.insert(value.end(), bands.begin(), bands.end());
    value.insert(value.end(), sum.begin(), sum.end());
    return value;
}

std::optional<Value> best_value(const Problem& problem, const Options& options, int floor,
                                const Pairs& forced) {
    return Trial(problem, options, floor, forced).run();
}

bool is_possible(const Problem& problem, const Pairs& pairs) {
    auto places = problem.places, wants = problem.wants;
    for (const auto& pair : pairs) {
        if (pair.mentee >= wants.size() || problem.find(pair.mentee, pair.mentor) == nullptr)
            return false;
        if (--wants[pair.mentee] < 0 || --places[pair.mentor] < 0) return false;
    }
    return std::ranges::adjacent_find(pairs, std::ranges::greater_equal{}) == pairs.end();
}

}  // namespace accanto::test
