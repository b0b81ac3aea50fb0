#include "program/program.hpp"

#include <limits>

#include <doctest/doctest.h>

#include "support/told_builder.hpp"

using namespace accanto::program;
using accanto::base::Instant;
using accanto::base::week_ms;
using accanto::test::someone;
using accanto::test::ToldBuilder;

namespace {

Step step_named(const char* id, StepKind kind = StepKind::Ordinary) {
    Step step;
    step.id = id;
    step.title = id;
    step.kind = kind;
    return step;
}

Pair pair_started(std::int64_t ms) {
    Pair pair;
    pair.started_at = {ms};
    return pair;
}

}  // namespace

TEST_CASE("Unknown people, pairs and conversations are nothing, not a crash") {
    const Program program;
    const auto nobody = someone("nobody");
    CHECK(program.person(nobody.person) == nullptr);
    CHECK(program.person_of_device(nobody.device) == nullptr);
    CHECK(program.pair(PairId{}) == nullptr);
    CHECK(program.running_pairs_of(nobody.person).empty());
    CHECK(program.free_places(nobody.person) == 0);
    CHECK_FALSE(program.never_together(nobody.person, nobody.person));
    CHECK(program.current_epoch("prog") == nullptr);
    CHECK(program.current_epoch("") == nullptr);
    CHECK(steps_done_by_both(program, PairId{}) == 0);
    CHECK(steps_done_by(program, PairId{}, nobody.person) == 0);
}

TEST_CASE("A person is found by their device") {
    ToldBuilder told;
    const auto ada = told.member("ada", Role::Mentor);
    const auto program = told.folded();
    REQUIRE(program.person_of_device(ada.device));
    CHECK(program.person_of_device(ada.device)->id == ada.person);
}

TEST_CASE("Places are counted for the mentor's side alone") {
    ToldBuilder told;
    const auto ada = told.member("ada", Role::Both, 2);
    const auto ben = told.member("ben", Role::Both, 1);
    const auto cleo = told.member("cleo", Role::Mentee, 5);
    CHECK(told.folded().free_places(ada.person) == 2);
    CHECK(told.folded().free_places(cleo.person) == 0);
    told.running_pair(ada, cleo);
    told.running_pair(ben, ada);
    CHECK(told.folded().free_places(ada.person) == 1);
    CHECK(told.folded().free_places(ben.person) == 0);
    CHECK(told.folded().running_pairs_of(ada.person).size() == 2);
}

TEST_CASE("An applicant has no place to give") {
    ToldBuilder told;
    const auto ada = told.applicant("ada", Role::Mentor, 3);
    CHECK(told.folded().free_places(ada.person) == 0);
}

TEST_CASE("Never is never, in either role, until the wish is taken back") {
    ToldBuilder told;
    const auto ada = told.member("ada", Role::Both);
    const auto ben = told.member("ben", Role::Both);
    told.notes(fact::PairWished{ada.person, ben.person, fact::Wish::Never});
    CHECK(told.folded().never_together(ada.person, ben.person));
    CHECK(told.folded().never_together(ben.person, ada.person));
    told.notes(fact::PairWished{ada.person, ben.person, fact::Wish::Keep});
    CHECK_FALSE(told.folded().never_together(ada.person, ben.person));
}

TEST_CASE("A name is the one the program sees, or the sign-up's before that") {
    ToldBuilder told;
    const auto ada = told.applicant("ada", Role::Mentor);
    CHECK(told.folded().person(ada.person)->name() == "ada");
    told.accepts(ada, {.name = "Ada L.", .role = Role::Both});
    CHECK(told.folded().person(ada.person)->name() == "Ada L.");
    CHECK(told.folded().person(ada.person)->role() == Role::Both);
    CHECK(Person{}.name().empty());
    CHECK(Person{}.role() == Role::Mentee);
}

TEST_CASE("Steps count when both have done or skipped them; the prepare step does not") {
    ToldBuilder told;
    const auto ada = told.member("ada", Role::Mentor);
    const auto ben = told.member("ben", Role::Mentee);
    told.announces(fact::GuideSet{{{step_named("prepare", StepKind::Prepare), step_named("meet"),
                                    step_named("goals"), step_named("talk")}}});
    const auto pair = told.running_pair(ada, ben);
    const auto mark = [&](const auto& who, const char* step, fact::Mark how) {
        told.says(who, pair_conversation(pair), fact::StepMarked{step, how, ""});
    };
    mark(ada, "prepare", fact::Mark::Done), mark(ben, "prepare", fact::Mark::Done);
    mark(ada, "meet", fact::Mark::Done), mark(ben, "meet", fact::Mark::Skipped);
    mark(ada, "goals", fact::Mark::Done);
    mark(ada, "talk", fact::Mark::Done), mark(ben, "talk", fact::Mark::Done);
    mark(ben, "talk", fact::Mark::Open);
    mark(ada, "not in the guide", fact::Mark::Done);
    const auto program = told.folded();
    CHECK(steps_done_by_both(program, pair) == 1);
    CHECK(steps_done_by(program, pair, ada.person) == 3);
    CHECK(steps_done_by(program, pair, ben.person) == 1);
    CHECK(steps_done_by(program, pair, told.founder.person) == 0);
}

TEST_CASE("Weeks are counted from one, and never less") {
    const auto pair = pair_started(1'000);
    CHECK(week_of(pair, {1'000}) == 1);
    CHECK(week_of(pair, {1'000 + week_ms - 1}) == 1);
    CHECK(week_of(pair, {1'000 + week_ms}) == 2);
    CHECK(week_of(pair, {1'000 + 12 * week_ms}) == 13);
    CHECK(week_of(pair, {0}) == 1);
}

TEST_CASE("A hostile clock does not overflow the weeks") {
    constexpr auto first = std::numeric_limits<std::int64_t>::min();
    constexpr auto last = std::numeric_limits<std::int64_t>::max();
    CHECK(week_of(pair_started(first), {last}) > 1);
    CHECK(week_of(pair_started(last), {first}) == 1);
}
