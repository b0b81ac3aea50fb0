#include <doctest/doctest.h>

#include "app/pairing_request.hpp"
#include "matching/large_plan.hpp"
#include "support/pairing_desk.hpp"

namespace accanto::app {
namespace {

using program::fact::Wish;
using test::mentee_named;
using test::mentor_named;

/// Four people who are many: a plan takes turns.
test::PairingDesk crowded_desk() {
    test::PairingDesk desk(
        {mentor_named("Marta Colombo", {"Design"}), mentor_named("Kwame Asante", {"Data"}),
         mentee_named("Sofia Reyes", {"Design"}), mentee_named("Elif Kaya", {"Data"})});
    desk.model().pairs_at_once = 0;
    return desk;
}

Workbench& bench(test::PairingDesk& desk) {
    return desk.model().workbench;
}

matching::Plan plan_now(test::PairingDesk& desk) {
    matching::LargePlan large(matching_request(desk.program(), bench(desk).fairness));
    while (!large.is_done()) large.advance(1'000);
    return large.plan();
}

/// As shell/ does.
void finish(test::PairingDesk& desk) {
    REQUIRE(bench(desk).planning);
    desk.post(intent::PlanMade{bench(desk).planning->number, plan_now(desk)});
}

void wish(test::PairingDesk& desk, Wish wish) {
    desk.post(intent::WishPair{desk.id("Marta Colombo"), desk.id("Elif Kaya"), wish});
}

Wish wish_told(test::PairingDesk& desk) {
    const auto& wishes = desk.program().wishes;
    const auto found = wishes.find({desk.id("Marta Colombo"), desk.id("Elif Kaya")});
    return found == wishes.end() ? Wish::None : found->second;
}

TEST_CASE("a plan of many people is asked for, and taken when it is made") {
    auto desk = crowded_desk();
    desk.post(intent::SuggestPairs{});
    REQUIRE(bench(desk).planning);
    CHECK(bench(desk).planning->pairs == 4);
    CHECK_FALSE(bench(desk).plan);
    const auto number = bench(desk).planning->number;
    finish(desk);
    CHECK_FALSE(bench(desk).planning);
    REQUIRE(bench(desk).plan);
    CHECK(bench(desk).plan->totals.pairs == 2);
    CHECK(bench(desk).plan_number == number);
    CHECK(bench(desk).selected);
}

TEST_CASE("how far it is never falls, and makes no view anew") {
    auto desk = crowded_desk();
    desk.post(intent::SuggestPairs{});
    const auto number = bench(desk).planning->number;
    const auto version = desk.model().version;
    using matching::LargePhase;
    desk.post(intent::PlanGoesOn{number, {.phase = LargePhase::Proving, .done_permille = 1000}});
    const int proving = bench(desk).planning->done_permille;
    CHECK(proving > 0);
    desk.post(intent::PlanGoesOn{number, {.phase = LargePhase::Solving}});
    CHECK(bench(desk).planning->done_permille == proving);
    CHECK(bench(desk).planning->progress.phase == LargePhase::Solving);
    desk.post(intent::PlanGoesOn{number + 1, {.phase = LargePhase::Telling}});
    CHECK(bench(desk).planning->progress.phase == LargePhase::Solving);
    CHECK(desk.model().version == version);
}

TEST_CASE("a plan that was stopped, or begun anew since, is not taken") {
    auto desk = crowded_desk();
    desk.post(intent::SuggestPairs{});
    const auto number = bench(desk).planning->number;
    const auto made = plan_now(desk);
    desk.post(intent::CancelPlan{});
    desk.post(intent::PlanMade{number, made});
    CHECK_FALSE(bench(desk).plan);
    desk.post(intent::SuggestPairs{});
    desk.post(intent::PlanMade{number, made});
    CHECK_FALSE(bench(desk).plan);
    CHECK(bench(desk).planning->number > number);
}

TEST_CASE("Cancel takes back the wish that the plan was made anew for") {
    auto desk = crowded_desk();
    desk.post(intent::SuggestPairs{});
    finish(desk);
    const auto before = *bench(desk).plan;
    wish(desk, Wish::Keep);
    REQUIRE(bench(desk).planning);
    CHECK(bench(desk).plan == before);
    CHECK(wish_told(desk) == Wish::Keep);
    desk.post(intent::CancelPlan{});
    CHECK(wish_told(desk) == Wish::None);
    CHECK(bench(desk).plan == before);
    CHECK(bench(desk).steps.empty());
    CHECK(before == plan_now(desk));
}

TEST_CASE("Cancel goes back over several changes to the last plan that was made") {
    auto desk = crowded_desk();
    desk.post(intent::SuggestPairs{});
    finish(desk);
    wish(desk, Wish::Keep);
    finish(desk);
    const auto before = *bench(desk).plan;
    desk.post(intent::SetFairness{matching::Fairness::Bands});
    desk.post(intent::UndoPlanStep{});
    desk.post(intent::UndoPlanStep{});
    CHECK(wish_told(desk) == Wish::None);
    wish(desk, Wish::Never);
    desk.post(intent::CancelPlan{});
    CHECK(wish_told(desk) == Wish::Keep);
    CHECK(bench(desk).fairness == matching::Fairness::Total);
    CHECK(bench(desk).plan == before);
    CHECK(bench(desk).steps_taken == 1);
    CHECK(before == plan_now(desk));
}

TEST_CASE("undo and redo are planned as well") {
    auto desk = crowded_desk();
    desk.post(intent::SuggestPairs{});
    finish(desk);
    wish(desk, Wish::Keep);
    finish(desk);
    CHECK(bench(desk).plan->totals.pairs == 2);
    desk.post(intent::UndoPlanStep{});
    finish(desk);
    CHECK(*bench(desk).plan == plan_now(desk));
    CHECK_FALSE(bench(desk).plan->pairs.front().kept);
    desk.post(intent::RedoPlanStep{});
    REQUIRE(bench(desk).planning);
    desk.post(intent::CancelPlan{});
    CHECK(wish_told(desk) == Wish::None);
    CHECK(bench(desk).steps_taken == 0);
    CHECK(bench(desk).steps.size() == 1);
}

TEST_CASE("when other people or pairs come in, planning begins anew") {
    auto desk = crowded_desk();
    desk.post(intent::SuggestPairs{});
    const auto number = bench(desk).planning->number;
    desk.post(intent::SelectPair{desk.id("Marta Colombo"), desk.id("Elif Kaya")});
    CHECK(bench(desk).planning->number == number);
    desk.post(intent::PairByHand{desk.id("Marta Colombo"), desk.id("Sofia Reyes")});
    CHECK(bench(desk).planning->number > number);
    CHECK(bench(desk).planning->pairs == 1);
    finish(desk);
    CHECK(bench(desk).plan->totals.pairs == 1);
}

TEST_CASE("while a plan is made anew, the old one is not proposed") {
    auto desk = crowded_desk();
    desk.post(intent::SuggestPairs{});
    finish(desk);
    desk.post(intent::SuggestPairs{});
    desk.post(intent::ProposePlan{});
    CHECK(desk.program().pairs.empty());
    finish(desk);
    desk.post(intent::ProposePlan{});
    CHECK(desk.program().pairs.size() == 2);
}

TEST_CASE("a program that is left has no plan in the making") {
    auto desk = crowded_desk();
    desk.post(intent::SuggestPairs{});
    const auto number = bench(desk).planning->number;
    const auto made = plan_now(desk);
    desk.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    CHECK_FALSE(bench(desk).planning);
    desk.post(intent::PlanMade{number, made});
    CHECK_FALSE(bench(desk).plan);
}

}  // namespace
}  // namespace accanto::app
