#include "app/views/profile_form.hpp"

#include <algorithm>

#include <doctest/doctest.h>

namespace accanto::app {
namespace {

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
    return profile;
}

TEST_CASE("a form that nobody touches says the same profile") {
    CHECK(profile_of(profile_form(marta(), with_questions()), marta()) == marta());
}

TEST_CASE("the form has the questions for the role and whatever was answered") {
    const auto form = profile_form(marta(), with_questions());
    REQUIRE(form.answers.size() == 3);
    CHECK(form.answers[0].title == "A few words about you");
    CHECK(form.answers[1].id == "path");
    CHECK(form.answers[2].title == "Shirt size");
}

TEST_CASE("lists are typed one a line, languages with commas, in any of their names") {
    auto form = profile_form(marta(), with_questions());
    form.offers = "Sailing\n\n  Teams \n";
    form.languages = "English,  italiano ,";
    const auto profile = profile_of(form, marta());
    CHECK(profile.offers == std::vector<std::string>{"Sailing", "Teams"});
    CHECK(profile.languages == std::vector<std::string>{"en", "it"});
}

TEST_CASE("an emptied answer is gone, a new one is there") {
    auto form = profile_form(marta(), with_questions());
    form.answers[0].text = "  ";
    form.answers[1].text = "Over three harbours";
    const auto profile = profile_of(form, marta());
    CHECK_FALSE(profile.answers.contains("about"));
    CHECK(profile.answers.at("path") == "Over three harbours");
}

TEST_CASE("emptied experience is not said; words are a problem and keep what was there") {
    auto form = profile_form(marta(), with_questions());
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
    auto form = profile_form(marta(), with_questions());
    CHECK(problems_of(form).empty());
    form.name = "  ";
    form.role = -1;
    CHECK(problems_of(form) == std::vector{FormProblem::NoName, FormProblem::NoRole});
}

}  // namespace
}  // namespace accanto::app
