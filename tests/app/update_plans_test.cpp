#include <algorithm>

#include <doctest/doctest.h>

#include "app/views/pair_view.hpp"
#include "support/app_circle.hpp"

namespace accanto::app {
namespace {

namespace fact = program::fact;
using fact::GoalMark;
using fact::MeetingMark;
using test::AppCircle;
using test::AppDevice;

/// Marta and Sofia, who plan together.
struct Plans {
    Plans() { circle.pair(); }
    PairId pair() const { return circle.mentor.program().pair_order.front(); }
    static PairView seen_by(const AppDevice& device) {
        return pair_view(device.model(), device.now(), 60);
    }
    std::int64_t tomorrow() const { return sofia.now().ms / 60'000 + 24 * 60; }
    void proposes(AppDevice& device, std::int64_t start, std::optional<EventId> meeting = {}) {
        device.post(intent::ProposeMeeting{pair(), {meeting, start, 45, "By phone", 120}});
    }
    static void undo(AppDevice& device) {
        REQUIRE(device.model().toast);
        REQUIRE(device.model().toast->undo);
        device.post(Intent(*device.model().toast->undo));
    }

    AppCircle circle;
    AppDevice& marta = circle.mentor;
    AppDevice& sofia = circle.mentee;
};

TEST_CASE("a tick on the small step reaches the partner, and not the admin") {
    Plans plans;
    const auto step = Plans::seen_by(plans.sofia).guide.open->entry.id;
    plans.sofia.post(intent::TickStep{plans.pair(), step, true});
    CHECK(Plans::seen_by(plans.sofia).guide.open->my_tick.done);
    AppCircle::send(plans.sofia, plans.marta);
    const auto seen = Plans::seen_by(plans.marta).guide.open;
    CHECK(seen->their_tick.done);
    CHECK_FALSE(seen->my_tick.done);
    AppCircle::send(plans.sofia, plans.circle.admin);
    CHECK(plans.circle.admin.program().spaces.empty());
    CHECK(plans.circle.admin.program().progress.empty());
}

TEST_CASE("a time is proposed, agreed, moved and agreed again") {
    Plans plans;
    plans.proposes(plans.sofia, plans.tomorrow());
    CHECK(Plans::seen_by(plans.sofia).meetings.coming.at(0).state == MeetingState::Waiting);
    AppCircle::send(plans.sofia, plans.marta);
    auto entry = Plans::seen_by(plans.marta).meetings.coming.at(0);
    CHECK(entry.state == MeetingState::Asked);
    CHECK(entry.partner_offset_minutes == 120);
    plans.marta.post(intent::AnswerMeeting{plans.pair(), {entry.id, entry.proposal, true, 60}});
    CHECK(Plans::seen_by(plans.marta).meetings.coming.at(0).state == MeetingState::Agreed);
    AppCircle::send(plans.marta, plans.sofia);
    entry = Plans::seen_by(plans.sofia).meetings.coming.at(0);
    CHECK(entry.state == MeetingState::Agreed);
    CHECK(entry.partner_offset_minutes == 60);
    plans.proposes(plans.marta, plans.tomorrow() + 60, entry.id);
    AppCircle::send(plans.marta, plans.sofia);
    entry = Plans::seen_by(plans.sofia).meetings.coming.at(0);
    CHECK(entry.state == MeetingState::Asked);
    CHECK(entry.start.ms == (plans.tomorrow() + 60) * 60'000);
}

TEST_CASE("what was proposed, agreed or marked can be taken back at once") {
    Plans plans;
    plans.proposes(plans.sofia, plans.tomorrow());
    const auto meeting = [](const AppDevice& device) {
        const auto view = Plans::seen_by(device).meetings;
        return view.coming.empty() ? view.past.at(0) : view.coming.at(0);
    };
    Plans::undo(plans.sofia);
    CHECK(meeting(plans.sofia).state == MeetingState::Cancelled);
    Plans::undo(plans.sofia);
    CHECK(meeting(plans.sofia).state == MeetingState::Waiting);
    AppCircle::send(plans.sofia, plans.marta);
    const auto entry = meeting(plans.marta);
    plans.marta.post(intent::AnswerMeeting{plans.pair(), {entry.id, entry.proposal, true, 60}});
    Plans::undo(plans.marta);
    CHECK(meeting(plans.marta).state == MeetingState::Asked);
    plans.marta.post(intent::MarkMeeting{plans.pair(), entry.id, MeetingMark::Held, " Good "});
    CHECK(meeting(plans.marta).state == MeetingState::Held);
    CHECK(meeting(plans.marta).note == "Good");
    Plans::undo(plans.marta);
    CHECK(meeting(plans.marta).state == MeetingState::Asked);
}

TEST_CASE("a meeting is saved as a calendar file") {
    Plans plans;
    plans.proposes(plans.sofia, plans.tomorrow());
    const auto id = Plans::seen_by(plans.sofia).meetings.coming.at(0).id;
    plans.sofia.post(intent::DownloadMeeting{plans.pair(), id});
    const auto first = plans.sofia.take_download();
    CHECK(first.starts_with("BEGIN:VCALENDAR\r\n"));
    CHECK(first.contains("SUMMARY:Call with Marta\r\n"));
    CHECK(first.contains("LOCATION:By phone\r\n"));
    CHECK(first.contains("SEQUENCE:0\r\n"));
    CHECK(first.contains("STATUS:TENTATIVE\r\n"));
    plans.proposes(plans.sofia, plans.tomorrow() + 30, id);
    plans.sofia.post(intent::DownloadMeeting{plans.pair(), id});
    const auto second = plans.sofia.take_download();
    CHECK(second.contains("SEQUENCE:1\r\n"));
    const auto uid = first.substr(first.find("UID:"), 60);
    CHECK(second.contains(uid));
}

TEST_CASE("a goal is set, changed, ticked, reached, and each step taken back") {
    Plans plans;
    plans.sofia.post(
        intent::SetGoal{plans.pair(),
                        {{},
                         " A new CV ",
                         "Two people read it",
                         base::Day{21'000},
                         {{"", "Write it", fact::Owner::Mentee}, {"", "  ", fact::Owner::Both}}}});
    auto goal = Plans::seen_by(plans.sofia).goals.open.at(0);
    CHECK(goal.title == "A new CV");
    REQUIRE(goal.tasks.size() == 1);
    CHECK(!goal.tasks[0].id.empty());
    CHECK(goal.tasks[0].owner == TaskOwner::Me);
    AppCircle::send(plans.sofia, plans.marta);
    CHECK(Plans::seen_by(plans.marta).goals.open.at(0).tasks.at(0).owner == TaskOwner::Partner);
    plans.marta.post(intent::TickTask{plans.pair(), goal.id, goal.tasks[0].id, true});
    CHECK(Plans::seen_by(plans.marta).goals.open.at(0).tasks_done == 1);

    const fact::GoalSet changed{goal.id, "Another CV", "", {}, {}};
    plans.sofia.post(intent::SetGoal{plans.pair(), changed});
    CHECK(Plans::seen_by(plans.sofia).goals.open.at(0).title == "Another CV");
    Plans::undo(plans.sofia);
    goal = Plans::seen_by(plans.sofia).goals.open.at(0);
    CHECK(goal.title == "A new CV");
    CHECK(goal.tasks.size() == 1);
    plans.sofia.post(intent::MarkGoal{plans.pair(), goal.id, GoalMark::Reached});
    CHECK(Plans::seen_by(plans.sofia).goals.open.empty());
    CHECK(Plans::seen_by(plans.sofia).goals.closed.at(0).mark == GoalMark::Reached);
    Plans::undo(plans.sofia);
    CHECK(Plans::seen_by(plans.sofia).goals.open.size() == 1);
}

TEST_CASE("a goal without a title is not set") {
    Plans plans;
    plans.sofia.post(intent::SetGoal{plans.pair(), {{}, " \n ", "x", {}, {}}});
    CHECK(Plans::seen_by(plans.sofia).goals.open.empty());
}

TEST_CASE("an agreement is written by one, signed by both, and signed anew when it changes") {
    Plans plans;
    const auto point = Plans::seen_by(plans.sofia).agreement.points.at(0);
    plans.sofia.post(intent::WriteAgreement{plans.pair(), {{point.id, point.title, "  "}}});
    CHECK_FALSE(Plans::seen_by(plans.sofia).agreement.written);
    plans.sofia.post(intent::WriteAgreement{plans.pair(), {{point.id, point.title, "Weekly"}}});
    auto seen = Plans::seen_by(plans.sofia).agreement;
    CHECK(seen.written_by_me);
    CHECK_FALSE(seen.i_signed);
    plans.sofia.post(intent::SignAgreement{plans.pair(), seen.version, true});
    AppCircle::send(plans.sofia, plans.marta);
    seen = Plans::seen_by(plans.marta).agreement;
    CHECK(seen.points.at(0).text == "Weekly");
    CHECK(seen.they_signed);
    plans.marta.post(intent::SignAgreement{plans.pair(), seen.version, true});
    CHECK(Plans::seen_by(plans.marta).agreement.is_signed());
    Plans::undo(plans.marta);
    CHECK_FALSE(Plans::seen_by(plans.marta).agreement.is_signed());
    plans.marta.post(intent::SignAgreement{plans.pair(), seen.version, true});
    plans.marta.post(intent::WriteAgreement{plans.pair(), {{point.id, point.title, "Daily"}}});
    seen = Plans::seen_by(plans.marta).agreement;
    CHECK_FALSE(seen.i_signed);
    CHECK_FALSE(seen.they_signed);
    CHECK(seen.versions == 2);
}

TEST_CASE("ways to talk elsewhere go to the partner alone, and come back with an undo") {
    Plans plans;
    const program::ContactWay phone{program::WayKind::Phone, "+39 333 123456"};
    plans.marta.post(intent::ShareContacts{plans.pair(), {{program::WayKind::Email, "  "}, phone}});
    CHECK(Plans::seen_by(plans.marta).contacts.mine == std::vector{phone});
    AppCircle::send(plans.marta, plans.sofia);
    const auto theirs = Plans::seen_by(plans.sofia).contacts.theirs;
    REQUIRE(theirs.size() == 1);
    CHECK(theirs[0].link == "tel:+39333123456");
    plans.marta.post(intent::ShareContacts{plans.pair(), {}});
    CHECK(Plans::seen_by(plans.marta).contacts.mine.empty());
    Plans::undo(plans.marta);
    CHECK(Plans::seen_by(plans.marta).contacts.mine == std::vector{phone});
    AppCircle::send(plans.marta, plans.circle.admin);
    CHECK(plans.circle.admin.program().spaces.empty());
}

TEST_CASE("only what is well-formed is opened; anything else can be copied") {
    Plans plans;
    plans.sofia.post(intent::OpenContact{{program::WayKind::Video, "javascript:alert(1)"}});
    plans.sofia.post(intent::OpenContact{{program::WayKind::Email, "nobody"}});
    CHECK(plans.sofia.links().empty());
    plans.sofia.post(intent::OpenContact{{program::WayKind::Telegram, "@marta_c"}});
    CHECK(plans.sofia.links() == std::vector<std::string>{"https://t.me/marta_c"});
    plans.sofia.post(intent::CopyContact{{program::WayKind::Email, "a\u202Eb"}});
    CHECK(plans.sofia.copied() == "ab");
}

TEST_CASE("nothing is planned in a pair that has ended") {
    Plans plans;
    plans.proposes(plans.sofia, plans.tomorrow());
    plans.sofia.post(intent::EndPair{plans.pair(), program::Reason::NotSaid, false});
    plans.proposes(plans.sofia, plans.tomorrow());
    plans.sofia.post(intent::SetGoal{plans.pair(), {{}, "Late", "", {}, {}}});
    const auto seen = Plans::seen_by(plans.sofia);
    CHECK(seen.meetings.coming.size() == 1);
    CHECK(seen.goals.open.empty());
}

TEST_CASE("a backup brings everything back that the two planned") {
    Plans plans;
    plans.proposes(plans.sofia, plans.tomorrow());
    plans.sofia.post(intent::SetGoal{plans.pair(), {{}, "A new CV", "", {}, {}}});
    plans.sofia.post(intent::ShareContacts{plans.pair(), {{program::WayKind::Phone, "112233"}}});
    const auto before = state_hash(plans.sofia.model());
    plans.sofia.post(intent::DownloadBackup{""});
    const auto backup = plans.sofia.take_download();
    plans.sofia.post(intent::ForgetEverything{});
    plans.sofia.receive_and_add(backup);
    CHECK(state_hash(plans.sofia.model()) == before);
    const auto seen = Plans::seen_by(plans.sofia);
    CHECK(seen.meetings.coming.size() == 1);
    CHECK(seen.goals.open.size() == 1);
    CHECK(seen.contacts.mine.size() == 1);
    plans.sofia.reload();
    CHECK(Plans::seen_by(plans.sofia).goals.open.size() == 1);
}

TEST_CASE("an update says what it brings of meetings, goals, agreement and contacts") {
    Plans plans;
    plans.proposes(plans.sofia, plans.tomorrow());
    plans.sofia.post(intent::SetGoal{plans.pair(), {{}, "A new CV", "", {}, {}}});
    plans.sofia.post(intent::WriteAgreement{plans.pair(), {{"a", "A", "Weekly"}}});
    plans.sofia.post(intent::ShareContacts{plans.pair(), {{program::WayKind::Phone, "112233"}}});
    plans.sofia.post(intent::DownloadUpdate{});
    plans.marta.receive(plans.sofia.take_download());
    REQUIRE(plans.marta.model().preview);
    const auto& preview = *plans.marta.model().preview;
    CHECK(preview.meetings == 1);
    CHECK(preview.goals == 1);
    CHECK(preview.agreements == 1);
    CHECK(preview.contacts == 1);
}

}  // namespace
}  // namespace accanto::app
