#include "assignment/solver.hpp"

#include <algorithm>

#include "assignment/auction.hpp"

namespace accanto::assignment {
namespace {

constexpr std::uint64_t scans_between_questions = 1 << 16;

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

/// Fewer than half as many again as wishes.
template <class Cost>
bool Solver<Cost>::has_few_places() const {
    std::uint64_t wishes = 0, places = 0;
    for (const auto wants : network_.wants) wishes += wants;
    for (const auto count : network_.places) places += count;
    return places * 2 < wishes * 3;
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
        while (network_.is_wanting(i)) {
            if (!may_go_on(go_on)) return false;
            paths_.grow(i);
        }
    }
    return true;
}

template <class Cost>
std::expected<void, SolveError> Solver<Cost>::run(const Method& method, const GoOn& go_on) {
    if (!begun_ && method.auction && has_few_places()) Auction<Cost>(network_).run(go_on);
    begun_ = true;
    if (!mend_mentors(go_on) || !mend_mentees(go_on)) return std::unexpected(SolveError::Cancelled);
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
