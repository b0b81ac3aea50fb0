#pragma once

#include <functional>

#include "assignment/network.hpp"

namespace accanto::assignment {

/// Asked now and then; false stops the work, which can be taken up again.
using GoOn = std::function<bool()>;

/// Shortest paths in the network of what could change (Jonker and Volgenant's method, with places
/// and wishes, and a heap). Mentors are the nodes 0 … mentors - 1, mentees follow.
template <class Cost>
class Paths {
public:
    explicit Paths(Network<Cost>& network)
        : network_(network),
          heap_(network.mentors() + network.mentees()),
          via_(network.mentors() + network.mentees()) {}

    /// Finds a wanting mentee the cheapest place, others moving on for it, or raises their worth
    /// until the wish is left open.
    void grow(std::uint32_t mentee);
    /// Finds an overpriced mentor a mentee, or lowers the price until the place is left open.
    void fill(std::uint32_t mentor);
    /// What the best change that `fill` could make would cost, beside the price; nothing changes.
    /// At most `limit`. Then `chain` is how.
    Cost fill_distance(std::uint32_t mentor, const Cost& limit);

    /// Edges looked at so far.
    std::uint64_t scans() const { return scans_; }
    void add_person();

    /// A mentee who takes a mentor's place, or (`to` is nobody) leaves one.
    struct Step {
        std::uint32_t mentee;
        std::uint32_t from;
        Held to;
    };
    /// The change the last search found, and made unless it only asked.
    const std::vector<Step>& chain() const { return chain_; }

private:
    std::uint32_t mentee_node(std::uint32_t mentee) const {
        return static_cast<std::uint32_t>(network_.mentors()) + mentee;
    }
    bool is_mentor(std::uint32_t node) const { return node < network_.mentors(); }
    std::uint32_t mentee_at(std::uint32_t node) const {
        return node - static_cast<std::uint32_t>(network_.mentors());
    }
    void start(const Cost& limit);
    void end_at(std::uint32_t node, const Cost& distance);
    void walk(void (Paths::*at_mentor)(std::uint32_t), void (Paths::*at_mentee)(std::uint32_t));
    void reach_mentee(std::uint32_t mentee, const Cost& distance, Held via,
                      void (Paths::*at_mentee)(std::uint32_t));
    void grow_from_mentee(std::uint32_t mentee);
    void grow_from_mentor(std::uint32_t mentor);
    void fill_from_mentee(std::uint32_t mentee);
    void fill_from_mentor(std::uint32_t mentor);
    void find_filler(std::uint32_t mentor, const Cost& limit);
    void grown_chain();
    void filled_chain();
    void apply_chain();
    void settle(int direction);

    Network<Cost>& network_;
    Heap<Cost> heap_;
    std::vector<Held> via_;  ///< the other end of the edge by which a node was reached, and its key
    std::vector<std::uint32_t> settled_;
    std::vector<Step> chain_;
    std::uint32_t source_ = 0;
    std::uint32_t end_ = nobody;  ///< where the change ends; nobody: at its beginning
    Cost limit_ = 0;
    std::uint64_t scans_ = 0;
};

}  // namespace accanto::assignment
