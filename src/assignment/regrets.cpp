#include "assignment/regrets.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace accanto::assignment {

Pairs changed(std::span<const Pair> pairs, const Change& change) {
    auto left = change.left, come = change.come;
    std::ranges::sort(left);
    std::ranges::sort(come);
    Pairs rest, result;
    std::ranges::set_difference(pairs, left, std::back_inserter(rest));
    std::ranges::set_union(rest, come, std::back_inserter(result));
    return result;
}

template <class Cost>
Regrets<Cost>::Regrets(Network<Cost>& network)
    : network_(network),
      mentors_(static_cast<std::uint32_t>(network.mentors())),
      end_(mentors_ + static_cast<std::uint32_t>(network.mentees())),
      heap_(end_ + 1),
      next_(end_ + 1) {
    network_.build_columns();
}

template <class Cost>
void Regrets<Cost>::reach(std::uint32_t node, const Cost& distance, std::uint32_t next) {
    if (!heap_.lowers(node, distance)) return;
    heap_.set(node, distance);
    next_[node] = next;
}

/// Somebody must leave one of their mentors, or have had a wish open.
template <class Cost>
void Regrets<Cost>::before_mentee(std::uint32_t mentee, const Cost& distance) {
    const auto node = mentee_node(mentee);
    for (const auto& edge : network_.held_by(mentee))
        reach(edge.mentor, distance - network_.slack(mentee, edge), node);
    if (network_.has_open_wish(mentee))
        reach(end_, distance + network_.worth[mentee] - network_.open_cost(mentee), node);
}

/// A mentor's place goes to somebody new, or stays empty.
template <class Cost>
void Regrets<Cost>::before_mentor(std::uint32_t mentor, const Cost& distance) {
    for (const auto entry : network_.columns[mentor]) {
        const auto mentee = entry_person(entry);
        if (network_.wants[mentee] == 0 || network_.holds(mentee, mentor)) continue;
        const Held edge{mentor, entry_key(entry)};
        reach(mentee_node(mentee), distance + network_.slack(mentee, edge), mentor);
    }
    if (network_.taken(mentor) > 0)
        reach(end_, distance + network_.price[mentor] - network_.last_load(mentor), mentor);
}

/// Any free place is taken, or anybody loses their last mentor.
template <class Cost>
void Regrets<Cost>::before_end(const Cost& distance) {
    for (std::uint32_t j = 0; j < mentors_; ++j) {
        if (network_.has_place(j))
            reach(j, distance + network_.next_load(j) - network_.price[j], end_);
    }
    for (std::uint32_t i = 0; i < network_.mentees(); ++i) {
        if (network_.placed[i] > 0)
            reach(mentee_node(i), distance + network_.lose_cost(i) - network_.worth[i], end_);
    }
}

template <class Cost>
void Regrets<Cost>::begin(std::uint32_t mentee) {
    mentee_ = mentee;
    heap_.clear();
    heap_.set(mentee_node(mentee), Cost{0});
}

template <class Cost>
std::uint32_t Regrets<Cost>::take_next() {
    const auto node = heap_.take();
    const Cost distance = heap_.distance(node);
    if (node == end_)
        before_end(distance);
    else if (node < mentors_)
        before_mentor(node, distance);
    else
        before_mentee(node - mentors_, distance);
    return node;
}

template <class Cost>
void Regrets<Cost>::search(std::uint32_t mentee) {
    begin(mentee);
    while (!heap_.empty()) take_next();
}

template <class Cost>
std::vector<Held> Regrets<Cost>::cheapest(std::uint32_t mentee, std::size_t count) {
    std::map<std::uint32_t, std::int32_t> row;
    for (const auto entry : network_.rows.all(mentee))
        row.emplace(entry_person(entry), entry_key(entry));
    std::set<std::pair<Cost, std::uint32_t>> best;
    begin(mentee);
    // No edge costs less than the way from its mentor.
    while (!heap_.empty() && count > 0 &&
           (best.size() < count || heap_.distance(heap_.nearest()) <= best.rbegin()->first)) {
        const auto edge = row.find(take_next());
        if (edge == row.end()) continue;
        if (const auto costs = cost({edge->first, edge->second})) best.emplace(*costs, edge->first);
        if (best.size() > count) best.erase(std::prev(best.end()));
    }
    std::vector<Held> result;
    for (const auto& [costs, mentor] : best) result.push_back({mentor, row[mentor]});
    return result;
}

template <class Cost>
std::optional<Held> Regrets<Cost>::cheapest_below(std::uint32_t mentee, const Cost& limit) {
    keys_.resize(mentors_);
    for (const auto entry : network_.rows.all(mentee))
        keys_[entry_person(entry)] = {mentee + 1, entry_key(entry)};
    std::optional<Held> best;
    Cost least = limit;
    begin(mentee);
    // No edge costs less than the way from its mentor.
    while (!heap_.empty() && heap_.distance(heap_.nearest()) < least) {
        const auto node = take_next();
        if (node >= mentors_ || keys_[node].asked_by != mentee + 1) continue;
        const Held edge{node, keys_[node].key};
        const auto costs = cost(edge);
        if (!costs || *costs >= least) continue;
        least = *costs;
        best = edge;
    }
    return best;
}

template <class Cost>
std::optional<Cost> Regrets<Cost>::cost(Held edge) const {
    if (!heap_.is_seen(edge.mentor) || network_.holds(mentee_, edge.mentor)) return {};
    return network_.slack(mentee_, edge) + heap_.distance(edge.mentor);
}

template <class Cost>
Change Regrets<Cost>::change_for(Held edge) const {
    Change change;
    change.come.push_back({mentee_, edge.mentor});
    const auto last = mentee_node(mentee_);
    for (auto node = edge.mentor; node != last; node = next_[node]) {
        const auto next = next_[node];
        if (node == end_ || next == end_) continue;
        if (node < mentors_)
            change.left.push_back({next - mentors_, node});
        else
            change.come.push_back({node - mentors_, next});
    }
    return change;
}

template class Regrets<std::int64_t>;
template class Regrets<Wide>;

}  // namespace accanto::assignment
