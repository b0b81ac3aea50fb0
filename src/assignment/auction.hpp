#pragma once

#include "assignment/paths.hpp"

namespace accanto::assignment {

/// Gives a network nobody has been matched in prices and pairs that are nearly best: mentees bid
/// for places in one coarse round (Bertsekas' auction). Afterwards all that always holds in a
/// network holds; mentees who want and mentors who ask too much remain.
///
/// Each mentee bids for one place, however many they wish for.
template <class Cost>
class Auction {
public:
    explicit Auction(Network<Cost>& network);

    /// Whether it came to its end; else it goes on when called again. Pairs are given at the end.
    bool run(const GoOn& go_on);

private:
    struct Slot {
        Cost price;
        std::uint32_t holder;
    };
    struct Offer {
        std::uint32_t mentor = nobody;
        std::int32_t key = 0;
        Cost best, second;
    };

    std::span<Slot> slots_of(std::uint32_t mentor) {
        return std::span(slots_).subspan(slot_begin_[mentor],
                                         slot_begin_[mentor + 1] - slot_begin_[mentor]);
    }
    Offer best_offer(std::uint32_t mentee);
    void bid(std::uint32_t mentee, const Offer& offer);
    void set_prices();
    void keep_exact_pairs();

    Network<Cost>& network_;
    std::vector<std::uint32_t> slot_begin_{0};
    std::vector<Slot> slots_;  ///< of each mentor a heap, the cheapest first
    std::vector<Held> holding_;
    std::vector<std::uint32_t> waiting_;
    std::size_t next_ = 0;  ///< of those waiting
    std::size_t bids_max_ = 0;
    Cost step_ = 1;
};

}  // namespace accanto::assignment
