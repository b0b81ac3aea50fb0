#include <doctest/doctest.h>

#include "ui/screens/pairing_page.hpp"

namespace accanto::test {
namespace {

namespace intent = app::intent;
using program::PairState;
using program::fact::Wish;

/// Of the five, Marta has Elif and Kwame has Sofia; the other way round would be better.
void cross(Pairing& pairing) {
    auto& desk = pairing.desk;
    desk.post(intent::PairByHand{desk.id("Marta Colombo"), desk.id("Elif Kaya")});
    desk.post(intent::PairByHand{desk.id("Kwame Asante"), desk.id("Sofia Reyes")});
    pairing.follow();
}

/// The way there on this page: in the part with the pairs.
void think_over(Pairing& pairing) {
    pairing.press(Role::Radio, "Pairs");
    pairing.press("Think all pairs over");
}

int running_pairs(const Pairing& pairing, std::string_view mentor) {
    return static_cast<int>(
        pairing.desk.program().running_pairs_of(pairing.desk.id(mentor)).size());
}

TEST_CASE("all pairs are thought over, the figures follow, and the way back is there") {
    for (const auto& window : {desktop, tablet, phone}) {
        for (const auto* language : {"en", "it"}) {
            CAPTURE(window.width);
            CAPTURE(language);
            Pairing pairing(window, five_people(), language);
            cross(pairing);
            pairing.desk.post(intent::ThinkAllOver{true});
            pairing.follow();
            CHECK(pairing.page.audit() == all_is_well);
            if (std::string_view(language) == "it") continue;
            CHECK(pairing.page.says("2 people move."));
            CHECK(pairing.page.says(" now, "));
            pairing.press(Role::Radio, "Almost always");
            CHECK(pairing.page.says("2 pairs stay. Nobody moves."));
            CHECK(pairing.desk.model().workbench.stay_bonus == 5'000);
            CHECK(pairing.page.audit() == all_is_well);
            pairing.press("Back to those without a pair");
            CHECK_FALSE(pairing.desk.model().workbench.all_over);
            CHECK_FALSE(pairing.page.has(Role::Radio, "Almost always"));
        }
    }
}

TEST_CASE("the board says which pairs stay and which are new, and one can be kept") {
    Pairing pairing;
    cross(pairing);
    think_over(pairing);
    const auto line = [&](std::string_view name) {
        return pairing.page.find_in(Role::List, "Suggested pairs", Role::Button, name).description;
    };
    CHECK(line("Marta Colombo with Sofia Reyes").ends_with(", new"));
    pairing.press(Role::Radio, "Almost always");
    CHECK(line("Marta Colombo with Elif Kaya").ends_with(", stays a pair"));
    pairing.press(Role::Radio, "As usual");
    pairing.desk.select("Marta Colombo", "Elif Kaya");
    pairing.follow();
    CHECK(pairing.page.says(" and ends in this plan"));
    pairing.press("Keep this pair");
    CHECK(line("Marta Colombo with Elif Kaya").ends_with(", kept"));
    CHECK(pairing.page.says(" and stays one"));
    CHECK(pairing.page.has(Role::Button, "Keep no longer"));
    CHECK(pairing.page.has(Role::Button, "End this pair"));
    pairing.press("Undo");
    CHECK(line("Marta Colombo with Sofia Reyes").ends_with(", new"));
    CHECK(pairing.page.audit() == all_is_well);
}

TEST_CASE("a dialog names who moves and what becomes of their talk, before anything happens") {
    for (const auto& window : {desktop, phone}) {
        CAPTURE(window.width);
        Pairing pairing(window);
        cross(pairing);
        think_over(pairing);
        pairing.press("Change 2 pairs");
        CHECK(pairing.page.audit() == all_is_well);
        CHECK(pairing.page.says("From Marta Colombo (fit "));
        CHECK(pairing.page.says("2 pairs end, without blame."));
        CHECK(pairing.page.says("The new pairs begin now,"));
        pairing.press("Not yet");
        CHECK(pairing.desk.program().pairs.size() == 2);
        pairing.press("Change 2 pairs");
        pairing.press("Carry them out");
        CHECK(pairing.desk.program().pairs.size() == 4);
        CHECK(running_pairs(pairing, "Marta Colombo") == 1);
        CHECK(pairing.page.has(Role::Button, "Marta Colombo with Sofia Reyes"));
        CHECK_FALSE(pairing.desk.model().workbench.all_over);
    }
}

TEST_CASE("where both decide the dialog says that who moves has no pair until then") {
    Pairing pairing;
    cross(pairing);
    pairing.desk.let_both_decide();
    think_over(pairing);
    pairing.press("Change 2 pairs");
    CHECK(pairing.page.says("Here both decide: the new pairs are asked first."));
}

TEST_CASE("while nobody would move there is nothing to carry out") {
    Pairing pairing;
    cross(pairing);
    think_over(pairing);
    pairing.press(Role::Radio, "Almost always");
    CHECK((pairing.page.find(Role::Button, "Change 0 pairs").flags & a11y::disabled) != 0);
}

TEST_CASE("without a running pair there is nothing to think over") {
    Pairing pairing;
    pairing.suggest();
    CHECK_FALSE(pairing.page.has(Role::Button, "Think all pairs over"));
    pairing.press("More");
    CHECK_FALSE(pairing.page.has(Role::MenuItem, "Think all pairs over"));
}

TEST_CASE("the next best plan is told under the choice of fairness") {
    Pairing pairing;
    pairing.suggest();
    CHECK(pairing.page.says("The next best plan is "));
    pairing.press(Role::Radio, "No better swaps");
    CHECK(pairing.desk.model().workbench.fairness == matching::Fairness::Stable);
    CHECK(pairing.page.says("In this plan no two would rather have each other."));
    CHECK_FALSE(pairing.page.says("The next best plan is "));
}

}  // namespace
}  // namespace accanto::test
