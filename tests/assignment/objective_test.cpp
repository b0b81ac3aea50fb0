#include "assignment/objective.hpp"

#include <doctest/doctest.h>

#include "assignment/small_problems.hpp"

namespace accanto::assignment {
namespace {

TEST_CASE("bands begin at 5,000, 4,000 and so on") {
    CHECK(band_of(10'000) == 0);
    CHECK(band_of(5'000) == 0);
    CHECK(band_of(4'999) == 1);
    CHECK(band_of(1'000) == 4);
    CHECK(band_of(999) == 5);
    CHECK(band_of(0) == 5);
}

template <class Cost>
void check_order(Fairness fairness) {
    const Options options{fairness, false, 10'000};
    const auto scale = *scale_of<Cost>(test::problem_of({1}, {{5}, {5}}), options);
    for (Points score = 1; score <= points_max; ++score) {
        const auto key = key_of({0, score}, options);
        const auto below = key_of({0, static_cast<Points>(score - 1)}, options);
        const auto staying = key_of({0, score, true}, options);
        REQUIRE(key < below);
        REQUIRE(staying < key);
        REQUIRE(scale.cost_of(key) < scale.cost_of(below));
        REQUIRE(scale.cost_of(staying) < scale.cost_of(key));
    }
}

TEST_CASE("costs keep the order of their keys: a better score is cheaper, and staying too") {
    check_order<std::int64_t>(Fairness::Total);
    check_order<std::int64_t>(Fairness::Balanced);
    check_order<Wide>(Fairness::Bands);
}

TEST_CASE("an unmet wish costs more than everything below it can come to") {
    Problem problem = test::problem_of({1}, {{5}, {5}, {5}});
    problem.wants = {2, 1, 1};
    problem.priority = {0, 1, 0};
    problem.load_cost = {0, 300};
    problem = *prepared(problem);
    const auto scale = *scale_of<Wide>(problem, {Fairness::Bands, false, 100});
    CHECK(scale.unmet_at(2, 1) > 4 * (scale.band[5] + 10'400));
    CHECK(scale.band[1] > 4 * 10'400);
    for (std::size_t band = 2; band < bands_count; ++band)
        CHECK(scale.band[band] > 4 * scale.band[band - 1]);
    CHECK(scale.unmet_at(1, 0) == 4 * scale.unmet_at(2, 1));
    CHECK(scale.unmet_at(1, 1) == 3 * scale.unmet_at(2, 1));
    CHECK(scale.unmet_at(2, 0) == 2 * scale.unmet_at(2, 1));
}

Problem crowd(std::size_t mentees, std::int32_t wants, std::int32_t priorities) {
    Problem problem;
    problem.places = {1};
    problem.row_begin.assign(mentees + 1, 0);
    problem.wants.assign(mentees, wants);
    problem.priority.assign(mentees, 0);
    problem.priority[0] = priorities - 1;
    return *prepared(problem);
}

TEST_CASE("what does not fit is refused") {
    const Options bands{Fairness::Bands}, balanced{Fairness::Balanced};
    CHECK(scale_of<Wide>(crowd(10'000, 1, 2), bands).has_value());
    CHECK(scale_of<std::int64_t>(crowd(100'000, 2, 4), balanced).has_value());
    CHECK(scale_of<std::int64_t>(crowd(10'000, 16, 16), balanced).has_value());
    CHECK(scale_of<Wide>(crowd(1'000'000, 16, 16), bands).error() ==
          LoadError{LoadFault::Overflow});
    CHECK(scale_of<std::int64_t>(crowd(1'000'000, 16, 16), {Fairness::Balanced, false, 10'000})
              .error() == LoadError{LoadFault::Overflow});
    CHECK(scale_of<std::int64_t>(crowd(1, 1, 1), {Fairness::Total, false, 10'001}).error() ==
          LoadError{LoadFault::BadStayBonus});
    CHECK(scale_of<std::int64_t>(crowd(1, 1, 1), {Fairness::Total, false, -1}).error() ==
          LoadError{LoadFault::BadStayBonus});
}

}  // namespace
}  // namespace accanto::assignment
