#include "app/views/plan_report.hpp"

#include <algorithm>

#include "app/views/language_names.hpp"
#include "app/views/pairing_people.hpp"

namespace accanto::app {
namespace {

exchange::PlannedPairRow row_of(const program::Person& mentor, const program::Person& mentee,
                                const matching::PlannedPair& pair) {
    const auto& score = pair.score;
    const auto shown = matching::shown_points(score);
    exchange::PlannedPairRow row{.mentor_id = pair.mentor,
                                 .mentee_id = pair.mentee,
                                 .mentor = mentor.name(),
                                 .mentee = mentee.name(),
                                 .fit = matching::shown_points(score.told_points()),
                                 .topics = shown[0],
                                 .languages = shown[1],
                                 .free_time = shown[2],
                                 .experience = shown[3],
                                 .topics_shared = score.topics_shared,
                                 .minutes_per_week = score.minutes_per_week,
                                 .years_ahead = score.years_ahead,
                                 .kept = pair.kept};
    for (const auto& code : score.languages_shared)
        row.languages_shared.push_back(language_name(code));
    row.topics_half = score.topics_half;
    if (score.goals.points_max > 0) row.goals = shown[4], row.goals_shared = score.goals_shared;
    if (score.interests.points_max > 0)
        row.interests = shown[5], row.interests_shared = score.interests_shared;
    if (score.wishes.points_max > 0) row.wishes = shown[6], row.wish = score.wish;
    for (const auto& time : score.times)
        row.minutes_per_week_most = std::max(row.minutes_per_week_most, time.minutes_per_week);
    if (score.years_wanted.is_said()) row.years_wanted = score.years_wanted;
    return row;
}

}  // namespace

exchange::PlanReport plan_report(const i18n::Language& language, const program::Program& program,
                                 const matching::Plan& plan) {
    exchange::PlanReport report{.program = program.description.title};
    for (const auto& pair : plan.pairs) {
        const auto* mentor = program.person(pair.mentor);
        const auto* mentee = program.person(pair.mentee);
        if (mentor && mentee) report.pairs.push_back(row_of(*mentor, *mentee, pair));
        report.private_counts |= pair.score.private_wish.points_max > 0;
    }
    for (const auto& left : left_over(language, program, plan, nullptr))
        report.left_over.push_back({left.person, left.name, left.mentee, left.why});
    return report;
}

std::string fairness_word(matching::Fairness fairness) {
    switch (fairness) {
        case matching::Fairness::Total:
            return "total";
        case matching::Fairness::Balanced:
            return "balanced";
        case matching::Fairness::Bands:
            return "bands";
        case matching::Fairness::Stable:
            return "stable";
    }
    return {};
}

}  // namespace accanto::app
