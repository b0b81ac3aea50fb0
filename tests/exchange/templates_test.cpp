#include "exchange/templates.hpp"

#include <set>

#include <doctest/doctest.h>

using namespace accanto;
using program::StepKind;

namespace {

std::vector<std::string> step_ids(const program::Template& content) {
    std::vector<std::string> ids;
    for (const auto& step : content.guide.steps) ids.push_back(step.id);
    return ids;
}

std::vector<std::string> question_ids(const program::Template& content) {
    std::vector<std::string> ids;
    for (const auto& question : content.description.questions) ids.push_back(question.id);
    for (const auto& point : content.description.agreement) ids.push_back(point.id);
    return ids;
}

}  // namespace

TEST_CASE("There are templates for careers, support and skills, each as long as it says") {
    for (const auto* language : {"en", "it"}) {
        CAPTURE(language);
        const auto templates = exchange::built_in_templates(language);
        REQUIRE(templates.size() >= 3);
        const std::pair<std::string, std::size_t> expected[] = {
            {"career", 12}, {"support", 8}, {"skill", 10}};
        for (std::size_t i = 0; i < 3; ++i) {
            CHECK(templates[i].description.template_id == expected[i].first);
            CHECK(templates[i].description.language == language);
            CHECK(templates[i].guide.steps.size() == expected[i].second + 1);
            CHECK(templates[i].dates.length_weeks == static_cast<int>(expected[i].second));
        }
    }
}

TEST_CASE("Each template begins with a preparation, and no two steps share an id") {
    for (const auto* language : {"en", "it"}) {
        for (const auto& content : exchange::built_in_templates(language)) {
            CAPTURE(content.description.template_id);
            REQUIRE_FALSE(content.guide.steps.empty());
            CHECK(content.guide.steps.front().kind == StepKind::Prepare);
            const auto ids = step_ids(content);
            CHECK(std::set(ids.begin(), ids.end()).size() == ids.size());
            CHECK_FALSE(content.description.title.empty());
            CHECK_FALSE(content.description.safety.empty());
        }
    }
}

TEST_CASE("The two languages have the same steps and questions") {
    const auto english = exchange::built_in_templates("en");
    const auto italian = exchange::built_in_templates("it");
    REQUIRE(english.size() == italian.size());
    for (std::size_t i = 0; i < english.size(); ++i) {
        CHECK(english[i].description.template_id == italian[i].description.template_id);
        CHECK(step_ids(english[i]) == step_ids(italian[i]));
        CHECK(question_ids(english[i]) == question_ids(italian[i]));
        CHECK(english[i].description.title != italian[i].description.title);
    }
}

TEST_CASE("A language without templates gets the English ones") {
    const auto templates = exchange::built_in_templates("xx");
    REQUIRE_FALSE(templates.empty());
    CHECK(templates.front().description.language == "en");
}
