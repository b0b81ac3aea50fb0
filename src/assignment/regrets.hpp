#pragma once

#include <optional>

#include "assignment/plan.hpp"
#include "assignment/solver.hpp"

namespace accanto::assignment {

/// What would change in a plan if something else were so.
struct Change {
    Pairs left, come;
};
/// The plan after the change.
Pairs changed(std::span<const Pair> pairs, const Change& change);

/// What it costs the whole to give one mentee any mentor: one search backwards from the mentee
/// through the best plan, over mentors, mentees and the end of all ways. Exact; prices alone are
/// only a lower bound. Nothing is changed.
template <class Cost>
class Regrets {
public:
    explicit Regrets(Network<Cost>& network);

    /// Then `cost` and `change_for` speak of this mentee.
    void search(std::uint32_t mentee);
    /// The `count` edges of the mentee that cost least, of equals the lowest mentor. Searches no
    /// further than that takes; then `change_for` speaks of these.
    std::vector<Held> cheapest(std::uint32_t mentee, std::size_t count);
    /// The one edge of the mentee that costs least, if it costs less than `limit`; of equals the
    /// nearest found. Then `cost` and `change_for` speak of it.
    std::optional<Held> cheapest_below(std::uint32_t mentee, const Cost& limit);
    /// Above the best plan's; nothing when it can't be, or is so already.
    std::optional<Cost> cost(Held edge) const;
    /// The cheapest way to give the mentee this mentor; only when there is a cost.
    Change change_for(Held edge) const;

private:
    std::uint32_t mentee_node(std::uint32_t mentee) const { return mentors_ + mentee; }
    void begin(std::uint32_t mentee);
    std::uint32_t take_next();
    void reach(std::uint32_t node, const Cost& distance, std::uint32_t next);
    void before_mentee(std::uint32_t mentee, const Cost& distance);
    void before_mentor(std::uint32_t mentor, const Cost& distance);
    void before_end(const Cost& distance);

    Network<Cost>& network_;
    const std::uint32_t mentors_, end_;
    Heap<Cost> heap_;
    std::vector<std::uint32_t> next_;  ///< by node, on the way to the mentee
    struct Key {
        std::uint32_t asked_by = 0;  ///< the mentee's number and 1; 0: nobody yet
        std::int32_t key = 0;
    };
    std::vector<Key> keys_;  ///< by mentor, of the mentee `cheapest_below` asked about last
    std::uint32_t mentee_ = 0;
};

}  // namespace accanto::assignment
