#include "ui/screens/pairing.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/people_generator.hpp"
#include "ui/screens/pairing_page.hpp"

namespace accanto::test {
namespace {

namespace intent = app::intent;
using program::fact::Wish;

TEST_CASE("the pairing screen is usable in every size and language, before and after suggesting") {
    for (const auto& window : {desktop, UiWindow{1920, 1080, false}, UiWindow{1040, 700, false},
                               tablet, phone, narrow}) {
        for (const auto* language : {"en", "it"}) {
            CAPTURE(window.width);
            CAPTURE(language);
            Pairing pairing(window, five_people(), language);
            CHECK(pairing.page.audit() == all_is_well);
            pairing.desk.post(intent::SuggestPairs{});
            pairing.follow();
            CHECK(pairing.page.audit() == all_is_well);
            pairing.desk.post(intent::ProposePlan{});
            pairing.follow();
            CHECK(pairing.page.audit() == all_is_well);
        }
    }
}

TEST_CASE("without people the screen says what is needed, and where to get it") {
    Pairing pairing(desktop, {mentor_named("Marta Colombo", {})});
    CHECK(pairing.page.says("One mentor and one mentee are enough to begin"));
    CHECK(pairing.page.says("1 mentor and 0 mentees"));
    pairing.page.press(Role::Button, "Go to people");
    const auto* navigate = pairing.page.posted<intent::Navigate>();
    REQUIRE(navigate != nullptr);
    CHECK(navigate->route.screen == app::Screen::People);
}

TEST_CASE("suggesting shows the pairs, the totals, and who is left over and why") {
    for (const auto& window : {desktop, phone}) {
        CAPTURE(window.width);
        Pairing pairing(window);
        pairing.suggest();
        CHECK(pairing.page
                  .find_in(Role::List, "Suggested pairs", Role::Button,
                           "Marta Colombo with Sofia Reyes")
                  .description.starts_with("Fit "));
        CHECK(pairing.page.has(Role::Button, "Kwame Asante with Elif Kaya"));
        CHECK(pairing.page.says("2 pairs"));
        CHECK(pairing.page.says("1 left over"));
        CHECK(pairing.page.says(" there are 2 places, with "));
    }
}

TEST_CASE("what counts most is chosen above the plan, and each choice says what it comes to") {
    for (const auto& window : {desktop, phone}) {
        CAPTURE(window.width);
        Pairing pairing(window);
        CHECK_FALSE(pairing.page.has(Role::Radio, "Balanced"));
        pairing.suggest();
        CHECK(pairing.page.says("All of them come to the same here: "));
        CHECK_FALSE(pairing.page.says("Balanced: "));
        pairing.desk.model().workbench.compared[1].points_lowest += 1'000;
        pairing.desk.model().version += 1;
        pairing.page.settle();
        CHECK(pairing.page.says("Balanced: "));
        CHECK(pairing.page.says(" on average, "));
        pairing.press(Role::Radio, "Balanced");
        CHECK(pairing.desk.model().workbench.fairness == matching::Fairness::Balanced);
        CHECK(pairing.page.has(Role::Button, "Kwame Asante with Elif Kaya"));
    }
}

TEST_CASE("the graph is two lists of people and a list of pairs") {
    Pairing pairing;
    pairing.suggest();
    CHECK(pairing.page.find_in(Role::List, "Mentors", Role::Button, "Marta Colombo")
              .description.contains("1 of 1 places taken"));
    CHECK(pairing.page.find_in(Role::List, "Mentees", Role::Button, "Ravi Shah")
              .description.contains("left over"));
}

TEST_CASE("choosing a pair shows why these two") {
    Pairing pairing;
    pairing.suggest();
    pairing.press("Kwame Asante with Elif Kaya");
    REQUIRE(pairing.desk.model().workbench.selected);
    CHECK(pairing.desk.model().workbench.selected->first == pairing.desk.id("Kwame Asante"));
    CHECK(pairing.page.has(Role::Heading, "Kwame & Elif"));
    CHECK(pairing.page.says("Both speak English."));
    CHECK(pairing.page.says("If Elif went with someone else"));
}

TEST_CASE("a pair can be kept, let go, parted and allowed again") {
    Pairing pairing;
    pairing.suggest();
    pairing.press("Marta Colombo with Sofia Reyes");
    const std::pair two{pairing.desk.id("Marta Colombo"), pairing.desk.id("Sofia Reyes")};
    pairing.press("Keep this pair");
    CHECK(pairing.desk.program().wishes.at(two) == Wish::Keep);
    CHECK(pairing.page.find(Role::Button, "Marta Colombo with Sofia Reyes")
              .description.contains("kept"));
    pairing.press("Keep no longer");
    CHECK_FALSE(pairing.desk.program().wishes.contains(two));
    pairing.press("Never pair");
    CHECK(pairing.desk.program().wishes.at(two) == Wish::Never);
    CHECK_FALSE(pairing.page.has(Role::Button, "Marta Colombo with Sofia Reyes"));
    pairing.press("Allow again");
    CHECK_FALSE(pairing.desk.program().wishes.contains(two));
}

TEST_CASE("the board is walked with arrows, k keeps and x parts") {
    Pairing pairing;
    pairing.suggest();
    pairing.press("Marta Colombo with Sofia Reyes");
    pairing.page.focus(Role::Button, "Marta Colombo");
    pairing.key(Key::Right);
    CHECK(pairing.page.focused() == "Sofia Reyes");
    pairing.key(Key::Left);
    CHECK(pairing.page.focused() == "Marta Colombo");
    const std::pair two{pairing.desk.id("Marta Colombo"), pairing.desk.id("Sofia Reyes")};
    pairing.key(Key::K);
    CHECK(pairing.desk.program().wishes.at(two) == Wish::Keep);
    pairing.key(Key::K);
    CHECK_FALSE(pairing.desk.program().wishes.contains(two));
    pairing.key(Key::X);
    CHECK(pairing.desk.program().wishes.at(two) == Wish::Never);
}

TEST_CASE("up and down move in a column, and stop at its ends") {
    Pairing pairing;
    pairing.suggest();
    const auto mentees = pairing.state.views.of(pairing.desk.model()).suggestions.mentees;
    pairing.page.focus(Role::Button, mentees[0].name);
    pairing.key(Key::Down);
    CHECK(pairing.page.focused() == mentees[1].name);
    pairing.key(Key::End);
    CHECK(pairing.page.focused() == mentees[2].name);
    pairing.key(Key::Down);
    CHECK(pairing.page.focused() == mentees[2].name);
}

TEST_CASE("a line is hit where it runs, not only at its score") {
    Pairing pairing;
    pairing.suggest();
    pairing.press("Marta Colombo with Sofia Reyes");
    const auto mentor = pairing.page.rect_of(
        pairing.page.find_in(Role::List, "Mentors", Role::Button, "Kwame Asante"));
    pairing.page.move_to(ui::right_of(mentor) + 24, ui::center_of(mentor).y);
    pairing.page.pointer_down();
    pairing.page.pointer_up();
    pairing.follow();
    CHECK(pairing.desk.model().workbench.selected->first == pairing.desk.id("Kwame Asante"));
}

TEST_CASE("all pairs of the plan are formed after one question") {
    Pairing pairing;
    pairing.suggest();
    pairing.press("Form 2 pairs");
    CHECK(pairing.desk.program().pairs.empty());
    CHECK(pairing.page.has(Role::Dialog, "Form 2 pairs?"));
    CHECK(pairing.page.says("One person stays without a pair."));
    pairing.press(Role::Button, "Not yet");
    CHECK_FALSE(pairing.page.has(Role::Dialog, "Form 2 pairs?"));
    pairing.press("Form 2 pairs");
    pairing.press("Form them");
    CHECK(pairing.desk.program().pairs.size() == 2);
    CHECK(pairing.page.has(Role::List, "Pairs"));
}

TEST_CASE("where both decide, the screen proposes, confirms and withdraws") {
    Pairing pairing;
    pairing.desk.let_both_decide();
    pairing.follow();
    pairing.suggest();
    CHECK(pairing.page.has(Role::Button, "Propose 2 pairs"));
    pairing.press("Marta Colombo with Sofia Reyes");
    pairing.press("Propose only this pair now");
    pairing.press(Role::Radio, "Pairs");
    CHECK(pairing.page.has(Role::List, "Waiting for an answer"));
    CHECK(pairing.page.says("Neither has answered yet."));
    pairing.press("Confirm");
    CHECK(pairing.desk.program().pairs.begin()->second.state == program::PairState::Active);
}

TEST_CASE("a proposal is withdrawn from its panel") {
    Pairing pairing;
    pairing.desk.let_both_decide();
    pairing.desk.post(
        intent::PairByHand{pairing.desk.id("Marta Colombo"), pairing.desk.id("Sofia Reyes")});
    pairing.follow();
    pairing.press(Role::Radio, "Pairs");
    pairing.press("Marta Colombo with Sofia Reyes");
    pairing.press("Withdraw");
    CHECK(pairing.desk.program().pairs.begin()->second.state == program::PairState::Withdrawn);
}

TEST_CASE("a pair is ended with a reason, and both are planned for anew") {
    Pairing pairing;
    pairing.desk.post(
        intent::PairByHand{pairing.desk.id("Marta Colombo"), pairing.desk.id("Sofia Reyes")});
    pairing.follow();
    pairing.press(Role::Radio, "Pairs");
    pairing.press("Marta Colombo with Sofia Reyes");
    pairing.press("End this pair");
    CHECK(pairing.page.has(Role::Dialog, "End the pair of Marta and Sofia?"));
    pairing.press(Role::Combobox, "Reason");
    pairing.press(Role::Option, "No time");
    pairing.press(Role::Checkbox, "Never suggest these two again");
    pairing.press("End it");
    const auto& pair = pairing.desk.program().pairs.begin()->second;
    CHECK(pair.state == program::PairState::Ended);
    CHECK(pair.reason == program::Reason::NoTime);
    CHECK(pair.blocked);
    CHECK(pairing.page.has(Role::List, "Suggested pairs"));
}

TEST_CASE("a pair that was not ended after all stays as it is") {
    Pairing pairing;
    pairing.desk.post(
        intent::PairByHand{pairing.desk.id("Marta Colombo"), pairing.desk.id("Sofia Reyes")});
    pairing.follow();
    pairing.press(Role::Radio, "Pairs");
    pairing.press("Marta Colombo with Sofia Reyes");
    pairing.press("End this pair");
    pairing.press("Leave it");
    CHECK(pairing.desk.program().pairs.begin()->second.state == program::PairState::Active);
}

TEST_CASE("two can be paired by hand, with a word about what speaks against it") {
    auto people = five_people();
    people[0].organisation = people[2].organisation = "Porto";
    Pairing pairing(phone, people);
    pairing.press("More");
    pairing.press(Role::MenuItem, "Pair by hand");
    CHECK((pairing.page.find(Role::Button, "Pair these two").flags & a11y::disabled) != 0);
    pairing.page.type(Role::SearchField, "Search mentors", "marta");
    pairing.follow();
    CHECK_FALSE(pairing.page.has(Role::Button, "Kwame Asante"));
    pairing.press("Marta Colombo");
    pairing.press("Sofia Reyes");
    CHECK(pairing.page.says("They work at the same organisation."));
    CHECK(pairing.page.audit() == all_is_well);
    pairing.press("Pair these two");
    REQUIRE(pairing.desk.program().pairs.size() == 1);
    CHECK(pairing.desk.program().pairs.begin()->second.mentee == pairing.desk.id("Sofia Reyes"));
}

TEST_CASE("on a phone a pair opens as a sheet with everything the panel has") {
    Pairing pairing(phone);
    pairing.suggest();
    pairing.press("Marta Colombo with Sofia Reyes");
    CHECK(pairing.page.has(Role::Dialog, "Marta Colombo with Sofia Reyes"));
    CHECK(pairing.page.says("Both speak English."));
    CHECK(pairing.page.audit() == all_is_well);
    pairing.press("Keep this pair");
    pairing.page.escape();
    pairing.follow();
    CHECK_FALSE(pairing.page.has(Role::Dialog, "Marta Colombo with Sofia Reyes"));
}

TEST_CASE("somebody whom only a rule keeps out is allowed with one press") {
    auto people = five_people();
    people.erase(people.begin() + 3, people.end());
    people.erase(people.begin() + 1);
    people[0].organisation = people[1].organisation = "Porto";
    Pairing pairing(desktop, people);
    pairing.suggest();
    CHECK(pairing.page.says("Why is Sofia left over?"));
    pairing.press("Allow Marta this once");
    CHECK(pairing.page.has(Role::Button, "Marta Colombo with Sofia Reyes"));
}

TEST_CASE("the pairs are exported as a table") {
    Pairing pairing;
    pairing.press("More");
    pairing.page.press(Role::MenuItem, "Export pairs as a table");
    const auto* listing = pairing.page.posted<intent::DownloadListing>();
    REQUIRE(listing != nullptr);
    CHECK(listing->listing == intent::Listing::Pairs);
}

TEST_CASE("a tab that follows another shows all and writes nothing") {
    Pairing pairing;
    pairing.suggest();
    pairing.desk.model().follower = true;
    pairing.desk.model().version += 1;
    pairing.page.settle();
    for (const auto* name : {"Form 2 pairs", "Keep this pair", "Never pair"}) {
        CAPTURE(name);
        CHECK((pairing.page.find(Role::Button, name).flags & a11y::disabled) != 0);
    }
    pairing.page.focus(Role::Button, "Marta Colombo");
    pairing.page.key(Key::K);
    CHECK(pairing.page.posted<intent::WishPair>() == nullptr);
}

TEST_CASE(
    "when everybody is placed the screen shows the pairs, and says so where one would suggest") {
    Pairing pairing(desktop, {mentor_named("Marta Colombo", {}), mentee_named("Sofia Reyes", {})});
    pairing.desk.post(
        intent::PairByHand{pairing.desk.id("Marta Colombo"), pairing.desk.id("Sofia Reyes")});
    pairing.follow();
    CHECK(pairing.page.has(Role::Button, "Marta Colombo with Sofia Reyes"));
    pairing.press(Role::Radio, "Suggestions");
    CHECK(pairing.page.says("Everyone has someone"));
}

TEST_CASE("fifty mentors and fifty mentees are shown and stay usable") {
    std::vector<program::Profile> people;
    for (auto& each : invented_people({})) people.push_back(each.profile);
    Pairing pairing(desktop, people);
    pairing.desk.post(intent::SuggestPairs{});
    pairing.follow();
    const auto& board = pairing.state.views.of(pairing.desk.model()).suggestions;
    CHECK(board.mentors.size() + board.mentees.size() >= 90);
    CHECK(board.lines.size() > 30);
    CHECK(pairing.page.audit() == all_is_well);
}

}  // namespace
}  // namespace accanto::test
