#pragma once

#include <memory>

#include "assignment/engine.hpp"
#include "matching/shortlist.hpp"

namespace accanto::matching {

/// A pair that would be better than what both have, by the prices of a plan that was made without
/// it.
struct Bargain {
    std::uint32_t mentee = 0;
    assignment::Edge edge;
    bool operator==(const Bargain&) const = default;
};

/// Looks for pairs outside a problem whose edges would make its plan better, row by row. When there
/// are none, the plan is the best of all pairs: linear programming's proof, as certificate.hpp has
/// it for the edges alone. Where somebody's wish is for one mentor.
class Bargains {
public:
    virtual ~Bargains() = default;

    /// `sweep` has just compared this mentee, who is to be decided about. Keeps the greatest
    /// bargains, at most so many as each mentee may have.
    virtual void add_row(std::size_t mentee, std::span<const std::int16_t> points) = 0;
    /// Who has a bargain, ascending.
    const std::vector<std::uint32_t>& mentees() const { return mentees_; }
    /// By mentee, ascending: their greatest bargains, and pairs that are nearly one and may become
    /// one when prices move.
    const std::vector<Bargain>& found() const { return found_; }
    /// The best plan of all costs at most so much less than this one, in the costs of
    /// assignment::Scale (Bands: with the weights of the bands); what is more than fits is the
    /// most.
    std::int64_t gap() const { return gap_; }

protected:
    std::vector<std::uint32_t> mentees_;
    std::vector<Bargain> found_;
    std::int64_t gap_ = 0;
};

/// The engine is solved, and must outlive it unchanged. Its mentors are those of the line.
std::unique_ptr<Bargains> bargains_for(const assignment::Engine& engine, const Lineup& lineup,
                                       std::size_t each_mentee);

}  // namespace accanto::matching
