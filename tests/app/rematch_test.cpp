#include "app/rematch.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "app/pairing_request.hpp"
#include "support/pairing_desk.hpp"

namespace accanto::app {
namespace {

using program::PairState;
using program::fact::Wish;
using test::mentee_named;
using test::mentor_named;

/// Marta goes with Sofia and Kwame with Elif, who are paired the other way round; Ravi has nobody.
test::PairingDesk crossed() {
    test::PairingDesk desk({mentor_named("Marta Colombo", {"Design"}),
                            mentor_named("Kwame Asante", {"Data"}),
                            mentee_named("Sofia Reyes", {"Design"}),
                            mentee_named("Elif Kaya", {"Data"}), mentee_named("Ravi Shah", {})});
    desk.post(intent::PairByHand{desk.id("Marta Colombo"), desk.id("Elif Kaya")});
    desk.post(intent::PairByHand{desk.id("Kwame Asante"), desk.id("Sofia Reyes")});
    return desk;
}

const program::Pair& pair_of(const test::PairingDesk& desk, std::string_view mentee) {
    const auto& ids = desk.program().pairs_of.at(desk.id(mentee));
    return desk.program().pairs.at(ids.back());
}

int pairs_in(const program::Program& program, PairState state) {
    return static_cast<int>(std::ranges::count_if(
        program.pairs, [&](const auto& entry) { return entry.second.state == state; }));
}

TEST_CASE("everybody is asked for, running pairs as current ones, and their mentees come first") {
    auto desk = crossed();
    desk.post(intent::ThinkAllOver{true});
    const auto request = request_of(desk.program(), desk.model().workbench);
    CHECK(request.mentors.size() == 2);
    CHECK(request.mentees.size() == 3);
    CHECK(request.current.size() == 2);
    CHECK(request.stay_bonus == stay_bonus_usual);
    CHECK(request.first == std::set{desk.id("Sofia Reyes"), desk.id("Elif Kaya")});
    desk.post(intent::ThinkAllOver{false});
    CHECK(request_of(desk.program(), desk.model().workbench) == matching_request(desk.program()));
}

TEST_CASE("how firmly pairs are kept decides whether they change, and nobody loses a mentor") {
    auto desk = crossed();
    desk.post(intent::ThinkAllOver{true});
    const auto ending = [&] {
        return rematch_of(desk.program(), *desk.model().workbench.plan).ending.size();
    };
    CHECK(ending() == 2);
    desk.post(intent::SetStayBonus{5'000});
    CHECK(ending() == 0);
    desk.post(intent::UndoPlanStep{});
    CHECK(ending() == 2);
    const auto& left = desk.model().workbench.plan->mentees_left;
    REQUIRE(left.size() == 1);
    CHECK(left[0].person == desk.id("Ravi Shah"));
    // Ravi fits best of all now, and still takes nobody's place.
    desk.post(intent::WishPair{desk.id("Marta Colombo"), desk.id("Sofia Reyes"), Wish::Never});
    CHECK(desk.model().workbench.plan->mentees_left[0].person == desk.id("Ravi Shah"));
}

TEST_CASE(
    "carrying it out ends the pairs that don't stay, forms the new ones, and touches no other") {
    auto desk = crossed();
    desk.post(intent::ThinkAllOver{true});
    desk.post(intent::WishPair{desk.id("Kwame Asante"), desk.id("Sofia Reyes"), Wish::Keep});
    CHECK(rematch_of(desk.program(), *desk.model().workbench.plan).ending.empty());
    desk.post(intent::UndoPlanStep{});
    const auto old = pair_of(desk, "Sofia Reyes").id;
    desk.post(intent::ProposePlan{});
    CHECK(desk.program().pairs.at(old).state == PairState::Ended);
    CHECK_FALSE(desk.program().pairs.at(old).blocked);
    CHECK(pair_of(desk, "Sofia Reyes").mentor == desk.id("Marta Colombo"));
    CHECK(pair_of(desk, "Elif Kaya").mentor == desk.id("Kwame Asante"));
    CHECK(pairs_in(desk.program(), PairState::Active) == 2);
    CHECK(pairs_in(desk.program(), PairState::Ended) == 2);
    CHECK_FALSE(desk.model().workbench.all_over);
    CHECK(desk.model().workbench.steps.empty());
    // Thought over again, nothing changes any more.
    desk.post(intent::ThinkAllOver{true});
    const auto again = rematch_of(desk.program(), *desk.model().workbench.plan);
    CHECK(again.ending.empty());
    CHECK(again.beginning.empty());
    CHECK(again.staying.size() == 2);
}

TEST_CASE("where both decide, pairs that change end and the new ones are asked") {
    auto desk = crossed();
    desk.let_both_decide();
    desk.post(intent::ThinkAllOver{true});
    desk.post(intent::ProposePlan{});
    CHECK(pairs_in(desk.program(), PairState::Active) == 0);
    CHECK(pairs_in(desk.program(), PairState::Proposed) == 2);
    CHECK(pairs_in(desk.program(), PairState::Ended) == 2);
}

TEST_CASE("pairs that pause or wait for an answer are left alone, with their places") {
    auto desk = crossed();
    desk.post(intent::PausePair{pair_of(desk, "Sofia Reyes").id, {}});
    desk.post(intent::ThinkAllOver{true});
    auto request = request_of(desk.program(), desk.model().workbench);
    CHECK(request.mentors.size() == 1);
    CHECK(request.current.size() == 1);
    CHECK_FALSE(may_change(desk.program(), pair_of(desk, "Sofia Reyes")));
    desk.post(intent::ProposePlan{});
    CHECK(pair_of(desk, "Sofia Reyes").state == PairState::Paused);
    CHECK(pair_of(desk, "Elif Kaya").state == PairState::Active);

    auto other = crossed();
    other.post(intent::EndPair{pair_of(other, "Sofia Reyes").id});
    other.let_both_decide();
    other.post(intent::PairByHand{other.id("Kwame Asante"), other.id("Ravi Shah")});
    other.post(intent::ThinkAllOver{true});
    request = request_of(other.program(), other.model().workbench);
    CHECK(request.mentors.size() == 1);
    CHECK(request.mentees.size() == 2);
    other.post(intent::ProposePlan{});
    CHECK(pair_of(other, "Ravi Shah").state == PairState::Proposed);
}

TEST_CASE("a mentor who takes fewer people than they have keeps them") {
    test::PairingDesk desk(
        {mentor_named("Marta Colombo", {"Design"}, 2), mentor_named("Kwame Asante", {"Data"}, 2),
         mentee_named("Sofia Reyes", {"Data"}), mentee_named("Elif Kaya", {"Data"})});
    for (const auto* mentee : {"Sofia Reyes", "Elif Kaya"})
        desk.post(intent::PairByHand{desk.id("Marta Colombo"), desk.id(mentee)});
    desk.post(intent::ThinkAllOver{true});
    CHECK(rematch_of(desk.program(), *desk.model().workbench.plan).ending.size() == 2);
    auto profile = *desk.program().person(desk.id("Marta Colombo"))->profile;
    profile.places = 1;
    desk.post(intent::EditPerson{desk.id("Marta Colombo"), profile});
    desk.post(intent::SuggestPairs{});
    CHECK(rematch_of(desk.program(), *desk.model().workbench.plan).ending.empty());
    CHECK_FALSE(may_change(desk.program(), pair_of(desk, "Sofia Reyes")));
}

TEST_CASE("a pair that was formed against a rule stays, unless the admin says never") {
    auto colleagues =
        std::vector{mentor_named("Marta Colombo", {"Law"}), mentor_named("Kwame Asante", {"Data"}),
                    mentee_named("Sofia Reyes", {"Data"})};
    colleagues[0].organisation = colleagues[2].organisation = "Acme";
    test::PairingDesk desk(colleagues);
    const auto marta = desk.id("Marta Colombo"), sofia = desk.id("Sofia Reyes");
    desk.post(intent::PairByHand{marta, sofia});
    desk.post(intent::ThinkAllOver{true});
    CHECK(request_of(desk.program(), desk.model().workbench).keep.contains({marta, sofia}));
    CHECK(rematch_of(desk.program(), *desk.model().workbench.plan).ending.empty());
    desk.post(intent::WishPair{marta, sofia, Wish::Never});
    CHECK(rematch_of(desk.program(), *desk.model().workbench.plan).ending.size() == 1);
}

TEST_CASE("who ended with a block is not brought together again, and an old wish moves nobody") {
    auto desk = crossed();
    const auto marta = desk.id("Marta Colombo"), sofia = desk.id("Sofia Reyes"),
               elif = desk.id("Elif Kaya");
    desk.post(intent::WishPair{marta, elif, Wish::Keep});
    desk.post(intent::EndPair{pair_of(desk, "Sofia Reyes").id});
    desk.post(intent::EndPair{pair_of(desk, "Elif Kaya").id});
    desk.post(intent::PairByHand{marta, sofia});
    desk.post(intent::PairByHand{desk.id("Kwame Asante"), elif});
    desk.post(intent::ThinkAllOver{true});
    CHECK(request_of(desk.program(), desk.model().workbench).keep.empty());
    CHECK(rematch_of(desk.program(), *desk.model().workbench.plan).ending.empty());
    desk.post(intent::EndPair{pair_of(desk, "Sofia Reyes").id, program::Reason::NotSaid, true});
    CHECK(request_of(desk.program(), desk.model().workbench).never.contains({marta, sofia}));
}

TEST_CASE("the switch and how firmly pairs are kept are taken back step by step") {
    auto desk = crossed();
    desk.post(intent::ThinkAllOver{true});
    desk.post(intent::ThinkAllOver{true});
    desk.post(intent::SetStayBonus{50});
    desk.post(intent::SetStayBonus{50});
    CHECK(desk.model().workbench.steps.size() == 2);
    desk.post(intent::UndoPlanStep{});
    CHECK(desk.model().workbench.stay_bonus == stay_bonus_usual);
    desk.post(intent::UndoPlanStep{});
    CHECK_FALSE(desk.model().workbench.all_over);
    CHECK(desk.model().workbench.plan == matching::plan(matching_request(desk.program())));
    desk.post(intent::RedoPlanStep{});
    CHECK(desk.model().workbench.all_over);
}

TEST_CASE("a tab that follows another changes no pair") {
    auto desk = crossed();
    desk.post(intent::ThinkAllOver{true});
    desk.model().follower = true;
    desk.post(intent::ProposePlan{});
    CHECK(pairs_in(desk.program(), PairState::Active) == 2);
    CHECK(desk.model().problem);
}

}  // namespace
}  // namespace accanto::app
