#include "assignment/solver.hpp"

#include <algorithm>

namespace accanto::assignment {
namespace {

constexpr std::uint64_t scans_between_questions = 1 << 16;
constexpr std::uint32_t mentees_between_bounds = 64;

}  // namespace

template <class Cost>
Solver<Cost>::Solver(const Problem& problem, const Options& options, Scale<Cost> scale,
                     Points floor)
    : network_(problem, options, std::move(scale), floor), paths_(network_) {}

template <class Cost>
bool Solver<Cost>::may_go_on(const GoOn& go_on) {
    if (!go_on || paths_.scans() - asked_at_ < scans_between_questions) return true;
    asked_at_ = paths_.scans();
    return go_on();
}

template <class Cost>
bool Solver<Cost>::mend_mentors(const GoOn& go_on) {
    for (std::uint32_t j = 0; j < network_.mentors(); ++j) {
        while (network_.is_overpriced(j)) {
            if (!may_go_on(go_on)) return false;
            paths_.fill(j);
        }
    }
    return true;
}

template <class Cost>
bool Solver<Cost>::mend_mentees(const GoOn& go_on) {
    for (std::uint32_t i = 0; i < network_.mentees(); ++i) {
        // Prices only rise here, so a bound that was right stays right.
        if (i % mentees_between_bounds == 0 && network_.mentors() > 0)
            network_.price_least = std::ranges::min(network_.price);
        while (network_.is_wanting(i)) {
            if (!may_go_on(go_on)) return false;
            paths_.grow(i);
        }
    }
    return true;
}

template <class Cost>
std::expected<void, SolveError> Solver<Cost>::run(const Method&, const GoOn& go_on) {
    if (!mend_mentors(go_on) || !mend_mentees(go_on)) return std::unexpected(SolveError::Cancelled);
    network_.price_least = 0;
    return {};
}

template <class Cost>
Pairs Solver<Cost>::pairs() const {
    Pairs pairs;
    for (std::uint32_t i = 0; i < network_.mentees(); ++i) {
        const auto first = pairs.size();
        for (const auto& edge : network_.held_by(i)) pairs.push_back({i, edge.mentor});
        std::ranges::sort(pairs.begin() + static_cast<std::ptrdiff_t>(first), pairs.end());
    }
    return pairs;
}

template class Solver<std::int64_t>;
template class Solver<Wide>;

}  // namespace accanto::assignment
