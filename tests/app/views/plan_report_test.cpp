#include "app/views/plan_report.hpp"

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
