#include <doctest/doctest.h>

#include "summary.hpp"
#include "support/told_builder.hpp"

using namespace accanto::program;
using accanto::test::full_summary;
using accanto::test::profile_named;
using accanto::test::someone;
using accanto::test::Someone;
using accanto::test::ToldBuilder;

namespace {

/// A program in which everything that can be usurped exists.
struct Scene {
    ToldBuilder told;
    Someone ada = told.member("ada", Role::Both, 3);
    Someone ben = told.member("ben", Role::Both, 3);
    Someone cleo = told.member("cleo", Role::Both, 3);
    Someone eve = told.applicant("eve", Role::Both, 3);
    PairId pair = told.running_pair(ada, ben);
    PairId proposed = told.proposes(ada, cleo);
    PairId paused = told.running_pair(ben, cleo);
    EventId pausing = told.announces(fact::PairPaused{paused, {}});
    EventId post = told.announces(fact::Posted{"Welcome", ""});
    EventId epoch = told.says(ada, pair_conversation(pair), epoch_of(pair_conversation(pair)));
    EventId meeting =
        told.says(ben, pair_conversation(pair), fact::MeetingProposed{{}, 30'000'000});
    EventId goal = told.says(ada, pair_conversation(pair),
                             fact::GoalSet{{}, "A CV", "", {}, {{"t1", "Call Ida"}}});
    EventId version = told.says(ada, pair_conversation(pair), fact::AgreementWritten{});

    fact::EpochStarted epoch_of(const std::string& conversation) const {
        return {conversation, {}, {{ada.device, {}}, {ben.device, {}}}};
    }
};

struct Attempt {
    std::string conversation;
    Fact fact;
};

/// Everything that belongs to the admin, in the conversation it belongs to.
std::vector<Attempt> matters_of_the_admin(const Scene& scene) {
    const std::string all(program_conversation);
    const std::string admin(admin_conversation);
    const auto& eve = scene.eve;
    return {
        {all, fact::ProgramCreated{}},
        {all, scene.epoch_of(all)},
        {admin, scene.epoch_of(admin)},
        {all, fact::Described{{.title = "Mine"}}},
        {all, fact::DatesSet{{.length_weeks = 3}}},
        {all, fact::RulesSet{{.stage = accanto::program::Stage::Finished}}},
        {all, fact::GuideSet{}},
        {all, fact::StepEdited{{.id = "mine"}}},
        {all, fact::Accepted{eve.person, eve.device, {.name = "eve"}}},
        {all, fact::PairProposed{scene.cleo.person, scene.ada.person}},
        {all, fact::PairConfirmed{scene.proposed}},
        {eve.line(), fact::Declined{eve.person, ""}},
        {admin, fact::Declined{eve.person, ""}},
        {eve.line(), fact::Waitlisted{eve.person}},
        {admin, fact::InvitationMade{}},
        {admin, fact::PeopleAdded{{{someone("x").person, profile_named("x", Role::Both)}}}},
        {admin, fact::PersonEdited{eve.person, profile_named("y", Role::Both)}},
        {admin, fact::PairWished{scene.ada.person, scene.ben.person, fact::Wish::Never}},
    };
}

/// What belongs to ada and ben alone.
std::vector<Attempt> matters_of_the_two(const Scene& scene) {
    const auto conversation = pair_conversation(scene.pair);
    const std::string all(program_conversation);
    return {
        {conversation, fact::MessageSent{"Hi", ""}},
        {conversation, fact::StepMarked{"meet"}},
        {conversation, fact::StepCommented{"meet", "Hi"}},
        {conversation, fact::StepTicked{"meet"}},
        {conversation, fact::MeetingProposed{{}, 30'000'000}},
        {conversation, fact::MeetingProposed{scene.meeting, 30'000'001}},
        {conversation, fact::MeetingAnswered{scene.meeting, scene.meeting}},
        {conversation, fact::MeetingMarked{scene.meeting, fact::MeetingMark::Cancelled, ""}},
        {conversation, fact::GoalSet{{}, "Mine"}},
        {conversation, fact::GoalSet{scene.goal, "Mine"}},
        {conversation, fact::GoalTicked{scene.goal, "t1"}},
        {conversation, fact::GoalMarked{scene.goal}},
        {conversation, fact::AgreementWritten{{{"a", "A", "Mine"}}}},
        {conversation, fact::AgreementSigned{scene.version}},
        {conversation, fact::ContactShared{{{WayKind::Phone, "112233"}}}},
        {conversation, fact::HoursShared{{1}, 60}},
        {conversation, fact::EpochShared{scene.epoch, {{scene.cleo.device, {}}}}},
        {scene.ada.line(), fact::CheckedIn{scene.pair, 1}},
        {scene.ada.line(), fact::ProgressShared{scene.pair, 1}},
        {all, fact::PairAnswered{scene.pair, false}},
    };
}

/// What belongs to members: of others, or of everybody but strangers.
std::vector<Attempt> matters_of_members(const Scene& scene) {
    const std::string all(program_conversation);
    return {
        {all, fact::Posted{"Hi", ""}},
        {all, fact::Commented{scene.post, "Hi"}},
        {all, fact::Reacted{scene.post, "👍"}},
        {all, fact::PairAnswered{scene.proposed, true}},
        {all, fact::PairPaused{scene.pair, {}}},
        {all, fact::PairResumed{scene.paused}},
        {all, fact::PairEnded{scene.pair, Reason::Other, true}},
        {all, fact::Left{scene.ada.person}},
        {scene.ada.line(), fact::Applied{{}, {}, profile_named("z", Role::Both)}},
        {scene.ada.line(), fact::ProfileUpdated{profile_named("z", Role::Both)}},
    };
}

/// A program's state without what it ignored and without void epochs.
std::string state_of(const ToldBuilder& told) {
    auto program = told.folded();
    program.ignored.clear();
    std::erase_if(program.epochs, [](const auto& entry) { return !entry.second.valid; });
    for (auto& [conversation, epochs] : program.epochs_of) {
        std::erase_if(epochs, [&](const EventId& id) { return !program.epochs.contains(id); });
    }
    std::erase_if(program.epochs_of, [](const auto& entry) { return entry.second.empty(); });
    return full_summary(program);
}

void check_all_ignored(Scene& scene, const Someone& who, const std::vector<Attempt>& attempts) {
    const auto before = state_of(scene.told);
    for (const auto& attempt : attempts) {
        const auto event = scene.told.says(who, attempt.conversation, attempt.fact);
        CAPTURE(type_of(attempt.fact));
        CHECK(scene.told.ignored(event).has_value());
        CHECK(state_of(scene.told) == before);
    }
}

}  // namespace

TEST_CASE("Nobody but the admin does what is the admin's") {
    for (const auto* name : {"ada", "cleo", "eve", "stranger"}) {
        Scene scene;
        CAPTURE(name);
        check_all_ignored(scene, someone(name), matters_of_the_admin(scene));
    }
}

TEST_CASE("Nobody but the two does what is theirs, the admin included") {
    for (const auto* name : {"founder", "cleo", "eve", "stranger"}) {
        Scene scene;
        CAPTURE(name);
        check_all_ignored(scene, someone(name), matters_of_the_two(scene));
    }
}

TEST_CASE("Applicants and strangers do nothing of what members do") {
    for (const auto* name : {"eve", "stranger"}) {
        Scene scene;
        CAPTURE(name);
        check_all_ignored(scene, someone(name), matters_of_members(scene));
    }
}

TEST_CASE("Every fact that travels sealed is ignored in a conversation it does not belong to") {
    Scene scene;
    auto attempts = matters_of_members(scene);
    for (auto more : {matters_of_the_admin(scene), matters_of_the_two(scene)}) {
        attempts.insert(attempts.end(), more.begin(), more.end());
    }
    std::erase_if(attempts, [](const Attempt& each) { return travels_open(type_of(each.fact)); });
    for (auto& attempt : attempts) attempt.conversation = "lobby";
    check_all_ignored(scene, scene.told.founder, attempts);
    check_all_ignored(scene, scene.ada, attempts);
}

TEST_CASE("The same attempts succeed for whom they belong to") {
    // So that the tests above can't pass because an attempt was malformed.
    for (const auto& [who, fact] :
         std::vector<std::pair<const char*, Fact>>{{"founder", fact::Described{{.title = "Mine"}}},
                                                   {"founder", fact::GuideSet{}},
                                                   {"ada", fact::Posted{"Hi", ""}}}) {
        Scene scene;
        CHECK_FALSE(scene.told.ignored(scene.told.says(someone(who), "prog", fact)).has_value());
    }
    std::size_t heard = 0;
    Scene scene;
    const auto admins = matters_of_the_admin(scene);
    for (const auto& attempt : admins) {
        Scene fresh;
        const auto event = fresh.told.says(fresh.told.founder, attempt.conversation, attempt.fact);
        heard += !fresh.told.ignored(event);
    }
    // All but a second genesis, an epoch of "admin" for others, and a pair of two who have one.
    CHECK(heard == admins.size() - 3);
    heard = 0;
    const auto twos = matters_of_the_two(scene);
    for (const auto& attempt : twos) {
        Scene fresh;
        heard +=
            !fresh.told.ignored(fresh.told.says(fresh.ada, attempt.conversation, attempt.fact));
    }
    // All but handing the key to a third.
    CHECK(heard == twos.size() - 1);
}
