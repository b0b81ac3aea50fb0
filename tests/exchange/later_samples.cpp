#include <algorithm>

#include "exchange/samples.hpp"
#include "support/journal_builder.hpp"

/// Facts that say what came later than the first day.
namespace accanto::test {

namespace fact = program::fact;
using program::PersonId;

namespace {

SampleFact first(std::string_view type) {
    auto facts = first_facts();
    return *std::ranges::find(facts, type, &SampleFact::type);
}

/// An object in an object, to be gone on with.
std::string open_end(std::string_view json) {
    return std::string(json.substr(0, json.size() - 2));
}

std::string wish(base::Byte fill) {
    return R"({"person":")" + base::to_base64url(base::Bytes(16, fill)) + R"("})";
}

}  // namespace

std::vector<SampleFact> pairing_rules() {
    program::Rules all;
    all.weights = {10, 0, 3, 1};
    all.spread_load = true;
    all.synonyms = {{{"UX", "user experience"}}, {{"CV", "résumé", "curriculum"}}};
    program::Rules some;
    some.weights.free_time = 5;
    const std::string usual =
        R"({"rules":{"confirmation":"admin","stage":"open","same_organisation_allowed":false,"adults_only":true,)";
    return {
        {"prog.rules", fact::RulesSet{all},
         usual +
             R"("weight_topics":10,"weight_languages":0,"weight_free_time":3,"weight_experience":1,)"
             R"("spread_load":true,"synonyms":[{"words":["UX","user experience"]},)"
             R"({"words":["CV","résumé","curriculum"]}]}})"},
        {"prog.rules", fact::RulesSet{some}, usual + R"("weight_free_time":5}})"}};
}

std::vector<SampleFact> later_sign_ups() {
    auto profile = sample_profile();
    profile.offers_levels = {{"CV", program::Level::Deep}};
    profile.wants_levels = {{"Pay talks", program::Level::Some}};
    profile.goals = {"A first job"};
    profile.interests = {"Rowing", "Baking"};
    profile.years_ahead_wanted = {3, 10};
    profile.utc_offset_by_month_minutes = {60, 60, 60, 120, 120, 120, 120, 120, 120, 120, 60, 60};
    profile.mentor_wishes = {id_of<PersonId>(8), id_of<PersonId>(9)};
    profile.private_answer = "Being a parent";
    auto description = std::get<fact::Described>(first("prog.describe").fact).description;
    description.goals = {"A first job", "A new job"};
    description.interests = {"Rowing"};
    description.private_question = {{"What would you like to have in common?",
                                     "Nobody sees it.",
                                     {"Being a parent", "Having moved country"}}};
    program::Rules rules;
    rules.weights.goals = 0;
    rules.weights.interests = 3;
    rules.weights.wishes = 10;
    rules.weights.private_wish = 1;
    return {
        {"member.update", fact::ProfileUpdated{profile},
         open_end(first("member.update").json) +
             R"(,"offers_levels":[{"topic":"CV","level":3}],)"
             R"("wants_levels":[{"topic":"Pay talks","level":1}],"goals":["A first job"],)"
             R"("interests":["Rowing","Baking"],"years_ahead_least":3,"years_ahead_most":10,)"
             R"("utc_offsets":[60,60,60,120,120,120,120,120,120,120,60,60],)"
             R"("mentor_wishes":[)" +
             wish(8) + ',' + wish(9) + R"(],"private_answer":"Being a parent"}})"},
        {"prog.describe", fact::Described{description},
         open_end(first("prog.describe").json) +
             R"(,"goals":["A first job","A new job"],"interests":["Rowing"],)"
             R"("private_question":{"title":"What would you like to have in common?","help":"Nobody sees it.",)"
             R"("choices":["Being a parent","Having moved country"]}}})"},
        {"prog.rules", fact::RulesSet{rules},
         R"({"rules":{"confirmation":"admin","stage":"open","same_organisation_allowed":false,"adults_only":true,)"
         R"("weight_goals":0,"weight_interests":3,"weight_wishes":10,"weight_private":1}})"}};
}

exchange::PlanReport later_plan_report() {
    auto report = sample_plan_report();
    report.private_counts = true;
    auto& pair = report.pairs.front();
    pair.fit = 77, pair.topics = 24, pair.languages = 12, pair.free_time = 12;
    pair.experience = 9, pair.goals = 10, pair.interests = 5, pair.wishes = 5;
    pair.topics_half = {"Portfolio"};
    pair.goals_shared = {"Lead a team"};
    pair.interests_shared = {"Chess", "Music"};
    pair.wish = 2;
    pair.minutes_per_week_most = 300;
    pair.years_wanted = {3, 10};
    return report;
}

}  // namespace accanto::test
