#pragma once

#include <optional>
#include <vector>

#include "assignment/plan.hpp"
#include "support/seeded_random.hpp"

/// Problems of a few people, and what is best for them by trying everything.
namespace accanto::test {

struct ProblemShape {
    std::size_t mentors_max = 4, mentees_max = 4;
    int places_max = 3;
    int wants_max = 1;  ///< 1: nobody says
    int priorities = 1;
    bool has_load = false;
    int score_steps_max = 10'000;  ///< few steps: many ties
};

/// Of seed-dependent size, density and number of ties; prepared. Some edges are current pairs.
assignment::Problem random_problem(SeededRandom& random, const ProblemShape& shape);
/// One row of scores for each mentee; -1: no edge. Prepared.
assignment::Problem problem_of(std::vector<std::int32_t> places,
                               const std::vector<std::vector<int>>& scores);

/// What decides between two plans, in order, the smaller the better. Nothing of the solver's.
std::vector<std::int64_t> value_of(const assignment::Problem& problem,
                                   const assignment::Options& options,
                                   const assignment::Pairs& pairs);
/// The smallest value of all plans whose pairs all score at least `floor` and that have all of
/// `forced`; nothing when there is none.
std::optional<std::vector<std::int64_t>> best_value(const assignment::Problem& problem,
                                                    const assignment::Options& options,
                                                    int floor = 0,
                                                    const assignment::Pairs& forced = {});
/// Every pair allowed, no place and no wish taken twice.
bool is_possible(const assignment::Problem& problem, const assignment::Pairs& pairs);

}  // namespace accanto::test
