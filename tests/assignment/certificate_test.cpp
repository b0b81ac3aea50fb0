#include "assignment/certificate.hpp"

#include <doctest/doctest.h>

#include "assignment/small_problems.hpp"
#include "assignment/solver.hpp"

namespace accanto::assignment {
namespace {

/// A solved problem that can be spoilt.
struct Case {
    Problem problem;
    Options options{Fairness::Total};
    Points floor = 0;
    Pairs pairs;
    std::vector<std::int64_t> worth, price;

    Case() : problem(test::problem_of({1, 1}, {{900, 400}, {800, -1}, {700, -1}})) {
        Solver<std::int64_t> solver(problem, options, *scale_of<std::int64_t>(problem, options), 0);
        REQUIRE(solver.run({}, {}).has_value());
        pairs = solver.pairs();
        worth.assign(solver.proof().worth.begin(), solver.proof().worth.end());
        price.assign(solver.proof().price.begin(), solver.proof().price.end());
    }
    Flaw flaw() const {
        return flaw_of<std::int64_t>(problem, options, floor, pairs, {worth, price});
    }
};

Flaw flaw_after(auto spoil) {
    Case made;
    REQUIRE(made.flaw() == Flaw::None);
    spoil(made);
    return made.flaw();
}

TEST_CASE("each way of spoiling a plan or its proof is found") {
    CHECK(flaw_after([](Case& c) { c.pairs.push_back({0, 0}); }) == Flaw::BadShape);
    CHECK(flaw_after([](Case& c) { c.worth.pop_back(); }) == Flaw::BadShape);
    CHECK(flaw_after([](Case& c) { c.problem.wants[0] = 4; }) == Flaw::BadBasis);
    CHECK(flaw_after([](Case& c) { c.pairs = {{0, 1}, {1, 1}}; }) == Flaw::NoSuchEdge);
    CHECK(flaw_after([](Case& c) { c.floor = 500; }) == Flaw::NoSuchEdge);
    CHECK(flaw_after([](Case& c) { c.problem.places[0] = 0; }) == Flaw::TooManyPlaces);
    CHECK(flaw_after([](Case& c) { c.problem.wants[1] = 0; }) == Flaw::TooManyWishes);
    CHECK(flaw_after([](Case& c) { ++c.worth[0]; }) == Flaw::Bargain);
    CHECK(flaw_after([](Case& c) { --c.worth[0]; }) == Flaw::Overpaid);
    CHECK(flaw_after([](Case& c) { c.problem.places[0] = 2; }) == Flaw::WrongPrice);
    CHECK(flaw_after([](Case& c) { c.worth[2] -= 1'000'000; }) == Flaw::WrongWorth);
}

TEST_CASE("a plan that is not the best is found, whatever its prices") {
    Case made;
    made.pairs = {{0, 0}};
    CHECK(made.flaw() != Flaw::None);
    made.pairs = {{0, 1}, {2, 0}};
    CHECK(made.flaw() != Flaw::None);
}

TEST_CASE("a problem that changed under its proof is found") {
    Case made;
    made.problem.edges[3].score = 9'999;
    CHECK(made.flaw() == Flaw::Bargain);
    made = {};
    made.options.fairness = Fairness::Balanced;
    CHECK(made.flaw() != Flaw::None);
}

}  // namespace
}  // namespace accanto::assignment
