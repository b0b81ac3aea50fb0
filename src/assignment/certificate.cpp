#include "assignment/certificate.hpp"

#include <algorithm>
#include <vector>

// Says the objective a second time, in words of its own. What it has in common with the solver is
// the problem and the meaning of the options.
namespace accanto::assignment {
namespace {

template <class Cost>
class Check {
public:
    Check(const Problem& problem, const Options& options, Points floor, std::span<const Pair> pairs,
          const Proof<Cost>& proof)
        : problem_(problem), options_(options), floor_(floor), pairs_(pairs), proof_(proof) {}

    Flaw run() {
        if (!has_shape()) return Flaw::BadShape;
        count();
        if (!has_basis()) return Flaw::BadBasis;
        weigh();
        if (const auto flaw = walk_edges(); flaw != Flaw::None) return flaw;
        for (std::size_t j = 0; j < problem_.mentors(); ++j) {
            if (used_[j] > problem_.places[j]) return Flaw::TooManyPlaces;
            if (!price_is_right(j)) return Flaw::WrongPrice;
        }
        for (std::size_t i = 0; i < problem_.mentees(); ++i) {
            if (met_[i] > problem_.wants[i]) return Flaw::TooManyWishes;
            if (!worth_is_right(i)) return Flaw::WrongWorth;
        }
        return Flaw::None;
    }

private:
    bool has_shape() const {
        for (std::size_t k = 0; k < pairs_.size(); ++k) {
            if (pairs_[k].mentee >= problem_.mentees() || pairs_[k].mentor >= problem_.mentors())
                return false;
            if (k > 0 && !(pairs_[k - 1] < pairs_[k])) return false;
        }
        return proof_.worth.size() == problem_.mentees() &&
               proof_.price.size() == problem_.mentors();
    }

    void count() {
        met_.assign(problem_.mentees(), 0);
        used_.assign(problem_.mentors(), 0);
        for (const auto& pair : pairs_) {
            ++met_[pair.mentee];
            ++used_[pair.mentor];
        }
    }

    bool has_basis() const {
        std::int64_t wishes = 0;
        for (std::size_t i = 0; i < problem_.mentees(); ++i) {
            wishes += problem_.wants[i];
            if (problem_.wants[i] > problem_.basis.ranks ||
                problem_.priority[i] >= problem_.basis.priorities)
                return false;
        }
        return wishes <= problem_.basis.wishes;
    }

    /// Each level's unit: more than all levels below can differ by.
    void weigh() {
        const auto wishes = problem_.basis.wishes;
        const std::int64_t bonus = options_.stay_bonus, perfect = points_max;
        const bool squares = options_.fairness == Fairness::Balanced;
        const std::int64_t load = problem_.load_cost.back() * (squares ? 1000 : 1);
        const std::int64_t range =
            (squares ? perfect * perfect + bonus * bonus : perfect + bonus) + load;
        level_ = static_cast<Cost>(wishes) * static_cast<Cost>(range) + 1;
        if (options_.fairness != Fairness::Bands) return;
        for (auto& unit : band_unit_) {
            unit = level_;
            level_ *= static_cast<Cost>(wishes + 1);
        }
    }

    Cost cost(const Edge& edge) const {
        const std::int64_t short_of =
            points_max - edge.score - (edge.current ? options_.stay_bonus : 0);
        if (options_.fairness == Fairness::Balanced)
            return static_cast<Cost>(short_of < 0 ? -(short_of * short_of) : short_of * short_of);
        Cost total = static_cast<Cost>(short_of);
        if (options_.fairness == Fairness::Bands && edge.score < 5000)
            total += band_unit_[static_cast<std::size_t>((4999 - edge.score) / 1000)];
        return total;
    }

    Flaw walk_edges() {
        auto next = pairs_.begin();
        for (std::size_t i = 0; i < problem_.mentees(); ++i) {
            for (auto k = problem_.row_begin[i]; k < problem_.row_begin[i + 1]; ++k) {
                const auto& edge = problem_.edges[k];
                if (edge.score < floor_ || edge.score < 0) continue;
                const Cost slack = cost(edge) + proof_.price[edge.mentor] - proof_.worth[i];
                const bool is_pair =
                    next != pairs_.end() && next->mentee == i && next->mentor == edge.mentor;
                if (is_pair) ++next;
                if (is_pair && slack > 0) return Flaw::Overpaid;
                if (!is_pair && slack < 0 && problem_.wants[i] > 0 && problem_.places[edge.mentor])
                    return Flaw::Bargain;
            }
        }
        return next == pairs_.end() ? Flaw::None : Flaw::NoSuchEdge;
    }

    Cost load(std::size_t mentor, std::int64_t nth) const {
        const auto last = static_cast<std::int64_t>(problem_.load_cost.size()) - 1;
        const auto index = std::min(last, problem_.had[mentor] + nth);
        const std::int64_t points = problem_.load_cost[static_cast<std::size_t>(index)];
        return static_cast<Cost>(options_.fairness == Fairness::Balanced ? points * 1000 : points);
    }
    bool price_is_right(std::size_t j) const {
        if (used_[j] > 0 && proof_.price[j] < load(j, used_[j] - 1)) return false;
        return used_[j] >= problem_.places[j] || proof_.price[j] <= load(j, used_[j]);
    }

    /// Of the wish with this rank, from 0.
    Cost open(std::size_t mentee, int rank) const {
        const auto& [wishes, ranks, priorities] = problem_.basis;
        const int before = rank * priorities + problem_.priority[mentee];
        return level_ * static_cast<Cost>(ranks * priorities - before);
    }
    bool worth_is_right(std::size_t i) const {
        if (met_[i] > 0 && proof_.worth[i] > open(i, met_[i] - 1)) return false;
        return met_[i] >= problem_.wants[i] || proof_.worth[i] >= open(i, met_[i]);
    }

    const Problem& problem_;
    const Options& options_;
    const Points floor_;
    const std::span<const Pair> pairs_;
    const Proof<Cost>& proof_;
    std::vector<std::int32_t> met_, used_;
    Cost level_ = 0;
    std::array<Cost, 5> band_unit_{};
};

}  // namespace

template <class Cost>
Flaw flaw_of(const Problem& problem, const Options& options, Points floor,
             std::span<const Pair> pairs, const Proof<Cost>& proof) {
    return Check<Cost>(problem, options, floor, pairs, proof).run();
}

template Flaw flaw_of(const Problem&, const Options&, Points, std::span<const Pair>,
                      const Proof<std::int64_t>&);
template Flaw flaw_of(const Problem&, const Options&, Points, std::span<const Pair>,
                      const Proof<Wide>&);

}  // namespace accanto::assignment
