#include "app/views/plan_report.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/pairing_desk.hpp"

namespace accanto::app {
namespace {

using test::mentee_named;
using test::mentor_named;

test::PairingDesk planned() {
    test::PairingDesk desk({mentor_named("Marta Colombo", {"Design"}),
                            mentee_named("Sofia Reyes", {"Design", "Baking"}),
                            mentee_named("Ravi Shah", {})});
    desk.post(intent::SuggestPairs{});
    return desk;
}

exchange::PlanReport report_of(test::PairingDesk& desk) {
    return plan_report(desk.model().language(), desk.program(), *desk.model().workbench.plan);
}

TEST_CASE("a report has every pair with its points and reasons, as the screen shows them") {
    auto desk = planned();
    const auto report = report_of(desk);
    REQUIRE(report.pairs.size() == 1);
    const auto& pair = report.pairs.front();
    CHECK(pair.mentor == "Marta Colombo");
    CHECK(pair.mentee == "Sofia Reyes");
    CHECK(pair.fit == desk.view().suggestions.lines.front().points);
    CHECK(pair.topics + pair.languages + pair.free_time + pair.experience == pair.fit);
    CHECK(pair.topics_shared == std::vector<std::string>{"Design"});
    CHECK(pair.languages_shared == std::vector<std::string>{"English"});
    CHECK(pair.minutes_per_week == 240);
    CHECK_FALSE(pair.kept);
}

TEST_CASE("a report says who is left over and why") {
    auto desk = planned();
    const auto report = report_of(desk);
    REQUIRE(report.left_over.size() == 1);
    CHECK(report.left_over.front().name == "Ravi Shah");
    CHECK(report.left_over.front().mentee);
    CHECK(report.left_over.front().why == "Marta would fit, but has no place left.");
}

test::PairingDesk planned_with_all(const std::vector<program::Profile>& people) {
    test::PairingDesk desk(people, "en", test::wishes_of_all());
    desk.ask_in_private();
    desk.post(intent::SuggestPairs{});
    return desk;
}

TEST_CASE("a report has what people say since later, and the parts add up to the fit") {
    auto desk = planned_with_all(test::people_who_say_all());
    const auto report = report_of(desk);
    CHECK(report.private_counts);
    REQUIRE(report.pairs.size() == 2);
    for (const auto& pair : report.pairs) {
        CHECK(pair.topics + pair.languages + pair.free_time + pair.experience + pair.goals +
                  pair.interests + pair.wishes ==
              pair.fit);
    }
    const auto pair =
        *std::ranges::find(report.pairs, "Sofia Reyes", &exchange::PlannedPairRow::mentee);
    CHECK(pair.mentor == "Marta Colombo");
    CHECK(pair.topics_half == std::vector<std::string>{"Portfolio"});
    CHECK(pair.goals_shared == std::vector<std::string>{"Lead a team"});
    CHECK(pair.interests_shared == std::vector<std::string>{"Chess", "Music"});
    CHECK(pair.wish == 2);
    CHECK(pair.years_wanted == program::YearsAhead{3, 10});
    CHECK(pair.minutes_per_week == 180);
    CHECK(pair.minutes_per_week_most == 240);
    const auto board = desk.view().suggestions;
    const auto line = *std::ranges::find_if(board.lines, [&](const PairingLine& each) {
        return board.mentors[each.mentor].name == pair.mentor;
    });
    CHECK(pair.fit == line.points);
}

TEST_CASE("no table and no file tells what was answered in private") {
    const auto written = [](const std::vector<program::Profile>& people) {
        auto desk = planned_with_all(people);
        auto report = report_of(desk);
        for (auto& pair : report.pairs) pair.mentor_id = {}, pair.mentee_id = {};
        return exchange::plan_csv(report) + exchange::plan_json(report);
    };
    auto people = test::people_who_say_all();
    const auto expected = written(people);
    CHECK_FALSE(expected.contains("Parents"));
    for (const auto* answer : {"Newcomers", "Parents", ""}) {
        people[0].private_answer = answer;
        CHECK(written(people) == expected);
    }
}

TEST_CASE("a plan is downloaded as a table or for programs, and nothing without a plan") {
    auto desk = planned();
    desk.post(intent::DownloadPlan{intent::PlanFile::Table});
    REQUIRE(desk.model().toast);
    test::PairingDesk other({mentor_named("Marta Colombo", {})});
    other.post(intent::DismissToast{});
    other.post(intent::DownloadPlan{intent::PlanFile::Json});
    CHECK_FALSE(other.model().toast);
}

}  // namespace
}  // namespace accanto::app
