// What the two of a pair plan together: the small step, meetings, goals, the agreement, and where
// they go on talking.
#include <algorithm>

#include <doctest/doctest.h>

#include "support/app_circle.hpp"
#include "support/ui_harness.hpp"
#include "ui/screens/pair.hpp"

using namespace accanto;
using test::AppCircle;
using test::Role;

namespace {

namespace intent = app::intent;
namespace fact = program::fact;
using app::PairPart;

/// The pair space on Sofia's device; `carry_out` does what was posted.
struct Space {
    explicit Space(const test::UiWindow& window = test::desktop, std::string_view language = "en")
        : harness(window, language) {
        circle.pair();
        harness.environment().now = circle.mentee.now();
    }
    void show(PairPart part) {
        sofia.post(intent::Navigate{app::part_route(view(), part)});
        harness.show([this](ui::Frame& frame) { ui::pair_screen(frame, view(), state); });
    }
    void carry_out() {
        for (auto& each : harness.take_posted()) sofia.post(std::move(each));
        harness.settle();
    }
    void press(std::string_view name) {
        harness.press(Role::Button, name);
        carry_out();
    }
    app::PairView view() const { return app::pair_view(sofia.model(), sofia.now(), 0); }
    program::PairId pair() const { return sofia.program().pair_order.front(); }
    std::int64_t in_hours(int hours) const { return sofia.now().ms / 60'000 + hours * 60; }
    void proposes(test::AppDevice& device, int hours, std::string place = {}) {
        device.post(intent::ProposeMeeting{
            pair(), {{}, in_hours(hours), 45, std::move(place), &device == &sofia ? 0 : 60}});
    }
    /// Something of everything, from both.
    void plan_everything() {
        const auto step = view().guide.open->entry.id;
        marta.post(intent::TickStep{pair(), step, true});
        proposes(marta, 30, "By phone");
        proposes(marta, -30);
        marta.post(intent::ShareContacts{pair(), ways()});
        marta.post(intent::WriteAgreement{pair(), {{"rhythm", "How often", "Every Tuesday"}}});
        marta.post(intent::SetGoal{pair(), goal()});
        AppCircle::send(marta, sofia);
        proposes(sofia, 60);
        sofia.post(intent::SignAgreement{pair(), view().agreement.version, true});
        const auto task = view().goals.open.front().tasks.front().id;
        sofia.post(intent::TickTask{pair(), view().goals.open.front().id, task, true});
        sofia.post(intent::SetGoal{pair(), {{}, "Find the words", "", {}, {}}});
        sofia.post(intent::MarkGoal{pair(), view().goals.open.back().id, fact::GoalMark::Reached});
    }
    static std::vector<program::ContactWay> ways() {
        using enum program::WayKind;
        return {{Email, "marta@example.org"},
                {WhatsApp, "+39 333 1234567"},
                {Video, "https://meet.example.org/harbour"},
                {Telegram, "javascript:alert(1)"}};
    }
    static fact::GoalSet goal() {
        return {{},
                "A new CV",
                "Two people have read it",
                base::Day{20'760},
                {{"", "Write one page", fact::Owner::Mentee},
                 {"", "Read it within a week", fact::Owner::Mentor}}};
    }

    AppCircle circle;
    test::AppDevice& sofia = circle.mentee;
    test::AppDevice& marta = circle.mentor;
    ui::PairState state;
    test::UiHarness harness;
};

constexpr PairPart parts[] = {PairPart::Guide, PairPart::Talk, PairPart::Goals, PairPart::Meetings,
                              PairPart::Agreement};
const std::vector<test::UiWindow> windows{test::desktop, test::tablet, test::phone, test::narrow};

}  // namespace

TEST_CASE("what two plan is usable at every size, in both languages, empty and full") {
    for (const auto& window : windows) {
        for (const auto* language : {"en", "it"}) {
            for (const bool full : {false, true}) {
                Space space(window, language);
                if (full) space.plan_everything();
                for (const auto part : parts) {
                    CAPTURE(window.width);
                    CAPTURE(language);
                    CAPTURE(full);
                    CAPTURE(static_cast<int>(part));
                    space.show(part);
                    CHECK(space.harness.audit() == test::all_is_well);
                }
            }
        }
    }
}

TEST_CASE("what two planned stays to be read when their pair has ended, and nothing is offered") {
    for (const auto& window : {test::desktop, test::phone}) {
        Space space(window);
        space.plan_everything();
        space.sofia.post(intent::EndPair{space.pair(), program::Reason::NotSaid, false});
        for (const auto part : parts) {
            CAPTURE(static_cast<int>(part));
            space.show(part);
            CHECK(space.harness.audit() == test::all_is_well);
            for (const auto* name : {"New goal", "Propose a time", "Move", "Change it", "Sign it",
                                     "That suits me", "What you share", "Share how to reach you"})
                CHECK(!space.harness.has(Role::Button, name));
        }
        space.show(PairPart::Goals);
        CHECK(space.harness.says("A new CV"));
        CHECK(space.harness.says("This pair has ended."));
    }
}

TEST_CASE("the small step has a box of one's own, and says what the partner did") {
    Space space;
    space.show(PairPart::Guide);
    const auto step = *space.view().guide.open;
    CHECK(space.harness.says("Marta has not done this small step yet"));
    space.harness.press(Role::Checkbox, step.action);
    space.carry_out();
    CHECK(space.view().guide.open->my_tick.done);
    CHECK((space.harness.find(Role::Checkbox, step.action).flags & a11y::checked) != 0);
    space.marta.post(intent::TickStep{space.pair(), step.entry.id, true});
    AppCircle::send(space.marta, space.sofia);
    space.harness.settle();
    CHECK(space.harness.says("Marta has done this small step"));
}

TEST_CASE("a time is proposed from a list of days and times, with words about where") {
    for (const auto& window : {test::desktop, test::phone}) {
        Space space(window);
        space.show(PairPart::Meetings);
        CHECK(space.harness.says("No meeting planned yet"));
        space.press("Propose a time");
        CHECK(space.harness.audit() == test::all_is_well);
        space.harness.type(Role::TextField, "How or where", "At the café");
        space.press("Propose it");
        const auto view = space.view().meetings;
        REQUIRE(view.coming.size() == 1);
        CHECK(view.coming[0].place == "At the café");
        CHECK(view.coming[0].minutes == 45);
        // Tomorrow at 18:00, where the clocks show UTC.
        CHECK(view.coming[0].start.ms % base::day_ms == 18 * 3'600'000);
        CHECK(base::day_of(view.coming[0].start).number ==
              base::day_of(space.sofia.now()).number + 1);
        CHECK(space.harness.says("Waits for Marta’s yes"));
    }
}

TEST_CASE("a proposal of the partner is agreed to, and shows their time where it differs") {
    Space space;
    space.proposes(space.marta, 30);
    AppCircle::send(space.marta, space.sofia);
    space.show(PairPart::Guide);
    CHECK(space.harness.says("Marta asks whether it suits you"));
    CHECK(space.harness.says("for Marta"));
    const auto tabs = space.harness.names(Role::Tab);
    CHECK(std::ranges::contains(tabs, "Meetings, 1 waiting"));
    space.press("That suits me");
    CHECK(space.view().meetings.coming.at(0).state == app::MeetingState::Agreed);
    space.press("Calendar file");
    CHECK(space.sofia.take_download().contains("STATUS:CONFIRMED"));
    space.press("Move");
    space.press("Propose it");
    CHECK(space.view().meetings.coming.at(0).state == app::MeetingState::Waiting);
    CHECK(space.view().meetings.coming.size() == 1);
}

TEST_CASE("a meeting is called off with a few words, and looked back on with a note") {
    Space space;
    space.proposes(space.sofia, 30);
    space.proposes(space.sofia, -30);
    space.show(PairPart::Meetings);
    space.press("Call it off");
    space.harness.type(Role::TextArea, "A note for the two of you", "I am ill");
    space.press("Call off the meeting");
    CHECK(space.view().meetings.coming.empty());
    CHECK(space.harness.says("I am ill"));
    space.press("We met");
    space.harness.type(Role::TextArea, "A note for the two of you", "We laughed");
    space.press("Save");
    CHECK(space.harness.says("We laughed"));
    CHECK(space.harness.says("It took place"));
}

TEST_CASE("a goal is written with a sign, a date and tasks, and not without a title") {
    for (const auto& window : {test::desktop, test::phone}) {
        Space space(window);
        space.show(PairPart::Goals);
        CHECK(space.harness.says("30 to 45 days"));
        space.press("New goal");
        CHECK(space.harness.audit() == test::all_is_well);
        space.harness.press_disabled(Role::Button, "Save the goal");
        CHECK(space.harness.posted<intent::SetGoal>() == nullptr);
        space.harness.type(Role::TextField, "What will be different", "A new CV");
        space.harness.type(Role::TextArea, "How we will know", "Two people read it");
        space.harness.type(Role::TextField, "Task 1", "Write one page");
        space.press("Add a task");
        space.harness.type(Role::TextField, "Task 2", "Read it");
        space.press("Save the goal");
        const auto goals = space.view().goals.open;
        REQUIRE(goals.size() == 1);
        CHECK(goals[0].due->number == space.view().today.number + 30);
        REQUIRE(goals[0].tasks.size() == 2);
        CHECK(goals[0].tasks[0].owner == app::TaskOwner::Me);
        space.harness.press(Role::Checkbox, "Write one page");
        space.carry_out();
        CHECK(space.view().goals.open[0].tasks_done == 1);
        CHECK(space.harness.says("1 of 2 tasks done"));
        space.press("We reached it");
        CHECK(space.view().goals.open.empty());
        space.press("Take it up again");
        CHECK(space.view().goals.open.size() == 1);
    }
}

TEST_CASE("a goal is changed, and its tasks taken out") {
    Space space;
    space.sofia.post(intent::SetGoal{space.pair(), Space::goal()});
    space.show(PairPart::Goals);
    space.press("Change it");
    space.press("Remove task 1");
    space.harness.type(Role::TextField, "What will be different", "A better CV");
    space.press("Save the goal");
    const auto goals = space.view().goals.open;
    REQUIRE(goals.size() == 1);
    CHECK(goals[0].title == "A better CV");
    REQUIRE(goals[0].tasks.size() == 1);
    CHECK(goals[0].tasks[0].text == "Read it within a week");
}

TEST_CASE("the agreement is written from the program's questions and signed") {
    for (const auto& window : {test::desktop, test::phone}) {
        Space space(window);
        space.show(PairPart::Agreement);
        CHECK(space.harness.says("Write down how you work together"));
        space.press("Write it down");
        CHECK(space.harness.audit() == test::all_is_well);
        space.harness.press_disabled(Role::Button, "Save the agreement");
        const auto point = space.view().agreement.points.front();
        space.harness.type(Role::TextArea, point.title, "To find my words");
        space.press("Save the agreement");
        CHECK(space.harness.says("To find my words"));
        CHECK(space.harness.says("Left open"));
        space.press("Sign it");
        CHECK(space.view().agreement.i_signed);
        CHECK(space.harness.says("Marta has not signed yet"));
        space.press("Take my signature back");
        CHECK_FALSE(space.view().agreement.i_signed);
    }
}

TEST_CASE("the agreement is one press away from the guide") {
    Space space;
    space.plan_everything();
    space.show(PairPart::Guide);
    space.press("Your agreement");
    CHECK(space.view().part == PairPart::Agreement);
}

TEST_CASE("what a partner shared opens when it is well-formed, and else is only text") {
    Space space;
    space.plan_everything();
    space.show(PairPart::Talk);
    CHECK(space.harness.says("Accanto cannot protect what you write there."));
    space.press("E-mail");
    CHECK(space.sofia.links() == std::vector<std::string>{"mailto:marta@example.org"});
    CHECK(!space.harness.has(Role::Button, "Telegram"));
    CHECK(space.harness.says("javascript:alert(1)"));
    space.press("Copy: Telegram");
    CHECK(space.sofia.copied() == "javascript:alert(1)");
    CHECK(space.sofia.links().size() == 1);
}

TEST_CASE("a video link names its host before it opens") {
    for (const auto& window : {test::desktop, test::phone}) {
        Space space(window);
        space.plan_everything();
        space.show(PairPart::Talk);
        space.press("Video link");
        CHECK(space.sofia.links().empty());
        CHECK(space.harness.has(Role::Dialog, "Open meet.example.org?"));
        CHECK(space.harness.audit() == test::all_is_well);
        space.press("Not now");
        CHECK(space.sofia.links().empty());
        space.press("Video link");
        space.press("Open it");
        CHECK(space.sofia.links() == std::vector<std::string>{"https://meet.example.org/harbour"});
    }
}

TEST_CASE("one's own ways are shared with the partner alone, and said to be unclear") {
    Space space;
    space.show(PairPart::Talk);
    space.press("Share how to reach you");
    CHECK(space.harness.says("Marta alone sees what you fill in. Elena does not."));
    space.harness.type(Role::TextField, "E-mail", "not an address");
    CHECK(space.harness.says("It will not open by itself; Marta can copy it."));
    space.harness.type(Role::TextField, "E-mail", "sofia@example.org");
    CHECK(!space.harness.says("It will not open by itself"));
    space.press("Share with Marta");
    CHECK(space.view().contacts.mine.size() == 1);
    space.press("What you share");
    CHECK(space.harness.find(Role::TextField, "E-mail").value == "sofia@example.org");
}

TEST_CASE("on a phone the other ways are picks above the composer, and the rest in a sheet") {
    Space space(test::phone);
    space.show(PairPart::Talk);
    space.press("Continue elsewhere");
    CHECK(space.harness.has(Role::Dialog, "Continue elsewhere"));
    CHECK(space.harness.audit() == test::all_is_well);
    space.press("Share how to reach you");
    CHECK(space.harness.has(Role::Dialog, "How Marta can reach you"));
    space.press("Cancel");
    space.plan_everything();
    space.harness.settle();
    space.press("WhatsApp");
    CHECK(space.sofia.links() == std::vector<std::string>{"https://wa.me/393331234567"});
}

TEST_CASE("an emoji goes into the message, by pointer and by keyboard") {
    Space space;
    space.show(PairPart::Talk);
    space.harness.type(Role::TextArea, "Message to Marta", "Hello ");
    space.carry_out();
    space.press("Emoji");
    REQUIRE(space.harness.has(Role::Menu, "Emoji"));
    CHECK(space.harness.audit() == test::all_is_well);
    space.harness.click(Role::MenuItem, "🌱");
    space.carry_out();
    CHECK(space.view().talk.draft == "Hello 🌱");
    CHECK(!space.harness.has(Role::Menu, "Emoji"));
    space.press("Emoji");
    CHECK(space.harness.focused() == "🙂");
    space.harness.key(test::Key::Right);
    space.harness.key(test::Key::Down);
    const auto names = space.harness.names(Role::MenuItem);
    CHECK(space.harness.focused() == names.at(9));
    space.harness.escape();
    CHECK(!space.harness.has(Role::Menu, "Emoji"));
    CHECK(space.harness.focused() == "Emoji");
}
