#include <algorithm>

#include <doctest/doctest.h>

#include "app/pairing_request.hpp"
#include "ui/screens/pairing_page.hpp"

namespace accanto::test {
namespace {

namespace intent = app::intent;
using matching::LargePhase;

/// A desk whose few people are many, with a plan on its way.
struct Crowd : Pairing {
    explicit Crowd(const UiWindow& window = desktop, std::string_view language = "en")
        : Pairing(window, five_people(), language) {
        desk.model().pairs_at_once = 0;
    }
    void begin() {
        desk.post(intent::SuggestPairs{});
        page.settle();
    }
    void go_on(const matching::LargeProgress& progress) {
        desk.post(intent::PlanGoesOn{desk.model().workbench.planning->number, progress});
        page.settle();
    }
    void finish() {
        const auto number = desk.model().workbench.planning->number;
        const auto request = app::matching_request(desk.program());
        state.views.keep(
            std::make_unique<app::PairingBasis>(number, request, matching::Planner(request)));
        desk.post(intent::PlanMade{number, matching::plan(request)});
        page.settle();
    }
    bool said(std::string_view words) const {
        return std::ranges::any_of(page.said(), [&](const std::string& each) {
            return each.find(words) != std::string::npos;
        });
    }
};

TEST_CASE("a plan that takes a while says what is compared and how far it is, in every size") {
    for (const auto& window : {desktop, UiWindow{1040, 700, false}, tablet, phone, narrow}) {
        for (const auto* language : {"en", "it"}) {
            CAPTURE(window.width);
            CAPTURE(language);
            Crowd crowd(window, language);
            crowd.begin();
            crowd.go_on({.phase = LargePhase::Proving,
                         .done_permille = 500,
                         .rounds = 1,
                         .gap = 12,
                         .mentees_open = 3});
            CHECK(crowd.page.audit() == all_is_well);
            crowd.finish();
            CHECK(crowd.page.audit() == all_is_well);
        }
    }
}

TEST_CASE("what is compared is told, with a bar that moves and what may still be gained") {
    Crowd crowd;
    crowd.begin();
    CHECK(crowd.page.says("Comparing 6 possible pairs"));
    CHECK(crowd.page.says("Reading what everybody wrote."));
    CHECK(crowd.said("Comparing 6 possible pairs"));
    CHECK_FALSE(crowd.page.has(Role::Button, "Suggest pairs"));
    const auto now = [&] {
        return crowd.page.find(Role::Progress, "Comparing 6 possible pairs").now;
    };
    const float before = now();
    crowd.go_on({.phase = LargePhase::Proving, .done_permille = 500, .mentees_open = 3});
    CHECK(now() > before);
    CHECK(crowd.page.says("3 mentees may still get a better mentor."));
    CHECK(crowd.said("percent done"));
}

TEST_CASE("work that is over soon is not shown") {
    Crowd crowd;
    crowd.desk.post(intent::SuggestPairs{});
    crowd.page.frame();
    CHECK_FALSE(crowd.page.says("possible pairs"));
    crowd.finish();
    CHECK(crowd.page.says("2 pairs"));
    CHECK_FALSE(crowd.said("Comparing"));
}

TEST_CASE("meanwhile the people stay, the old plan is not proposed, and the end is told") {
    Crowd crowd;
    crowd.begin();
    CHECK(crowd.page.has(Role::List, "Mentors"));
    crowd.finish();
    CHECK(crowd.said("The plan is ready: 2 pairs, 1 left over."));
    CHECK_FALSE(crowd.page.says("possible pairs"));
    crowd.begin();
    CHECK(crowd.page.has(Role::Button, "Marta Colombo with Sofia Reyes"));
    CHECK_FALSE(crowd.page.says("have changed since"));
    CHECK(crowd.page.says("The plan is being made anew."));
    crowd.page.press_disabled(Role::Button, "Form 2 pairs");
}

TEST_CASE("Cancel stops it, and says so") {
    for (const auto& window : {desktop, phone}) {
        CAPTURE(window.width);
        Crowd crowd(window);
        crowd.begin();
        crowd.press("Cancel");
        CHECK_FALSE(crowd.desk.model().workbench.planning);
        CHECK(crowd.said("Stopped. Everything is as it was before."));
        CHECK(crowd.page.has(Role::Button, "Suggest pairs"));
    }
}

TEST_CASE("of too many people the panel says that only the plan is worked out") {
    Crowd crowd;
    crowd.begin();
    crowd.finish();
    CHECK_FALSE(crowd.page.says("only the best plan is worked out"));
    crowd.desk.post(intent::SetFairness{matching::Fairness::Balanced});
    crowd.page.settle();
    CHECK(crowd.page.says("is shown when the new plan is ready"));
    const auto number = crowd.desk.model().workbench.planning->number;
    const auto request = app::matching_request(crowd.desk.program(), matching::Fairness::Balanced);
    crowd.state.views.keep(std::make_unique<app::PairingBasis>(number, request, std::nullopt));
    crowd.desk.post(intent::PlanMade{number, matching::plan(request)});
    crowd.page.settle();
    CHECK(crowd.page.says("only the best plan is worked out"));
}

}  // namespace
}  // namespace accanto::test
