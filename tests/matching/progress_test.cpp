#include "matching/progress.hpp"

#include <doctest/doctest.h>

namespace accanto::matching {
namespace {

TEST_CASE("each phase takes up where the one before ended, and rounds share what is left") {
    const auto at = [](LargePhase phase, int permille, int rounds = 0) {
        return done_permille({.phase = phase, .done_permille = permille, .rounds = rounds});
    };
    CHECK(at(LargePhase::Reading, 0) == 0);
    CHECK(at(LargePhase::Reading, 1000) == at(LargePhase::Comparing, 0));
    CHECK(at(LargePhase::Comparing, 1000) == at(LargePhase::Solving, 0));
    int last = at(LargePhase::Comparing, 1000);
    for (int rounds = 0; rounds < 40; ++rounds) {
        CHECK(at(LargePhase::Solving, 0, rounds) >= last);
        CHECK(at(LargePhase::Solving, 1000, rounds) == at(LargePhase::Proving, 0, rounds));
        last = at(LargePhase::Proving, 1000, rounds);
    }
    CHECK(last <= at(LargePhase::Telling, 0));
    CHECK(at(LargePhase::Telling, 1000) == 1000);
    CHECK(at(LargePhase::Done, 0) == 1000);
}

}  // namespace
}  // namespace accanto::matching
