#include "app/views/pairing_view.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/pairing_desk.hpp"

namespace accanto::app {
namespace {

using program::fact::Wish;
using test::mentee_named;
using test::mentor_named;
using test::PairingDesk;

/// Marta goes with Sofia, Kwame with Elif; Ravi is left over, because all places are taken.
std::vector<program::Profile> five_people() {
    return {mentor_named("Marta Colombo", {"Design"}), mentor_named("Kwame Asante", {"Data"}),
            mentee_named("Sofia Reyes", {"Design"}), mentee_named("Elif Kaya", {"Data"}),
            mentee_named("Ravi Shah", {})};
}

PairingDesk planned() {
    PairingDesk desk(five_people());
    desk.post(intent::SuggestPairs{});
    return desk;
}

std::string name_of_line(const PairingBoard& board, const PairingLine& line) {
    return board.mentors[line.mentor].first_name + " & " + board.mentees[line.mentee].first_name;
}

std::vector<std::string> names_of(const std::vector<PairingPerson>& people) {
    std::vector<std::string> names;
    for (const auto& person : people) names.push_back(person.first_name);
    return names;
}

const PairingLeft& left_of(const PairingView& view, std::string_view name) {
    const auto found = std::ranges::find(view.left, name, &PairingLeft::name);
    REQUIRE(found != view.left.end());
    return *found;
}

TEST_CASE("without anybody on one side there is nothing to pair yet") {
    PairingDesk desk({mentor_named("Marta Colombo", {})});
    const auto view = desk.view();
    CHECK(view.stage == PairingStage::NobodyYet);
    CHECK(view.mentors_accepted == 1);
    CHECK(view.mentees_accepted == 0);
}

TEST_CASE("without a program the view is empty") {
    PairingMemory memory;
    const auto view = pairing_view(Model{}, memory);
    CHECK(view.stage == PairingStage::NobodyYet);
    CHECK(view.suggestions.mentors.empty());
}

TEST_CASE("people on both sides can be planned for") {
    PairingDesk desk(five_people());
    const auto view = desk.view();
    CHECK(view.stage == PairingStage::NoPlan);
    CHECK(view.places_free == 2);
    CHECK(view.mentees_free == 3);
    CHECK(view.suggestions.mentors.size() == 2);
    CHECK(view.suggestions.lines.empty());
    CHECK(view.mentees_to_choose.size() == 3);
}

TEST_CASE("a plan is lines between the rows, and totals") {
    auto desk = planned();
    const auto view = desk.view();
    CHECK(view.stage == PairingStage::Planned);
    REQUIRE(view.suggestions.lines.size() == 2);
    std::vector<std::string> lines;
    for (const auto& line : view.suggestions.lines)
        lines.push_back(name_of_line(view.suggestions, line));
    std::ranges::sort(lines);
    CHECK(lines == std::vector<std::string>{"Kwame & Elif", "Marta & Sofia"});
    CHECK(view.pairs_planned == 2);
    CHECK(view.mentees_left == 1);
    CHECK(view.points_average > 0);
    CHECK(view.suggestions.lines.front().points <= 100);
}

TEST_CASE("partners stand beside each other, and whoever has none comes last") {
    auto desk = planned();
    const auto view = desk.view();
    for (const auto& line : view.suggestions.lines) CHECK(line.mentor == line.mentee);
    CHECK(view.suggestions.mentees.back().first_name == "Ravi");
    CHECK(view.suggestions.mentees.back().left_over);
}

TEST_CASE("rows stay where they are while the admin works") {
    auto desk = planned();
    const auto before = desk.view();
    desk.post(intent::WishPair{desk.id("Marta Colombo"), desk.id("Ravi Shah"), Wish::Keep});
    const auto after = desk.view();
    CHECK(names_of(after.suggestions.mentors) == names_of(before.suggestions.mentors));
    CHECK(names_of(after.suggestions.mentees) == names_of(before.suggestions.mentees));
    CHECK(std::ranges::count(after.suggestions.lines, PairingLineKind::Kept, &PairingLine::kind) ==
          1);
}

TEST_CASE("somebody left over is told why, and what could be done") {
    auto people = five_people();
    people[0].organisation = people[4].organisation = "Porto";
    people[1].languages = {"fr"};
    people[3].languages = {"fr"};
    people[2].languages = {"en", "fr"};
    PairingDesk desk(people);
    desk.post(intent::SuggestPairs{});
    const auto view = desk.view();
    const auto& ravi = left_of(view, "Ravi Shah");
    CHECK(ravi.mentee);
    CHECK(ravi.why ==
          "Marta works at the same organisation, which your rules exclude. Kwame shares no "
          "language with Ravi.");
    CHECK(ravi.allowances.empty());  // both have somebody
}

TEST_CASE("a free mentor whom only a rule forbids can be allowed once") {
    auto people = five_people();
    people[0].organisation = people[2].organisation = "Porto";
    people.erase(people.begin() + 3, people.end());
    people[1].places = 1;
    people[1].languages = {"fr"};
    PairingDesk desk(people);
    desk.post(intent::SuggestPairs{});
    const auto view = desk.view();
    const auto& sofia = left_of(view, "Sofia Reyes");
    REQUIRE(sofia.allowances.size() == 2);
    CHECK(sofia.allowances.front().name == "Marta");
    desk.post(intent::WishPair{sofia.allowances.front().mentor, sofia.allowances.front().mentee,
                               Wish::Keep});
    CHECK(desk.view().pairs_planned == 1);
}

TEST_CASE("somebody left over is told who shares too few places, and what would be enough") {
    auto desk = planned();
    const auto why = left_of(desk.view(), "Ravi Shah").why;
    CHECK(why.starts_with("For "));
    CHECK(why.contains(" there are 2 places, with "));
    for (const auto* name : {"Sofia", "Elif", "Ravi", "Marta", "Kwame"}) CHECK(why.contains(name));
    CHECK(why.contains("One more place with "));
    CHECK(why.ends_with(" would be enough for Ravi."));
}

TEST_CASE("mentors whose places are all taken are named where no more than one waits for them") {
    auto people = five_people();
    people[3].languages = {"fr"};
    people[1].languages = {"fr"};
    people[2].languages = {"it"};
    people[0].languages = {"it", "en"};
    PairingDesk desk(people);
    desk.post(intent::SuggestPairs{});
    desk.post(intent::WishPair{desk.id("Marta Colombo"), desk.id("Sofia Reyes"), Wish::Keep});
    CHECK(left_of(desk.view(), "Ravi Shah")
              .why.starts_with("Marta would fit, but has no place left."));
}

TEST_CASE("two who are no pair of the plan are told what pairing them would do") {
    auto desk = planned();
    desk.select("Marta Colombo", "Ravi Shah");
    const auto view = desk.view();
    REQUIRE(view.why);
    CHECK(view.why->bond == PairingBond::None);
    REQUIRE(view.why->effect);
    CHECK(view.why->effect->is_possible);
    CHECK(view.why->effect->points_change < 0);
    CHECK(view.why->effect->words == "Sofia would be left over.");
    desk.post(intent::WishPair{desk.id("Marta Colombo"), desk.id("Ravi Shah"), Wish::Keep});
    CHECK_FALSE(desk.view().why->effect);
    CHECK(desk.view().suggestions.lines.size() == 2);
}

TEST_CASE("what pairing two would do is exactly what happens when they are kept") {
    auto desk = planned();
    const auto before = desk.model().workbench.plan->totals.points;
    desk.select("Marta Colombo", "Elif Kaya");
    const auto told = desk.view().why->effect->points_change;
    desk.post(intent::WishPair{desk.id("Marta Colombo"), desk.id("Elif Kaya"), Wish::Keep});
    CHECK(told == (desk.model().workbench.plan->totals.points - before) / 100);
}

TEST_CASE("whoever is kept elsewhere, or keeps all places, is not promised to somebody else") {
    auto desk = planned();
    desk.post(intent::WishPair{desk.id("Marta Colombo"), desk.id("Sofia Reyes"), Wish::Keep});
    desk.select("Kwame Asante", "Sofia Reyes");
    REQUIRE(desk.view().why->effect);
    CHECK(desk.view().why->effect->words == "You keep Sofia with somebody else.");
    CHECK_FALSE(desk.view().why->effect->is_possible);
    desk.select("Marta Colombo", "Elif Kaya");
    REQUIRE(desk.view().why->effect);
    CHECK(desk.view().why->effect->words == "You keep all places of Marta for others.");
}

TEST_CASE("a mentor's panel says what one more place would bring") {
    auto desk = planned();
    desk.select("Marta Colombo", "Sofia Reyes");
    CHECK(desk.view().why->more_room ==
          "With one more place at Marta's side, Ravi would find a mentor.");
}

TEST_CASE("kinds of fairness that come to the same are told as one") {
    auto desk = planned();
    CHECK(desk.view().fairness_is_one);
    desk.model().workbench.compared.back().points_lowest -= 1'000;
    CHECK_FALSE(desk.view().fairness_is_one);
}

TEST_CASE("a plan that a wish from elsewhere has overtaken is outdated") {
    auto desk = planned();
    desk.model().workbench.plan->pairs.pop_back();
    desk.model().workbench.plan->totals.pairs -= 1;
    desk.model().workbench.plan->totals.places_left += 1;
    desk.model().workbench.plan->mentees_left.clear();
    CHECK(desk.view().outdated);
}

TEST_CASE("the selected pair says how it fits") {
    auto desk = planned();
    desk.select("Marta Colombo", "Sofia Reyes");
    const auto view = desk.view();
    REQUIRE(view.why);
    const auto& why = *view.why;
    CHECK(why.bond == PairingBond::Suggested);
    CHECK(why.topics_shared == std::vector<std::string>{"Design"});
    CHECK(why.languages_shared == std::vector<std::string>{"English"});
    CHECK(why.minutes_per_week == 240);
    CHECK(why.best_day == 0);
    CHECK(why.best_band == 2);
    CHECK(why.years_ahead == 6);
    CHECK(why.topics.points + why.languages.points + why.free_time.points + why.experience.points ==
          why.points);
    CHECK(why.warning.empty());
    CHECK(why.cannot_pair.empty());
}

TEST_CASE("what else would do says what it costs the others") {
    auto desk = planned();
    desk.select("Marta Colombo", "Sofia Reyes");
    const auto view = desk.view();
    REQUIRE(view.why);
    REQUIRE(view.why->alternatives.size() == 1);
    const auto& other = view.why->alternatives.front();
    CHECK(other.name == "Kwame Asante");
    CHECK(other.points_change < 0);
    CHECK(other.effect.contains("Elif"));
}

TEST_CASE("a rule against two is said in a sentence") {
    auto people = five_people();
    people[0].organisation = people[2].organisation = "Porto";
    PairingDesk desk(people);
    desk.select("Marta Colombo", "Sofia Reyes");
    const auto view = desk.view();
    REQUIRE(view.why);
    CHECK(view.why->bond == PairingBond::None);
    CHECK(view.why->warning ==
          "They work at the same organisation. Your rules keep colleagues apart.");
    CHECK(view.why->cannot_pair.empty());
}

TEST_CASE("two who can't be paired say why not") {
    auto desk = planned();
    desk.post(intent::PairByHand{desk.id("Marta Colombo"), desk.id("Sofia Reyes")});
    desk.select("Marta Colombo", "Elif Kaya");
    CHECK(desk.view().why->cannot_pair == "Marta has no free place.");
    desk.select("Kwame Asante", "Sofia Reyes");
    CHECK(desk.view().why->cannot_pair == "Sofia already has a mentor or a proposal.");
    desk.select("Elif Kaya", "Ravi Shah");
    CHECK(desk.view().why->cannot_pair == "Elif did not sign up as a mentor.");
}

TEST_CASE("a wish is told as what it is") {
    auto desk = planned();
    const auto marta = desk.id("Marta Colombo"), sofia = desk.id("Sofia Reyes");
    desk.select("Marta Colombo", "Sofia Reyes");
    desk.post(intent::WishPair{marta, sofia, Wish::Never});
    CHECK(desk.view().why->bond == PairingBond::Never);
    CHECK(desk.view().why->warning == "You chose never to pair these two.");
    desk.post(intent::WishPair{marta, sofia, Wish::Keep});
    CHECK(desk.view().why->bond == PairingBond::Kept);
    desk.post(intent::WishPair{marta, sofia, Wish::None});
    CHECK(desk.view().why->bond == PairingBond::Suggested);
}

TEST_CASE("a plan is outdated when somebody has come or gone") {
    auto desk = planned();
    CHECK_FALSE(desk.view().outdated);
    desk.model().workbench.plan->mentees_left.clear();
    CHECK(desk.view().outdated);
}

TEST_CASE("the plan of one program is not shown in another") {
    for (const bool plans_nobody : {false, true}) {
        CAPTURE(plans_nobody);
        auto desk = planned();
        if (plans_nobody) desk.model().workbench.plan = matching::Plan{};
        desk.post(intent::CreateProgram{"career", "Hill Circle", "Ada Rossi"});
        CHECK(desk.view().program == "Hill Circle");
        CHECK_FALSE(desk.model().workbench.plan);
        CHECK_FALSE(desk.model().workbench.selected);
        CHECK_FALSE(desk.view().outdated);
    }
}

TEST_CASE("the plan outlives what does not open another program") {
    auto desk = planned();
    desk.post(intent::Navigate{{Screen::People, {}, {}}});
    CHECK(desk.view().pairs_planned == 2);
}

TEST_CASE("people in the columns are in the order of their letters, whatever marks these have") {
    PairingDesk desk({mentor_named("Zoe Berg", {}), mentor_named("Élodie Roux", {}),
                      mentor_named("Emma Lind", {}), mentor_named("Åsa Holm", {})});
    const std::vector<std::string> names{"Åsa", "Élodie", "Emma", "Zoe"};
    CHECK(names_of(desk.view().suggestions.mentors) == names);
    CHECK(names_of(desk.view().mentors_to_choose) == names);
}

TEST_CASE("pairs that wait say who has answered") {
    auto desk = planned();
    desk.let_both_decide();
    desk.post(intent::PairByHand{desk.id("Marta Colombo"), desk.id("Sofia Reyes")});
    const auto view = desk.view();
    REQUIRE(view.waiting.size() == 1);
    CHECK(view.waiting.front().names == "Marta Colombo and Sofia Reyes");
    CHECK(view.waiting.front().answer == "Neither has answered yet.");
    CHECK(view.waiting.front().cannot_confirm.empty());
    REQUIRE(view.pairs.lines.size() == 1);
    CHECK(view.pairs.lines.front().kind == PairingLineKind::Waiting);
}

TEST_CASE("when everybody has a mentor, that is said") {
    PairingDesk desk({mentor_named("Marta Colombo", {}, 2), mentee_named("Sofia Reyes", {})});
    desk.post(intent::PairByHand{desk.id("Marta Colombo"), desk.id("Sofia Reyes")});
    const auto view = desk.view();
    CHECK(view.stage == PairingStage::EverybodyPlaced);
    REQUIRE(view.pairs.lines.size() == 1);
    CHECK(view.pairs.lines.front().kind == PairingLineKind::Running);
    CHECK(view.pairs.mentors.front().mentees == 1);
    CHECK(view.pairs.mentors.front().places == 2);
}

TEST_CASE("mentees who wait for a place are not called placed") {
    PairingDesk desk({mentor_named("Marta Colombo", {}), mentee_named("Sofia Reyes", {}),
                      mentee_named("Elif Kaya", {})});
    desk.post(intent::PairByHand{desk.id("Marta Colombo"), desk.id("Sofia Reyes")});
    CHECK(desk.view().stage == PairingStage::NoPlaces);
}

TEST_CASE("the view is made again only when the model has changed") {
    auto desk = planned();
    PairingViews views;
    const auto* first = &views.of(desk.model());
    const auto pairs = first->pairs_planned;
    desk.post(intent::ProposePlan{});
    CHECK(views.of(desk.model()).pairs_planned != pairs);
    CHECK(views.of(desk.model()).pairs.lines.size() == 2);
}

TEST_CASE("what is tried is planned once for each change, beside the same view") {
    auto desk = planned();
    PairingViews views;
    const std::optional<PairingWeights> none;
    std::optional<PairingWeights> typed = pairing_weights(desk.program().rules);
    CHECK_FALSE(views.of(desk.model(), none).trial.has_value());
    REQUIRE(views.of(desk.model(), typed).trial.has_value());
    CHECK(views.of(desk.model(), typed).trial->pairs_changed == 0);
    typed->weights = {0, 0, 0, 1};
    const auto tried = views.of(desk.model(), typed).trial;
    REQUIRE(tried.has_value());
    CHECK(tried->points_average == 100);
    CHECK(views.of(desk.model(), typed).trial->points_average == 100);
    desk.post(intent::SetRules{rules_with(desk.program().rules, *typed)});
    CHECK(views.of(desk.model(), typed).rules.weights == typed->weights);
    CHECK(views.of(desk.model(), typed).trial.has_value());
    CHECK_FALSE(views.of(desk.model(), none).trial.has_value());
}

}  // namespace
}  // namespace accanto::app
