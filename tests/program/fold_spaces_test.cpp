#include <doctest/doctest.h>

#include "support/told_builder.hpp"

using namespace accanto::program;
using accanto::test::someone;
using accanto::test::Someone;
using accanto::test::ToldBuilder;

namespace {

struct PairOfTwo {
    ToldBuilder told;
    Someone ada = told.member("ada", Role::Mentor, 2);
    Someone ben = told.member("ben", Role::Mentee);
    Someone cleo = told.member("cleo", Role::Mentee);
    PairId pair = told.proposes(ada, ben);
    std::string conversation = pair_conversation(pair);

    EventId says(const Someone& who, Fact fact) {
        return told.says(who, conversation, std::move(fact));
    }
    EventId reports(const Someone& who, Fact fact) {
        return told.says(who, who.line(), std::move(fact));
    }
    PairSpace space() const {
        auto program = told.folded();
        return program.spaces[pair];
    }
};

std::vector<Fact> something_for_two() {
    return {fact::MessageSent{"Hi", ""},
            fact::StepMarked{"meet"},
            fact::StepCommented{"meet", "Hi"},
            fact::StepTicked{"meet"},
            fact::MeetingProposed{{}, 30'000'000},
            fact::GoalSet{{}, "A new CV"},
            fact::AgreementWritten{},
            fact::ContactShared{{{WayKind::Phone, "112233"}}},
            fact::HoursShared{}};
}

}  // namespace

TEST_CASE("The two talk, mark and comment while their pair runs") {
    PairOfTwo two;
    two.told.confirms(two.pair);
    two.says(two.ada, fact::MessageSent{" Hello\u202E\nBen ", "meet"});
    two.says(two.ben, fact::MessageSent{"Hi", ""});
    two.says(two.ben, fact::StepMarked{"meet", fact::Mark::Skipped, "ill"});
    two.says(two.ben, fact::StepCommented{"meet", "Next week"});
    const auto space = two.space();
    REQUIRE(space.messages.size() == 2);
    CHECK(space.messages[0].text == "Hello\nBen");
    CHECK(space.messages[0].step == "meet");
    CHECK(space.messages[1].author == two.ben.person);
    const auto& mark = space.marks.find("meet")->second.find(two.ben.person)->second;
    CHECK(mark.mark == fact::Mark::Skipped);
    CHECK(mark.reason == "ill");
    CHECK(space.step_comments.find("meet")->second.front().text == "Next week");
}

TEST_CASE("The last mark a person told holds, for that person") {
    PairOfTwo two;
    two.told.confirms(two.pair);
    two.says(two.ada, fact::StepMarked{"meet", fact::Mark::Done, ""});
    two.says(two.ben, fact::StepMarked{"meet", fact::Mark::Done, ""});
    two.says(two.ada, fact::StepMarked{"meet", fact::Mark::Open, ""});
    const auto space = two.space();
    const auto& marks = space.marks.find("meet")->second;
    CHECK(marks.find(two.ada.person)->second.mark == fact::Mark::Open);
    CHECK(marks.find(two.ben.person)->second.mark == fact::Mark::Done);
}

TEST_CASE("Nobody else speaks in a pair, the admin least of all") {
    PairOfTwo two;
    two.told.confirms(two.pair);
    for (const auto& who : {two.told.founder, two.cleo, someone("stranger")}) {
        for (const auto& said : something_for_two()) {
            CHECK(two.told.ignored(two.says(who, said)) == Ignored::NotAllowed);
        }
    }
    CHECK(two.told.folded().spaces.empty());
}

TEST_CASE("What is for two is ignored anywhere else") {
    PairOfTwo two;
    two.told.confirms(two.pair);
    for (const auto& where : {std::string("prog"), std::string("admin"), two.ada.line()}) {
        for (const auto& said : something_for_two()) {
            CHECK(two.told.ignored(two.told.says(two.ada, where, said)) ==
                  Ignored::WrongConversation);
        }
    }
    const auto unknown = pair_conversation(PairId{});
    CHECK(two.told.ignored(two.told.says(two.ada, unknown, fact::MessageSent{"Hi", ""})) ==
          Ignored::UnknownPair);
}

TEST_CASE("A conversation begins with the pair and stays readable after its end") {
    PairOfTwo two;
    for (const auto& said : something_for_two()) {
        CHECK(two.told.ignored(two.says(two.ada, said)) == Ignored::WrongState);
    }
    two.told.confirms(two.pair);
    two.says(two.ada, fact::MessageSent{"Before the end", ""});
    two.told.says(two.ada, program_conversation, fact::PairPaused{two.pair, {}});
    two.says(two.ada, fact::MessageSent{"In the pause", ""});
    two.told.says(two.ben, program_conversation, fact::PairEnded{two.pair});
    for (const auto& said : something_for_two()) {
        CHECK(two.told.ignored(two.says(two.ada, said)) == Ignored::WrongState);
    }
    CHECK(two.space().messages.size() == 2);
}

TEST_CASE("A check-in tells the admin about one's own pair; the last of a week holds") {
    PairOfTwo two;
    two.told.confirms(two.pair);
    two.reports(two.ben, fact::CheckedIn{two.pair, 1, 2, fact::Touch::Wrote, 3, false});
    two.reports(two.ben, fact::CheckedIn{two.pair, 1, 3, fact::Touch::Talked, 5, true});
    two.reports(two.ben, fact::CheckedIn{two.pair, 2, 4, fact::Touch::No, 0, false});
    two.reports(two.ada, fact::ProgressShared{two.pair, 7});
    const auto program = two.told.folded();
    const auto& both = program.progress.find(two.pair)->second;
    const auto& ben = both.find(two.ben.person)->second;
    CHECK(ben.steps_done == 4);
    CHECK(ben.weeks.size() == 2);
    CHECK(ben.weeks.find(1)->second.touch == fact::Touch::Talked);
    CHECK(ben.weeks.find(1)->second.asks_for_help);
    CHECK(both.find(two.ada.person)->second.steps_done == 7);
    CHECK(both.find(two.ada.person)->second.weeks.empty());
}

TEST_CASE("Nobody reports on a pair they are not in, or in another's line") {
    PairOfTwo two;
    two.told.confirms(two.pair);
    const Fact reports[] = {fact::CheckedIn{two.pair, 1}, fact::ProgressShared{two.pair, 1}};
    for (const auto& said : reports) {
        CHECK(two.told.ignored(two.reports(two.cleo, said)) == Ignored::NotAllowed);
        CHECK(two.told.ignored(two.reports(two.told.founder, said)) == Ignored::NotAllowed);
        CHECK(two.told.ignored(two.told.says(two.ben, two.ada.line(), said)) ==
              Ignored::WrongConversation);
        CHECK(two.told.ignored(two.told.says(two.ben, "prog", said)) == Ignored::WrongConversation);
    }
    CHECK(two.told.ignored(two.reports(two.ben, fact::CheckedIn{})) == Ignored::UnknownPair);
    CHECK(two.told.folded().progress.empty());
}

TEST_CASE("Reports are for running pairs") {
    PairOfTwo two;
    CHECK(two.told.ignored(two.reports(two.ben, fact::CheckedIn{two.pair, 1})) ==
          Ignored::WrongState);
    CHECK(two.told.ignored(two.reports(two.ben, fact::ProgressShared{two.pair, 1})) ==
          Ignored::WrongState);
}

TEST_CASE("Numbers out of range are ignored") {
    PairOfTwo two;
    two.told.confirms(two.pair);
    fact::CheckedIn good{two.pair, weeks_max, static_cast<int>(steps_max), fact::Touch::No, 5};
    CHECK_FALSE(two.told.ignored(two.reports(two.ben, good)));
    for (int broken = 0; broken < 6; ++broken) {
        auto bad = good;
        if (broken == 0) bad.week = 0;
        if (broken == 1) bad.week = weeks_max + 1;
        if (broken == 2) bad.useful = 6;
        if (broken == 3) bad.useful = -1;
        if (broken == 4) bad.steps_done = -1;
        if (broken == 5) bad.steps_done = static_cast<int>(steps_max) + 1;
        CHECK(two.told.ignored(two.reports(two.ben, bad)) == Ignored::TooLong);
    }
    CHECK(two.told.ignored(two.reports(two.ben, fact::ProgressShared{two.pair, -1})) ==
          Ignored::TooLong);
}

TEST_CASE("Texts beyond the limits are ignored") {
    PairOfTwo two;
    two.told.confirms(two.pair);
    const std::string text(message_letters_max + 1, 'x');
    const std::string step(200, 's');
    const Fact facts[] = {fact::MessageSent{text, ""},
                          fact::MessageSent{"", step},
                          fact::StepMarked{step},
                          fact::StepCommented{"meet", text},
                          fact::StepCommented{step, "text"},
                          fact::MessageSent{"\xC0", ""}};
    for (const auto& said : facts) {
        CHECK(two.told.ignored(two.says(two.ada, said)) == Ignored::TooLong);
    }
    const fact::StepMarked long_reason{"meet", fact::Mark::Skipped,
                                       std::string(reason_letters_max + 1, 'r')};
    CHECK(two.told.ignored(two.says(two.ada, long_reason)) == Ignored::TooLong);
    CHECK(two.told.folded().spaces.empty());
}
