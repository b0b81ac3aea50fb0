#include <doctest/doctest.h>

#include "support/told_builder.hpp"

using namespace accanto::program;
using accanto::test::ToldBuilder;

namespace {

Step step_named(std::string id, std::string title = "Title") {
    Step step;
    step.id = std::move(id);
    step.title = std::move(title);
    return step;
}

std::string letters(std::size_t count) {
    return std::string(count, 'x');
}

}  // namespace

TEST_CASE("The last description told holds, made safe to show") {
    ToldBuilder told;
    Description description;
    description.title = " Parents\u202E in  tech ";
    description.summary = "One\nTwo\x02";
    description.rules = {" Be kind "};
    description.admin_name = " Fay ";
    told.announces(fact::Described{{.title = "First"}});
    told.announces(fact::Described{description});
    const auto folded = told.folded().description;
    CHECK(folded.title == "Parents in tech");
    CHECK(folded.summary == "One\nTwo");
    CHECK(folded.rules == std::vector<std::string>{"Be kind"});
    CHECK(folded.admin_name == "Fay");
}

TEST_CASE("A description beyond a limit is ignored as a whole") {
    const auto limit_holds = [](auto change) {
        ToldBuilder told;
        Description description;
        description.title = "Title";
        change(description);
        const auto ignored = told.ignored(told.announces(fact::Described{description}));
        return ignored == Ignored::TooLong && told.folded().description == Description{};
    };
    CHECK(limit_holds([](auto& d) { d.title = letters(title_letters_max + 1); }));
    CHECK(limit_holds([](auto& d) { d.summary = letters(text_letters_max + 1); }));
    CHECK(limit_holds([](auto& d) { d.admin_name = letters(name_letters_max + 1); }));
    CHECK(limit_holds([](auto& d) { d.rules.resize(list_items_max + 1); }));
    CHECK(limit_holds([](auto& d) { d.conduct_mentor = {letters(text_letters_max + 1)}; }));
    CHECK(limit_holds([](auto& d) { d.topics = {letters(topic_letters_max + 1)}; }));
    CHECK(limit_holds([](auto& d) { d.topics.resize(list_items_max + 1); }));
    CHECK(limit_holds([](auto& d) { d.questions.resize(list_items_max + 1); }));
    CHECK(limit_holds([](auto& d) { d.agreement.resize(list_items_max + 1); }));
    CHECK(limit_holds([](auto& d) { d.check_in.help = letters(text_letters_max + 1); }));
    CHECK(limit_holds([](auto& d) { d.safety = "\xFF"; }));
}

TEST_CASE("Questions and points of the agreement have ids of their own") {
    ToldBuilder told;
    Description twice;
    twice.questions = {{.id = "why"}, {.id = " why "}};
    CHECK(told.ignored(told.announces(fact::Described{twice})) == Ignored::WrongState);
    Description unnamed;
    unnamed.agreement = {{.id = ""}};
    CHECK(told.ignored(told.announces(fact::Described{unnamed})) == Ignored::WrongState);
}

TEST_CASE("Dates and rules are set anew") {
    ToldBuilder told;
    told.announces(fact::DatesSet{{.starts = accanto::base::Day{20'000}, .length_weeks = 20}});
    CHECK(told.folded().dates.length_weeks == 20);
    for (const int weeks : {0, -1, weeks_max + 1}) {
        CHECK(told.ignored(told.announces(fact::DatesSet{{.length_weeks = weeks}})) ==
              Ignored::TooLong);
    }
    told.announces(fact::RulesSet{{.stage = Stage::Running}});
    CHECK(told.folded().rules.stage == Stage::Running);
    CHECK(told.folded().dates.length_weeks == 20);
}

TEST_CASE("What counts when pairs are suggested is set with the rules, made safe to show") {
    ToldBuilder told;
    Rules rules;
    rules.weights = {weight_max, 0, 3, 1};
    rules.spread_load = true;
    rules.synonyms = {{{" UX", "user \u202Eexperience"}}};
    told.announces(fact::RulesSet{rules});
    const auto folded = told.folded().rules;
    CHECK(folded.weights == rules.weights);
    CHECK(folded.spread_load);
    REQUIRE(folded.synonyms.size() == 1);
    CHECK(folded.synonyms[0].words == std::vector<std::string>{"UX", "user experience"});
}

TEST_CASE("Rules beyond a limit are ignored as a whole") {
    const auto limit_holds = [](auto change) {
        ToldBuilder told;
        Rules rules;
        rules.stage = Stage::Running;
        change(rules);
        const auto ignored = told.ignored(told.announces(fact::RulesSet{rules}));
        return ignored == Ignored::TooLong && told.folded().rules == Rules{};
    };
    CHECK(limit_holds([](auto& r) { r.weights.topics = weight_max + 1; }));
    CHECK(limit_holds([](auto& r) { r.weights.languages = -1; }));
    CHECK(limit_holds([](auto& r) { r.weights.free_time = 2'000'000'000; }));
    CHECK(limit_holds([](auto& r) { r.weights.experience = -1; }));
    CHECK(limit_holds([](auto& r) { r.synonyms.resize(synonyms_max + 1); }));
    CHECK(limit_holds(
        [](auto& r) { r.synonyms = {{std::vector<std::string>(synonym_words_max + 1, "x")}}; }));
    CHECK(limit_holds([](auto& r) { r.synonyms = {{{letters(topic_letters_max + 1)}}}; }));
    CHECK(limit_holds([](auto& r) { r.synonyms = {{{"\xFF"}}}; }));
}

TEST_CASE("A step is edited in its place; a new one comes last") {
    ToldBuilder told;
    told.announces(fact::GuideSet{{{step_named("meet"), step_named("goals")}}});
    told.announces(fact::StepEdited{step_named("meet", " Meet each other ")});
    told.announces(fact::StepEdited{step_named("extra")});
    const auto steps = told.folded().guide.steps;
    REQUIRE(steps.size() == 3);
    CHECK(steps[0].title == "Meet each other");
    CHECK(steps[1].id == "goals");
    CHECK(steps[2].id == "extra");
}

TEST_CASE("A guide keeps its limits") {
    ToldBuilder told;
    Guide full;
    for (std::size_t i = 0; i < steps_max; ++i) full.steps.push_back(step_named(std::to_string(i)));
    CHECK_FALSE(told.ignored(told.announces(fact::GuideSet{full})));
    CHECK(told.ignored(told.announces(fact::StepEdited{step_named("extra")})) == Ignored::TooLong);
    CHECK_FALSE(told.ignored(told.announces(fact::StepEdited{step_named("3", "Three")})));
    full.steps.push_back(step_named("extra"));
    CHECK(told.ignored(told.announces(fact::GuideSet{full})) == Ignored::TooLong);
    const auto long_title = step_named("a", letters(title_letters_max + 1));
    CHECK(told.ignored(told.announces(fact::GuideSet{{{long_title}}})) == Ignored::TooLong);
    CHECK(told.ignored(told.announces(fact::StepEdited{long_title})) == Ignored::TooLong);
    auto endless = step_named("a");
    endless.minutes = 100'000;
    CHECK(told.ignored(told.announces(fact::StepEdited{endless})) == Ignored::TooLong);
    CHECK(told.folded().guide.steps.size() == steps_max);
}

TEST_CASE("Steps have ids of their own") {
    ToldBuilder told;
    const Guide twice{{step_named("a"), step_named("a")}};
    CHECK(told.ignored(told.announces(fact::GuideSet{twice})) == Ignored::WrongState);
    CHECK(told.ignored(told.announces(fact::GuideSet{{{step_named("")}}})) == Ignored::WrongState);
    CHECK(told.ignored(told.announces(fact::StepEdited{step_named(" ")})) == Ignored::WrongState);
}
