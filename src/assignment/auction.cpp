#include "assignment/auction.hpp"

#include <algorithm>

namespace accanto::assignment {
namespace {

// Chosen by measuring, see docs/decisions/0007-assignment-engine.md.
constexpr int steps_in_spread = 150;
constexpr std::size_t bids_per_mentee = 30;
constexpr std::size_t bids_between_questions = 2048;

}  // namespace

template <class Cost>
Auction<Cost>::Auction(Network<Cost>& network)
    : network_(network),
      holding_(network.mentees(), Held{nobody, 0}),
      step_((sizeof(Cost) == 8 ? network.scale.spread : Cost{points_max}) / steps_in_spread + 1) {
    std::vector<std::uint32_t> degrees(network.mentors());
    for (std::size_t i = 0; i < network.mentees(); ++i)
        for (const auto entry : network.rows.all(i)) ++degrees[entry_person(entry)];
    for (std::size_t j = 0; j < network.mentors(); ++j) {
        const auto count = std::min(network.places[j], degrees[j]);
        for (std::uint32_t k = 0; k < count; ++k)
            slots_.push_back({network.scale.load_after(std::uint64_t{network.had[j]} + k), nobody});
        slot_begin_.push_back(static_cast<std::uint32_t>(slots_.size()));
        // Who takes nobody is no offer.
        if (count == 0) network.price[j] = far_away<Cost>;
    }
    for (std::uint32_t i = 0; i < network.mentees(); ++i)
        if (network.wants[i] > 0) waiting_.push_back(i);
    bids_max_ = bids_per_mentee * waiting_.size();
}

template <class Cost>
Auction<Cost>::Offer Auction<Cost>::best_offer(std::uint32_t mentee) {
    const Cost open = network_.open_cost(mentee);
    Offer offer{nobody, 0, open, open};
    Cost least = far_away<Cost>;
    bool to_end = true;
    network_.rows.each(mentee, [&](std::int32_t key, std::uint32_t mentor) {
        const Cost cost = network_.scale.cost_of(key);
        if (cost + network_.price_least[mentee] >= offer.second) {
            to_end = false;
            return false;
        }
        const Cost price = network_.price[mentor];
        least = std::min(least, price);
        const Cost value = cost + price;
        if (value < offer.best)
            offer = {mentor, key, value, offer.best};
        else if (value < offer.second)
            offer.second = value;
        return true;
    });
    if (to_end) network_.price_least[mentee] = least;
    return offer;
}

template <class Cost>
void Auction<Cost>::bid(std::uint32_t mentee, const Offer& offer) {
    const auto slots = slots_of(offer.mentor);
    const auto dearer = [](const Slot& one, const Slot& other) { return one.price > other.price; };
    std::ranges::pop_heap(slots, dearer);
    auto& slot = slots.back();
    if (slot.holder != nobody) {
        holding_[slot.holder] = {nobody, 0};
        waiting_.push_back(slot.holder);
    }
    slot = {slot.price + std::max(offer.second - offer.best, step_), mentee};
    holding_[mentee] = {offer.mentor, offer.key};
    std::ranges::push_heap(slots, dearer);
    network_.price[offer.mentor] = slots.front().price;
}

template <class Cost>
bool Auction<Cost>::run(const GoOn& go_on) {
    while (next_ < waiting_.size() && next_ < bids_max_) {
        const auto mentee = waiting_[next_];
        const auto offer = best_offer(mentee);
        if (offer.mentor != nobody) bid(mentee, offer);
        if (++next_ % bids_between_questions == 0 && go_on && !go_on()) return false;
    }
    set_prices();
    keep_exact_pairs();
    return true;
}

template <class Cost>
void Auction<Cost>::set_prices() {
    for (std::uint32_t j = 0; j < network_.mentors(); ++j) {
        const auto slots = slots_of(j);
        const auto sold = static_cast<std::uint64_t>(
            std::ranges::count_if(slots, [](const Slot& slot) { return slot.holder != nobody; }));
        auto& price = network_.price[j];
        price = slots.empty() ? network_.scale.load_after(network_.had[j]) : slots.front().price;
        if (sold > 0)
            price = std::max(price, network_.scale.load_after(network_.had[j] + sold - 1));
    }
    network_.prices_fell = true;
}

template <class Cost>
void Auction<Cost>::keep_exact_pairs() {
    network_.forget_bounds();
    for (std::uint32_t i = 0; i < network_.mentees(); ++i) {
        auto& worth = network_.worth[i];
        worth = network_.cheapest(i);
        const auto& edge = holding_[i];
        if (edge.mentor == nobody || worth > network_.open_cost(i)) continue;
        if (network_.slack(i, edge) == 0) network_.match(i, edge);
    }
}

template class Auction<std::int64_t>;
template class Auction<Wide>;

}  // namespace accanto::assignment
