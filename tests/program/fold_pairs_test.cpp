#include <doctest/doctest.h>

#include "support/told_builder.hpp"

using namespace accanto::program;
using accanto::base::Day;
using accanto::test::someone;
using accanto::test::Someone;
using accanto::test::ToldBuilder;

namespace {

/// Two mentors, one with two places, and three mentees.
struct Group {
    ToldBuilder told;
    Someone ada = told.member("ada", Role::Mentor);
    Someone bea = told.member("bea", Role::Mentor, 2);
    Someone cleo = told.member("cleo", Role::Mentee);
    Someone dan = told.member("dan", Role::Mentee);
    Someone eve = told.member("eve", Role::Mentee);

    EventId says(const Someone& who, Fact fact) {
        return told.says(who, program_conversation, std::move(fact));
    }
    EventId ends(const Someone& who, const PairId& pair, bool blocks = false) {
        return says(who, fact::PairEnded{pair, Reason::NotComfortable, blocks});
    }
    Pair pair(const PairId& id) const {
        const auto program = told.folded();
        REQUIRE(program.pair(id));
        return *program.pair(id);
    }
};

}  // namespace

TEST_CASE("A pair is proposed to two members whose roles fit") {
    Group group;
    const auto pair = group.told.proposes(group.ada, group.cleo);
    CHECK(group.pair(pair).state == PairState::Proposed);
    CHECK(group.pair(pair).mentor == group.ada.person);
    CHECK(group.told.folded().pair_order == std::vector{pair});
    CHECK(group.told.ignored(group.told.proposes(group.cleo, group.ada)) == Ignored::WrongState);
    CHECK(group.told.ignored(group.told.proposes(group.ada, group.bea)) == Ignored::WrongState);
    CHECK(group.told.ignored(group.told.proposes(group.dan, group.cleo)) == Ignored::WrongState);
}

TEST_CASE("Nobody is paired with themselves") {
    ToldBuilder told;
    const auto ada = told.member("ada", Role::Both, 3);
    CHECK(told.ignored(told.proposes(ada, ada)) == Ignored::SamePerson);
    CHECK(told.folded().pairs.empty());
}

TEST_CASE("Only members are proposed to each other") {
    Group group;
    const auto stranger = someone("stranger");
    const auto applicant = group.told.applicant("applicant", Role::Mentee);
    CHECK(group.told.ignored(group.told.proposes(group.ada, stranger)) == Ignored::UnknownPerson);
    CHECK(group.told.ignored(group.told.proposes(group.ada, applicant)) == Ignored::WrongState);
    group.says(group.cleo, fact::Left{group.cleo.person});
    CHECK(group.told.ignored(group.told.proposes(group.ada, group.cleo)) == Ignored::WrongState);
}

TEST_CASE("Two who are proposed or running are not paired twice, in whichever roles") {
    ToldBuilder told;
    const auto ada = told.member("ada", Role::Both, 3);
    const auto ben = told.member("ben", Role::Both, 3);
    const auto pair = told.proposes(ada, ben);
    CHECK(told.ignored(told.proposes(ada, ben)) == Ignored::AlreadyPaired);
    CHECK(told.ignored(told.proposes(ben, ada)) == Ignored::AlreadyPaired);
    told.confirms(pair);
    CHECK(told.ignored(told.proposes(ada, ben)) == Ignored::AlreadyPaired);
    told.says(ada, program_conversation, fact::PairPaused{pair, {}});
    CHECK(told.ignored(told.proposes(ben, ada)) == Ignored::AlreadyPaired);
}

TEST_CASE("The admin's confirmation makes a pair, in either mode") {
    for (const bool both_decide : {false, true}) {
        Group group;
        if (both_decide) group.told.lets_both_decide();
        const auto pair = group.told.proposes(group.ada, group.cleo);
        const auto at = group.told.now();
        group.told.confirms(pair);
        CHECK(group.pair(pair).state == PairState::Active);
        CHECK(group.pair(pair).started_at == at);
        CHECK(group.told.ignored(group.told.confirms(pair)) == Ignored::WrongState);
    }
}

TEST_CASE("Two yeses make a pair where both decide, and only there") {
    Group group;
    const auto confirmed = group.told.proposes(group.bea, group.dan);
    group.told.answers(group.bea, confirmed, true);
    group.told.answers(group.dan, confirmed, true);
    CHECK(group.told.state_of(confirmed) == PairState::Proposed);
    CHECK(group.pair(confirmed).mentor_accepts);
    CHECK(group.pair(confirmed).mentee_accepts);

    group.told.lets_both_decide();
    const auto decided = group.told.proposes(group.ada, group.cleo);
    group.told.answers(group.cleo, decided, true);
    group.told.answers(group.cleo, decided, true);
    CHECK(group.told.state_of(decided) == PairState::Proposed);
    group.told.answers(group.ada, decided, true);
    CHECK(group.told.state_of(decided) == PairState::Active);
    CHECK(group.told.ignored(group.told.answers(group.ada, decided, true)) == Ignored::WrongState);
}

TEST_CASE("Of two proposals for one place, the second yes finds no place left") {
    Group group;
    group.told.lets_both_decide();
    const auto first = group.told.proposes(group.ada, group.cleo);
    const auto second = group.told.proposes(group.ada, group.dan);
    group.told.answers(group.cleo, first, true);
    group.told.answers(group.dan, second, true);
    group.told.answers(group.ada, first, true);
    const auto late = group.told.answers(group.ada, second, true);
    CHECK(group.told.ignored(late) == Ignored::NoPlaceLeft);
    CHECK(group.told.state_of(first) == PairState::Active);
    CHECK(group.told.state_of(second) == PairState::Proposed);
    CHECK_FALSE(group.pair(second).mentor_accepts);

    group.ends(group.cleo, first);
    group.told.answers(group.ada, second, true);
    CHECK(group.told.state_of(second) == PairState::Active);
}

TEST_CASE("The admin's confirmation is bound by the places too") {
    Group group;
    group.told.running_pair(group.ada, group.cleo);
    const auto second = group.told.proposes(group.ada, group.dan);
    CHECK(group.told.ignored(group.told.confirms(second)) == Ignored::NoPlaceLeft);
    CHECK(group.told.state_of(second) == PairState::Proposed);
    group.told.running_pair(group.bea, group.eve);
    const auto third = group.told.running_pair(group.bea, group.dan);
    CHECK(group.told.state_of(third) == PairState::Active);
    CHECK(group.told.state_of(second) == PairState::Withdrawn);
}

TEST_CASE("A paused pair keeps its place") {
    Group group;
    const auto pair = group.told.running_pair(group.ada, group.cleo);
    group.says(group.ada, fact::PairPaused{pair, {}});
    const auto second = group.told.proposes(group.ada, group.dan);
    CHECK(group.told.ignored(group.told.confirms(second)) == Ignored::NoPlaceLeft);
}

TEST_CASE("Places are those the program sees, whatever the sign-up says by now") {
    Group group;
    auto more = accanto::test::profile_named("ada", Role::Mentor, 5);
    group.told.says(group.ada, group.ada.line(), fact::ProfileUpdated{more});
    group.told.running_pair(group.ada, group.cleo);
    const auto second = group.told.proposes(group.ada, group.dan);
    CHECK(group.told.ignored(group.told.confirms(second)) == Ignored::NoPlaceLeft);
    group.told.accepts(group.ada, public_part(more));
    CHECK_FALSE(group.told.ignored(group.told.confirms(second)));
}

TEST_CASE("When a mentee's pair begins, their other proposals are withdrawn") {
    Group group;
    const auto begun = group.told.proposes(group.ada, group.cleo);
    const auto other = group.told.proposes(group.bea, group.cleo);
    const auto of_another = group.told.proposes(group.bea, group.dan);
    group.told.confirms(begun);
    CHECK(group.told.state_of(other) == PairState::Withdrawn);
    CHECK(group.told.state_of(of_another) == PairState::Proposed);
    CHECK(group.told.ignored(group.told.answers(group.cleo, other, true)) == Ignored::WrongState);
    CHECK(group.told.ignored(group.told.confirms(other)) == Ignored::WrongState);
    // Withdrawn is no verdict on the two: they may be proposed again.
    group.ends(group.cleo, begun);
    CHECK_FALSE(group.told.ignored(group.told.proposes(group.bea, group.cleo)));
}

TEST_CASE("Proposals to somebody as mentor survive their pair as mentee") {
    ToldBuilder told;
    const auto ada = told.member("ada", Role::Mentor);
    const auto ben = told.member("ben", Role::Both);
    const auto cleo = told.member("cleo", Role::Mentee);
    const auto as_mentor = told.proposes(ben, cleo);
    told.running_pair(ada, ben);
    CHECK(told.state_of(as_mentor) == PairState::Proposed);
    told.confirms(as_mentor);
    CHECK(told.state_of(as_mentor) == PairState::Active);
}

TEST_CASE("A mentee has one mentor at a time") {
    Group group;
    const auto first = group.told.running_pair(group.ada, group.cleo);
    const auto next = group.told.proposes(group.bea, group.cleo);
    CHECK(group.told.ignored(group.told.confirms(next)) == Ignored::AlreadyPaired);
    group.ends(group.told.founder, first);
    CHECK_FALSE(group.told.ignored(group.told.confirms(next)));
}

TEST_CASE("Declining ends the proposal, for good") {
    Group group;
    const auto pair = group.told.proposes(group.ada, group.cleo);
    group.told.answers(group.ada, pair, true);
    group.told.answers(group.cleo, pair, false);
    const auto declined = group.pair(pair);
    CHECK(declined.state == PairState::Declined);
    CHECK(declined.reason == Reason::NoTime);
    CHECK(declined.ended_by == group.cleo.person);
    CHECK(group.told.folded().never_together(group.ada.person, group.cleo.person));
    CHECK(group.told.ignored(group.told.proposes(group.ada, group.cleo)) == Ignored::BlockedPair);
    CHECK(group.told.ignored(group.told.answers(group.cleo, pair, true)) == Ignored::WrongState);
    CHECK(group.told.ignored(group.told.confirms(pair)) == Ignored::WrongState);
}

TEST_CASE("A no that crosses the confirmation or the withdrawal is not lost") {
    Group group;
    const auto confirmed = group.told.running_pair(group.ada, group.cleo);
    group.told.answers(group.cleo, confirmed, false);
    CHECK(group.told.state_of(confirmed) == PairState::Ended);
    CHECK(group.told.folded().never_together(group.ada.person, group.cleo.person));

    const auto withdrawn = group.told.proposes(group.bea, group.dan);
    group.told.running_pair(group.ada, group.dan);
    group.told.answers(group.dan, withdrawn, false);
    CHECK(group.told.state_of(withdrawn) == PairState::Declined);
    CHECK(group.told.folded().never_together(group.bea.person, group.dan.person));
}

TEST_CASE("Who said yes ends a running pair, and does not decline it") {
    Group group;
    const auto pair = group.told.proposes(group.ada, group.cleo);
    group.told.answers(group.cleo, pair, true);
    group.told.confirms(pair);
    CHECK(group.told.ignored(group.told.answers(group.cleo, pair, false)) == Ignored::WrongState);
    CHECK(group.told.state_of(pair) == PairState::Active);
}

TEST_CASE("Only the two answer") {
    Group group;
    const auto pair = group.told.proposes(group.ada, group.cleo);
    for (const auto& who : {group.dan, group.told.founder, someone("stranger")}) {
        CHECK(group.told.ignored(group.told.answers(who, pair, true)) == Ignored::NotAllowed);
        CHECK(group.told.ignored(group.told.answers(who, pair, false)) == Ignored::NotAllowed);
    }
    CHECK(group.told.state_of(pair) == PairState::Proposed);
}

TEST_CASE("Either of the two and the admin end a pair; the pair knows who") {
    for (int i = 0; i < 3; ++i) {
        Group group;
        const auto pair = group.told.running_pair(group.ada, group.cleo);
        const Someone by[] = {group.ada, group.cleo, group.told.founder};
        group.ends(by[i], pair);
        CHECK(group.pair(pair).state == PairState::Ended);
        CHECK(group.pair(pair).reason == Reason::NotComfortable);
        CHECK(group.pair(pair).ended_by.has_value() == (i < 2));
        if (i < 2) CHECK(*group.pair(pair).ended_by == by[i].person);
        CHECK_FALSE(group.told.folded().never_together(group.ada.person, group.cleo.person));
    }
}

TEST_CASE("The founder who is one of the two ends the pair as that one") {
    ToldBuilder told;
    const auto fay = told.member("founder", Role::Mentor);
    const auto ben = told.member("ben", Role::Mentee);
    const auto pair = told.running_pair(fay, ben);
    told.announces(fact::PairEnded{pair, Reason::GoalsReached, false});
    CHECK(told.folded().pair(pair)->ended_by == fay.person);
}

TEST_CASE("Nobody else ends, pauses or resumes a pair") {
    Group group;
    const auto pair = group.told.running_pair(group.ada, group.cleo);
    for (const auto& who : {group.dan, group.bea, someone("stranger")}) {
        CHECK(group.told.ignored(group.ends(who, pair, true)) == Ignored::NotAllowed);
        CHECK(group.told.ignored(group.says(who, fact::PairPaused{pair, {}})) ==
              Ignored::NotAllowed);
        CHECK(group.told.ignored(group.says(who, fact::PairResumed{pair})) == Ignored::NotAllowed);
    }
    CHECK(group.told.state_of(pair) == PairState::Active);
}

TEST_CASE("Two who parted without a block may meet again") {
    Group group;
    const auto pair = group.told.running_pair(group.ada, group.cleo);
    group.ends(group.ada, pair);
    const auto again = group.told.running_pair(group.ada, group.cleo);
    CHECK(group.told.state_of(again) == PairState::Active);
    CHECK(group.told.state_of(pair) == PairState::Ended);
}

TEST_CASE("Two who parted with a block never meet again, in whichever roles") {
    ToldBuilder told;
    const auto ada = told.member("ada", Role::Both);
    const auto ben = told.member("ben", Role::Both);
    const auto pair = told.running_pair(ada, ben);
    told.says(ben, program_conversation, fact::PairEnded{pair, Reason::Other, true});
    CHECK(told.folded().pair(pair)->blocked);
    CHECK(told.ignored(told.proposes(ada, ben)) == Ignored::BlockedPair);
    CHECK(told.ignored(told.proposes(ben, ada)) == Ignored::BlockedPair);
}

TEST_CASE("A block is never lost, whoever ended the pair first") {
    Group group;
    const auto pair = group.told.running_pair(group.ada, group.cleo);
    group.ends(group.ada, pair);
    group.says(group.cleo, fact::Left{group.cleo.person});
    CHECK(group.told.ignored(group.ends(group.cleo, pair)) == Ignored::WrongState);
    CHECK_FALSE(group.told.ignored(group.ends(group.cleo, pair, true)));
    CHECK(group.pair(pair).blocked);
    CHECK(group.pair(pair).ended_by == group.ada.person);
    CHECK(group.told.ignored(group.ends(group.ada, pair, true)) == Ignored::WrongState);
    CHECK(group.told.folded().never_together(group.ada.person, group.cleo.person));
}

TEST_CASE("Ending a proposal declines it, or takes it back for the admin") {
    Group group;
    const auto declined = group.told.proposes(group.ada, group.cleo);
    group.ends(group.cleo, declined);
    CHECK(group.told.state_of(declined) == PairState::Declined);
    CHECK(group.told.ignored(group.told.proposes(group.ada, group.cleo)) == Ignored::BlockedPair);
    const auto taken_back = group.told.proposes(group.ada, group.dan);
    group.ends(group.told.founder, taken_back);
    CHECK(group.told.state_of(taken_back) == PairState::Withdrawn);
    CHECK_FALSE(group.told.ignored(group.told.proposes(group.ada, group.dan)));
}

TEST_CASE("A pair pauses and goes on") {
    Group group;
    const auto pair = group.told.proposes(group.ada, group.cleo);
    CHECK(group.told.ignored(group.says(group.ada, fact::PairPaused{pair, {}})) ==
          Ignored::WrongState);
    group.told.confirms(pair);
    CHECK(group.told.ignored(group.says(group.ada, fact::PairResumed{pair})) ==
          Ignored::WrongState);
    group.says(group.ada, fact::PairPaused{pair, Day{20'000}});
    CHECK(group.pair(pair).state == PairState::Paused);
    CHECK(group.pair(pair).paused_until == Day{20'000});
    CHECK(group.pair(pair).is_running());
    group.says(group.cleo, fact::PairPaused{pair, Day{20'007}});
    CHECK(group.pair(pair).paused_until == Day{20'007});
    group.told.announces(fact::PairResumed{pair});
    CHECK(group.pair(pair).state == PairState::Active);
    CHECK_FALSE(group.pair(pair).paused_until);
    group.ends(group.ada, pair);
    CHECK(group.told.ignored(group.says(group.ada, fact::PairPaused{pair, {}})) ==
          Ignored::WrongState);
}

TEST_CASE("Who leaves ends their pairs without a made-up reason, and frees the place") {
    Group group;
    const auto running = group.told.running_pair(group.bea, group.cleo);
    const auto proposed = group.told.proposes(group.bea, group.dan);
    const auto other = group.told.running_pair(group.ada, group.eve);
    group.says(group.bea, fact::Left{group.bea.person});
    CHECK(group.pair(running).state == PairState::Ended);
    CHECK(group.pair(running).reason == Reason::NotSaid);
    CHECK(group.pair(running).ended_by == group.bea.person);
    CHECK(group.told.state_of(proposed) == PairState::Withdrawn);
    CHECK(group.told.state_of(other) == PairState::Active);
    group.told.announces(fact::Left{group.eve.person});
    CHECK(group.pair(other).state == PairState::Ended);
    CHECK_FALSE(group.pair(other).ended_by);
    CHECK(group.told.folded().free_places(group.ada.person) == 1);
}

TEST_CASE("Facts about an unknown pair are ignored") {
    Group group;
    PairId unknown;
    unknown.bytes.fill(1);
    const Fact facts[] = {fact::PairConfirmed{unknown}, fact::PairPaused{unknown, {}},
                          fact::PairResumed{unknown}, fact::PairEnded{unknown},
                          fact::PairAnswered{unknown, true}};
    for (const auto& said : facts) {
        CHECK(group.told.ignored(group.told.announces(said)) == Ignored::UnknownPair);
    }
}

TEST_CASE("A proposal that was ignored names no pair") {
    Group group;
    const auto ignored = group.told.proposes(group.cleo, group.ada);
    CHECK(group.told.ignored(group.told.confirms(ignored)) == Ignored::UnknownPair);
}

TEST_CASE("A wish is the admin's, about two known people, and binds no replica") {
    Group group;
    const auto& [ada, cleo] = std::pair(group.ada.person, group.cleo.person);
    group.told.notes(fact::PairWished{ada, cleo, fact::Wish::Never});
    CHECK(group.told.folded().wishes.size() == 1);
    CHECK_FALSE(group.told.ignored(group.told.proposes(group.ada, group.cleo)));
    group.told.notes(fact::PairWished{ada, cleo, fact::Wish::None});
    CHECK(group.told.folded().wishes.empty());
    const fact::PairWished self{ada, ada, fact::Wish::Keep};
    CHECK(group.told.ignored(group.told.notes(self)) == Ignored::SamePerson);
    const fact::PairWished unknown{ada, someone("x").person, fact::Wish::Keep};
    CHECK(group.told.ignored(group.told.notes(unknown)) == Ignored::UnknownPerson);
}
