#pragma once

#include <memory>
#include <optional>

#include "assignment/edits.hpp"
#include "assignment/regrets.hpp"

namespace accanto::assignment {

/// A mentor somebody could have instead, and how.
struct Switch {
    std::uint32_t mentor;
    Change change;
};

/// A solver with all that can be done to it and asked of it, whatever its costs are made of.
class Core {
public:
    virtual ~Core() = default;

    virtual std::expected<void, SolveError> run(const Method& method, const GoOn& go_on) = 0;
    virtual Pairs pairs() const = 0;
    /// Until something changes.
    virtual AnyProof proof() const = 0;
    virtual Flaw flaw(const Problem& problem, const Options& options, Points floor,
                      std::span<const Pair> pairs) const = 0;

    // As in Edits; `run` afterwards.
    virtual void set_edge(std::uint32_t mentee, std::uint32_t mentor,
                          std::optional<std::int32_t> key) = 0;
    virtual void withdraw(std::uint32_t mentee) = 0;
    virtual void set_places(std::uint32_t mentor, std::uint32_t places) = 0;
    virtual void settle(std::uint32_t mentee, std::uint32_t mentor) = 0;
    virtual void release(std::uint32_t mentor) = 0;
    virtual void add_mentor(std::span<const NewEdge> edges, std::uint32_t places,
                            std::uint32_t had) = 0;

    virtual void insert_mentee(std::uint32_t number) = 0;
    virtual void set_mentee(std::uint32_t mentee, std::int32_t wants, std::int32_t priority,
                            std::span<const Held> edges) = 0;

    /// The change that costs least of all that give somebody a mentor they do not have.
    virtual std::optional<Change> cheapest_change() = 0;
    /// The mentors who cost the whole least, at most `count`; of equals the lowest number.
    virtual std::vector<Switch> cheapest_switches(std::uint32_t mentee, std::size_t count) = 0;
    /// Nothing when there is no such edge, or when it is in the plan.
    virtual std::optional<Change> change_for(std::uint32_t mentee, std::uint32_t mentor) = 0;
    /// As `change_for`, as if there were these edges. A mentor whom the mentee has, or can't have
    /// whatever the others do, gives nothing.
    virtual std::vector<std::optional<Change>> changes_for(std::uint32_t mentee,
                                                           std::span<const Held> edges) = 0;
    /// The best that one more place would do; nothing when it would change nothing.
    virtual std::optional<Change> change_with_place(std::uint32_t mentor) = 0;

    virtual std::size_t bytes() const = 0;
};

/// `problem` is prepared, and its scale fits (`scale_of`).
std::unique_ptr<Core> make_core(const Problem& problem, const Options& options, Points floor);

}  // namespace accanto::assignment
