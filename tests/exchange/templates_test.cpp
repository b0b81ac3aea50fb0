#include "exchange/templates.hpp"

#include <set>

#include <doctest/doctest.h>

#include "exchange/invitation_json.hpp"
#include "i18n/packs.hpp"

using namespace accanto;
using program::StepKind;

namespace {

std::vector<program::Template> templates_in(std::string_view language) {
    return exchange::built_in_templates(i18n::templates(language));
}

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
        const auto templates = templates_in(language);
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
        for (const auto& content : templates_in(language)) {
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
    const auto english = templates_in("en");
    const auto italian = templates_in("it");
    REQUIRE(english.size() == italian.size());
    for (std::size_t i = 0; i < english.size(); ++i) {
        CHECK(english[i].description.template_id == italian[i].description.template_id);
        CHECK(step_ids(english[i]) == step_ids(italian[i]));
        CHECK(question_ids(english[i]) == question_ids(italian[i]));
        CHECK(english[i].description.title != italian[i].description.title);
    }
}

TEST_CASE("Each template has goals and interests to choose from, as many in both languages") {
    const auto english = templates_in("en"), italian = templates_in("it");
    REQUIRE(english.size() == italian.size());
    for (std::size_t i = 0; i < english.size(); ++i) {
        const auto &one = english[i].description, &other = italian[i].description;
        CAPTURE(one.template_id);
        CHECK(one.goals.size() >= 5);
        CHECK(one.goals.size() <= 8);
        CHECK(one.interests.size() >= 8);
        CHECK(one.interests.size() <= 10);
        CHECK(one.goals.size() == other.goals.size());
        CHECK(one.interests.size() == other.interests.size());
        CHECK(one.goals != other.goals);
        CHECK(one.interests != other.interests);
    }
}

TEST_CASE("Only the template for support has a private question, with as many choices in both") {
    const auto english = templates_in("en"), italian = templates_in("it");
    for (std::size_t i = 0; i < english.size(); ++i) {
        const auto &one = english[i].description.private_question,
                   &other = italian[i].description.private_question;
        CAPTURE(english[i].description.template_id);
        CHECK(one.has_value() == (english[i].description.template_id == "support"));
        CHECK(one.has_value() == other.has_value());
        if (!one || !other) continue;
        CHECK(one->title != other->title);
        CHECK(one->choices.size() >= 2);
        CHECK(one->choices.size() <= program::private_choices_max);
        CHECK(one->choices.size() == other->choices.size());
    }
}

TEST_CASE("What a template has to choose from makes the link of an invitation little longer") {
    constexpr std::size_t letters_more_max = 800;
    for (const auto* language : {"en", "it"}) {
        for (const auto& content : templates_in(language)) {
            CAPTURE(content.description.template_id);
            exchange::Invitation invitation;
            invitation.description = content.description;
            const auto length = exchange::link_fragment(invitation).size();
            invitation.description.goals = invitation.description.interests = {};
            invitation.description.private_question.reset();
            CHECK(length - exchange::link_fragment(invitation).size() < letters_more_max);
        }
    }
}

TEST_CASE("A language without templates gets the English ones") {
    const auto templates = templates_in("xx");
    REQUIRE_FALSE(templates.empty());
    CHECK(templates.front().description.language == "en");
}
