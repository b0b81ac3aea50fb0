#pragma once

#include <string>
#include <vector>

#include "base/time.hpp"
#include "program/program.hpp"

/// Suggested pairs with their reasons, for a spreadsheet or another program. Contains names, so it
/// is the admin's to keep.
namespace accanto::exchange {

/// Points are of 100; the parts add up to the fit.
struct PlannedPairRow {
    program::PersonId mentor_id, mentee_id;
    std::string mentor, mentee;
    int fit = 0;
    int topics = 0, languages = 0, free_time = 0, experience = 0;
    std::vector<std::string> topics_shared, languages_shared;
    int minutes_per_week = 0;  ///< free together
    int years_ahead = 0;       ///< the mentor of the mentee
    bool kept = false;         ///< by the admin's wish
    // Left out while the plan has nothing of it.
    std::vector<std::string> topics_half;         ///< of the shared ones, that count half
    int goals = -1, interests = -1, wishes = -1;  ///< points; -1: the part does not count
    std::vector<std::string> goals_shared, interests_shared;
    int wish = 0;                   ///< which of the mentee's the mentor is; 0: none
    int minutes_per_week_most = 0;  ///< in the best part of the year; 0: the same all along
    program::YearsAhead years_wanted;
};

struct LeftOverRow {
    program::PersonId id;
    std::string name;
    bool mentee = true;
    std::string why;  ///< sentences for people
};

struct PlanReport {
    std::string program;
    base::Instant made_at;
    std::string fairness;  ///< total, balanced, bands, stable
    /// What people said in private counts in the plan, and is in none of the points.
    bool private_counts = false;
    std::vector<PlannedPairRow> pairs;
    std::vector<LeftOverRow> left_over;
};

/// As docs/formats/csv-v1.md: a row for each pair, then one for each who is left over.
std::string plan_csv(const PlanReport& report);
/// "accanto-plan" version 1, docs/formats/plan-v1.md.
std::string plan_json(const PlanReport& report);

}  // namespace accanto::exchange
