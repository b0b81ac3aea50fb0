#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <span>
#include <vector>

/// Who goes with whom, exactly: mentees and mentors are numbers here, and nothing else is known of
/// them. The caller numbers people in an order of its own that does not depend on how they came in
/// (by id); then equal people give equal plans, bit for bit, on every machine.
namespace accanto::assignment {

using Points = std::int16_t;
inline constexpr Points points_max = 10'000;

inline constexpr std::size_t people_max = 1'000'000;  ///< on each side
inline constexpr std::size_t edges_max = 200'000'000;
inline constexpr int wants_max = 16;
inline constexpr int priority_max = 15;

/// No edge between two people: they can't be paired, whatever the price.
struct Edge {
    std::uint32_t mentor = 0;
    Points score = 0;      ///< 0 … points_max
    bool current = false;  ///< they are a pair already, and staying one is worth the stay bonus
    bool operator==(const Edge&) const = default;
};

/// How large a problem may become without other weights of the levels. Edits keep within it.
struct Basis {
    std::int64_t wishes = 0;
    std::int32_t ranks = 1;  ///< the most wishes of one mentee, at least 1
    std::int32_t priorities = 1;
};

struct Problem {
    /// The edges of mentee i are `edges[row_begin[i]] … edges[row_begin[i + 1] - 1]`, in any order.
    std::vector<std::uint32_t> row_begin{0};
    std::vector<Edge> edges;
    std::vector<std::int32_t> places;  ///< how many mentees each mentor takes
    /// How many mentors each mentee would like, 0 … wants_max; empty: one each.
    std::vector<std::int32_t> wants;
    /// Who goes first when not everybody can be placed: 0 before 1 … priority_max; empty: all 0.
    std::vector<std::int32_t> priority;
    /// How many mentees each mentor has besides this problem: the load begins there. Empty: none.
    std::vector<std::int32_t> had;
    /// Points that a mentor's first, second … mentee costs, not falling; the last one goes on.
    /// Spreads the load. Empty: nothing.
    std::vector<Points> load_cost;
    std::int64_t wishes_more = 0;  ///< how many wishes edits may bring later
    Basis basis;                   ///< `prepared` fills it

    std::size_t mentees() const { return row_begin.size() - 1; }
    std::size_t mentors() const { return places.size(); }
    std::span<const Edge> row(std::size_t mentee) const {
        return std::span(edges).subspan(row_begin[mentee],
                                        row_begin[mentee + 1] - row_begin[mentee]);
    }
    /// Nothing when there is no such edge. Rows must be sorted (see `prepared`).
    const Edge* find(std::size_t mentee, std::size_t mentor) const;
    /// Adds the edge, or puts it in the place of the one there is. Time: edges.
    void put(std::size_t mentee, const Edge& edge);
    /// Whether there was one. Time: edges.
    bool remove(std::size_t mentee, std::size_t mentor);
    /// Somebody without a wish and without an edge; who has this number and those after them move
    /// up by one. Time: mentees.
    void insert_mentee(std::size_t number);
    /// In the place of the edges there are. Time: edges.
    void put_row(std::size_t mentee, std::span<const Edge> edges_sorted);
};

enum class LoadFault : std::uint8_t {
    TooManyPeople,
    TooManyEdges,
    BadRows,   ///< row_begin does not begin with 0, falls, or does not end at the number of edges
    BadCount,  ///< a list is neither empty nor as long as there are people
    UnknownMentor,
    DuplicateEdge,
    BadScore,
    NegativePlaces,
    BadWants,
    BadPriority,
    BadLoad,  ///< negative, falling, or above points_max
    BadStayBonus,
    Overflow  ///< so many people, wishes and levels that exact costs do not fit
};
struct LoadError {
    LoadFault fault;
    std::size_t index = 0;  ///< of the mentee, mentor or entry it is about; else 0
    bool operator==(const LoadError&) const = default;
};

/// The problem with each row sorted by mentor and no list left empty. One side may have nobody.
std::expected<Problem, LoadError> prepared(Problem problem);

}  // namespace accanto::assignment
