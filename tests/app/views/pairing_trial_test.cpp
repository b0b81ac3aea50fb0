#include "app/views/pairing_trial.hpp"

#include <doctest/doctest.h>

#include "i18n/texts.hpp"
#include "support/pairing_desk.hpp"

namespace accanto::app {
namespace {

using i18n::Text;
using test::mentee_named;
using test::mentor_named;
using test::PairingDesk;

/// By experience Marta goes with Sofia and Kwame with Elif; by topics Kwame with Sofia, for whoever
/// knows that UX is user experience.
std::vector<program::Profile> four_people() {
    auto marta = mentor_named("Marta Colombo", {"Law"}),
         kwame = mentor_named("Kwame Asante", {"User experience"});
    auto sofia = mentee_named("Sofia Reyes", {"UX"}), elif = mentee_named("Elif Kaya", {});
    marta.experience_years = 9, kwame.experience_years = 4;
    sofia.experience_years = 3, elif.experience_years = 0;
    return {marta, kwame, sofia, elif};
}

PairingTrial tried(PairingDesk& desk, const PairingWeights& typed) {
    const auto& workbench = desk.model().workbench;
    return pairing_trial(desk.program(), typed, workbench,
                         workbench.plan ? &*workbench.plan : nullptr);
}

TEST_CASE("what counts is typed as it stands in the rules, and read back the same") {
    program::Rules rules;
    rules.weights = {1, 2, 3, 4};
    rules.spread_load = true;
    rules.synonyms = {{{"UX", "user experience"}}, {{"CV", "résumé", "curriculum"}}};
    const auto typed = pairing_weights(rules);
    CHECK(typed.synonyms == "UX, user experience\nCV, résumé, curriculum");
    CHECK(rules_with(rules, typed) == rules);
    rules.stage = program::Stage::Running;
    CHECK(rules_with(rules, pairing_weights({})).stage == program::Stage::Running);
    CHECK(rules_with(rules, pairing_weights({})).synonyms.empty());
}

TEST_CASE("empty lines, stray commas and spaces are no words") {
    const auto rules = rules_with({}, {{}, false, " , \n\n UX ,, user   experience,\n"});
    REQUIRE(rules.synonyms.size() == 1);
    CHECK(rules.synonyms[0].words == std::vector<std::string>{"UX", "user experience"});
}

TEST_CASE("what a program would not take is named") {
    const auto problem = [](std::string synonyms) {
        return problems_of(rules_with({}, {{}, false, std::move(synonyms)}), {}).synonyms;
    };
    CHECK_FALSE(problem("").has_value());
    CHECK_FALSE(problem("UX, user experience").has_value());
    CHECK(problem("UX") == Text::pairing_counts_lone_word);
    CHECK(problem("1,2,3,4,5,6,7,8,9") == Text::pairing_counts_many_words);
    CHECK(problem("UX," + std::string(61, 'x')) == Text::program_long_topic);
    std::string lines;
    for (int i = 0; i < 41; ++i) lines += "a,b\n";
    CHECK(problem(lines) == Text::program_too_many_lines);
    program::Rules rules;
    rules.weights = {0, 0, 0, 0};
    CHECK(problems_of(rules, {}).any() == Text::pairing_counts_nothing);
    rules.weights.languages = 1;
    CHECK_FALSE(problems_of(rules, {}).any().has_value());
    rules.weights.languages = 0;
    CHECK_FALSE(problems_of(rules, {.goals = true}).any().has_value());
    rules.weights.goals = 0;
    CHECK(problems_of(rules, {.goals = true}).any() == Text::pairing_counts_nothing);
}

TEST_CASE("what is tried says what it comes to, and how much would change") {
    PairingDesk desk(four_people());
    desk.post(intent::SuggestPairs{});
    const auto same = tried(desk, {});
    CHECK(same.stage == TrialStage::Planned);
    CHECK(same.pairs == 2);
    CHECK(same.points_average == 68);
    CHECK(same.points_lowest == 58);
    CHECK(same.pairs_changed == 0);
    const auto other = tried(desk, {{}, false, "UX, user experience"});
    CHECK(other.points_average == 84);
    CHECK(other.points_lowest == 78);
    CHECK(other.pairs_changed == 2);
}

TEST_CASE("without suggestions there is nothing that could change") {
    PairingDesk desk(four_people());
    CHECK(tried(desk, {}).stage == TrialStage::Planned);
    CHECK_FALSE(tried(desk, {}).pairs_changed.has_value());
    PairingDesk alone({mentor_named("Marta Colombo", {})});
    CHECK(tried(alone, {}).stage == TrialStage::NobodyToPair);
}

TEST_CASE("of very many people nothing is tried") {
    std::vector<program::Profile> people{mentee_named("Sofia Reyes", {})};
    for (std::size_t i = 0; i < trial_people_max; ++i)
        people.push_back(mentor_named("Mentor " + std::to_string(i), {}));
    PairingDesk desk(people);
    CHECK(tried(desk, {}).stage == TrialStage::Planned);
    people.push_back(mentor_named("One More", {}));
    PairingDesk crowd(people);
    CHECK(tried(crowd, {}).stage == TrialStage::TooMany);
}

}  // namespace
}  // namespace accanto::app
