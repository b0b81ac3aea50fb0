#include "matching/telling.hpp"

#include <doctest/doctest.h>

#include "matching/planner.hpp"
#include "matching/requests.hpp"

namespace accanto::matching {
namespace {

TEST_CASE("told a few people at a time, a plan reads as told at once") {
    int left = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(seed);
        auto request = test::random_request(random, static_cast<int>(seed % 9), 9);
        test::ask_for_more(request, random);
        const auto wishes = settle_wishes(request, all_pairs_max);
        const auto field = field_of(request, wishes.keep);
        const auto engine = engine_of(problem_of(request, field), request);
        REQUIRE(engine);
        const auto holding = holding_of(field, engine->pairs());
        Telling telling(request, field, &engine->problem(), holding);
        int turns = 1, done = 0;
        for (; !telling.advance(1); ++turns) {
            CHECK(telling.done_permille() >= done);
            done = telling.done_permille();
        }
        CHECK(turns > 1);
        const auto told = telling.take();
        CHECK(told == plan_of(request, field, &engine->problem(), holding));
        left += told.totals.mentees_left;
    }
    CHECK(left > 30);
}

}  // namespace
}  // namespace accanto::matching
