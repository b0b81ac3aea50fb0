#include "assignment/problem.hpp"

#include <doctest/doctest.h>

#include "assignment/small_problems.hpp"

namespace accanto::assignment {
namespace {

/// Two mentees and two mentors.
Problem small() {
    Problem problem;
    problem.places = {1, 2};
    problem.row_begin = {0, 2, 3};
    problem.edges = {{1, 50}, {0, 40}, {1, 7}};
    return problem;
}

LoadError error_after(auto change) {
    auto problem = small();
    change(problem);
    const auto result = prepared(std::move(problem));
    REQUIRE_FALSE(result.has_value());
    return result.error();
}

TEST_CASE("a prepared problem has sorted rows, full lists and a basis") {
    const auto problem = *prepared(small());
    CHECK(problem.edges == std::vector<Edge>{{0, 40}, {1, 50}, {1, 7}});
    CHECK(problem.wants == std::vector<std::int32_t>{1, 1});
    CHECK(problem.priority.size() == 2);
    CHECK(problem.load_cost == std::vector<Points>{0});
    CHECK(problem.basis.wishes == 2);
    CHECK(problem.find(0, 1)->score == 50);
    CHECK(problem.find(1, 0) == nullptr);
}

TEST_CASE("somebody who comes later moves the others up, and brings a row") {
    auto with_room = small();
    with_room.wishes_more = 3;
    auto problem = *prepared(std::move(with_room));
    CHECK(problem.basis.wishes == 5);
    problem.insert_mentee(1);
    CHECK(problem.wants == std::vector<std::int32_t>{1, 0, 1});
    CHECK(problem.row(1).empty());
    problem.put_row(1, std::vector<Edge>{{0, 9}, {1, 8}});
    CHECK(problem.edges == std::vector<Edge>{{0, 40}, {1, 50}, {0, 9}, {1, 8}, {1, 7}});
    problem.put_row(0, std::vector<Edge>{{1, 3}});
    CHECK(problem.row_begin == std::vector<std::uint32_t>{0, 1, 3, 4});
    CHECK(problem.find(2, 1)->score == 7);
}

TEST_CASE("what is wrong with a problem is named, and where") {
    using enum LoadFault;
    CHECK(error_after([](Problem& p) { p.row_begin.clear(); }) == LoadError{BadRows});
    CHECK(error_after([](Problem& p) { p.row_begin = {0, 9, 3}; }) == LoadError{BadRows, 1});
    CHECK(error_after([](Problem& p) { p.row_begin = {0, 2, 2}; }) == LoadError{BadRows});
    CHECK(error_after([](Problem& p) { p.edges[2].mentor = 2; }) == LoadError{UnknownMentor, 1});
    CHECK(error_after([](Problem& p) { p.edges[1].mentor = 1; }) == LoadError{DuplicateEdge, 0});
    CHECK(error_after([](Problem& p) { p.edges[0].score = -1; }) == LoadError{BadScore, 0});
    CHECK(error_after([](Problem& p) { p.edges[2].score = 10'001; }) == LoadError{BadScore, 1});
    CHECK(error_after([](Problem& p) { p.places[1] = -1; }) == LoadError{NegativePlaces, 1});
    CHECK(error_after([](Problem& p) { p.wants = {1}; }) == LoadError{BadCount});
    CHECK(error_after([](Problem& p) { p.wants = {1, 17}; }) == LoadError{BadWants, 1});
    CHECK(error_after([](Problem& p) { p.wants = {-1, 1}; }) == LoadError{BadWants, 0});
    CHECK(error_after([](Problem& p) { p.priority = {0, 16}; }) == LoadError{BadPriority, 1});
    CHECK(error_after([](Problem& p) { p.had = {0, -1}; }) == LoadError{BadLoad, 1});
    CHECK(error_after([](Problem& p) { p.load_cost = {5, 4}; }) == LoadError{BadLoad, 1});
    CHECK(error_after([](Problem& p) { p.load_cost = {-1}; }) == LoadError{BadLoad, 0});
    CHECK(error_after([](Problem& p) { p.places.resize(people_max + 1); }) ==
          LoadError{TooManyPeople});
}

TEST_CASE("either side may be empty") {
    CHECK(prepared({}).has_value());
    Problem only_mentors;
    only_mentors.places = {3};
    CHECK(prepared(only_mentors).has_value());
    Problem only_mentees;
    only_mentees.row_begin = {0, 0, 0};
    CHECK(prepared(only_mentees).has_value());
}

TEST_CASE("edges are put and removed where they belong") {
    auto problem = *prepared(small());
    problem.put(1, {0, 9});
    problem.put(0, {1, 51});
    CHECK(problem.edges == std::vector<Edge>{{0, 40}, {1, 51}, {0, 9}, {1, 7}});
    CHECK(problem.remove(0, 0));
    CHECK_FALSE(problem.remove(0, 0));
    CHECK(problem.row_begin == std::vector<std::uint32_t>{0, 1, 3});
}

}  // namespace
}  // namespace accanto::assignment
