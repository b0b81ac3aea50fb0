#include "app/views/check_in_view.hpp"

#include <doctest/doctest.h>

#include "app/views/pair_view.hpp"
#include "support/app_circle.hpp"

namespace accanto::app {
namespace {

using program::fact::CheckedIn;
using program::fact::Touch;
using test::AppCircle;

PairId pair_of(const AppCircle& circle) {
    return circle.mentor.program().pair_order.front();
}

CheckInView seen(const AppCircle& circle) {
    return pair_view(circle.mentee.model(), circle.mentee.now(), 0).check_in;
}

TEST_CASE("what is shown before saving is what the admin gets") {
    AppCircle circle;
    circle.pair();
    const auto pair = pair_of(circle);
    circle.mentee.post(intent::MarkStep{pair, circle.mentee.program().guide.steps[1].id,
                                        program::fact::Mark::Done, ""});
    const auto shown = answered(seen(circle), pair, Touch::Talked, 4, true);
    circle.mentee.post(intent::CheckIn{pair, Touch::Talked, 4, true});
    AppCircle::send(circle.mentee, circle.admin);
    const auto& told =
        circle.admin.program().progress.at(pair).at(circle.mentee.replica().me()).weeks;
    REQUIRE(told.size() == 1);
    CHECK(told.begin()->second == shown);
    CHECK(shown.steps_done == 1);
}

TEST_CASE("a week that was told is there to be changed, earlier ones to look back on") {
    AppCircle circle;
    circle.pair();
    const auto pair = pair_of(circle);
    // The pair's start is told by the admin's clock, some seconds away from this one.
    circle.mentee.wait_ms(base::day_ms);
    for (const int useful : {3, 4, 5}) {
        circle.mentee.post(intent::CheckIn{pair, Touch::Wrote, useful, false});
        circle.mentee.wait_ms(base::week_ms);
    }
    auto view = seen(circle);
    CHECK(view.week == 4);
    CHECK_FALSE(view.this_week);
    REQUIRE(view.earlier.size() == 3);
    CHECK(view.earlier[0].useful == 5);
    circle.mentee.post(intent::CheckIn{pair, Touch::No, 0, false});
    view = seen(circle);
    REQUIRE(view.this_week);
    CHECK(view.this_week->touch == Touch::No);
}

TEST_CASE("who was not in touch is not asked how useful it was") {
    const auto checked = answered({.week = 2}, PairId{}, Touch::No, 5, false);
    CHECK(checked.useful == 0);
    CHECK(checked.week == 2);
}

TEST_CASE("a check-in is worded value by value") {
    const auto english = i18n::Language::of("en"), italian = i18n::Language::of("it");
    const CheckedIn talked{PairId{}, 6, 4, Touch::Talked, 4, false};
    CHECK(check_in_sentence(english, talked) ==
          "Week 6: in touch, talked, useful 4 of 5, 4 steps done, no call for help.");
    const CheckedIn silent{PairId{}, 1, 1, Touch::No, 0, true};
    CHECK(check_in_sentence(english, silent) ==
          "Week 1: not in touch, 1 step done, a call for help.");
    CHECK(check_in_sentence(italian, silent) ==
          "Settimana 1: non vi siete sentiti, 1 tappa fatta, una richiesta di aiuto.");
}

}  // namespace
}  // namespace accanto::app
