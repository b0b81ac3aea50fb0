#include <algorithm>

#include <doctest/doctest.h>

#include "app/pairing_request.hpp"
#include "i18n/texts.hpp"
#include "support/pairing_desk.hpp"

namespace accanto::app {
namespace {

using program::PairState;
using test::mentee_named;
using test::mentor_named;

test::PairingDesk desk() {
    return test::PairingDesk(
        {mentor_named("Marta Colombo", {"Design"}), mentor_named("Kwame Asante", {"Data"}),
         mentee_named("Sofia Reyes", {"Design"}), mentee_named("Elif Kaya", {"Data"})});
}

int pairs_in(const program::Program& program, PairState state) {
    return static_cast<int>(std::ranges::count_if(
        program.pairs, [&](const auto& entry) { return entry.second.state == state; }));
}

TEST_CASE("where the admin confirms, a plan becomes pairs at once") {
    auto circle = desk();
    circle.post(intent::SuggestPairs{});
    circle.post(intent::ProposePlan{});
    CHECK(pairs_in(circle.program(), PairState::Active) == 2);
    REQUIRE(circle.model().toast);
    CHECK(circle.model().toast->text == i18n::Text::toast_pairs_formed);
    CHECK(circle.model().toast->count == 2);
    CHECK(circle.model().workbench.plan->pairs.empty());
}

TEST_CASE("where both decide, a plan is proposed and called so") {
    auto circle = desk();
    circle.let_both_decide();
    circle.post(intent::SuggestPairs{});
    circle.post(intent::ProposePlan{});
    CHECK(pairs_in(circle.program(), PairState::Proposed) == 2);
    REQUIRE(circle.model().toast);
    CHECK(circle.model().toast->text == i18n::Text::toast_pairs_proposed);
    CHECK(circle.model().workbench.plan->pairs.empty());
}

TEST_CASE("a tab that follows another proposes nothing, and says why") {
    auto circle = desk();
    circle.post(intent::SuggestPairs{});
    circle.model().follower = true;
    circle.post(intent::ProposePlan{});
    circle.post(intent::PairByHand{circle.id("Marta Colombo"), circle.id("Sofia Reyes")});
    CHECK(circle.program().pairs.empty());
    REQUIRE(circle.model().problem);
    CHECK(circle.model().problem->text == i18n::Text::problem_other_tab);
}

TEST_CASE("what counts most is the admin's to choose, and the plan follows") {
    auto circle = desk();
    circle.post(intent::SetFairness{matching::Fairness::Bands});
    CHECK_FALSE(circle.model().workbench.plan);
    circle.post(intent::SuggestPairs{});
    for (const auto fairness : {matching::Fairness::Balanced, matching::Fairness::Total}) {
        circle.post(intent::SetFairness{fairness});
        CHECK(circle.model().workbench.plan ==
              matching::plan(matching_request(circle.program(), fairness)));
    }
}

TEST_CASE("a plan comes with what each kind of fairness comes to") {
    auto circle = desk();
    circle.post(intent::SuggestPairs{});
    const auto& compared = circle.model().workbench.compared;
    REQUIRE(compared.size() == matching::every_fairness.size());
    CHECK(compared[0].placed == 2);
    CHECK(compared[0].points_average == circle.model().workbench.plan->totals.points_average);
    CHECK(compared[0].points_lowest > 0);
}

TEST_CASE("a pair that ends is planned for anew") {
    auto circle = desk();
    circle.post(intent::SuggestPairs{});
    circle.post(intent::ProposePlan{});
    circle.post(intent::EndPair{circle.only_pair(), program::Reason::NoTime, false});
    CHECK(pairs_in(circle.program(), PairState::Ended) == 1);
    CHECK(circle.model().workbench.plan->pairs.size() == 1);
}

TEST_CASE("two who shall not be suggested again are not") {
    auto circle = desk();
    circle.post(intent::SuggestPairs{});
    circle.post(intent::ProposePlan{});
    circle.post(intent::EndPair{circle.only_pair(), program::Reason::NotComfortable, true});
    CHECK(circle.model().workbench.plan->pairs.empty());
}

TEST_CASE("wishes and choices of fairness are taken back one by one, and made again") {
    using program::fact::Wish;
    auto circle = desk();
    circle.post(intent::SuggestPairs{});
    const auto first = circle.model().workbench.plan;
    const std::pair two{circle.id("Marta Colombo"), circle.id("Elif Kaya")};
    circle.post(intent::WishPair{two.first, two.second, Wish::Keep});
    circle.post(intent::WishPair{two.first, two.second, Wish::Never});
    circle.post(intent::SetFairness{matching::Fairness::Balanced});
    circle.post(intent::UndoPlanStep{});
    CHECK(circle.model().workbench.fairness == matching::Fairness::Total);
    CHECK(circle.program().wishes.at(two) == Wish::Never);
    circle.post(intent::UndoPlanStep{});
    CHECK(circle.program().wishes.at(two) == Wish::Keep);
    circle.post(intent::UndoPlanStep{});
    CHECK_FALSE(circle.program().wishes.contains(two));
    CHECK(circle.model().workbench.plan == first);
    circle.post(intent::UndoPlanStep{});
    CHECK(circle.model().workbench.plan == first);
    circle.post(intent::RedoPlanStep{});
    CHECK(circle.program().wishes.at(two) == Wish::Keep);
    CHECK(circle.model().workbench.selected == two);
}

TEST_CASE("a new wish forgets what was taken back") {
    using program::fact::Wish;
    auto circle = desk();
    circle.post(intent::SuggestPairs{});
    circle.post(intent::WishPair{circle.id("Marta Colombo"), circle.id("Elif Kaya"), Wish::Keep});
    circle.post(intent::UndoPlanStep{});
    circle.post(intent::WishPair{circle.id("Kwame Asante"), circle.id("Elif Kaya"), Wish::Keep});
    CHECK(circle.model().workbench.steps.size() == 1);
    circle.post(intent::RedoPlanStep{});
    CHECK(circle.program().wishes.size() == 1);
}

TEST_CASE("what was proposed is not taken back step by step") {
    using program::fact::Wish;
    auto circle = desk();
    circle.post(intent::SuggestPairs{});
    circle.post(intent::WishPair{circle.id("Marta Colombo"), circle.id("Elif Kaya"), Wish::Keep});
    circle.post(intent::ProposePlan{});
    CHECK(circle.model().workbench.steps.empty());
    circle.post(intent::UndoPlanStep{});
    CHECK(circle.program().wishes.size() == 1);
}

TEST_CASE("nothing is proposed without a plan") {
    auto circle = desk();
    circle.post(intent::DismissToast{});
    circle.post(intent::ProposePlan{});
    CHECK(circle.program().pairs.empty());
    CHECK_FALSE(circle.model().toast);
}

TEST_CASE("what counts is told with the rules, the plan follows, and it can be taken back") {
    auto circle = desk();
    const auto plan_by_rules = [&] { return matching::plan(matching_request(circle.program())); };
    auto rules = circle.program().rules;
    rules.weights = {0, 0, 0, 5};
    circle.post(intent::SetRules{rules});
    CHECK_FALSE(circle.model().workbench.plan);
    circle.post(intent::SuggestPairs{});
    rules.weights = {5, 0, 0, 0};
    rules.synonyms = {{{"Design", "Data"}}};
    circle.post(intent::SetRules{rules});
    CHECK(circle.model().workbench.plan == plan_by_rules());
    CHECK(circle.model().workbench.plan->totals.points_average == matching::points_max);
    REQUIRE(circle.model().toast);
    REQUIRE(circle.model().toast->undo);
    circle.post(*circle.model().toast->undo);
    CHECK(circle.program().rules.weights == program::Weights{0, 0, 0, 5});
    CHECK(circle.model().workbench.plan == plan_by_rules());
}

}  // namespace
}  // namespace accanto::app
