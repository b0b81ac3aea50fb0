#include "exchange/plan_export.hpp"

#include <doctest/doctest.h>

#include "exchange/csv.hpp"
#include "exchange/samples.hpp"

namespace accanto::exchange {
namespace {

TEST_CASE("a plan for programs is as its golden file has it") {
    CHECK(plan_json(test::sample_plan_report()) == test::golden_text("plan-v1/plan.json"));
}

TEST_CASE("a plan of people who say everything is as its golden file has it") {
    CHECK(plan_json(test::later_plan_report()) == test::golden_text("plan-v1/plan-later.json"));
}

TEST_CASE("what people say since later has columns of its own, behind those of before") {
    auto report = test::later_plan_report();
    const auto rows = read_csv(plan_csv(report));
    REQUIRE(rows);
    const auto& heading = rows->at(0).cells;
    const auto& pair = rows->at(1).cells;
    REQUIRE(heading.size() == 22);
    const std::vector<std::pair<std::string, std::string>> expected{
        {"Why left over", ""},
        {"Goals", "10"},
        {"Interests", "5"},
        {"Wishes", "5"},
        {"Topics that count half", "Portfolio"},
        {"Shared goals", "Lead a team"},
        {"Shared interests", "Chess, Music"},
        {"Wish of the mentee", "2"},
        {"Minutes a week at best", "300"},
        {"Years asked for", "3 to 10"}};
    for (std::size_t k = 0; k < expected.size(); ++k) {
        CHECK(heading[12 + k] == expected[k].first);
        CHECK(pair[12 + k] == expected[k].second);
    }
    CHECK(rows->at(2).cells[12] == "Marta would fit, but has no place left.");
    report.pairs.front().goals_shared.clear();
    report.pairs.front().wish = 0;
    const auto fewer = read_csv(plan_csv(report));
    REQUIRE(fewer);
    CHECK(fewer->at(0).cells.size() == 20);
}

TEST_CASE("a plan as a table has a row for each pair, and for each who is left over") {
    const auto rows = read_csv(plan_csv(test::sample_plan_report()));
    REQUIRE(rows);
    REQUIRE(rows->size() == 4);
    const auto& pair = rows->at(1).cells;
    CHECK(pair[0] == "Marta Colombo");
    CHECK(pair[1] == "Sofia Reyes");
    CHECK(pair[2] == "83");
    CHECK(pair[7] == "Design, Portfolio");
    CHECK(pair[11] == "yes");
    const auto& mentee = rows->at(2).cells;
    CHECK(mentee[0].empty());
    CHECK(mentee[1] == "Ravi Shah");
    CHECK(mentee.back() == "Marta would fit, but has no place left.");
    CHECK(rows->at(3).cells[0] == "Kwame Asante");
}

TEST_CASE("a plan without anybody is a heading") {
    const auto rows = read_csv(plan_csv({}));
    REQUIRE(rows);
    CHECK(rows->size() == 1);
}

TEST_CASE("a name in a plan that looks like a formula can't become one") {
    auto report = test::sample_plan_report();
    report.pairs.front().mentor = "=1+1";
    CHECK(plan_csv(report).contains("'=1+1"));
}

}  // namespace
}  // namespace accanto::exchange
