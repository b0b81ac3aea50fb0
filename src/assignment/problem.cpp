#include "assignment/problem.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace accanto::assignment {
namespace {

using Fault = std::optional<LoadError>;

Fault sizes_fault(const Problem& problem) {
    if (problem.row_begin.empty() || problem.row_begin.front() != 0)
        return LoadError{LoadFault::BadRows};
    if (problem.mentees() > people_max || problem.mentors() > people_max)
        return LoadError{LoadFault::TooManyPeople};
    if (problem.edges.size() > edges_max) return LoadError{LoadFault::TooManyEdges};
    for (std::size_t i = 0; i < problem.mentees(); ++i) {
        if (problem.row_begin[i + 1] < problem.row_begin[i])
            return LoadError{LoadFault::BadRows, i};
    }
    if (problem.row_begin.back() != problem.edges.size()) return LoadError{LoadFault::BadRows};
    return {};
}

bool fill_default(std::vector<std::int32_t>& list, std::size_t size, std::int32_t value) {
    if (list.empty()) list.assign(size, value);
    return list.size() == size;
}

Fault range_fault(const std::vector<std::int32_t>& list, std::int32_t most, LoadFault fault) {
    const auto bad = std::ranges::find_if(
        list, [most](std::int32_t value) { return value < 0 || value > most; });
    if (bad == list.end()) return {};
    return LoadError{fault, static_cast<std::size_t>(bad - list.begin())};
}

Fault lists_fault(Problem& problem) {
    if (!fill_default(problem.wants, problem.mentees(), 1) ||
        !fill_default(problem.priority, problem.mentees(), 0) ||
        !fill_default(problem.had, problem.mentors(), 0))
        return LoadError{LoadFault::BadCount};
    if (const auto fault = range_fault(problem.wants, wants_max, LoadFault::BadWants)) return fault;
    if (const auto fault = range_fault(problem.priority, priority_max, LoadFault::BadPriority))
        return fault;
    constexpr auto any = std::numeric_limits<std::int32_t>::max();
    if (const auto fault = range_fault(problem.places, any, LoadFault::NegativePlaces))
        return fault;
    return range_fault(problem.had, any, LoadFault::BadLoad);
}

Fault load_fault(const std::vector<Points>& load) {
    for (std::size_t i = 0; i < load.size(); ++i) {
        const Points least = i == 0 ? Points{0} : load[i - 1];
        if (load[i] < least || load[i] > points_max) return LoadError{LoadFault::BadLoad, i};
    }
    return {};
}

Fault sort_row(Problem& problem, std::size_t mentee) {
    const auto row = std::span(problem.edges)
                         .subspan(problem.row_begin[mentee],
                                  problem.row_begin[mentee + 1] - problem.row_begin[mentee]);
    const auto less = [](const Edge& one, const Edge& other) { return one.mentor < other.mentor; };
    if (!std::is_sorted(row.begin(), row.end(), less)) std::sort(row.begin(), row.end(), less);
    for (std::size_t k = 0; k < row.size(); ++k) {
        if (row[k].mentor >= problem.mentors()) return LoadError{LoadFault::UnknownMentor, mentee};
        if (k > 0 && row[k].mentor == row[k - 1].mentor)
            return LoadError{LoadFault::DuplicateEdge, mentee};
        if (row[k].score < 0 || row[k].score > points_max)
            return LoadError{LoadFault::BadScore, mentee};
    }
    return {};
}

Basis basis_of(const Problem& problem) {
    Basis basis{.wishes = problem.wishes_more};
    for (std::size_t i = 0; i < problem.mentees(); ++i) {
        basis.wishes += problem.wants[i];
        basis.ranks = std::max(basis.ranks, problem.wants[i]);
        basis.priorities = std::max(basis.priorities, problem.priority[i] + 1);
    }
    return basis;
}

}  // namespace

const Edge* Problem::find(std::size_t mentee, std::size_t mentor) const {
    const auto edges_of = row(mentee);
    const auto place = std::ranges::lower_bound(edges_of, mentor, {}, &Edge::mentor);
    return place == edges_of.end() || place->mentor != mentor ? nullptr : &*place;
}

void Problem::put(std::size_t mentee, const Edge& edge) {
    const auto edges_of = row(mentee);
    const auto place = std::ranges::lower_bound(edges_of, edge.mentor, {}, &Edge::mentor);
    const auto before = static_cast<std::ptrdiff_t>(row_begin[mentee]);
    const auto target = edges.begin() + before + (place - edges_of.begin());
    if (place != edges_of.end() && place->mentor == edge.mentor) {
        *target = edge;
        return;
    }
    edges.insert(target, edge);
    for (auto i = mentee + 1; i < row_begin.size(); ++i) ++row_begin[i];
}

bool Problem::remove(std::size_t mentee, std::size_t mentor) {
    const auto* edge = find(mentee, mentor);
    if (edge == nullptr) return false;
    edges.erase(edges.begin() + (edge - edges.data()));
    for (auto i = mentee + 1; i < row_begin.size(); ++i) --row_begin[i];
    return true;
}

void Problem::insert_mentee(std::size_t number) {
    const auto at = static_cast<std::ptrdiff_t>(number);
    row_begin.insert(row_begin.begin() + at, row_begin[number]);
    wants.insert(wants.begin() + at, 0);
    priority.insert(priority.begin() + at, 0);
}

void Problem::put_row(std::size_t mentee, std::span<const Edge> edges_sorted) {
    const auto begin = edges.begin() + static_cast<std::ptrdiff_t>(row_begin[mentee]);
    const auto end = edges.begin() + static_cast<std::ptrdiff_t>(row_begin[mentee + 1]);
    const auto place = edges.erase(begin, end);
    edges.insert(place, edges_sorted.begin(), edges_sorted.end());
    const auto size_before = row_begin[mentee + 1] - row_begin[mentee];
    const auto size = static_cast<std::uint32_t>(edges_sorted.size());
    for (auto i = mentee + 1; i < row_begin.size(); ++i) row_begin[i] += size - size_before;
}

std::expected<Problem, LoadError> prepared(Problem problem) {
    if (const auto fault = sizes_fault(problem)) return std::unexpected(*fault);
    if (const auto fault = lists_fault(problem)) return std::unexpected(*fault);
    if (const auto fault = load_fault(problem.load_cost)) return std::unexpected(*fault);
    if (problem.load_cost.empty()) problem.load_cost.push_back(0);
    for (std::size_t i = 0; i < problem.mentees(); ++i) {
        if (const auto fault = sort_row(problem, i)) return std::unexpected(*fault);
    }
    problem.basis = basis_of(problem);
    return problem;
}

}  // namespace accanto::assignment
