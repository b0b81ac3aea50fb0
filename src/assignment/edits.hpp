#pragma once

#include <optional>

#include "assignment/paths.hpp"

namespace accanto::assignment {

/// A mentee and the key of their edge to a mentor who is being added.
struct NewEdge {
    std::uint32_t mentee;
    std::int32_t key;
};

/// Changes to a solved network that leave all that always holds in it, so that mending the few
/// mentees and mentors they touch makes it best again. Where a change makes a mentee's pairs wrong,
/// the mentee is taken out and put back by the mending.
template <class Cost>
class Edits {
public:
    Edits(Network<Cost>& network, Paths<Cost>& paths) : network_(network), paths_(paths) {}

    /// Nothing: no edge any more.
    void set_edge(std::uint32_t mentee, std::uint32_t mentor, std::optional<std::int32_t> key);
    void withdraw(std::uint32_t mentee);
    void set_places(std::uint32_t mentor, std::uint32_t places);
    /// The mentee stays with this mentor whatever comes: both are taken out of what is decided,
    /// with one place. The mentor has one, and may have the mentee already or not.
    void settle(std::uint32_t mentee, std::uint32_t mentor);
    /// A place that was settled can be decided about again.
    void release(std::uint32_t mentor);
    /// The new mentor has the next number.
    void add_mentor(std::span<const NewEdge> edges, std::uint32_t places, std::uint32_t had);

    /// As Network::insert_mentee.
    void insert_mentee(std::uint32_t number);
    /// The mentee is as somebody new with these edges, whatever they were.
    void set_mentee(std::uint32_t mentee, std::int32_t wants, std::int32_t priority,
                    std::span<const Held> edges);

private:
    void take_out(std::uint32_t mentee);
    void raise_to_load(std::uint32_t mentor);
    void put_entry(std::uint32_t mentee, std::uint32_t mentor, std::int32_t key);
    void remove_entry(std::uint32_t mentee, std::uint32_t mentor);

    Network<Cost>& network_;
    Paths<Cost>& paths_;
};

}  // namespace accanto::assignment
