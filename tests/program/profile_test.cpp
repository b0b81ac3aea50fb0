#include "program/profile.hpp"

#include <doctest/doctest.h>

using namespace accanto::program;
using Names = std::vector<std::string>;

TEST_CASE("A cleaned profile is safe to show") {
    Profile profile;
    profile.name = "  Ada\u202E\n Lovelace ";
    profile.organisation = "Analytical\tEngines";
    profile.answers["about"] = "One\nTwo\x07";
    const auto clean = cleaned(profile);
    CHECK(clean.name == "Ada Lovelace");
    CHECK(clean.organisation == "Analytical Engines");
    CHECK(clean.answers.find("about")->second == "One\nTwo");
}

TEST_CASE("What is too long is cut, never refused") {
    Profile profile;
    profile.name = std::string(1'000, 'a');
    profile.contact = std::string(1'000, 'c');
    profile.answers["about"] = std::string(5'000, 'b');
    for (int i = 0; i < 100; ++i) {
        profile.offers.push_back("topic " + std::to_string(i));
        profile.languages.push_back("l" + std::to_string(i));
        profile.answers["q" + std::to_string(i)] = "yes";
    }
    const auto clean = cleaned(profile);
    CHECK(clean.name.size() == name_letters_max);
    CHECK(clean.contact.size() == contact_letters_max);
    CHECK(clean.answers.find("about")->second.size() == answer_letters_max);
    CHECK(clean.offers.size() == topics_max);
    CHECK(clean.languages.size() == languages_max);
    CHECK(clean.answers.size() == answers_max);
}

TEST_CASE("A topic named twice is kept once, and empty ones go") {
    Profile profile;
    profile.wants = {"Writing", " writing ", "", "  ", "Talks"};
    CHECK(cleaned(profile).wants == Names{"Writing", "Talks"});
}

TEST_CASE("Numbers out of range become the nearest in it") {
    Profile profile;
    profile.places = 1'000;
    profile.experience_years = -50;
    profile.utc_offset_minutes = 100'000;
    profile.availability.slots = ~0ULL;
    profile.role = static_cast<Role>(200);
    auto clean = cleaned(profile);
    CHECK(clean.places == places_max);
    CHECK(clean.experience_years == -1);
    CHECK(clean.utc_offset_minutes == utc_offset_minutes_max);
    CHECK(clean.availability.slots == (1ULL << 56) - 1);
    CHECK(clean.role == Role::Mentee);
    profile.places = -3;
    CHECK(cleaned(profile).places == 0);
}

TEST_CASE("A level is kept for a topic that is there, once, as the topic is written") {
    Profile profile;
    profile.offers = {"Talks", "Pay"};
    profile.offers_levels = {{"pay", Level::Deep},
                             {"TALKS ", Level::Some},
                             {"Talks", Level::Deep},
                             {"Gone", Level::Solid}};
    profile.wants = {"Talks"};
    profile.wants_levels = {{"Talks", Level::Unsaid}, {"Talks", static_cast<Level>(9)}};
    const auto clean = cleaned(profile);
    CHECK(clean.offers_levels ==
          std::vector<TopicLevel>{{"Talks", Level::Some}, {"Pay", Level::Deep}});
    CHECK(clean.wants_levels.empty());
}

TEST_CASE("Who says one end of the years they ask for leaves the other open") {
    const auto cleaned_years = [](int least, int most) {
        Profile profile;
        profile.years_ahead_wanted = {least, most};
        return cleaned(profile).years_ahead_wanted;
    };
    CHECK_FALSE(cleaned_years(-1, -5).is_said());
    CHECK(cleaned_years(3, 10) == YearsAhead{3, 10});
    CHECK(cleaned_years(3, -1) == YearsAhead{3, experience_years_max});
    CHECK(cleaned_years(-1, 5) == YearsAhead{0, 5});
    CHECK(cleaned_years(10, 3) == YearsAhead{10, 10});
    CHECK(cleaned_years(500, 900) == YearsAhead{experience_years_max, experience_years_max});
}

TEST_CASE("Clock changes are for twelve months or not at all") {
    Profile profile;
    profile.utc_offset_by_month_minutes = {60, 120};
    CHECK(cleaned(profile).utc_offset_by_month_minutes.empty());
    profile.utc_offset_by_month_minutes.assign(months, 99'999);
    CHECK(cleaned(profile).utc_offset_by_month_minutes ==
          std::vector<int>(months, utc_offset_minutes_max));
}

TEST_CASE("A wished mentor is named once, and not too many are") {
    Profile profile;
    for (std::uint8_t i = 0; i < 20; ++i) {
        PersonId person;
        person.bytes[0] = static_cast<std::uint8_t>(i / 2);
        profile.mentor_wishes.push_back(person);
    }
    const auto clean = cleaned(profile).mentor_wishes;
    REQUIRE(clean.size() == mentor_wishes_max);
    for (std::uint8_t i = 0; i < mentor_wishes_max; ++i) CHECK(clean[i].bytes[0] == i);
}

TEST_CASE("Cleaning twice changes nothing more") {
    Profile profile;
    profile.name = " A  B ";
    profile.offers = {"x", "X", "y\n"};
    profile.offers_levels = {{"Y", Level::Solid}};
    profile.goals = profile.interests = {" a ", "A"};
    profile.years_ahead_wanted = {-1, 200};
    profile.private_answer = " with\na woman ";
    profile.answers = {{" about ", " me "}, {"", "nobody"}};
    const auto once = cleaned(profile);
    CHECK(cleaned(once) == once);
    CHECK(cleaned(public_part(once)) == public_part(once));
}

TEST_CASE("The public part leaves out what is for the admin") {
    Profile profile;
    profile.name = "Ada";
    profile.role = Role::Both;
    profile.contact = "ada@example.org";
    profile.offers = {"Engines"};
    profile.answers = {{"about", "Hello"}, {"private", "no"}};
    profile.places = 3;
    const auto shown = public_part(profile);
    CHECK(shown.name == "Ada");
    CHECK(shown.role == Role::Both);
    CHECK(shown.offers == Names{"Engines"});
    CHECK(shown.about == "Hello");
    CHECK(shown.places == 3);
    CHECK(public_part(Profile{}).about.empty());
}

TEST_CASE("A public profile is cleaned as strictly") {
    PublicProfile shown;
    shown.name = "\u202Eevil";
    shown.about = std::string(9'000, 'x');
    shown.places = 99;
    const auto clean = cleaned(shown);
    CHECK(clean.name == "evil");
    CHECK(clean.about.size() == answer_letters_max);
    CHECK(clean.places == places_max);
}

TEST_CASE("Both can be either") {
    CHECK(can_mentor(Role::Mentor));
    CHECK(can_mentor(Role::Both));
    CHECK_FALSE(can_mentor(Role::Mentee));
    CHECK(can_be_mentee(Role::Mentee));
    CHECK(can_be_mentee(Role::Both));
    CHECK_FALSE(can_be_mentee(Role::Mentor));
}
