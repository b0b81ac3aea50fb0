#include "assignment/paths.hpp"

namespace accanto::assignment {

template <class Cost>
void Paths<Cost>::start(const Cost& limit) {
    heap_.clear();
    settled_.clear();
    chain_.clear();
    end_ = nobody;
    limit_ = limit;
}

template <class Cost>
void Paths<Cost>::add_person() {
    // Nodes move up by one, and between searches no node stands for anything.
    heap_.clear();
    heap_.add_node();
    via_.push_back({});
}

template <class Cost>
void Paths<Cost>::end_at(std::uint32_t node, const Cost& distance) {
    if (distance >= limit_) return;
    limit_ = distance;
    end_ = node;
}

/// Takes nodes by distance until none is nearer than the best end.
template <class Cost>
void Paths<Cost>::walk(void (Paths::*at_mentor)(std::uint32_t),
                       void (Paths::*at_mentee)(std::uint32_t)) {
    while (!heap_.empty() && heap_.distance(heap_.nearest()) < limit_) {
        const auto node = heap_.take();
        settled_.push_back(node);
        if (is_mentor(node))
            (this->*at_mentor)(node);
        else
            (this->*at_mentee)(mentee_at(node));
    }
}

template <class Cost>
void Paths<Cost>::reach_mentee(std::uint32_t mentee, const Cost& distance, Held via,
                               void (Paths::*at_mentee)(std::uint32_t)) {
    const auto node = mentee_node(mentee);
    via_[node] = via;
    heap_.set_taken(node, distance);
    settled_.push_back(node);
    (this->*at_mentee)(mentee);
}

template <class Cost>
void Paths<Cost>::grow_from_mentee(std::uint32_t mentee) {
    const Cost distance = heap_.distance(mentee_node(mentee));
    const Cost base = distance - network_.worth[mentee];
    if (mentee != source_) end_at(mentee_node(mentee), base + network_.lose_cost(mentee));
    const bool may_meet_own = network_.wants[mentee] > 1;
    const Cost bound = base + network_.price_least[mentee];
    bool to_end = true;
    Cost least = far_away<Cost>;
    network_.rows.each(mentee, [&](std::int32_t key, std::uint32_t mentor) {
        ++scans_;
        const Cost cost = network_.scale.cost_of(key);
        if (bound + cost >= limit_) {
            to_end = false;
            return false;
        }
        const Cost price = network_.price[mentor];
        least = std::min(least, price);
        const Cost through = base + cost + price;
        if (through >= limit_ || !heap_.lowers(mentor, through)) return true;
        if (may_meet_own && network_.holds(mentee, mentor)) return true;
        heap_.set(mentor, through);
        via_[mentor] = {mentee, key};
        if (network_.has_place(mentor)) {
            const Cost rest = network_.next_load(mentor) - price;
            end_at(mentor, rest > 0 ? through + rest : through);
        }
        return true;
    });
    if (to_end) network_.price_least[mentee] = least;
}

template <class Cost>
void Paths<Cost>::grow_from_mentor(std::uint32_t mentor) {
    const Cost distance = heap_.distance(mentor);
    for (const auto mentee : network_.mentees_of[mentor]) {
        const auto held = network_.held_by(mentee);
        const auto edge = *std::ranges::find(held, mentor, &Held::mentor);
        const Cost through = distance - network_.slack(mentee, edge);
        if (through >= limit_ || !heap_.lowers(mentee_node(mentee), through)) continue;
        if (through == distance) {
            reach_mentee(mentee, through, edge, &Paths::grow_from_mentee);
        } else {
            heap_.set(mentee_node(mentee), through);
            via_[mentee_node(mentee)] = edge;
        }
    }
}

template <class Cost>
void Paths<Cost>::grow(std::uint32_t mentee) {
    network_.forget_bounds();
    start(network_.open_cost(mentee) - network_.worth[mentee]);
    source_ = mentee;
    reach_mentee(mentee, Cost{0}, {}, &Paths::grow_from_mentee);
    walk(&Paths::grow_from_mentor, &Paths::grow_from_mentee);
    settle(1);
    grown_chain();
    apply_chain();
}

/// From the end to the mentee the change is for: everybody takes the place of the next.
template <class Cost>
void Paths<Cost>::grown_chain() {
    if (end_ == nobody) return;
    auto mentor = end_;
    if (!is_mentor(end_)) {
        mentor = via_[end_].mentor;
        chain_.push_back({mentee_at(end_), mentor, {nobody, 0}});
    }
    for (;;) {
        const auto [mentee, key] = via_[mentor];
        const auto from = mentee == source_ ? nobody : via_[mentee_node(mentee)].mentor;
        chain_.push_back({mentee, from, {mentor, key}});
        if (from == nobody) return;
        mentor = from;
    }
}

template <class Cost>
void Paths<Cost>::fill_from_mentor(std::uint32_t mentor) {
    const Cost distance = heap_.distance(mentor);
    const Cost base = distance + network_.price[mentor];
    for (const auto entry : network_.columns[mentor]) {
        ++scans_;
        const auto mentee = entry_person(entry);
        const Cost through =
            base + network_.scale.cost_of(entry_key(entry)) - network_.worth[mentee];
        if (through >= limit_ || !heap_.lowers(mentee_node(mentee), through)) continue;
        if (network_.wants[mentee] == 0 || network_.holds(mentee, mentor)) continue;
        heap_.set(mentee_node(mentee), through);
        via_[mentee_node(mentee)] = {mentor, entry_key(entry)};
        if (network_.has_open_wish(mentee)) {
            const Cost rest = network_.worth[mentee] - network_.open_cost(mentee);
            end_at(mentee_node(mentee), rest > 0 ? through + rest : through);
        }
    }
}

template <class Cost>
void Paths<Cost>::fill_from_mentee(std::uint32_t mentee) {
    const Cost distance = heap_.distance(mentee_node(mentee));
    for (const auto& edge : network_.held_by(mentee)) {
        const Cost through = distance - network_.slack(mentee, edge);
        if (through >= limit_ || !heap_.lowers(edge.mentor, through)) continue;
        heap_.set(edge.mentor, through);
        via_[edge.mentor] = {mentee, edge.key};
        end_at(edge.mentor,
               through + network_.price[edge.mentor] - network_.last_load(edge.mentor));
    }
}

template <class Cost>
void Paths<Cost>::find_filler(std::uint32_t mentor, const Cost& limit) {
    network_.build_columns();
    start(limit);
    source_ = mentor;
    heap_.set(mentor, Cost{0});
    walk(&Paths::fill_from_mentor, &Paths::fill_from_mentee);
}

template <class Cost>
void Paths<Cost>::fill(std::uint32_t mentor) {
    find_filler(mentor, network_.price[mentor] - network_.next_load(mentor));
    settle(-1);
    network_.prices_fell = true;
    filled_chain();
    apply_chain();
}

template <class Cost>
Cost Paths<Cost>::fill_distance(std::uint32_t mentor, const Cost& limit) {
    find_filler(mentor, limit);
    filled_chain();
    return limit_;
}

/// From the end to the mentor the change is for: everybody leaves for a better place.
template <class Cost>
void Paths<Cost>::filled_chain() {
    if (end_ == nobody) return;
    auto mentee = is_mentor(end_) ? via_[end_].mentor : mentee_at(end_);
    auto from = is_mentor(end_) ? end_ : nobody;
    for (;;) {
        const auto to = via_[mentee_node(mentee)];
        chain_.push_back({mentee, from, to});
        if (to.mentor == source_) return;
        from = to.mentor;
        mentee = via_[from].mentor;
    }
}

template <class Cost>
void Paths<Cost>::apply_chain() {
    for (const auto& step : chain_)
        if (step.from != nobody) network_.unmatch(step.mentee, step.from);
    for (const auto& step : chain_)
        if (step.to.mentor != nobody) network_.match(step.mentee, step.to);
}

/// Prices and worths move until the way that was found costs nothing.
template <class Cost>
void Paths<Cost>::settle(int direction) {
    for (const auto node : settled_) {
        const Cost by = (limit_ - heap_.distance(node)) * direction;
        if (is_mentor(node))
            network_.price[node] += by;
        else
            network_.worth[mentee_at(node)] += by;
    }
}

template class Paths<std::int64_t>;
template class Paths<Wide>;

}  // namespace accanto::assignment
