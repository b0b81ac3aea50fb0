#pragma once

#include <expected>
#include <memory>

#include "assignment/auction.hpp"
#include "assignment/certificate.hpp"
#include "assignment/paths.hpp"
#include "assignment/simplex.hpp"

namespace accanto::assignment {

enum class SolveError : std::uint8_t {
    Cancelled,  ///< the plan so far is kept, and solving goes on from there
    Unproved    ///< our own mistake: the plan did not pass the check
};

/// How a problem is worked on.
struct Method {
    bool auction = true;  ///< begin with an auction where places are few
    /// Edges looked at, for each edge there is, before the network simplex takes over; 0: at once.
    std::uint64_t scans_per_edge = 200;
};

/// Network, paths and the order of the work: an auction where places are scarce, then what it left
/// unfinished is mended from both sides; when that takes too long, the network simplex.
template <class Cost>
class Solver {
public:
    Solver(const Problem& problem, const Options& options, Scale<Cost> scale, Points floor);

    std::expected<void, SolveError> run(const Method& method, const GoOn& go_on);

    Pairs pairs() const;
    Proof<Cost> proof() const { return {network_.worth, network_.price}; }
    Network<Cost>& network() { return network_; }
    const Network<Cost>& network() const { return network_; }
    Paths<Cost>& paths() { return paths_; }

private:
    bool has_few_places() const;
    enum class Mended : std::uint8_t { All, Cancelled, OverBudget };
    Mended mend_mentors(const GoOn& go_on);
    Mended mend_mentees(const GoOn& go_on);
    bool mend(const GoOn& go_on);
    bool may_go_on(const GoOn& go_on);
    bool is_over_budget() const { return paths_.scans() > scans_allowed_; }
    void allow_scans(const Method& method);

    Network<Cost> network_;
    Paths<Cost> paths_;
    bool begun_ = false;
    std::unique_ptr<Auction<Cost>> auction_;  ///< while it is at work, as the next
    std::unique_ptr<Simplex<Cost>> simplex_;
    std::uint64_t scans_allowed_ = 0;
    std::uint64_t asked_at_ = 0;  ///< scans when `go_on` was asked last
};

}  // namespace accanto::assignment
