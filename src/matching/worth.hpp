#pragma once

#include <array>
#include <optional>
#include <vector>

#include "assignment/plan.hpp"
#include "matching/field.hpp"

namespace accanto::matching {

/// What a plan is worth, kept pairs included; also the difference of two plans.
struct Worth {
    std::int64_t placed = 0;        ///< mentees with a mentor
    std::int64_t first_placed = 0;  ///< of those in Request::first
    std::int64_t points = 0;        ///< as people are told: `told_points`
    std::int64_t lowest = 0;        ///< the lowest pair's, told; 0 without pairs
    /// By all their points. Pairs from 5,000 points on, from 4,000, 3,000, 2,000, 1,000, and below.
    std::array<std::int64_t, assignment::bands_count> bands{};
    std::int64_t load = 0;     ///< points that the load costs, where it is spread
    std::int64_t staying = 0;  ///< current pairs that stay pairs
    /// What is to be small once as many are placed: points missing to perfect fits, or their
    /// squares (Fairness), with the load and without what staying is worth.
    std::int64_t regret = 0;

    bool operator==(const Worth&) const = default;
    Worth operator-(const Worth& other) const;
};

/// Somebody who has another mentor in the other plan, or none any more.
struct Move {
    PersonId mentee;
    std::optional<PersonId> from, to;
    int points_before = 0;  ///< told; 0: without a mentor
    int points_after = 0;
    bool operator==(const Move&) const = default;
};

/// What something would do to the plan.
struct Effect {
    Worth change;
    std::vector<Move> moves;  ///< of everybody who would have another mentor, ascending by id
    bool operator==(const Effect&) const = default;
};

/// Who has whom, by number, kept pairs included.
struct Holding {
    std::vector<int> mentor_of;  ///< for each mentee, or `nobody`
    std::vector<int> points_of;  ///< for each mentee, with the mentor they have; else 0
    std::vector<int> told_of;    ///< the same as people are told

    void give(const Field& field, std::size_t mentee, int mentor);
    bool operator==(const Holding&) const = default;
};

/// `pairs` besides the kept ones.
Holding holding_of(const Field& field, const assignment::Pairs& pairs);

Worth worth_of(const Request& request, const Field& field, const Holding& holding);
std::vector<Move> moves_between(const Field& field, const Holding& before, const Holding& after);

/// What decides between two plans of this request, in order, the higher the better. Without the
/// floor: of plans with one, compare those that keep it.
std::vector<std::int64_t> rank_of(const Worth& worth, Fairness fairness);
/// Whether a plan that differs by this is as good in all that decides.
bool is_as_good(const Effect& effect, Fairness fairness);

}  // namespace accanto::matching
