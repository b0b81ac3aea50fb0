#include "assignment/objective.hpp"

namespace accanto::assignment {
namespace {

constexpr std::int32_t squared(std::int32_t regret) {
    return regret < 0 ? -regret * regret : regret * regret;
}

/// Costs beside a search's distances and prices must stay far from the end of the type.
template <class Cost>
constexpr Cost cost_max = static_cast<Cost>(Cost{1} << (sizeof(Cost) * 8 - 5));

/// Multiplies, and remembers when it did not fit.
template <class Cost>
class Careful {
public:
    Cost times(Cost one, Cost other) {
        Cost result{};
        if (__builtin_mul_overflow(one, other, &result) || result > cost_max<Cost>) fits_ = false;
        return fits_ ? result : Cost{1};
    }
    bool fits() const { return fits_; }

private:
    bool fits_ = true;
};

/// The most that edges and loads of all wishes together can differ by, and one more.
template <class Cost>
Cost beyond_edges(const Problem& problem, const Options& options, Careful<Cost>& careful) {
    const bool squares = options.fairness == Fairness::Balanced;
    const std::int32_t dearest = squares ? squared(points_max) : points_max;
    const std::int32_t cheapest = squares ? squared(-options.stay_bonus) : -options.stay_bonus;
    const auto load = problem.load_cost.back() * load_unit(options.fairness);
    return careful.times(static_cast<Cost>(problem.basis.wishes),
                         static_cast<Cost>(dearest) - cheapest + static_cast<Cost>(load)) +
           1;
}

/// Fills `band` and returns what is more than all bands and edges together.
template <class Cost>
Cost add_bands(Scale<Cost>& scale, const Problem& problem, Cost below, Careful<Cost>& careful) {
    const auto wanted = static_cast<Cost>(problem.basis.wishes);
    for (std::size_t band = 1; band < bands_count; ++band) {
        scale.band[band] = below;
        below = careful.times(below, wanted + 1);
    }
    return below;
}

template <class Cost>
void add_unmet(Scale<Cost>& scale, const Problem& problem, Cost step, Careful<Cost>& careful) {
    scale.priorities = problem.basis.priorities;
    const int levels = problem.basis.ranks * problem.basis.priorities;
    for (int level = 0; level < levels; ++level)
        scale.unmet.push_back(careful.times(step, static_cast<Cost>(levels - level)));
}

}  // namespace

std::int64_t load_unit(Fairness fairness) {
    return fairness == Fairness::Balanced ? 1'000 : 1;
}

std::size_t band_of(Points score) {
    if (score >= 5'000) return 0;
    return bands_count - 1 - static_cast<std::size_t>(score / 1'000);
}

std::int32_t key_of(const Edge& edge, const Options& options) {
    const std::int32_t regret = points_max - edge.score - (edge.current ? options.stay_bonus : 0);
    if (options.fairness == Fairness::Total) return regret;
    if (options.fairness == Fairness::Balanced) return squared(regret);
    const auto band = static_cast<std::int32_t>(band_of(edge.score));
    return (band << Scale<Wide>::band_shift) + regret + Scale<Wide>::band_offset;
}

template <class Cost>
std::expected<Scale<Cost>, LoadError> scale_of(const Problem& problem, const Options& options) {
    if (options.stay_bonus < 0 || options.stay_bonus > points_max)
        return std::unexpected(LoadError{LoadFault::BadStayBonus});
    Scale<Cost> scale;
    Careful<Cost> careful;
    for (const auto load : problem.load_cost)
        scale.load.push_back(static_cast<Cost>(load * load_unit(options.fairness)));
    auto step = beyond_edges(problem, options, careful);
    if (options.fairness == Fairness::Bands) step = add_bands(scale, problem, step, careful);
    add_unmet(scale, problem, step, careful);
    if (!careful.fits()) return std::unexpected(LoadError{LoadFault::Overflow});
    const Edge worst{0, 0}, best{0, points_max};
    scale.spread = scale.cost_of(key_of(worst, options)) - scale.cost_of(key_of(best, options));
    return scale;
}

template std::expected<Scale<std::int64_t>, LoadError> scale_of(const Problem&, const Options&);
template std::expected<Scale<Wide>, LoadError> scale_of(const Problem&, const Options&);

}  // namespace accanto::assignment
