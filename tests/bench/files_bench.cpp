/// Assignment problems from files with known optima, as OR-Library's twelve (Beasley 1990): the
/// number of rows, then all costs, or row, column and cost of each that is possible. They are not
/// kept here.
///
/// accanto_files_bench FILE OPTIMUM [FILE OPTIMUM …]
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <optional>
#include <string>

#include "assignment/engine.hpp"

namespace {

using namespace accanto::assignment;

double now_ms() {
    return 1e3 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// A cost is what is missing to a perfect score.
Edge edge_of(std::size_t mentor, long cost) {
    return {static_cast<std::uint32_t>(mentor), static_cast<Points>(points_max - cost)};
}

std::optional<Problem> read(const char* name) {
    std::ifstream file(name);
    std::size_t size = 0;
    if (!(file >> size) || size == 0 || size > 20'000) return std::nullopt;
    std::vector<long> numbers;
    for (long number = 0; file >> number;) {
        if (number < 0 || number > points_max) return std::nullopt;
        numbers.push_back(number);
    }
    std::vector<std::vector<Edge>> rows(size);
    if (numbers.size() == size * size) {
        for (std::size_t k = 0; k < numbers.size(); ++k)
            rows[k / size].push_back(edge_of(k % size, numbers[k]));
    } else {
        for (std::size_t k = 0; k + 2 < numbers.size(); k += 3) {
            const auto row = static_cast<std::size_t>(numbers[k]) - 1,
                       column = static_cast<std::size_t>(numbers[k + 1]) - 1;
            if (row >= size || column >= size) return std::nullopt;
            rows[row].push_back(edge_of(column, numbers[k + 2]));
        }
    }
    Problem problem;
    problem.places.assign(size, 1);
    for (const auto& row : rows) {
        problem.edges.insert(problem.edges.end(), row.begin(), row.end());
        problem.row_begin.push_back(static_cast<std::uint32_t>(problem.edges.size()));
    }
    return problem;
}

bool is_right(const char* name, long optimum) {
    auto problem = read(name);
    if (!problem) {
        std::printf("%s can't be read\n", name);
        return false;
    }
    const auto size = problem->mentees(), edges = problem->edges.size();
    const double start = now_ms();
    auto engine = Engine::load(std::move(*problem), {Fairness::Total});
    const bool is_proved = engine && engine->solve().has_value();
    const double took = now_ms() - start;
    if (!is_proved) {
        std::printf("%s: NOT PROVED\n", name);
        return false;
    }
    const auto levels = engine->levels();
    const auto cost = static_cast<long long>(size) * points_max - levels.points;
    const bool is_equal = levels.unmet_total() == 0 && cost == optimum;
    std::printf("%s: %zu rows, %zu costs, %lld in %.1f ms, proved, %s\n", name, size, edges, cost,
                took, is_equal ? "the optimum" : "NOT THE OPTIMUM");
    return is_equal;
}

}  // namespace

int main(int argc, char** argv) {
    int wrong = 0;
    for (int k = 1; k + 1 < argc; k += 2)
        wrong += is_right(argv[k], std::atol(argv[k + 1])) ? 0 : 1;
    return wrong == 0 ? 0 : 1;
}
