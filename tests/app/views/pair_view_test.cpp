#include "app/views/pair_view.hpp"

#include <doctest/doctest.h>

#include "support/app_circle.hpp"
#include "support/told_model.hpp"

namespace accanto::app {
namespace {

using program::PairState;
using program::Reason;
using program::Role;
using test::AppCircle;
using test::AppDevice;
namespace fact = program::fact;

constexpr int one_hour_east = 60;

PairView seen_by(const AppDevice& device) {
    return pair_view(device.model(), device.now(), one_hour_east);
}

PairId pair_of(const AppCircle& circle) {
    return circle.mentor.program().pair_order.front();
}

/// Two who decide for themselves, with a proposal before them.
struct Proposal {
    Proposal() {
        circle.admin.post(intent::SetRules{{.confirmation = program::Confirmation::BothAccept}});
        circle.pair();
    }
    AppCircle circle;
};

struct Two {
    test::ToldBuilder told;
    test::Someone ada = told.member("Ada Rossi", Role::Mentor, 2),
                  ben = told.member("Ben", Role::Mentee), cleo = told.member("Cleo", Role::Mentee);
    PairId first = told.running_pair(ada, ben), second = told.running_pair(ada, cleo);
};

TEST_CASE("who has no pair yet is told who looks for one") {
    const AppCircle circle;
    const auto view = seen_by(circle.mentee);
    CHECK(view.phase == PairPhase::Waiting);
    CHECK(view.admin == "Elena");
    CHECK(view.pairs.empty());
}

TEST_CASE("a running pair is shown without being asked for, each from their side") {
    AppCircle circle;
    circle.pair();
    const auto mentee = seen_by(circle.mentee);
    CHECK(mentee.phase == PairPhase::Running);
    CHECK(mentee.partner_first == "Marta");
    CHECK_FALSE(mentee.i_am_mentor);
    CHECK(mentee.locked.empty());
    const auto mentor = seen_by(circle.mentor);
    CHECK(mentor.partner.name == "Sofia Reyes");
    CHECK(mentor.i_am_mentor);
}

TEST_CASE("the week counts from the pair's start") {
    AppCircle circle;
    circle.pair();
    CHECK(seen_by(circle.mentee).week == 1);
    // Everybody's clock is their own: a little more than five weeks on one is five weeks by the
    // other.
    circle.mentee.wait_ms(5 * base::week_ms + base::day_ms);
    CHECK(seen_by(circle.mentee).week == 6);
    CHECK(seen_by(circle.mentee).weeks == 12);
}

TEST_CASE("an address names the part and the step, and a made one names them again") {
    AppCircle circle;
    circle.pair();
    auto view = seen_by(circle.mentee);
    CHECK(view.part == PairPart::Guide);
    for (const auto part : {PairPart::Talk, PairPart::Goals, PairPart::Meetings,
                            PairPart::Agreement, PairPart::CheckIn, PairPart::Guide}) {
        circle.mentee.post(intent::Navigate{part_route(view, part)});
        CHECK(seen_by(circle.mentee).part == part);
    }
    const auto third = view.guide.steps[3].id;
    circle.mentee.post(intent::Navigate{step_route(view, third)});
    CHECK(seen_by(circle.mentee).guide.open->entry.id == third);
}

TEST_CASE("an unknown pair in the address falls back to one's own") {
    AppCircle circle;
    circle.pair();
    for (const std::string argument : {"nonsense", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}) {
        circle.mentee.post(intent::Navigate{{Screen::Pair, argument, {}}});
        CHECK(seen_by(circle.mentee).id == pair_of(circle));
    }
}

TEST_CASE("a proposal that both decide on keeps who said yes") {
    Proposal proposal;
    auto& circle = proposal.circle;
    auto view = seen_by(circle.mentee);
    CHECK(view.phase == PairPhase::Proposed);
    CHECK(view.both_decide);
    CHECK_FALSE(view.i_accept);
    REQUIRE(view.about);
    circle.mentee.post(intent::AnswerPair{view.id, true, Reason::NotSaid});
    CHECK(seen_by(circle.mentee).i_accept);
    AppCircle::send(circle.mentee, circle.mentor);
    CHECK(seen_by(circle.mentor).they_accept);
    circle.mentor.post(intent::AnswerPair{view.id, true, Reason::NotSaid});
    CHECK(seen_by(circle.mentor).phase == PairPhase::Running);
}

TEST_CASE("a declined proposal is gone, and stays where its address was kept") {
    Proposal proposal;
    auto& mentee = proposal.circle.mentee;
    const auto id = seen_by(mentee).id;
    mentee.post(intent::AnswerPair{id, false, Reason::NoTime});
    CHECK(seen_by(mentee).phase == PairPhase::Waiting);
    mentee.post(intent::Navigate{{Screen::Pair, id.text(), {}}});
    const auto view = seen_by(mentee);
    CHECK(view.phase == PairPhase::Ended);
    CHECK(view.state == PairState::Declined);
    CHECK(view.reason == Reason::NoTime);
    CHECK(view.ended_by == EndedBy::Me);
}

TEST_CASE("a pause lasts until its day, and nothing is locked by it") {
    AppCircle circle;
    circle.pair();
    const base::Day until{seen_by(circle.mentee).today.number + 14};
    circle.mentee.post(intent::PausePair{pair_of(circle), until});
    const auto view = seen_by(circle.mentee);
    CHECK(view.phase == PairPhase::Paused);
    CHECK(view.paused_until == until);
    CHECK(view.locked.empty());
    circle.mentee.post(intent::ResumePair{pair_of(circle)});
    CHECK(seen_by(circle.mentee).phase == PairPhase::Running);
}

TEST_CASE("what was written stays to be read after the end, and nothing is added") {
    AppCircle circle;
    circle.pair();
    circle.mentee.post(intent::SendMessage{pair_of(circle), "Thank you", ""});
    circle.mentee.post(intent::EndPair{pair_of(circle), Reason::GoalsReached, false});
    const auto view = seen_by(circle.mentee);
    CHECK(view.phase == PairPhase::Ended);
    CHECK(view.ended_by == EndedBy::Me);
    CHECK(view.talk.messages.size() == 1);
    CHECK_FALSE(view.locked.empty());
    AppCircle::send(circle.mentee, circle.mentor);
    CHECK(seen_by(circle.mentor).ended_by == EndedBy::Partner);
}

TEST_CASE("several pairs can be switched between, the newest first") {
    const Two two;
    auto model = test::model_of(two.told, two.ada);
    const auto view = pair_view(model, two.told.now(), 0);
    REQUIRE(view.pairs.size() == 2);
    CHECK(view.pairs[0] == PairChoice{two.second, "Cleo"});
    CHECK(view.id == two.second);
    model.route = {Screen::Pair, two.first.text(), {}};
    CHECK(pair_view(model, two.told.now(), 0).partner_first == "Ben");
}

TEST_CASE("a pair one is not in is not shown to a member") {
    const Two two;
    auto model = test::model_of(two.told, two.cleo);
    model.route = {Screen::Pair, two.first.text(), {}};
    const auto view = pair_view(model, two.told.now(), 0);
    CHECK(view.id == two.second);
    CHECK_FALSE(view.summary);
}

TEST_CASE("the admin sees the summary of a pair of others") {
    const Two two;
    auto model = test::model_of(two.told, two.told.founder);
    model.route = {Screen::Pair, two.first.text(), {}};
    const auto view = pair_view(model, two.told.now(), 0);
    CHECK(view.phase == PairPhase::Summary);
    REQUIRE(view.summary);
    CHECK(view.talk.messages.empty());
    CHECK(view.guide.steps.empty());
}

TEST_CASE("nothing can be written where another tab writes, or before the key has come") {
    AppCircle circle;
    circle.pair();
    auto model = circle.mentee.model();
    model.follower = true;
    CHECK(pair_view(model, circle.mentee.now(), 0).locked ==
          model.language()(i18n::Text::problem_other_tab));
    const Two two;
    const auto without_key = test::model_of(two.told, two.ben);
    CHECK(pair_view(without_key, two.told.now(), 0).locked.contains("Ada"));
}

}  // namespace
}  // namespace accanto::app
