#include "matching/sweep.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "matching/requests.hpp"
#include "matching/rules.hpp"

namespace accanto::matching {
namespace {

/// As `parts_of` and the rules have it; -1: forbidden.
int expected(const Request& request, const Field& field, std::size_t mentor, std::size_t mentee) {
    auto rules = forbidding_rules(request, field.mentors[mentor], field.mentees[mentee]);
    std::erase(rules, Rule::NoPlace);
    return rules.empty() ? field.points(mentor, mentee) : -1;
}

/// How many pairs are allowed.
int compare_all(const Request& request, const std::vector<bool>& wanted) {
    const auto field = field_of(request, {});
    Sweep sweep(request, field, wanted);
    int allowed = 0;
    for (std::size_t mentee = 0; mentee < field.mentees.size(); ++mentee) {
        const auto row = sweep.row(mentee);
        REQUIRE(row.size() == sweep.lineup().size());
        for (std::size_t mentor = 0; mentor < field.mentors.size(); ++mentor) {
            const int points = sweep.points_with(mentor);
            const int right = wanted[mentor] ? expected(request, field, mentor, mentee) : -1;
            CAPTURE(mentor);
            CAPTURE(mentee);
            REQUIRE((points < 0 ? -1 : points) == right);
            allowed += right >= 0 ? 1 : 0;
        }
        for (std::size_t position = 0; position < row.size(); ++position)
            if (sweep.lineup().mentor_at[position] == nowhere) REQUIRE(row[position] < 0);
    }
    return allowed;
}

TEST_CASE("everybody has the points and the rules they have one by one") {
    int allowed = 0, pairs = 0;
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(seed);
        const int mentors = static_cast<int>(random.below(40)),
                  mentees = static_cast<int>(random.below(30));
        auto request = test::random_request(random, mentors, mentees);
        if (random.below(2) == 0) test::make_odd(request, random);
        if (random.below(2) == 0) test::say_more(request, random);
        if (random.below(2) == 0)
            request.synonyms = {{.words = {"design", "Law"}}, {.words = {"Writing", "teams "}}};
        std::vector<bool> wanted(request.mentors.size(), true);
        if (random.below(3) == 0)
            for (std::size_t k = 0; k < wanted.size(); ++k) wanted[k] = random.below(4) != 0;
        allowed += compare_all(request, wanted);
        pairs += mentors * mentees;
    }
    CHECK(allowed > 5'000);
    CHECK(allowed < pairs);
}

TEST_CASE("people who say everything have the points they have one by one") {
    int allowed = 0, above = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(1'000 + seed);
        auto request = test::random_request(random, 40, 30);
        test::say_more(request, random);
        if (seed % 4 == 0) {
            for (auto& one : request.mentees)
                for (int k = 0; k < 40; ++k) one.profile.goals.push_back("g" + std::to_string(k));
        }
        allowed += compare_all(request, std::vector<bool>(40, true));
        const auto shares = field_of(request, {}).shares;
        above += shares.goals + shares.interests + shares.wishes + shares.private_wish;
    }
    CHECK(allowed > 5'000);
    CHECK(above > 60 * 2'000);
}

TEST_CASE("more kinds of people than are remembered are compared as well") {
    Request request;
    for (int number = 0; number < 20; ++number) {
        auto one = test::mentor(number);
        one.profile.languages = {"l" + std::to_string(number), "l" + std::to_string(number * 7)};
        one.profile.experience_years = number * 40;
        request.mentors.push_back(one);
    }
    for (int number = 0; number < 600; ++number) {
        auto other = test::mentee(100 + number);
        other.profile.languages = {"l" + std::to_string(number / 2), "l" + std::to_string(number)};
        other.profile.experience_years = number % 300;
        request.mentees.push_back(other);
    }
    CHECK(compare_all(request, std::vector<bool>(20, true)) > 50);
}

}  // namespace
}  // namespace accanto::matching
