#include "matching/shortlist.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include <doctest/doctest.h>

#include "matching/requests.hpp"

namespace accanto::matching {
namespace {

using assignment::Edge;

assignment::Problem shortened(const Request& request, const Field& field, std::size_t each_mentee,
                              std::size_t each_mentor) {
    Sweep sweep(request, field, std::vector<bool>(field.mentors.size(), true));
    Shortlist list(field, sweep.lineup(), mentors_named(field, request.current), each_mentee,
                   each_mentor);
    for (std::size_t mentee = 0; mentee < field.mentees.size(); ++mentee)
        if (is_open(field, mentee)) list.add_row(mentee, sweep.row(mentee));
    auto problem = problem_without_edges(request, field);
    list.finish(problem);
    return problem;
}

/// The `count`-th highest of some scores, or -1.
int threshold(std::vector<int> scores, std::size_t count) {
    std::ranges::sort(scores, std::greater{});
    return count <= scores.size() ? scores[count - 1] : -1;
}

TEST_CASE("nobody who would be better is left out, for mentees as for mentors") {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(seed);
        auto request = test::random_request(random, 40, 50);
        test::ask_for_more(request, random);
        const auto field = field_of(request, {});
        const auto all = problem_of(request, field);
        const auto few = shortened(request, field, 4, 2);
        std::vector<std::vector<int>> of_mentor(40);
        for (const auto& edge : all.edges) of_mentor[edge.mentor].push_back(edge.score);
        CHECK(few.edges.size() < all.edges.size());
        for (std::size_t mentee = 0; mentee < 50; ++mentee) {
            std::vector<int> scores;
            for (const auto& edge : all.row(mentee)) scores.push_back(edge.score);
            const int least = threshold(scores, 4);
            REQUIRE(few.row(mentee).size() >= std::min<std::size_t>(4, scores.size()));
            for (const auto& edge : all.row(mentee)) {
                const auto row = few.row(mentee);
                const bool is_in = std::ranges::find(row, edge) != row.end();
                const bool must = edge.current || edge.score > least ||
                                  edge.score > threshold(of_mentor[edge.mentor], 2);
                if (must) REQUIRE(is_in);
            }
            for (const auto& edge : few.row(mentee)) {
                const auto row = all.row(mentee);
                REQUIRE(std::ranges::find(row, edge) != row.end());
            }
        }
    }
}

TEST_CASE("who is asked for more than there are gets all, each once") {
    test::SeededRandom random(2);
    const auto request = test::random_request(random, 30, 20);
    const auto field = field_of(request, {});
    const auto all = problem_of(request, field), few = shortened(request, field, 30, 10);
    CHECK(few.edges == all.edges);
    CHECK(few.row_begin == all.row_begin);
}

TEST_CASE("of mentors who are equally good not all mentees get the same") {
    Request request;
    for (int number = 0; number < 20; ++number) {
        request.mentors.push_back(test::mentor(number));
        request.mentees.push_back(test::mentee(100 + number));
    }
    const auto field = field_of(request, {});
    std::set<std::uint32_t> chosen;
    for (const auto& edge : shortened(request, field, 1, 1).edges) chosen.insert(edge.mentor);
    CHECK(chosen.size() == 20);
}

TEST_CASE("turns begin elsewhere for everybody and name each mentor once") {
    const Turn turn{7, 20};
    for (std::size_t mentee = 0; mentee < 20; ++mentee) {
        for (std::uint32_t mentor = 0; mentor < 7; ++mentor)
            REQUIRE(turn.mentor_at(mentee, turn.place_of(mentee, mentor)) == mentor);
    }
    CHECK(turn.begin(0) == 0);
    CHECK(turn.begin(19) == 6);
}

}  // namespace
}  // namespace accanto::matching
