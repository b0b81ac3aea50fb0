#include "exchange/plan_export.hpp"

#include <doctest/doctest.h>

#include "exchange/csv.hpp"
#include "exchange/samples.hpp"

namespace accanto::exchange {
namespace {

TEST_CASE("a plan for programs is as its golden file has it") {
    CHECK(plan_json(test::sample_plan_report()) == test::golden_text("plan-v1/plan.json"));
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
