// What people can say since later, where a pair is explained and where it is weighed.
#include <doctest/doctest.h>

#include "ui/screens/pairing_page.hpp"

namespace accanto::test {
namespace {

namespace intent = app::intent;

/// People who say everything, with Marta and Sofia selected.
struct Explained : Pairing {
    explicit Explained(const UiWindow& window = desktop, std::string_view language = "en",
                       const std::vector<program::Profile>& people = people_who_say_all())
        : Pairing(window, people, language, wishes_of_all()) {
        desk.ask_in_private();
        desk.post(intent::SuggestPairs{});
        follow();
        // On a phone this opens the explanation.
        press(language == "it" ? "Marta Colombo con Sofia Reyes"
                               : "Marta Colombo with Sofia Reyes");
    }
};

TEST_CASE("with everything said, a pair is explained in every size and language") {
    for (const auto& window : {desktop, UiWindow{1040, 700, false}, tablet, phone, narrow}) {
        for (const auto* language : {"en", "it"}) {
            CAPTURE(window.width);
            CAPTURE(language);
            Explained pairing(window, language);
            CHECK(pairing.page.audit() == all_is_well);
        }
    }
}

TEST_CASE("each part that counts is explained in words") {
    Explained pairing;
    const auto& page = pairing.page;
    CHECK(page.says("Portfolio counts half: Marta is no further there than Sofia."));
    CHECK(page.says("Lead a team"));
    CHECK(page.says("Find a first job"));
    CHECK(page.says("Marta is 11 years ahead. Sofia asked for 3 to 10."));
    CHECK(page.says("Marta is wish number 2 of Sofia."));
    CHECK(page.says("Shared interests"));
    CHECK(page.says("Chess"));
    CHECK(page.says("hours in Apr to Feb: their clocks do not change together."));
    CHECK(page.says("Said in private"));
    CHECK_FALSE(page.says("Parents"));
}

TEST_CASE("who was not wished for, and who made no wishes, is told so") {
    Explained pairing;
    pairing.desk.select("Kwame Asante", "Elif Kaya");
    pairing.follow();
    CHECK(pairing.page.says("Elif wished for nobody, so this counts half."));
    CHECK(pairing.page.says("Elif asked for 2 or more."));
    pairing.desk.select("Kwame Asante", "Sofia Reyes");
    pairing.follow();
    CHECK(pairing.page.says("Kwame is the first wish of Sofia."));
    CHECK(pairing.page.says("None of the goals Sofia has."));
    CHECK(pairing.page.says("No interest in common."));
}

TEST_CASE("where nobody says more, nothing more is shown or weighed") {
    Pairing pairing;
    pairing.suggest();
    pairing.desk.select("Marta Colombo", "Sofia Reyes");
    pairing.follow();
    for (const auto* title : {"Goals", "Shared interests", "Wishes", "Said in private"})
        CHECK_FALSE(pairing.page.says(title));
    pairing.press("What counts");
    CHECK(pairing.page.names(Role::Slider) == std::vector<std::string>{"Shared topics", "Languages",
                                                                       "Free at the same time",
                                                                       "Distance in experience"});
}

TEST_CASE("what people spoke of can be weighed, and what the program asks about") {
    Explained pairing;
    pairing.press("What counts");
    CHECK(pairing.page.names(Role::Slider) ==
          std::vector<std::string>{"Shared topics", "Goals", "Languages", "Free at the same time",
                                   "Distance in experience", "Shared interests", "Wishes",
                                   "Said in private"});
    pairing.page.set_value(Role::Slider, "Wishes", 9);
    pairing.page.settle();
    pairing.press("Save what counts");
    CHECK(pairing.desk.program().rules.weights.wishes == 9);
    Pairing other;
    auto description = other.desk.program().description;
    description.goals = {"Lead a team"};
    other.desk.post(intent::Describe{description});
    other.follow();
    other.suggest();
    other.press("What counts");
    CHECK(other.page.has(Role::Slider, "Goals"));
    CHECK_FALSE(other.page.has(Role::Slider, "Wishes"));
}

TEST_CASE("something has to count among what can be weighed") {
    Explained pairing;
    pairing.press("What counts");
    for (const auto* name : {"Shared topics", "Goals", "Languages", "Free at the same time",
                             "Distance in experience", "Shared interests", "Wishes"}) {
        pairing.page.set_value(Role::Slider, name, 0);
        pairing.page.settle();
    }
    CHECK_FALSE(pairing.page.says("Something has to count"));
    pairing.page.set_value(Role::Slider, "Said in private", 0);
    pairing.page.settle();
    CHECK(pairing.page.says("Something has to count"));
}

TEST_CASE("no word or figure of a pair tells what two answered in private") {
    for (const auto& window : {desktop, phone}) {
        Explained same(window);
        const auto texts = same.page.texts();
        CHECK(texts.contains("Said in private"));
        for (const auto* answer : {"Newcomers", ""}) {
            CAPTURE(answer);
            auto people = people_who_say_all();
            people[0].private_answer = answer;
            Explained other(window, "en", people);
            CHECK(other.page.texts() == texts);
        }
    }
}

}  // namespace
}  // namespace accanto::test
