#include "matching/bargains.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "matching/planner.hpp"
#include "matching/requests.hpp"

namespace accanto::matching {
namespace {

using assignment::Flaw;

/// Whether the plan passes the check of the engine's own, with an edge for every pair.
bool is_best_of(const assignment::Problem& all, const assignment::Engine& engine) {
    const auto ready = *assignment::prepared(all);
    return std::visit(
        [&](const auto& proof) {
            return assignment::flaw_of(ready, engine.options(), 0, engine.pairs(), proof) ==
                   Flaw::None;
        },
        *engine.proof());
}

/// Every second or third edge of all.
assignment::Problem some_of(const assignment::Problem& all, test::SeededRandom& random) {
    auto some = all;
    some.edges.clear();
    for (std::size_t mentee = 0; mentee < all.mentees(); ++mentee) {
        for (const auto& edge : all.row(mentee))
            if (edge.current || random.below(3) == 0) some.edges.push_back(edge);
        some.row_begin[mentee + 1] = static_cast<std::uint32_t>(some.edges.size());
    }
    return some;
}

TEST_CASE("there are no bargains just when the plan is proved over all pairs") {
    int best = 0, better = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(seed);
        auto request = test::random_request(random, 12, 8);
        test::ask_for_more(request, random);
        request.floor = false;
        const auto field = field_of(request, settle_wishes(request).keep);
        const auto all = problem_of(request, field);
        const auto engine = engine_of(some_of(all, random), request);
        REQUIRE(engine.has_value());
        Sweep sweep(request, field, std::vector<bool>(12, true));
        const auto bargains = bargains_for(*engine, sweep.lineup(), 2);
        for (std::size_t mentee = 0; mentee < 8; ++mentee)
            if (is_open(field, mentee)) bargains->add_row(mentee, sweep.row(mentee));
        REQUIRE(bargains->mentees().empty() == is_best_of(all, *engine));
        REQUIRE(bargains->mentees().empty() == (bargains->gap() == 0));
        for (const auto& [mentee, edge] : bargains->found()) {
            REQUIRE(engine->problem().find(mentee, edge.mentor) == nullptr);
            const auto row = all.row(mentee);
            REQUIRE(std::ranges::find(row, edge) != row.end());
        }
        ++(bargains->mentees().empty() ? best : better);
    }
    CHECK(best > 20);
    CHECK(better > 50);
}

TEST_CASE("no plan of all pairs is better by more than the gap") {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(seed);
        auto request = test::random_request(random, 12, 8);
        request.keep.clear();
        const auto field = field_of(request, {});
        const auto all = problem_of(request, field);
        const auto engine = engine_of(some_of(all, random), request);
        Sweep sweep(request, field, std::vector<bool>(12, true));
        const auto bargains = bargains_for(*engine, sweep.lineup(), 1);
        for (std::size_t mentee = 0; mentee < 8; ++mentee)
            bargains->add_row(mentee, sweep.row(mentee));
        const auto best = engine_of(all, request);
        const auto placed = best->pairs().size() - engine->pairs().size();
        // Of equally many placed, the gap is in points; one more is worth more than all points.
        if (placed == 0)
            REQUIRE(best->levels().points - engine->levels().points <= bargains->gap());
        else
            REQUIRE(bargains->gap() > 0);
    }
}

TEST_CASE("an engine that is not solved has no prices") {
    Request request;
    request.mentors = {test::mentor(1)};
    request.mentees = {test::mentee(2)};
    const auto field = field_of(request, {});
    const auto engine = assignment::Engine::load(problem_of(request, field), {});
    const auto lineup = lineup_of(field, {true});
    CHECK(bargains_for(*engine, lineup, 1) == nullptr);
}

}  // namespace
}  // namespace accanto::matching
