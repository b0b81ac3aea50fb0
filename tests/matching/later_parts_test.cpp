// Parts of a score that came later: what they are worth, and that nobody's old score changes.
#include <numeric>

#include <doctest/doctest.h>

#include "matching/field.hpp"
#include "matching/plan.hpp"
#include "matching/planner.hpp"
#include "matching/requests.hpp"

namespace accanto::matching {
namespace {

using test::slot;

/// One mentor and one mentee of whom everything is asked, and everything but one part weighs 0.
struct Two {
    explicit Two(int Weights::* part) {
        request.mentors = {test::mentor(1)}, request.mentees = {test::mentee(2)};
        request.weights = {0, 0, 0, 0, 0, 0, 0, 0};
        request.weights.*part = 1;
        request.asked = Asked{true, true, true, true};
    }
    Profile& mentor() { return request.mentors.front().profile; }
    Profile& mentee() { return request.mentees.front().profile; }
    Score score() const { return explain(request, test::person(1), test::person(2))->score; }
    int points() const { return score().points(); }

    Request request;
};

TEST_CASE("the shares of parts nobody spoke of go to the others, as if there were none") {
    const auto before = shares_of({});
    CHECK(before.goals + before.interests + before.wishes + before.private_wish == 0);
    CHECK(before.topics == 4000);
    const auto all = shares_of({}, {true, true, true, true});
    CHECK(all.topics + all.languages + all.free_time + all.experience + all.goals + all.interests +
              all.wishes + all.private_wish ==
          points_max);
    CHECK(all.interests * 2 == all.goals);
    CHECK(shares_of({1, 1, 1, 1, 9, 9, 9, 9}, {.wishes = true}).wishes == 6924);
}

TEST_CASE("programs of before keep their scores, whatever the later parts weigh") {
    test::SeededRandom random(31);
    for (int round = 0; round < 40; ++round) {
        auto request = test::random_request(random, 6, 6);
        const auto field = field_of(request, {});
        request.weights.goals = 9, request.weights.wishes = 3, request.weights.private_wish = 10;
        const auto other = field_of(request, {});
        for (std::size_t mentor = 0; mentor < field.mentors.size(); ++mentor) {
            for (std::size_t mentee = 0; mentee < field.mentees.size(); ++mentee) {
                CHECK(field.points(mentor, mentee) == other.points(mentor, mentee));
                const auto parts = field.parts(mentor, mentee);
                CHECK(parts.points() == parts.topics.points + parts.languages.points +
                                            parts.free_time.points + parts.experience.points);
                CHECK(parts.told_points() == parts.points());
            }
        }
    }
}

TEST_CASE("of the mentee's goals that the mentor names, the first count most") {
    Two two(&Weights::goals);
    CHECK(two.points() == 5000);
    two.mentee().goals = {"Lead", "Publish "};
    CHECK(two.score().goals.said == Said::MentorSilent);
    CHECK(two.points() == 5000);
    two.mentor().goals = {"publish", "Change"};
    CHECK(two.points() == 7500);
    CHECK(two.score().goals_shared == std::vector<std::string>{"Publish"});
    CHECK(two.score().goals_open == std::vector<std::string>{"Lead"});
    two.mentor().goals = {"Change"};
    CHECK(two.points() == 0);
}

TEST_CASE("three shared interests are all that can be, and one is more than half") {
    Two two(&Weights::interests);
    two.mentor().interests = {"Music", "Chess", "Hiking", "Cinema"};
    const std::vector<std::pair<std::vector<std::string>, int>> expected{
        {{}, 5000},
        {{"Cooking"}, 0},
        {{"chess"}, 5556},
        {{"chess", "Music"}, 8889},
        {{"chess", "Music", "Hiking"}, 10'000},
        {{"chess", "Music", "Hiking", "cinema"}, 10'000}};
    for (const auto& [interests, points] : expected) {
        two.mentee().interests = interests;
        CHECK(two.points() == points);
    }
    CHECK(two.score().interests_shared.back() == "cinema");
}

TEST_CASE("the first wish is full, later ones are less, and who was not named gets nothing") {
    Two two(&Weights::wishes);
    CHECK(two.score().wishes.said == Said::MenteeSilent);
    CHECK(two.points() == 5000);
    const std::vector<int> expected{10'000, 8000, 6000, 4500, 3000, 0};
    for (std::size_t before = 0; before < expected.size(); ++before) {
        two.mentee().mentor_wishes.assign(before, test::person(9));
        two.mentee().mentor_wishes.push_back(test::person(1));
        CHECK(two.points() == expected[before]);
        CHECK(two.score().wish == static_cast<int>(before) + 1);
    }
    two.mentee().mentor_wishes = {test::person(9)};
    CHECK(two.points() == 0);
    CHECK(two.score().wish == 0);
}

TEST_CASE("wishes for people who are no mentors of the request say nothing") {
    Two two(&Weights::wishes);
    const auto points = [&] { return field_of(two.request, {}).points(0, 0); };
    two.mentee().mentor_wishes = {test::person(8), test::person(2)};
    CHECK(points() == 5000);
    two.mentee().mentor_wishes = {test::person(8), test::person(1)};
    CHECK(points() == 8000);
    two.request.mentors.push_back(test::mentor(8));
    two.mentee().mentor_wishes = {test::person(8)};
    CHECK(points() == 0);
}

TEST_CASE("the same private choice is full, another one nothing, and one silent is half") {
    Two two(&Weights::private_wish);
    CHECK(two.points() == 5000);
    two.mentor().private_answer = "Parents";
    CHECK(two.points() == 5000);
    two.mentee().private_answer = "Parents";
    CHECK(two.points() == 10'000);
    two.mentee().private_answer = "Newcomers";
    CHECK(two.points() == 0);
}

TEST_CASE("inside the years a mentee asked for everything is full, a year outside is little") {
    Two two(&Weights::experience);
    two.mentee().experience_years = 5;
    two.mentee().years_ahead_wanted = {3, 10};
    const std::vector<std::pair<int, int>> expected{{5, 5500},    {7, 8500},  {8, 10'000},
                                                    {15, 10'000}, {16, 9000}, {17, 8000},
                                                    {40, 2000},   {0, 0}};
    for (const auto& [years, points] : expected) {
        CAPTURE(years);
        two.mentor().experience_years = years;
        CHECK(two.points() == points);
    }
    CHECK(two.score().years_wanted == program::YearsAhead{3, 10});
    two.mentee().years_ahead_wanted = {0, 1};
    two.mentor().experience_years = 5;
    CHECK(two.points() == 10'000);
    two.mentee().experience_years = -1;
    CHECK(two.points() == 5000);
}

TEST_CASE("topics that count half are told in the mentee's words") {
    Two two(&Weights::topics);
    two.mentor().offers = {"Law", "Design"};
    two.mentee().wants = {"design", "law"};
    two.mentor().offers_levels = {{"Design", program::Level::Some}};
    CHECK(two.score().topics_half == std::vector<std::string>{"design"});
    CHECK(two.points() == 9375);  // three of four halves
    two.mentor().offers_levels = {};
    CHECK(two.score().topics_half.empty());
    CHECK(two.points() == 10'000);
}

/// On Mondays from 15 on in Berlin, until 11 in New York: two hours, and in March one hour less.
Two over_the_sea() {
    Two two(&Weights::free_time);
    two.mentor().availability.slots = slot(0, 4);
    two.mentee().availability.slots = slot(0, 1);
    two.mentor().utc_offset_minutes = 60, two.mentee().utc_offset_minutes = -300;
    two.mentor().utc_offset_by_month_minutes = {60,  60,  60,  120, 120, 120,
                                                120, 120, 120, 120, 60,  60};
    two.mentee().utc_offset_by_month_minutes = {-300, -300, -240, -240, -240, -240,
                                                -240, -240, -240, -240, -300, -300};
    return two;
}

TEST_CASE("what is promised holds all along: the month with least counts, and is told") {
    auto two = over_the_sea();
    const auto score = two.score();
    CHECK(score.minutes_per_week == 60);
    REQUIRE(score.times.size() == 3);
    CHECK(score.times[0].minutes_per_week == 120);
    CHECK(score.times[1].minutes_per_week == 60);
    CHECK((score.times[1].months == Months("000000000100")));
    CHECK(score.slots_mentor.slots == slot(0, 4));
    two.request.months = Months("111111110000");
    CHECK(two.score().minutes_per_week == 120);
    CHECK(two.score().times.empty());
}

TEST_CASE("two who share no hour in some month have no common time") {
    auto two = over_the_sea();
    two.mentor().utc_offset_by_month_minutes[2] = 0;
    CHECK(explain(two.request, test::person(1), test::person(2))->forbidden_by ==
          Rule::NoSharedFreeTime);
    two.request.months = Months("111111110000");
    CHECK_FALSE(explain(two.request, test::person(1), test::person(2))->forbidden_by);
}

TEST_CASE("what people are told has nothing of the private part") {
    test::SeededRandom random(32);
    for (int round = 0; round < 200; ++round) {
        auto request = test::random_request(random, 1, 1);
        test::say_more(request, random);
        request.asked = Asked{true, true, true, true};
        request.weights.private_wish = 1 + static_cast<int>(random.below(10));
        const auto field = field_of(request, {});
        auto parts = field.parts(0, 0);
        const int told = parts.told_points();
        const auto shown = shown_points(parts);
        CHECK(told >= 0);
        CHECK(told <= points_max);
        CHECK(std::accumulate(shown.begin(), shown.end(), 0) == shown_points(told));
        for (const int points : {0, parts.private_wish.points_max}) {
            parts.private_wish.points = points;
            CHECK(parts.told_points() == told);
            CHECK(shown_points(parts) == shown);
        }
    }
}

TEST_CASE("where the private part is all that counts, everybody is told the same") {
    Two two(&Weights::private_wish);
    two.mentor().private_answer = two.mentee().private_answer = "a";
    CHECK(two.points() == points_max);
    CHECK(two.score().told_points() == points_max / 2);
}

TEST_CASE("a plan goes by all points, and tells those without the private part") {
    Request request;
    for (int k = 0; k < 2; ++k) {
        request.mentors.push_back(test::mentor(k));
        request.mentees.push_back(test::mentee(10 + k));
        request.mentors.back().profile.private_answer = k == 0 ? "a" : "b";
        request.mentees.back().profile.private_answer = k == 0 ? "b" : "a";
    }
    Planner planner(request);
    REQUIRE(planner.plan().pairs.size() == 2);
    CHECK(planner.plan().pairs[0].mentee == test::person(11));
    const int told = planner.plan().pairs[0].score.told_points();
    CHECK(shown_points(told) == 50);
    CHECK(planner.plan().pairs[0].score.points() > told + 500);
    CHECK(planner.plan().totals.points == 2 * told);
    CHECK(planner.worth().points == 2 * told);
    CHECK(planner.worth().lowest == told);
    for (const auto& other : planner.alternatives(test::person(11), 3)) {
        CHECK(other.points == told);
        CHECK(other.points_change == 0);
        for (const auto& move : other.moves) CHECK(move.points_after == move.points_before);
    }
}

TEST_CASE("with everything said, the order in which people come means nothing") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        test::SeededRandom random(seed);
        auto request = test::random_request(random, 8, 8);
        test::say_more(request, random);
        const auto expected = plan(request);
        test::shuffle(request.mentors, random);
        test::shuffle(request.mentees, random);
        CHECK(plan(request) == expected);
    }
}

}  // namespace
}  // namespace accanto::matching
