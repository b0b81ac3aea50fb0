#include <doctest/doctest.h>

#include "support/told_builder.hpp"

using namespace accanto::program;
using accanto::base::Day;
using accanto::test::Someone;
using accanto::test::ToldBuilder;

namespace {

constexpr std::int64_t monday = 30'000'000, tuesday = monday + 24 * 60;

struct Couple {
    ToldBuilder told;
    Someone ada = told.member("ada", Role::Mentor, 2);
    Someone ben = told.member("ben", Role::Mentee);
    PairId pair = told.running_pair(ada, ben);

    EventId says(const Someone& who, Fact fact) {
        return told.says(who, pair_conversation(pair), std::move(fact));
    }
    std::optional<Ignored> ignored(const Someone& who, Fact fact) {
        return told.ignored(says(who, std::move(fact)));
    }
    PairSpace space() const {
        auto program = told.folded();
        return program.spaces[pair];
    }
    Meeting meeting() const { return space().meetings.at(0); }
    Goal goal() const { return space().goals.at(0); }
};

fact::GoalSet goal_of_two_tasks(std::optional<EventId> goal = {}) {
    return {goal,
            "A new CV",
            "Two people read it",
            Day{20'000},
            {{"t1", "Call Ida", fact::Owner::Mentor}, {"t2", "Write it", fact::Owner::Mentee}}};
}

const std::string much(5'000, 'a');

}  // namespace

TEST_CASE("Each of the two ticks their own small step, and the last tick holds") {
    Couple two;
    two.says(two.ada, fact::StepTicked{"meet", true});
    two.says(two.ben, fact::StepTicked{"meet", true});
    two.says(two.ada, fact::StepTicked{"meet", false});
    const auto ticks = two.space().ticks.at("meet");
    CHECK_FALSE(ticks.at(two.ada.person).done);
    CHECK(ticks.at(two.ben.person).done);
    CHECK(two.ignored(two.ada, fact::StepTicked{much}) == Ignored::TooLong);
}

TEST_CASE("A proposed time is agreed by the other of the two, not by its author") {
    Couple two;
    const auto id = two.says(two.ada, fact::MeetingProposed{{}, monday, 45, " By\u202Ephone ", 60});
    CHECK_FALSE(two.meeting().agreed);
    CHECK(two.meeting().place == "Byphone");
    CHECK(two.ignored(two.ada, fact::MeetingAnswered{id, id}) == Ignored::WrongState);
    two.says(two.ben, fact::MeetingAnswered{id, id, true, -120});
    CHECK(two.meeting().agreed);
    CHECK(two.meeting().start.ms == monday * 60'000);
    CHECK(two.meeting().utc_offsets ==
          std::map<PersonId, int>{{two.ada.person, 60}, {two.ben.person, -120}});
    two.says(two.ben, fact::MeetingAnswered{id, id, false});
    CHECK_FALSE(two.meeting().agreed);
}

TEST_CASE("A meeting that is moved wants a new yes, and an answer to the old time is void") {
    Couple two;
    const auto id = two.says(two.ada, fact::MeetingProposed{{}, monday});
    two.says(two.ben, fact::MeetingAnswered{id, id});
    const auto moved = two.says(two.ben, fact::MeetingProposed{id, tuesday, 30, ""});
    CHECK_FALSE(two.meeting().agreed);
    CHECK(two.meeting().proposals == 2);
    CHECK(two.ignored(two.ada, fact::MeetingAnswered{id, id}) == Ignored::WrongState);
    two.says(two.ada, fact::MeetingAnswered{id, moved});
    CHECK(two.meeting().agreed);
    CHECK(two.space().meetings.size() == 1);
}

TEST_CASE("A meeting is cancelled, held or missed, and that can be taken back") {
    Couple two;
    const auto id = two.says(two.ada, fact::MeetingProposed{{}, monday});
    two.says(two.ben, fact::MeetingMarked{id, fact::MeetingMark::Cancelled, "Ill"});
    CHECK(two.meeting().mark == fact::MeetingMark::Cancelled);
    CHECK(two.meeting().note == "Ill");
    CHECK(two.ignored(two.ben, fact::MeetingAnswered{id, id}) == Ignored::WrongState);
    two.says(two.ben, fact::MeetingMarked{id, fact::MeetingMark::Planned, ""});
    CHECK(two.meeting().mark == fact::MeetingMark::Planned);
    two.says(two.ada, fact::MeetingMarked{id, fact::MeetingMark::Held, "We laughed"});
    two.says(two.ben, fact::MeetingProposed{id, tuesday});
    CHECK(two.meeting().mark == fact::MeetingMark::Planned);
    CHECK(two.meeting().note.empty());
}

TEST_CASE("Times, lengths and words of a meeting have limits") {
    Couple two;
    const auto refused = [&](fact::MeetingProposed proposed) {
        return two.ignored(two.ada, std::move(proposed)) == Ignored::TooLong;
    };
    CHECK(refused({{}, start_minute_min - 1}));
    CHECK(refused({{}, start_minute_max + 1}));
    CHECK(refused({{}, monday, 0}));
    CHECK(refused({{}, monday, meeting_minutes_max + 1}));
    CHECK(refused({{}, monday, 45, much}));
    CHECK(refused({{}, monday, 45, "", utc_offset_minutes_max + 1}));
    CHECK(two.ignored(two.ada, fact::MeetingMarked{{}, fact::MeetingMark::Held, much}) ==
          Ignored::TooLong);
    CHECK(two.space().meetings.empty());
}

TEST_CASE("A pair has so many meetings and goals, and no more") {
    Couple two;
    for (std::size_t i = 0; i < meetings_max; ++i)
        two.says(two.ada, fact::MeetingProposed{{}, monday});
    for (std::size_t i = 0; i < goals_max; ++i) two.says(two.ada, goal_of_two_tasks());
    CHECK(two.ignored(two.ada, fact::MeetingProposed{{}, monday}) == Ignored::TooLong);
    CHECK(two.ignored(two.ada, goal_of_two_tasks()) == Ignored::TooLong);
    CHECK(two.space().meetings.size() == meetings_max);
    CHECK(two.space().goals.size() == goals_max);
}

TEST_CASE("Nothing is said about a meeting or a goal that isn't there") {
    Couple two;
    const EventId none;
    CHECK(two.ignored(two.ada, fact::MeetingProposed{none, monday}) == Ignored::UnknownMeeting);
    CHECK(two.ignored(two.ada, fact::MeetingAnswered{none, none}) == Ignored::UnknownMeeting);
    CHECK(two.ignored(two.ada, fact::MeetingMarked{none}) == Ignored::UnknownMeeting);
    CHECK(two.ignored(two.ada, goal_of_two_tasks(none)) == Ignored::UnknownGoal);
    CHECK(two.ignored(two.ada, fact::GoalTicked{none, "t1"}) == Ignored::UnknownGoal);
    CHECK(two.ignored(two.ada, fact::GoalMarked{none}) == Ignored::UnknownGoal);
    CHECK(two.ignored(two.ada, fact::AgreementSigned{none}) == Ignored::WrongState);
}

TEST_CASE("A goal is set, its tasks are ticked, and it is reached or let go") {
    Couple two;
    const auto id = two.says(two.ada, goal_of_two_tasks());
    two.says(two.ben, fact::GoalTicked{id, "t1", true});
    two.says(two.ben, fact::GoalTicked{id, "t2", true});
    two.says(two.ada, fact::GoalTicked{id, "t2", false});
    CHECK(two.goal().done == std::set<std::string>{"t1"});
    CHECK(two.goal().tasks[1].owner == fact::Owner::Mentee);
    CHECK(two.ignored(two.ben, fact::GoalTicked{id, "t3"}) == Ignored::WrongState);
    two.says(two.ben, fact::GoalMarked{id, fact::GoalMark::Reached});
    CHECK(two.goal().mark == fact::GoalMark::Reached);
    two.says(two.ben, fact::GoalMarked{id, fact::GoalMark::Open});
    CHECK(two.goal().mark == fact::GoalMark::Open);
}

TEST_CASE("A goal in other words keeps the ticks of the tasks it keeps") {
    Couple two;
    const auto id = two.says(two.ada, goal_of_two_tasks());
    for (const auto* task : {"t1", "t2"}) two.says(two.ben, fact::GoalTicked{id, task});
    auto changed = goal_of_two_tasks(id);
    changed.title = "A better CV";
    changed.tasks = {{"t2", "Write it again", fact::Owner::Both}};
    two.says(two.ben, changed);
    CHECK(two.goal().title == "A better CV");
    CHECK(two.goal().done == std::set<std::string>{"t2"});
}

TEST_CASE("Words and lists of a goal have limits, and its tasks are named once") {
    Couple two;
    auto goal = goal_of_two_tasks();
    goal.title = much;
    CHECK(two.ignored(two.ada, goal) == Ignored::TooLong);
    goal = goal_of_two_tasks();
    goal.measure = much;
    CHECK(two.ignored(two.ada, goal) == Ignored::TooLong);
    goal = goal_of_two_tasks();
    goal.tasks[0].text = much;
    CHECK(two.ignored(two.ada, goal) == Ignored::TooLong);
    goal = goal_of_two_tasks();
    for (std::size_t i = 0; i <= goal_tasks_max; ++i) goal.tasks.push_back({std::to_string(i), ""});
    CHECK(two.ignored(two.ada, goal) == Ignored::TooLong);
    goal = goal_of_two_tasks();
    goal.tasks[1].id = "t1";
    CHECK(two.ignored(two.ada, goal) == Ignored::WrongState);
    goal.tasks[1].id = "";
    CHECK(two.ignored(two.ada, goal) == Ignored::WrongState);
}

TEST_CASE("Both sign a version of the agreement; another version wants new signatures") {
    Couple two;
    const auto first =
        two.says(two.ben, fact::AgreementWritten{{{"rhythm", "How often", " Weekly\u202E "}}});
    CHECK(two.space().agreement->answers[0].text == "Weekly");
    two.says(two.ada, fact::AgreementSigned{first});
    two.says(two.ben, fact::AgreementSigned{first});
    CHECK(two.space().agreement->signatures.size() == 2);
    two.says(two.ada, fact::AgreementSigned{first, false});
    CHECK(two.space().agreement->signatures.size() == 1);
    const auto second = two.says(two.ada, fact::AgreementWritten{});
    CHECK(two.space().agreement->signatures.empty());
    CHECK(two.space().agreement->versions == 2);
    CHECK(two.ignored(two.ben, fact::AgreementSigned{first}) == Ignored::WrongState);
    two.says(two.ben, fact::AgreementSigned{second});
    CHECK(two.space().agreement->signatures.contains(two.ben.person));
}

TEST_CASE("An agreement has limits, and names each point once") {
    Couple two;
    CHECK(two.ignored(two.ada, fact::AgreementWritten{{{"a", "A", much}}}) == Ignored::TooLong);
    CHECK(two.ignored(two.ada, fact::AgreementWritten{std::vector<AgreementAnswer>(41)}) ==
          Ignored::TooLong);
    CHECK(two.ignored(two.ada, fact::AgreementWritten{{{"a", "A", "1"}, {"a", "A", "2"}}}) ==
          Ignored::WrongState);
    CHECK_FALSE(two.space().agreement);
}

TEST_CASE("The ways to reach somebody are the ones they told last, made safe to show") {
    Couple two;
    two.says(two.ada, fact::ContactShared{{{WayKind::Phone, "112233"}}});
    two.says(two.ada, fact::ContactShared{
                          {{WayKind::Email, "a@b\u202E.org\n"}, {WayKind::Telegram, "\u200F"}}});
    const auto ways = two.space().contact_ways.at(two.ada.person);
    REQUIRE(ways.size() == 1);
    CHECK(ways[0] == ContactWay{WayKind::Email, "a@b.org"});
    CHECK(two.ignored(two.ada, fact::ContactShared{{{WayKind::Email, much}}}) == Ignored::TooLong);
    CHECK(two.ignored(two.ada, fact::ContactShared{std::vector<ContactWay>(9)}) ==
          Ignored::TooLong);
    two.says(two.ada, fact::ContactShared{});
    CHECK(two.space().contact_ways.at(two.ada.person).empty());
}

TEST_CASE("Free hours are the ones somebody shared last") {
    Couple two;
    two.says(two.ben, fact::HoursShared{{1}, 60});
    two.says(two.ben, fact::HoursShared{{6}, 120});
    const auto hours = two.space().hours.at(two.ben.person);
    CHECK(hours.free.slots == 6);
    CHECK(hours.utc_offset_minutes == 120);
    CHECK(two.ignored(two.ben, fact::HoursShared{{}, 900}) == Ignored::TooLong);
}
