#include "assignment/solver.hpp"

#include <algorithm>

namespace accanto::assignment {
namespace {

constexpr std::uint64_t scans_between_questions = 1 << 16;
constexpr std::uint64_t scans_always_allowed = 100'000;

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
Solver<Cost>::Mended Solver<Cost>::mend_mentors(const GoOn& go_on) {
    for (std::uint32_t j = 0; j < network_.mentors(); ++j) {
        while (network_.is_overpriced(j)) {
            if (is_over_budget()) return Mended::OverBudget;
            if (!may_go_on(go_on)) return Mended::Cancelled;
            paths_.fill(j);
        }
    }
    return Mended::All;
}

template <class Cost>
Solver<Cost>::Mended Solver<Cost>::mend_mentees(const GoOn& go_on) {
    for (std::uint32_t i = 0; i < network_.mentees(); ++i) {
        while (network_.is_wanting(i)) {
            if (is_over_budget()) return Mended::OverBudget;
            if (!may_go_on(go_on)) return Mended::Cancelled;
            paths_.grow(i);
        }
    }
    return Mended::All;
}

template <class Cost>
void Solver<Cost>::allow_scans(const Method& method) {
    const auto more = method.scans_per_edge == 0
                          ? 0
                          : method.scans_per_edge * network_.edges() + scans_always_allowed;
    scans_allowed_ = paths_.scans() + more;
}

/// Whether it was not cancelled.
template <class Cost>
bool Solver<Cost>::mend(const GoOn& go_on) {
    if (!simplex_) {
        auto mended = mend_mentors(go_on);
        if (mended == Mended::All) mended = mend_mentees(go_on);
        if (mended != Mended::OverBudget) return mended == Mended::All;
        simplex_ = std::make_unique<Simplex<Cost>>(network_);
    }
    if (!simplex_->run(go_on)) return false;
    simplex_->finish(network_);
    simplex_.reset();
    return true;
}

template <class Cost>
std::expected<void, SolveError> Solver<Cost>::run(const Method& method, const GoOn& go_on) {
    if (!begun_) {
        if (method.auction && has_few_places())
            auction_ = std::make_unique<Auction<Cost>>(network_);
        allow_scans(method);
    }
    begun_ = true;
    // Called off and taken up again it does the same: a plan does not depend on when it was made.
    if (auction_ && !auction_->run(go_on)) return std::unexpected(SolveError::Cancelled);
    auction_.reset();
    if (!mend(go_on)) return std::unexpected(SolveError::Cancelled);
    allow_scans(method);
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
