#include "ui/widgets/pair_line.hpp"

#include <doctest/doctest.h>

namespace accanto::ui {
namespace {

constexpr Point from{0, 0}, to{100, 60};

TEST_CASE("a line starts at the mentor, ends at the mentee, and is level at both") {
    const auto curve = line_curve(from, to);
    CHECK(point_on(curve, 0).y == doctest::Approx(0));
    CHECK(point_on(curve, 1).x == doctest::Approx(100));
    CHECK(point_on(curve, 1).y == doctest::Approx(60));
    CHECK(curve.y[1] == 0);
    CHECK(curve.y[2] == 60);
}

TEST_CASE("the middle of a line lies between the two") {
    const auto middle = point_on(line_curve(from, to), 0.5F);
    CHECK(middle.x == doctest::Approx(50));
    CHECK(middle.y == doctest::Approx(30));
}

TEST_CASE("the distance to a line is none on it, and grows beside it") {
    const auto curve = line_curve(from, to);
    CHECK(distance_to(curve, point_on(curve, 0.5F)) < 0.5F);
    CHECK(distance_to(curve, {50, 130}) > 50);
    CHECK(distance_to(line_curve({0, 0}, {100, 0}), {50, 7}) == doctest::Approx(7));
}

TEST_CASE("the beginning of a line lies on it") {
    const auto curve = line_curve(from, to);
    const auto half = beginning_of(curve, 0.5F);
    CHECK(point_on(half, 0).x == doctest::Approx(0));
    CHECK(point_on(half, 1).x == doctest::Approx(50));
    CHECK(point_on(half, 1).y == doctest::Approx(30));
    CHECK(distance_to(curve, point_on(half, 0.5F), 200) < 0.1F);
}

TEST_CASE("a better fit is a thicker line, a poor one is never invisible") {
    CHECK(line_width_of(88) > line_width_of(74));
    CHECK(line_width_of(60) == doctest::Approx(1.5));
    CHECK(line_width_of(0) == doctest::Approx(1.5));
    CHECK(line_width_of(-1) == doctest::Approx(1.5));
}

TEST_CASE("scores keep apart, and give up where there is no room") {
    const auto curve = line_curve({0, 0}, {250, 0});
    constexpr Size size{40, 26};
    std::vector<Rect> placed;
    const auto first = place_score(curve, size, placed);
    REQUIRE(first);
    CHECK(first->x == 105);
    placed.push_back(*first);
    const auto second = place_score(curve, size, placed);
    REQUIRE(second);
    CHECK(intersection(*first, *second).width * intersection(*first, *second).height == 0);
    placed.push_back({0, -50, 250, 100});
    CHECK_FALSE(place_score(curve, size, placed));
}

}  // namespace
}  // namespace accanto::ui
