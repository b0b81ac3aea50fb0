#include "shell/planning.hpp"

#include <doctest/doctest.h>

#include "app/pairing_request.hpp"
#include "support/pairing_desk.hpp"

namespace accanto::shell {
namespace {

using test::mentee_named;
using test::mentor_named;
namespace intent = app::intent;

test::PairingDesk crowded_desk() {
    test::PairingDesk desk(
        {mentor_named("Marta Colombo", {"Design"}), mentor_named("Kwame Asante", {"Data"}),
         mentee_named("Sofia Reyes", {"Design"}), mentee_named("Elif Kaya", {"Data"})});
    desk.model().pairs_at_once = 0;
    return desk;
}

/// Turns until there is nothing to do any more. How many.
int work_through(Planning& planning, test::PairingDesk& desk) {
    int turns = 0;
    for (; Planning::is_wanted(desk.model()) && turns < 10'000; ++turns) {
        if (auto told = planning.work(desk.model())) desk.post(std::move(*told));
    }
    return turns;
}

TEST_CASE("a plan that is wanted is made, and nothing is left to do") {
    auto desk = crowded_desk();
    Planning planning;
    CHECK_FALSE(Planning::is_wanted(desk.model()));
    CHECK_FALSE(planning.work(desk.model()));
    desk.post(intent::SuggestPairs{});
    CHECK(work_through(planning, desk) > 1);
    REQUIRE(desk.model().workbench.plan);
    CHECK(*desk.model().workbench.plan == matching::plan(app::matching_request(desk.program())));
}

TEST_CASE("with the plan comes what it was made from, once") {
    auto desk = crowded_desk();
    Planning planning;
    desk.post(intent::SuggestPairs{});
    CHECK_FALSE(planning.take_basis());
    work_through(planning, desk);
    auto basis = planning.take_basis();
    REQUIRE(basis);
    CHECK_FALSE(planning.take_basis());
    CHECK(basis->number == desk.model().workbench.plan_number);
    CHECK(basis->asked == app::matching_request(desk.program()));
    REQUIRE(basis->planner);
    CHECK(basis->planner->plan() == *desk.model().workbench.plan);
    app::PairingViews views;
    CHECK(views.of(desk.model()).outdated);
    views.keep(std::move(basis));
    desk.post(intent::SelectPair{desk.id("Marta Colombo"), desk.id("Sofia Reyes")});
    const auto& view = views.of(desk.model());
    CHECK_FALSE(view.outdated);
    REQUIRE(view.why);
    CHECK(view.why->not_known.empty());
    CHECK_FALSE(view.why->alternatives.empty());
}

TEST_CASE("what changes while it is made is in the plan") {
    auto desk = crowded_desk();
    Planning planning;
    desk.post(intent::SuggestPairs{});
    planning.work(desk.model());
    desk.post(intent::WishPair{desk.id("Marta Colombo"), desk.id("Elif Kaya"),
                               program::fact::Wish::Keep});
    work_through(planning, desk);
    REQUIRE(desk.model().workbench.plan);
    CHECK(desk.model().workbench.plan->totals.pairs == 2);
    CHECK(*desk.model().workbench.plan == matching::plan(app::matching_request(desk.program())));
}

TEST_CASE("asked again for the same, it goes on; stopped, it drops what it has") {
    auto desk = crowded_desk();
    Planning planning;
    desk.post(intent::SuggestPairs{});
    planning.work(desk.model());
    desk.post(intent::SuggestPairs{});
    CHECK(work_through(planning, desk) == 1);
    CHECK(desk.model().workbench.plan);
    desk.post(intent::SuggestPairs{});
    planning.work(desk.model());
    desk.post(intent::CancelPlan{});
    CHECK_FALSE(planning.work(desk.model()));
    desk.post(intent::SuggestPairs{});
    CHECK(work_through(planning, desk) > 1);
}

}  // namespace
}  // namespace accanto::shell
