#include "matching/shortlist.hpp"

#include <algorithm>
#include <functional>

#include "matching/lanes.hpp"

namespace accanto::matching {
namespace {

using assignment::Edge;

/// Keeps the `count` highest, in no order but that the lowest of them is the last.
template <class Iterator>
void keep_highest(Iterator begin, Iterator end, std::size_t count) {
    std::nth_element(begin, begin + static_cast<std::ptrdiff_t>(count) - 1, end, std::greater{});
}

}  // namespace

Shortlist::Shortlist(const Field& field, const Lineup& lineup,
                     std::vector<std::vector<std::uint32_t>> current, std::size_t each_mentee,
                     std::size_t each_mentor)
    : lineup_(lineup),
      current_(std::move(current)),
      turn_{static_cast<std::uint32_t>(field.mentors.size()),
            static_cast<std::uint32_t>(field.mentees.size())},
      each_mentee_(std::max<std::size_t>(each_mentee, 1)),
      each_mentor_(std::clamp<std::size_t>(each_mentor, 1, 100)),
      points_needed_(lineup.size(), std::int16_t{-1}),
      offers_count_(lineup.size()),
      offers_(lineup.size() * each_mentor_ * 2) {}

/// At least `each_mentee_` mentors have so many points: the best of each stretch of the line
/// tell.
int Shortlist::points_surely_had(std::span<const std::int16_t> points) {
    constexpr std::size_t stretch = 4 * lanes;
    best_.clear();
    for (std::size_t k = 0; k + stretch <= points.size(); k += stretch) {
        auto best = loaded<Halves>(points.data() + k);
        for (auto at = k + lanes / 2; at < k + stretch; at += lanes / 2)
            best = __builtin_elementwise_max(best, loaded<Halves>(points.data() + at));
        best_.push_back(__builtin_reduce_max(best));
    }
    if (best_.size() < each_mentee_) return 0;
    keep_highest(best_.begin(), best_.end(), each_mentee_);
    return std::max<int>(best_[each_mentee_ - 1], 0);
}

void Shortlist::look_at(std::size_t mentee, std::size_t position, int points) {
    const auto packed = pack(points, turn_.place_of(mentee, lineup_.mentor_at[position]));
    if (packed < least_) return;
    chosen_.push_back(packed);
    if (chosen_.size() < each_mentee_ * 4) return;
    keep_highest(chosen_.begin(), chosen_.end(), each_mentee_);
    chosen_.resize(each_mentee_);
    least_ = chosen_.back();
}

void Shortlist::offer_mentor(std::size_t mentee, std::size_t position, int points) {
    const auto room = each_mentor_ * 2;
    const auto begin = offers_.begin() + static_cast<std::ptrdiff_t>(position * room);
    auto& count = offers_count_[position];
    *(begin + count++) = pack(points, static_cast<std::uint32_t>(mentee));
    if (count < room) return;
    keep_highest(begin, begin + count, each_mentor_);
    count = static_cast<std::uint8_t>(each_mentor_);
    points_needed_[position] = static_cast<std::int16_t>(points_in(*(begin + count - 1)));
}

void Shortlist::add_row(std::size_t mentee, std::span<const std::int16_t> points) {
    row_begin_.resize(mentee + 1, static_cast<std::uint32_t>(edges_.size()));
    chosen_.clear();
    least_ = static_cast<Packed>(points_surely_had(points)) << place_bits;
    for (std::size_t k = 0; k < points.size(); k += lanes / 2) {
        const auto these = loaded<Halves>(points.data() + k);
        const auto needed = loaded<Halves>(points_needed_.data() + k);
        const auto least = all_halves(points_in(least_));
        if (!any((these >= least) | (these > needed))) continue;
        for (auto position = k; position < k + lanes / 2; ++position) {
            const int with = points[position];
            if (with < 0) continue;
            if (with >= points_in(least_)) look_at(mentee, position, with);
            if (with > points_needed_[position]) offer_mentor(mentee, position, with);
        }
    }
    if (chosen_.size() > each_mentee_) {
        keep_highest(chosen_.begin(), chosen_.end(), each_mentee_);
        chosen_.resize(each_mentee_);
    }
    for (const auto packed : chosen_)
        edges_.push_back({turn_.mentor_at(mentee, place_in(packed)),
                          static_cast<assignment::Points>(points_in(packed))});
    for (const auto mentor : current_[mentee]) {
        const auto position = lineup_.position_of[mentor];
        if (position != nowhere && points[position] >= 0)
            edges_.push_back({mentor, points[position]});
    }
}

void Shortlist::finish(assignment::Problem& problem) {
    row_begin_.resize(problem.mentees() + 1, static_cast<std::uint32_t>(edges_.size()));
    std::vector<std::vector<Edge>> offered(problem.mentees());
    for (std::size_t position = 0; position < lineup_.size(); ++position) {
        for (std::size_t k = 0; k < offers_count_[position]; ++k) {
            const auto offer = offers_[position * each_mentor_ * 2 + k];
            offered[place_in(offer)].push_back(
                {lineup_.mentor_at[position], static_cast<assignment::Points>(points_in(offer))});
        }
    }
    for (std::size_t mentee = 0; mentee < problem.mentees(); ++mentee) {
        auto& row = offered[mentee];
        for (auto k = row_begin_[mentee]; k < row_begin_[mentee + 1]; ++k) row.push_back(edges_[k]);
        std::ranges::sort(row, {}, &Edge::mentor);
        row.erase(std::ranges::unique(row).begin(), row.end());
        for (auto& edge : row)
            edge.current = std::ranges::binary_search(current_[mentee], edge.mentor);
        problem.edges.insert(problem.edges.end(), row.begin(), row.end());
        problem.row_begin[mentee + 1] = static_cast<std::uint32_t>(problem.edges.size());
    }
    edges_ = {};
    offers_ = {};
}

}  // namespace accanto::matching
