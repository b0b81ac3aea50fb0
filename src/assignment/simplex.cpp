#include "assignment/simplex.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace accanto::assignment {
namespace {

constexpr std::int32_t endless = std::numeric_limits<std::int32_t>::max() / 2;
constexpr std::uint64_t pivots_between_questions = 256;

}  // namespace

template <class Cost>
Simplex<Cost>::Simplex(const Network<Cost>& network)
    : mentees_(static_cast<std::uint32_t>(network.mentees())),
      root_(mentees_ + static_cast<std::uint32_t>(network.mentors())),
      nodes_(root_ + 1, Node{0, nobody, nobody, 0, nobody, nobody, nobody}) {
    std::vector<std::uint32_t> degrees(network.mentors());
    for (std::uint32_t i = 0; i < mentees_; ++i) {
        add_mentee(network, i);
        for (const auto entry : network.rows.all(i)) ++degrees[entry_person(entry)];
    }
    for (std::uint32_t j = 0; j < network.mentors(); ++j) add_mentor(network, j, degrees[j]);
    block_ = std::max<std::size_t>(
        20, static_cast<std::size_t>(std::sqrt(static_cast<double>(arcs_.size()))));
    mix_arcs();
}

/// So that a block has arcs of many mentees, and not all of one.
template <class Cost>
void Simplex<Cost>::mix_arcs() {
    std::vector<Arc> mixed;
    mixed.reserve(arcs_.size());
    std::vector<std::uint32_t> place(arcs_.size());
    for (std::size_t first = 0; first < block_; ++first) {
        for (auto index = first; index < arcs_.size(); index += block_) {
            place[index] = static_cast<std::uint32_t>(mixed.size());
            mixed.push_back(arcs_[index]);
        }
    }
    arcs_ = std::move(mixed);
    for (auto& node : nodes_)
        if (node.arc != nobody) node.arc = place[node.arc];
}

template <class Cost>
void Simplex<Cost>::add_arc(const Arc& arc) {
    arcs_.push_back(arc);
}

template <class Cost>
void Simplex<Cost>::add_to_star(std::uint32_t node, const Arc& arc) {
    nodes_[node].potential = -arc.cost;
    attach(node, root_, static_cast<std::uint32_t>(arcs_.size()));
    nodes_[node].depth = 1;
    add_arc(arc);
}

/// Edges, and a way out for each wish. The first wish's has room for more, so that the tree can
/// carry more: strongly feasible.
template <class Cost>
void Simplex<Cost>::add_mentee(const Network<Cost>& network, std::uint32_t mentee) {
    const int wants = network.wants[mentee];
    const auto open = [&](int rank) {
        return network.scale.unmet_at(rank, network.priority[mentee]);
    };
    add_to_star(mentee, {mentee, root_, open(1), 0, std::min(wants, 1), endless, 0});
    for (int rank = 2; rank <= wants; ++rank) add_arc({mentee, root_, open(rank), 0, 1, 1, -1});
    if (wants == 0) return;
    for (const auto entry : network.rows.all(mentee)) {
        const auto mentor = entry_person(entry);
        if (network.places[mentor] == 0) continue;
        const auto key = entry_key(entry);
        add_arc({mentee, mentees_ + mentor, network.scale.cost_of(key), key, 0, 1, 1});
    }
}

/// One arc for each run of places that cost the same.
template <class Cost>
void Simplex<Cost>::add_mentor(const Network<Cost>& network, std::uint32_t mentor,
                               std::uint32_t degree) {
    // One more than can be taken, so that who has a place free has one in the tree's eyes too.
    const auto places = std::min(network.places[mentor], degree + 1);
    const auto node = mentees_ + mentor;
    const auto load = [&](std::uint32_t nth) {
        return network.scale.load_after(std::uint64_t{network.had[mentor]} + nth);
    };
    for (std::uint32_t begin = 0, end = 0; begin < places || begin == 0; begin = end) {
        end = begin + 1;
        while (end < places && load(end) == load(begin)) ++end;
        const auto room = static_cast<std::int32_t>(std::max(places, 1U) - begin);
        const Arc arc{node, root_, load(begin),
                      0,    0,     std::min(room, static_cast<std::int32_t>(end - begin)),
                      1};
        if (begin > 0) {
            add_arc(arc);
        } else {
            add_to_star(node, arc);
            arcs_.back().state = 0;
        }
    }
}

/// The arc that would lower the cost most, of the first block that has one; nobody: none does.
template <class Cost>
std::uint32_t Simplex<Cost>::entering() {
    Cost least = 0;
    std::uint32_t best = nobody;
    std::size_t left = block_;
    for (std::size_t looked = 0; looked < arcs_.size(); ++looked) {
        const auto& arc = arcs_[next_arc_];
        const Cost gain =
            (arc.cost + nodes_[arc.from].potential - nodes_[arc.to].potential) * arc.state;
        if (gain < least) {
            least = gain;
            best = static_cast<std::uint32_t>(next_arc_);
        }
        if (++next_arc_ == arcs_.size()) next_arc_ = 0;
        if (--left > 0) continue;
        if (best != nobody) return best;
        left = block_;
    }
    return best;
}

template <class Cost>
std::uint32_t Simplex<Cost>::meeting(std::uint32_t one, std::uint32_t other) const {
    while (one != other) {
        auto& deeper = nodes_[one].depth >= nodes_[other].depth ? one : other;
        deeper = nodes_[deeper].parent;
    }
    return one;
}

/// How much more can flow from the node to its parent, and the other way.
template <class Cost>
std::int32_t Simplex<Cost>::room_upwards(std::uint32_t node) const {
    const auto& arc = arcs_[nodes_[node].arc];
    return arc.from == node ? arc.room - arc.flow : arc.flow;
}
template <class Cost>
std::int32_t Simplex<Cost>::room_downwards(std::uint32_t node) const {
    const auto& arc = arcs_[nodes_[node].arc];
    return arc.from == node ? arc.flow : arc.room - arc.flow;
}

/// The last arc without room on the way round: from the top down to `first`, over the entering arc,
/// and from `second` up to the top again.
template <class Cost>
Simplex<Cost>::Leaving Simplex<Cost>::leaving(std::uint32_t first, std::uint32_t second,
                                              std::uint32_t top, std::int32_t room) const {
    Leaving result{nobody, room, false};
    for (auto node = first; node != top; node = nodes_[node].parent) {
        if (room_downwards(node) < result.flow) result = {node, room_downwards(node), true};
    }
    for (auto node = second; node != top; node = nodes_[node].parent) {
        if (room_upwards(node) <= result.flow) result = {node, room_upwards(node), false};
    }
    return result;
}

template <class Cost>
void Simplex<Cost>::push(std::uint32_t first, std::uint32_t second, std::uint32_t top,
                         std::int32_t flow) {
    if (flow == 0) return;
    for (auto node = first; node != top; node = nodes_[node].parent) {
        auto& arc = arcs_[nodes_[node].arc];
        arc.flow += arc.from == node ? -flow : flow;
    }
    for (auto node = second; node != top; node = nodes_[node].parent) {
        auto& arc = arcs_[nodes_[node].arc];
        arc.flow += arc.from == node ? flow : -flow;
    }
}

template <class Cost>
void Simplex<Cost>::attach(std::uint32_t node, std::uint32_t parent, std::uint32_t arc) {
    auto& mine = nodes_[node];
    auto& first = nodes_[parent].child;
    mine.parent = parent;
    mine.arc = arc;
    mine.before = nobody;
    mine.next = first;
    if (first != nobody) nodes_[first].before = node;
    first = node;
}

template <class Cost>
void Simplex<Cost>::detach(std::uint32_t node) {
    const auto& mine = nodes_[node];
    (mine.before == nobody ? nodes_[mine.parent].child : nodes_[mine.before].next) = mine.next;
    if (mine.next != nobody) nodes_[mine.next].before = mine.before;
}

/// Turns the way from `node` up to `last` round, and hangs it to a new parent.
template <class Cost>
void Simplex<Cost>::turn(std::uint32_t node, std::uint32_t parent, std::uint32_t arc,
                         std::uint32_t last) {
    for (;;) {
        const auto old_parent = nodes_[node].parent, old_arc = nodes_[node].arc;
        detach(node);
        attach(node, parent, arc);
        if (node == last) return;
        parent = node;
        arc = old_arc;
        node = old_parent;
    }
}

/// Potentials and depths of everything below.
template <class Cost>
void Simplex<Cost>::shift(std::uint32_t node, const Cost& by) {
    waiting_.assign(1, node);
    while (!waiting_.empty()) {
        auto& next = nodes_[waiting_.back()];
        waiting_.pop_back();
        next.potential += by;
        next.depth = nodes_[next.parent].depth + 1;
        for (auto child = next.child; child != nobody; child = nodes_[child].next)
            waiting_.push_back(child);
    }
}

template <class Cost>
void Simplex<Cost>::pivot(std::uint32_t index) {
    auto& arc = arcs_[index];
    const bool fills = arc.state > 0;
    const auto first = fills ? arc.from : arc.to, second = fills ? arc.to : arc.from;
    const auto top = meeting(first, second);
    const auto out = leaving(first, second, top, fills ? arc.room - arc.flow : arc.flow);
    push(first, second, top, out.flow);
    arc.flow += fills ? out.flow : -out.flow;
    if (out.node == nobody) {
        arc.state = static_cast<std::int8_t>(-arc.state);
        return;
    }
    auto& left = arcs_[nodes_[out.node].arc];
    left.state = left.flow == 0 ? 1 : -1;
    arc.state = 0;
    const auto inner = out.is_first ? first : second, outer = out.is_first ? second : first;
    const Cost slack = arc.cost + nodes_[arc.from].potential - nodes_[arc.to].potential;
    turn(inner, outer, index, out.node);
    shift(inner, inner == arc.from ? -slack : slack);
}

template <class Cost>
bool Simplex<Cost>::run(const GoOn& go_on) {
    for (std::uint64_t pivots = 1;; ++pivots) {
        if (go_on && pivots % pivots_between_questions == 0 && !go_on()) return false;
        const auto arc = entering();
        if (arc == nobody) return true;
        pivot(arc);
    }
}

template <class Cost>
void Simplex<Cost>::finish(Network<Cost>& network) const {
    for (std::uint32_t i = 0; i < mentees_; ++i) {
        while (network.placed[i] > 0) network.unmatch(i, network.held_by(i).front().mentor);
        network.worth[i] = -nodes_[i].potential;
    }
    for (const auto& arc : arcs_) {
        if (arc.from < mentees_ && arc.to != root_ && arc.flow > 0)
            network.match(arc.from, {arc.to - mentees_, arc.key});
    }
    for (std::uint32_t j = 0; j < network.mentors(); ++j) {
        // Who has nobody may hang below a mentee in the tree, with less than the load as a price.
        network.price[j] =
            network.taken(j) > 0 ? -nodes_[mentees_ + j].potential : network.next_load(j);
    }
    // Who takes nobody has no edge in the tree, and still must not be a bargain.
    for (std::uint32_t i = 0; i < mentees_; ++i) {
        for (const auto entry : network.rows.all(i)) {
            auto& price = network.price[entry_person(entry)];
            if (network.places[entry_person(entry)] == 0)
                price = std::max(price, network.worth[i] - network.scale.cost_of(entry_key(entry)));
        }
    }
    network.prices_fell = true;
    network.forget_bounds();
}

template class Simplex<std::int64_t>;
template class Simplex<Wide>;

}  // namespace accanto::assignment
