#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "assignment/heap.hpp"
#include "assignment/rows.hpp"

namespace accanto::assignment {

inline constexpr std::uint32_t nobody = 0xFFFF'FFFF;

/// More than any cost, and sums of a few still fit.
template <class Cost>
inline constexpr Cost far_away = static_cast<Cost>(Cost{1} << (sizeof(Cost) * 8 - 4));

/// A pair of the plan, as its mentee has it.
struct Held {
    std::uint32_t mentor;
    std::int32_t key;
};

/// The market as a network in which an edge carries one unit, with the plan so far and prices.
///
/// What always holds, with slack(i, j) = cost(i, j) + price(j) - worth(i):
///  - a pair of the plan has slack ≤ 0, every other edge ≥ 0;
///  - load of the last mentee ≤ price(j) when j has any; worth(i) ≤ the cost of one wish less.
/// What makes the plan best, and what `grow` and `fill` mend one by one:
///  - a mentor with a place free has price ≤ the load of the next mentee;
///  - a mentee with a wish open has worth ≥ the cost of leaving it.
template <class Cost>
struct Network {
    Scale<Cost> scale;
    Rows rows;
    std::vector<Cost> worth;  ///< by mentee: what their next place may cost
    std::vector<Cost> price;  ///< by mentor, never negative
    /// By mentee: no mentor of the row has a lower price. Learnt when a row was read to its end,
    /// and true as long as prices only rise.
    std::vector<Cost> price_least;
    bool prices_fell = false;  ///< and `price_least` has to be forgotten
    std::vector<std::uint8_t> wants, priority, placed;
    std::vector<std::uint32_t> held_begin;
    std::vector<Held> held;
    std::vector<std::uint32_t> places, had;
    Lists<std::uint32_t> mentees_of;
    /// By mentor, entries of key and mentee; empty until somebody needs it.
    Lists<Entry> columns;
    bool has_columns = false;

    Network() = default;
    Network(const Problem& problem, const Options& options, Scale<Cost> costs, Points floor);

    std::size_t mentees() const { return worth.size(); }
    std::size_t mentors() const { return price.size(); }
    std::size_t edges() const { return edges_; }
    std::span<const Held> held_by(std::size_t mentee) const {
        return {held.data() + held_begin[mentee], placed[mentee]};
    }
    bool holds(std::size_t mentee, std::uint32_t mentor) const {
        return std::ranges::find(held_by(mentee), mentor, &Held::mentor) != held_by(mentee).end();
    }
    Cost slack(std::size_t mentee, const Held& edge) const {
        return scale.cost_of(edge.key) + price[edge.mentor] - worth[mentee];
    }

    bool has_open_wish(std::size_t mentee) const { return placed[mentee] < wants[mentee]; }
    /// Of leaving the next wish unmet, for who has one; of losing the last mentor, for who has one.
    const Cost& open_cost(std::size_t mentee) const {
        return scale.unmet_at(placed[mentee] + 1, priority[mentee]);
    }
    const Cost& lose_cost(std::size_t mentee) const {
        return scale.unmet_at(placed[mentee], priority[mentee]);
    }
    bool is_wanting(std::size_t mentee) const {
        return has_open_wish(mentee) && worth[mentee] < open_cost(mentee);
    }

    std::uint32_t taken(std::size_t mentor) const { return mentees_of.size(mentor); }
    bool has_place(std::size_t mentor) const { return taken(mentor) < places[mentor]; }
    const Cost& next_load(std::size_t mentor) const {
        return scale.load_after(std::uint64_t{had[mentor]} + taken(mentor));
    }
    /// Of a mentor who has a mentee.
    const Cost& last_load(std::size_t mentor) const {
        return scale.load_after(std::uint64_t{had[mentor]} + taken(mentor) - 1);
    }
    bool is_overpriced(std::size_t mentor) const {
        return has_place(mentor) && price[mentor] > next_load(mentor);
    }

    void match(std::uint32_t mentee, Held edge);
    void unmatch(std::uint32_t mentee, std::uint32_t mentor);
    void build_columns();
    /// Without a wish and without an edge; who has this number and those after them move up.
    void insert_mentee(std::uint32_t number);
    /// Room for as many mentors, for who has none.
    void set_wants(std::uint32_t mentee, std::int32_t wants_new);
    void forget_bounds();
    /// The most the mentee may offer and still leave no edge a bargain.
    Cost cheapest(std::uint32_t mentee);
    std::size_t bytes() const;

private:
    std::size_t edges_ = 0;  ///< at the beginning; a measure of the work
};

}  // namespace accanto::assignment
