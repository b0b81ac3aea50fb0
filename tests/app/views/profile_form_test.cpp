#include "app/views/profile_form.hpp"

#include <algorithm>

#include <doctest/doctest.h>

namespace accanto::app {
namespace {

const i18n::Language english = i18n::Language::of("en");

program::Description with_questions() {
    program::Description description;
    description.questions = {{"about", "A few words about you", "", program::Audience::Both, false},
                             {"path", "Your path", "", program::Audience::Mentor, false},
                             {"hope", "Your hope", "", program::Audience::Mentee, false}};
    return description;
}

program::Profile marta() {
    program::Profile profile;
    profile.name = "Marta Colombo";
    profile.role = program::Role::Mentor;
    profile.languages = {"en", "it"};
    profile.offers = {"Product design", "Teams"};
    profile.contact = "marta@example.org";
    profile.experience_years = 12;
    profile.places = 2;
    profile.availability.slots = 5;
    profile.utc_offset_minutes = 60;
    profile.answers = {{"about", "I sail."}, {"Shirt size", "M"}};
    profile.offers_levels = {{"Teams", program::Level::Deep}};
    profile.goals = {"A new job"};
    profile.interests = {"Sailing", "Films"};
    profile.years_ahead_wanted = {3, 10};
    profile.utc_offset_by_month_minutes = {60, 60, 60, 120, 120, 120, 120, 120, 120, 120, 60, 60};
    profile.mentor_wishes = {PersonId{}};
    profile.private_answer = "Being a parent";
    return profile;
}

TEST_CASE("a form that nobody touches says the same profile") {
    CHECK(profile_of(profile_form(marta(), with_questions(), english), marta()) == marta());
}

TEST_CASE("a form of either language is read as the same levels") {
    for (const auto* tag : {"en", "it"}) {
        auto profile = marta();
        using program::Level;
        profile.role = program::Role::Both;
        profile.offers = profile.wants = {"CV", "Teams", "Sailing"};
        profile.offers_levels = {
            {"CV", Level::Some}, {"Teams", Level::Solid}, {"Sailing", Level::Deep}};
        profile.wants_levels = profile.offers_levels;
        const auto form = profile_form(profile, with_questions(), i18n::Language::of(tag));
        CAPTURE(form.wants);
        CHECK(profile_of(form, {}).offers_levels == profile.offers_levels);
        CHECK(profile_of(form, {}).wants_levels == profile.wants_levels);
    }
}

TEST_CASE("a mended profile keeps the private answer, the wishes and the clock as they were") {
    auto form = profile_form(marta(), with_questions(), english);
    form.name = "Marta C.";
    form.goals = "A first job\nA new job";
    form.interests = "";
    form.years_ahead = "10+";
    form.offers = "Teams (A good deal)";
    const auto profile = profile_of(form, marta());
    CHECK(profile.private_answer == "Being a parent");
    CHECK(profile.mentor_wishes == marta().mentor_wishes);
    CHECK(profile.utc_offset_by_month_minutes == marta().utc_offset_by_month_minutes);
    CHECK(profile.goals == std::vector<std::string>{"A first job", "A new job"});
    CHECK(profile.interests.empty());
    CHECK(profile.years_ahead_wanted == program::YearsAhead{10, program::experience_years_max});
    CHECK(profile.offers_levels ==
          std::vector<program::TopicLevel>{{"Teams", program::Level::Solid}});
}

TEST_CASE("years asked for in words that can't be read are a problem, and keep what was there") {
    auto form = profile_form(marta(), with_questions(), english);
    form.years_ahead = "a few";
    CHECK(problems_of(form) == std::vector{FormProblem::YearsAheadNotUnderstood});
    CHECK(profile_of(form, marta()).years_ahead_wanted == program::YearsAhead{3, 10});
    form.years_ahead = " ";
    CHECK(problems_of(form).empty());
    CHECK_FALSE(profile_of(form, marta()).years_ahead_wanted.is_said());
}

TEST_CASE("the form has the questions for the role and whatever was answered") {
    const auto form = profile_form(marta(), with_questions(), english);
    REQUIRE(form.answers.size() == 3);
    CHECK(form.answers[0].title == "A few words about you");
    CHECK(form.answers[1].id == "path");
    CHECK(form.answers[2].title == "Shirt size");
}

TEST_CASE("lists are typed one a line, languages with commas, in any of their names") {
    auto form = profile_form(marta(), with_questions(), english);
    form.offers = "Sailing\n\n  Teams \n";
    form.languages = "English,  italiano ,";
    const auto profile = profile_of(form, marta());
    CHECK(profile.offers == std::vector<std::string>{"Sailing", "Teams"});
    CHECK(profile.languages == std::vector<std::string>{"en", "it"});
}

TEST_CASE("an emptied answer is gone, a new one is there") {
    auto form = profile_form(marta(), with_questions(), english);
    form.answers[0].text = "  ";
    form.answers[1].text = "Over three harbours";
    const auto profile = profile_of(form, marta());
    CHECK_FALSE(profile.answers.contains("about"));
    CHECK(profile.answers.at("path") == "Over three harbours");
}

TEST_CASE("emptied experience is not said; words are a problem and keep what was there") {
    auto form = profile_form(marta(), with_questions(), english);
    form.experience = "";
    CHECK(profile_of(form, marta()).experience_years == -1);
    for (const auto* text : {"many", "-3", "12.5", "900"}) {
        CAPTURE(text);
        form.experience = text;
        CHECK(std::ranges::contains(problems_of(form), FormProblem::ExperienceNotUnderstood));
        CHECK(profile_of(form, marta()).experience_years == 12);
    }
}

TEST_CASE("a name and a role are needed") {
    auto form = profile_form(marta(), with_questions(), english);
    CHECK(problems_of(form).empty());
    form.name = "  ";
    form.role = -1;
    CHECK(problems_of(form) == std::vector{FormProblem::NoName, FormProblem::NoRole});
}

}  // namespace
}  // namespace accanto::app
