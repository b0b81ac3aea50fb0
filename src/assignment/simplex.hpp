#pragma once

#include "assignment/paths.hpp"

namespace accanto::assignment {

/// The network simplex method, for costs whose structure makes shortest paths long (Machol and
/// Wien's, products of a few factors): slower where those are quick, never very slow.
///
/// Every mentee begins outside, so the first tree is a star. The tree stays strongly feasible
/// (Cunningham 1976), which rules out going round in circles; arcs enter by block search.
template <class Cost>
class Simplex {
public:
    /// Reads who is there and what edges cost, not who is matched.
    explicit Simplex(const Network<Cost>& network);

    /// Whether it has come to the end; it can be called again when not.
    bool run(const GoOn& go_on);
    /// Gives the network the best plan and its prices.
    void finish(Network<Cost>& network) const;

private:
    struct Arc {
        std::uint32_t from, to;
        Cost cost;
        std::int32_t key;
        std::int32_t flow, room;
        std::int8_t state;  ///< 0 in the tree, 1 empty, -1 full
    };
    struct Node {
        Cost potential;
        std::uint32_t parent, arc, depth;
        std::uint32_t child, next, before;  ///< first child; siblings
    };
    struct Leaving {
        std::uint32_t node;  ///< whose arc to the parent leaves; nobody: the entering arc itself
        std::int32_t flow;
        bool is_first;  ///< on the side where the entering flow comes from
    };

    void add_mentee(const Network<Cost>& network, std::uint32_t mentee);
    void add_mentor(const Network<Cost>& network, std::uint32_t mentor, std::uint32_t degree);
    void add_arc(const Arc& arc);
    void mix_arcs();
    void add_to_star(std::uint32_t node, const Arc& arc);

    std::uint32_t entering();
    void pivot(std::uint32_t arc);
    std::uint32_t meeting(std::uint32_t one, std::uint32_t other) const;
    std::int32_t room_upwards(std::uint32_t node) const;
    std::int32_t room_downwards(std::uint32_t node) const;
    Leaving leaving(std::uint32_t first, std::uint32_t second, std::uint32_t top,
                    std::int32_t room) const;
    void push(std::uint32_t first, std::uint32_t second, std::uint32_t top, std::int32_t flow);
    void attach(std::uint32_t node, std::uint32_t parent, std::uint32_t arc);
    void detach(std::uint32_t node);
    void turn(std::uint32_t node, std::uint32_t parent, std::uint32_t arc, std::uint32_t last);
    void shift(std::uint32_t node, const Cost& by);

    std::uint32_t mentees_, root_;
    std::vector<Arc> arcs_;
    std::vector<Node> nodes_;
    std::vector<std::uint32_t> waiting_;
    std::size_t next_arc_ = 0, block_ = 1;
};

}  // namespace accanto::assignment
