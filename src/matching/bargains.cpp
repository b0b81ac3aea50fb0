#include "matching/bargains.hpp"

#include <algorithm>
#include <limits>

#include "matching/lanes.hpp"

namespace accanto::matching {
namespace {

using assignment::Proof;
using assignment::Scale;
using assignment::Wide;

constexpr std::size_t wide_lanes = 8;
/// What is so near to being a bargain is found too: fewer rounds are worth more than a few edges.
constexpr int near_points = 150;
typedef std::int32_t Costs __attribute__((vector_size(wide_lanes * 4)));

template <class Cost>
class BargainsOf final : public Bargains {
public:
    BargainsOf(const assignment::Engine& engine, const Proof<Cost>& proof, const Lineup& lineup,
               std::size_t each_mentee)
        : problem_(engine.problem()),
          options_(engine.options()),
          scale_(*assignment::scale_of<Cost>(engine.problem(), options_)),
          worth_(proof.worth),
          lineup_(lineup),
          turn_{static_cast<std::uint32_t>(engine.problem().mentors()),
                static_cast<std::uint32_t>(engine.problem().mentees())},
          each_mentee_(std::max<std::size_t>(each_mentee, 1)),
          near_(near_points * assignment::load_unit(options_.fairness)) {
        for (int points = 0; points <= points_max; ++points)
            cost_.push_back(scale_.cost_of(
                assignment::key_of({0, static_cast<assignment::Points>(points)}, options_)));
        price_at_.assign(lineup.size(), assignment::far_away<Cost>);
        for (std::size_t position = 0; position < lineup.size(); ++position) {
            const auto mentor = lineup.mentor_at[position];
            if (mentor != nowhere && engine.problem().places[mentor] > 0)
                price_at_[position] = proof.price[mentor];
        }
        make_coarse();
        held_.assign(engine.problem().mentees(), nowhere);
        for (const auto& pair : engine.pairs()) held_[pair.mentee] = pair.mentor;
    }

    void add_row(std::size_t mentee, std::span<const std::int16_t> points) override;

private:
    struct Saving {
        Cost cost;
        std::uint32_t place;
        std::int16_t points;
    };

    void make_coarse();
    bool may_save(const Cost& worth, const std::int16_t* points, std::size_t position) const;
    void look_at(std::size_t mentee, std::size_t position, int points);

    const assignment::Problem& problem_;
    const assignment::Options& options_;
    const Scale<Cost> scale_;
    const std::span<const Cost> worth_;
    const Lineup& lineup_;
    const Turn turn_;
    const std::size_t each_mentee_;
    const std::int64_t near_;
    std::vector<Cost> cost_;  ///< by points
    std::vector<Cost> price_at_;
    std::vector<std::int32_t> coarse_price_at_;
    int shift_ = 0;
    std::vector<std::uint32_t> held_;
    std::vector<Saving> savings_;  ///< of the mentee at work
};

/// Rounds prices down to what fits in 32 bits, for a first look at many.
template <class Cost>
void BargainsOf<Cost>::make_coarse() {
    constexpr Cost most = Cost{1} << 29;
    Cost highest = 0;
    for (const auto& worth : worth_) highest = std::max(highest, worth);
    while (highest >> shift_ >= most / 2) ++shift_;
    for (const auto& price : price_at_)
        coarse_price_at_.push_back(static_cast<std::int32_t>(std::min(price >> shift_, most)));
}

/// Whether there may be a bargain among the eight from here on. Bands: whether anybody is allowed.
template <class Cost>
bool BargainsOf<Cost>::may_save(const Cost& worth, const std::int16_t* points,
                                std::size_t position) const {
    const auto these = loaded<Halves>(points + position);
    if constexpr (sizeof(Cost) == sizeof(std::int64_t)) {
        Costs prices;
        std::memcpy(&prices, coarse_price_at_.data() + position, sizeof prices);
        const auto points_wide = __builtin_convertvector(these, Costs);
        Costs cost = static_cast<std::int32_t>(points_max) - points_wide;
        if (options_.fairness == assignment::Fairness::Balanced) cost *= cost;
        const auto lower =
            ((cost >> shift_) + prices <= static_cast<std::int32_t>(worth >> shift_)) &
            (points_wide >= 0);
        return any(__builtin_shufflevector(lower, lower, 0, 1, 2, 3) |
                   __builtin_shufflevector(lower, lower, 4, 5, 6, 7));
    } else {
        return any(these >= 0);
    }
}

template <class Cost>
void BargainsOf<Cost>::look_at(std::size_t mentee, std::size_t position, int points) {
    const Cost saved =
        worth_[mentee] - price_at_[position] - cost_[static_cast<std::size_t>(points)];
    if (saved <= -near_) return;
    const auto mentor = lineup_.mentor_at[position];
    // What the plan has may be better than it has to be.
    if (mentor == held_[mentee]) return;
    if (saved <= 0 && problem_.find(mentee, mentor) != nullptr) return;
    savings_.push_back({saved, turn_.place_of(mentee, mentor), static_cast<std::int16_t>(points)});
}

template <class Cost>
void BargainsOf<Cost>::add_row(std::size_t mentee, std::span<const std::int16_t> points) {
    savings_.clear();
    for (std::size_t k = 0; k < points.size(); k += wide_lanes) {
        if (!may_save(worth_[mentee] + near_, points.data(), k)) continue;
        for (auto position = k; position < k + wide_lanes; ++position)
            if (points[position] >= 0) look_at(mentee, position, points[position]);
    }
    if (savings_.empty()) return;
    const auto better = [](const Saving& one, const Saving& other) {
        return one.cost != other.cost ? one.cost > other.cost : one.place < other.place;
    };
    const auto count = std::min(each_mentee_, savings_.size());
    std::ranges::partial_sort(savings_, savings_.begin() + static_cast<std::ptrdiff_t>(count),
                              better);
    if (savings_.front().cost > 0) {
        mentees_.push_back(static_cast<std::uint32_t>(mentee));
        const Cost most = std::numeric_limits<std::int64_t>::max() - gap_;
        gap_ += static_cast<std::int64_t>(std::min(most, savings_.front().cost));
    }
    for (std::size_t k = 0; k < count; ++k)
        found_.push_back({static_cast<std::uint32_t>(mentee),
                          {turn_.mentor_at(mentee, savings_[k].place), savings_[k].points}});
}

}  // namespace

std::unique_ptr<Bargains> bargains_for(const assignment::Engine& engine, const Lineup& lineup,
                                       std::size_t each_mentee) {
    const auto proof = engine.proof();
    if (!proof) return nullptr;
    if (const auto* wide = std::get_if<Proof<Wide>>(&*proof))
        return std::make_unique<BargainsOf<Wide>>(engine, *wide, lineup, each_mentee);
    return std::make_unique<BargainsOf<std::int64_t>>(
        engine, *std::get_if<Proof<std::int64_t>>(&*proof), lineup, each_mentee);
}

}  // namespace accanto::matching
