#include "assignment/auction.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "assignment/networks.hpp"
#include "assignment/placement.hpp"
#include "assignment/small_problems.hpp"

namespace accanto::assignment {
namespace {

TEST_CASE("after an auction all that must hold holds, and many have somebody") {
    std::ptrdiff_t placed = 0, best = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(seed);
        const auto problem = test::random_problem(random, {.mentors_max = 20,
                                                           .mentees_max = 20,
                                                           .wants_max = seed % 9 == 0 ? 3 : 1,
                                                           .has_load = seed % 2 == 0});
        const Options options{seed % 5 == 0 ? Fairness::Balanced : Fairness::Total};
        Network<std::int64_t> network(problem, options, *scale_of<std::int64_t>(problem, options),
                                      0);
        Auction<std::int64_t>(network).run({});
        REQUIRE(test::is_consistent(network));
        placed += std::ranges::count_if(network.placed, [](auto count) { return count > 0; });
        for (const auto met : Placement(problem, 0).run({})) best += met;
    }
    CHECK(placed * 3 > best);
}

TEST_CASE("an auction that is called off and taken up again ends as one that is not") {
    test::SeededRandom random(1);
    const auto problem = test::random_problem(random, {.mentors_max = 90, .mentees_max = 90});
    const Options options{Fairness::Total};
    const auto scale = *scale_of<std::int64_t>(problem, options);
    Network<std::int64_t> whole(problem, options, scale, 0), cut(problem, options, scale, 0);
    CHECK(Auction<std::int64_t>(whole).run({}));
    Auction<std::int64_t> auction(cut);
    while (!auction.run([] { return false; })) {
    }
    CHECK(test::is_consistent(cut));
    CHECK(cut.price == whole.price);
    CHECK(cut.worth == whole.worth);
}

}  // namespace
}  // namespace accanto::assignment
