#include <doctest/doctest.h>

#include "ui/screens/pairing_page.hpp"

namespace accanto::test {
namespace {

namespace intent = app::intent;

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

constexpr auto other_words = "Other words for the same topic";

/// The pairing screen after suggesting, with what counts opened.
struct Counting : Pairing {
    explicit Counting(const UiWindow& window = desktop, std::string_view language = "en")
        : Pairing(window, four_people(), language) {
        desk.post(intent::SuggestPairs{});
        follow();
    }
    void open() { press("What counts"); }
    bool is_open() const { return page.has(Role::Dialog, "What counts"); }
    void set(std::string_view name, float value) {
        page.set_value(Role::Slider, name, value);
        page.settle();
    }
    void type(std::string_view text) {
        page.type(Role::TextArea, other_words, text);
        page.settle();
    }
    const program::Rules& rules() const { return desk.program().rules; }
};

TEST_CASE("what counts is opened by its button, and on a phone by the menu") {
    Counting counting;
    counting.open();
    CHECK(counting.is_open());
    for (const auto& window : {phone, narrow}) {
        Counting pocket(window);
        CHECK_FALSE(pocket.page.has(Role::Button, "What counts"));
        pocket.press("More");
        pocket.press(Role::MenuItem, "What counts");
        CHECK(pocket.is_open());
        CHECK(pocket.page.audit() == all_is_well);
    }
}

TEST_CASE("what counts is usable in every size and language") {
    for (const auto& window : {desktop, UiWindow{1040, 700, false}, tablet, phone, narrow}) {
        for (const auto* language : {"en", "it"}) {
            CAPTURE(window.width);
            CAPTURE(language);
            Counting counting(window, language);
            counting.state.weighing = true;
            counting.follow();
            CHECK(counting.page.audit() == all_is_well);
            counting.state.weights->weights = {0, 0, 0, 0};
            counting.state.weights->synonyms = "UX\nCV, curriculum";
            counting.follow();
            CHECK(counting.page.audit() == all_is_well);
        }
    }
}

TEST_CASE("while values change the dialog says what would come of it, and nothing is saved") {
    Counting counting;
    counting.open();
    CHECK(counting.page.says("Average fit 68, lowest 58. The suggestions stay as they are."));
    counting.type("UX, user experience");
    CHECK(counting.page.says("Average fit 84, lowest 78. 2 of 2 suggestions change."));
    counting.set("Shared topics", 0);
    CHECK(counting.page.says("The suggestions stay as they are."));
    CHECK(counting.page.posted().empty());
    CHECK(counting.rules() == program::Rules{});
}

TEST_CASE("saving tells the rules once, and the plan follows") {
    Counting counting;
    counting.open();
    counting.set("Distance in experience", 7);
    counting.set("Languages", 0);
    counting.page.press(Role::Switch, "Share mentees out");
    counting.type("UX, user experience\nCV, résumé");
    counting.page.press(Role::Button, "Save what counts");
    CHECK(counting.page.posted().size() == 1);
    counting.follow();
    CHECK_FALSE(counting.is_open());
    CHECK(counting.rules().weights == program::Weights{4, 0, 2, 7});
    CHECK(counting.rules().spread_load);
    REQUIRE(counting.rules().synonyms.size() == 2);
    CHECK(counting.rules().synonyms[1].words == std::vector<std::string>{"CV", "résumé"});
    CHECK(counting.page.has(Role::Button, "Kwame Asante with Sofia Reyes"));
    counting.open();
    CHECK(counting.page.find(Role::Slider, "Distance in experience").now == 7);
    CHECK(counting.page.find(Role::TextArea, other_words).value ==
          "UX, user experience\nCV, résumé");
}

TEST_CASE("cancel and Escape change nothing, and forget what was typed") {
    Counting counting;
    for (const bool by_key : {true, false}) {
        counting.open();
        counting.set("Shared topics", 9);
        if (by_key) counting.page.escape();
        if (!by_key) counting.page.press(Role::Button, "Cancel");
        counting.follow();
        CHECK_FALSE(counting.is_open());
        CHECK(counting.rules() == program::Rules{});
        counting.open();
        CHECK(counting.page.find(Role::Slider, "Shared topics").now == 4);
        counting.page.escape();
        counting.follow();
    }
}

TEST_CASE("saving what nobody changed says nothing to the program") {
    Counting counting;
    counting.open();
    counting.page.press(Role::Button, "Save what counts");
    CHECK(counting.page.posted().empty());
    counting.follow();
    CHECK_FALSE(counting.is_open());
}

TEST_CASE("everything can be as it was at first") {
    Counting counting;
    auto rules = counting.rules();
    rules.weights = {1, 2, 3, 4};
    rules.spread_load = true;
    rules.stage = program::Stage::Running;
    counting.desk.post(intent::SetRules{rules});
    counting.follow();
    counting.open();
    counting.press("As it was at first");
    CHECK(counting.page.find(Role::Slider, "Shared topics").now == 4);
    CHECK(counting.rules() == rules);
    counting.press("Save what counts");
    CHECK(counting.rules().weights == program::Weights{});
    CHECK_FALSE(counting.rules().spread_load);
    CHECK(counting.rules().stage == program::Stage::Running);
}

TEST_CASE("what can't be saved says why") {
    Counting counting;
    counting.open();
    counting.type("UX");
    const auto is_disabled = [&] {
        return (counting.page.find(Role::Button, "Save what counts").flags & a11y::disabled) != 0;
    };
    CHECK(is_disabled());
    CHECK(counting.page.says("A line needs two words or more"));
    counting.type("");
    CHECK_FALSE(is_disabled());
    for (const auto* name :
         {"Shared topics", "Languages", "Free at the same time", "Distance in experience"})
        counting.set(name, 0);
    CHECK(is_disabled());
    CHECK(counting.page.says("Something has to count"));
    counting.set("Languages", 1);
    counting.desk.model().follower = true;
    counting.desk.model().version += 1;
    counting.follow();
    CHECK(is_disabled());
}

TEST_CASE("a keyboard reaches everything, and saves out of the field") {
    Counting counting;
    counting.open();
    std::vector<std::string> stops;
    for (int i = 0; i < 9; ++i) {
        counting.page.tab();
        stops.push_back(counting.page.focused());
    }
    CHECK(stops == std::vector<std::string>{"Shared topics", "Languages", "Free at the same time",
                                            "Distance in experience", "Share mentees out",
                                            other_words, "As it was at first", "Cancel",
                                            "Save what counts"});
    counting.type("UX, user experience");
    counting.page.submit();
    counting.follow();
    CHECK_FALSE(counting.is_open());
    CHECK(counting.rules().synonyms.size() == 1);
}

}  // namespace
}  // namespace accanto::test
