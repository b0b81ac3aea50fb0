#include "app/views/pair_summary_view.hpp"

#include <doctest/doctest.h>

#include "support/told_model.hpp"

namespace accanto::app {
namespace {

using program::Role;
using program::fact::CheckedIn;
using program::fact::Touch;

struct Told {
    PairSummaryView summary() const {
        const auto model = test::model_of(told, told.founder);
        const auto& replica = *model.replica();
        return pair_summary_view(replica, *replica.program.pair(pair), told.now());
    }
    void checks_in(const test::Someone& person, int week, Touch touch, int useful,
                   bool help = false) {
        told.says(person, person.line(), CheckedIn{pair, week, week, touch, useful, help});
    }

    test::ToldBuilder told;
    test::Someone ada = told.member("Ada Rossi", Role::Mentor),
                  ben = told.member("Ben Koch", Role::Mentee);
    PairId pair = told.running_pair(ada, ben);
};

TEST_CASE("a week that is over without a word is silent, this week is not yet") {
    Told told;
    told.checks_in(told.ada, 1, Touch::Talked, 4);
    told.told.waits(2 * base::week_ms);
    const auto weeks = told.summary().mentor.weeks;
    REQUIRE(weeks.size() == 12);
    CHECK(weeks[0].kind == WeekLook::Useful);
    CHECK(weeks[1].kind == WeekLook::Silent);
    CHECK(weeks[2].kind == WeekLook::Ahead);
    CHECK(told.summary().mentee.weeks[0].kind == WeekLook::Silent);
}

TEST_CASE("a week without contact is silent although it was told") {
    Told told;
    told.checks_in(told.ada, 1, Touch::No, 0);
    const auto week = told.summary().mentor.weeks[0];
    CHECK(week.kind == WeekLook::Silent);
    CHECK(week.checked);
}

TEST_CASE("a call for help stands until the next check-in") {
    Told told;
    told.checks_in(told.ben, 1, Touch::Wrote, 2, true);
    CHECK(told.summary().mentee.asks_for_help == 1);
    CHECK_FALSE(told.summary().mentor.asks_for_help);
    told.checks_in(told.ben, 2, Touch::Talked, 4, false);
    CHECK_FALSE(told.summary().mentee.asks_for_help);
}

TEST_CASE("what both have done is at most the smaller count") {
    Told told;
    told.told.says(told.ada, told.ada.line(), program::fact::ProgressShared{told.pair, 5});
    told.told.says(told.ben, told.ben.line(), program::fact::ProgressShared{told.pair, 3});
    const auto summary = told.summary();
    CHECK(summary.mentor.steps_done == 5);
    CHECK(summary.both_done == 3);
    CHECK(summary.mentor.last_news.ms > 0);
}

TEST_CASE(
    "a pair that outlives the program shows its further weeks, and one that ended no later ones as "
    "silent") {
    Told told;
    told.told.waits(14 * base::week_ms);
    CHECK(told.summary().mentor.weeks.size() >= 15);
    told.told.announces(program::fact::PairEnded{told.pair, program::Reason::NotSaid, false});
    const auto at_end = told.summary().mentor.weeks.size();
    told.told.waits(4 * base::week_ms);
    CHECK(told.summary().mentor.weeks.size() == at_end);
}

TEST_CASE("somebody who has told nothing has no news") {
    const Told told;
    CHECK(told.summary().mentee.last_news.ms == 0);
    CHECK(told.summary().mentee.first == "Ben");
}

}  // namespace
}  // namespace accanto::app
