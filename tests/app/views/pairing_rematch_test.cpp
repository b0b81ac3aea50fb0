#include "app/views/pairing_rematch.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/pairing_desk.hpp"

namespace accanto::app {
namespace {

using program::fact::Wish;
using test::mentee_named;
using test::mentor_named;

/// Marta goes with Sofia and Kwame with Elif, who are paired the other way round; Ravi comes new,
/// to a place of Kwame's.
test::PairingDesk crossed() {
    test::PairingDesk desk(
        {mentor_named("Marta Colombo", {"Design"}), mentor_named("Kwame Asante", {"Data"}, 2),
         mentee_named("Sofia Reyes", {"Design"}), mentee_named("Elif Kaya", {"Data"}),
         mentee_named("Ravi Shah", {"Data"})});
    desk.post(intent::PairByHand{desk.id("Marta Colombo"), desk.id("Elif Kaya")});
    desk.post(intent::PairByHand{desk.id("Kwame Asante"), desk.id("Sofia Reyes")});
    return desk;
}

TEST_CASE("who moves from whom to whom is named, and what it is worth") {
    auto desk = crossed();
    CHECK_FALSE(desk.view().rematch);
    CHECK(desk.view().can_think_over);
    desk.post(intent::ThinkAllOver{true});
    const auto view = desk.view();
    REQUIRE(view.rematch);
    const auto& rematch = *view.rematch;
    CHECK(rematch.stop == 2);
    CHECK(rematch.pairs_staying == 0);
    CHECK(rematch.pairs_ending == 2);
    CHECK(rematch.pairs_new == 3);
    CHECK(rematch.points_after > rematch.points_before);
    REQUIRE(rematch.moves.size() == 3);
    CHECK(rematch.moves[0].name == "Elif Kaya");
    CHECK(rematch.moves[0].words.starts_with("From Marta Colombo (fit "));
    CHECK(rematch.moves[0].words.contains("to Kwame Asante (fit "));
    CHECK(rematch.moves[1].words.starts_with("Finds Kwame Asante (fit "));
    CHECK_FALSE(rematch.moves[1].ends_pair);
    CHECK(std::ranges::none_of(rematch.moves, &PairingMove::is_left));
}

TEST_CASE("whoever would lose their mentor is told first") {
    auto desk = crossed();
    desk.post(intent::ThinkAllOver{true});
    for (const auto* mentor : {"Marta Colombo", "Kwame Asante"})
        desk.post(intent::WishPair{desk.id(mentor), desk.id("Sofia Reyes"), Wish::Never});
    const auto rematch = *desk.view().rematch;
    CHECK(rematch.moves[0].name == "Sofia Reyes");
    CHECK(rematch.moves[0].is_left);
    CHECK(rematch.moves[0].words.ends_with("to nobody"));
}

TEST_CASE("pairs that wait or pause are counted apart") {
    auto desk = crossed();
    desk.post(intent::PausePair{desk.program().pair_order.front(), {}});
    desk.let_both_decide();
    desk.post(intent::PairByHand{desk.id("Kwame Asante"), desk.id("Ravi Shah")});
    desk.post(intent::ThinkAllOver{true});
    const auto rematch = *desk.view().rematch;
    CHECK(rematch.pairs_apart == 2);
    CHECK(rematch.pairs_staying == 1);
    CHECK(rematch.moves.empty());
    desk.post(intent::SetStayBonus{0});
    CHECK(desk.view().rematch->stop == 0);
}

TEST_CASE("the board tells pairs that stay from new ones, and a running pair can be locked") {
    auto desk = crossed();
    desk.post(intent::ThinkAllOver{true});
    desk.post(intent::SetStayBonus{5'000});
    const auto kinds = [&](PairingLineKind kind) {
        return std::ranges::count(desk.view().suggestions.lines, kind, &PairingLine::kind);
    };
    CHECK(kinds(PairingLineKind::Staying) == 2);
    CHECK(kinds(PairingLineKind::Suggested) == 1);
    for (const auto& mentor : desk.view().suggestions.mentors)
        CHECK(mentor.mentees <= mentor.places);
    desk.select("Marta Colombo", "Elif Kaya");
    auto why = *desk.view().why;
    CHECK(why.may_change);
    CHECK(why.in_plan);
    CHECK(why.bond == PairingBond::Running);
    CHECK(why.cannot_keep.empty());
    CHECK_FALSE(why.alternatives.empty());
    // Two who are no pair can be kept together in the plan, and not be paired at once.
    desk.select("Marta Colombo", "Sofia Reyes");
    why = *desk.view().why;
    CHECK(why.cannot_keep.empty());
    CHECK_FALSE(why.cannot_pair.empty());
    CHECK(why.effect);
    desk.post(intent::WishPair{desk.id("Marta Colombo"), desk.id("Elif Kaya"), Wish::Keep});
    CHECK(kinds(PairingLineKind::Kept) == 1);
}

TEST_CASE("by hand only those are paired who are free") {
    auto desk = crossed();
    desk.post(intent::ThinkAllOver{true});
    const auto view = desk.view();
    REQUIRE(view.mentees_to_choose.size() == 1);
    CHECK(view.mentees_to_choose[0].name == "Ravi Shah");
    CHECK(view.suggestions.mentees.size() == 3);
}

}  // namespace
}  // namespace accanto::app
