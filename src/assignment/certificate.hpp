#pragma once

#include <cstdint>
#include <span>
#include <variant>

#include "assignment/plan.hpp"

namespace accanto::assignment {

/// What is wrong with a plan or its proof. The proof is linear programming's: prices at which
/// nobody would rather have something else. It is read here without any code of the solver, so a
/// mistake there gives an error and never a wrong plan.
enum class Flaw : std::uint8_t {
    None,
    BadShape,       ///< lists of other lengths, or pairs that do not ascend
    BadBasis,       ///< the problem outgrew the weights of its levels
    NoSuchEdge,     ///< a pair that is not allowed, or below the floor
    TooManyPlaces,  ///< a mentor with more mentees than places
    TooManyWishes,  ///< a mentee with more mentors than wishes
    Bargain,        ///< an edge outside the plan that would be better
    Overpaid,       ///< a pair of the plan that would better not be
    WrongPrice,     ///< of a mentor: an empty place that costs, or a place below its load
    WrongWorth      ///< of a mentee: an open wish worth less than it costs, or a met one more
};

template <class Cost>
struct Proof {
    std::span<const Cost> worth;  ///< by mentee
    std::span<const Cost> price;  ///< by mentor
};

/// Of a plan whose costs are of one kind or the other.
using AnyProof = std::variant<Proof<std::int64_t>, Proof<Wide>>;

/// Time and memory: edges + people. `problem` is prepared; edges below `floor` do not count.
template <class Cost>
Flaw flaw_of(const Problem& problem, const Options& options, Points floor,
             std::span<const Pair> pairs, const Proof<Cost>& proof);

}  // namespace accanto::assignment
