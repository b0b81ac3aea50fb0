#include "ui/screens/pair.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/app_circle.hpp"
#include "support/told_model.hpp"
#include "support/ui_harness.hpp"

using namespace accanto;
using test::AppCircle;
using test::Role;

namespace {

namespace intent = app::intent;
namespace fact = program::fact;
using app::PairPart;

/// The pair space on Sofia's device; what is posted is done at once when `live`.
struct Space {
    explicit Space(const test::UiWindow& window = test::desktop, std::string_view language = "en")
        : harness(window, language) {
        circle.pair();
    }
    void show(PairPart part = PairPart::Guide) {
        open(app::part_route(view(), part));
        harness.show([this](ui::Frame& frame) { ui::pair_screen(frame, view(), state); });
    }
    void open(app::Route route) { device().post(intent::Navigate{std::move(route)}); }
    /// Does what was posted, and shows what came of it.
    void carry_out() {
        for (auto& each : harness.take_posted()) device().post(std::move(each));
        harness.settle();
    }
    app::PairView view() const {
        return app::pair_view(circle.mentee.model(), circle.mentee.now(), 60);
    }
    test::AppDevice& device() { return circle.mentee; }
    program::PairId pair() const { return circle.mentee.program().pair_order.front(); }

    AppCircle circle;
    ui::PairState state;
    test::UiHarness harness;
};

const std::vector<test::UiWindow> windows{test::desktop, test::tablet, test::phone, test::narrow};

}  // namespace

TEST_CASE("every part of a pair is usable at every size, in both languages") {
    for (const auto& window : windows) {
        for (const auto* language : {"en", "it"}) {
            for (const auto part : {PairPart::Guide, PairPart::Talk, PairPart::CheckIn}) {
                CAPTURE(window.width);
                CAPTURE(language);
                CAPTURE(static_cast<int>(part));
                Space space(window, language);
                space.device().post(intent::SendMessage{
                    space.pair(), "Hello Marta", space.device().program().guide.steps[1].id});
                space.show(part);
                CHECK(space.harness.audit() == test::all_is_well);
            }
        }
    }
}

TEST_CASE("waiting, paused and ended are usable at every size") {
    for (const auto& window : windows) {
        CAPTURE(window.width);
        Space space(window);
        space.device().post(intent::PausePair{space.pair(), base::Day{20'800}});
        space.show();
        CHECK(space.harness.audit() == test::all_is_well);
        space.device().post(intent::EndPair{space.pair(), program::Reason::NoTime, false});
        space.harness.settle();
        CHECK(space.harness.audit() == test::all_is_well);
        CHECK(space.harness.says("Not enough time just now"));

        AppCircle waiting;
        test::UiHarness harness(window);
        ui::PairState state;
        harness.show([&](ui::Frame& frame) {
            ui::pair_screen(frame, app::pair_view(waiting.mentee.model(), waiting.mentee.now(), 60),
                            state);
        });
        CHECK(harness.audit() == test::all_is_well);
        CHECK(harness.says("Elena is looking for someone for you"));
    }
}

TEST_CASE("a step is marked as done, and taken back") {
    Space space;
    space.show();
    space.harness.press(Role::Button, "Mark as done");
    const auto* marked = space.harness.posted<intent::MarkStep>();
    REQUIRE(marked != nullptr);
    CHECK(marked->step == space.view().guide.steps[0].id);
    CHECK(marked->mark == fact::Mark::Done);
    space.carry_out();
    space.harness.press(Role::Button, "Not done yet");
    REQUIRE(space.harness.posted<intent::MarkStep>() != nullptr);
    CHECK(space.harness.posted<intent::MarkStep>()->mark == fact::Mark::Open);
}

TEST_CASE("whoever has done a step goes on to the next from it") {
    Space space;
    space.show();
    const auto steps = space.view().guide.steps;
    const auto next = "Next: " + steps[1].title;
    CHECK(!space.harness.has(Role::Button, next));
    space.harness.press(Role::Button, "Mark as done");
    space.carry_out();
    space.harness.press(Role::Button, next);
    space.carry_out();
    REQUIRE(space.view().guide.open);
    CHECK(space.view().guide.open->entry.id == steps[1].id);
}

TEST_CASE("a step is skipped with a reason, and not without one") {
    Space space(test::phone);
    space.show();
    space.harness.press(Role::Button, "Skip with a reason");
    CHECK(space.harness.says("Only you and Marta can read the reason."));
    space.harness.press_disabled(Role::Button, "Skip the step");
    CHECK(space.harness.posted<intent::MarkStep>() == nullptr);
    space.harness.type(Role::TextArea, "Why it does not fit", "We have met before");
    space.harness.press(Role::Button, "Skip the step");
    const auto* skipped = space.harness.posted<intent::MarkStep>();
    REQUIRE(skipped != nullptr);
    CHECK(skipped->mark == fact::Mark::Skipped);
    CHECK(skipped->reason == "We have met before");
}

TEST_CASE("another step opens from the list, and a prompt becomes a message about it") {
    Space space;
    space.show();
    const auto step = space.view().guide.steps[2];
    const auto names = space.harness.names(Role::Button);
    const auto entry = std::ranges::find_if(
        names, [&](const std::string& name) { return name.starts_with(step.title + ", Step 2"); });
    REQUIRE(entry != names.end());
    space.harness.press(Role::Button, *entry);
    space.carry_out();
    REQUIRE(space.view().guide.open->entry.id == step.id);
    const auto prompt = space.view().guide.open->prompts.front();
    space.harness.press(Role::Button, "Write about this: " + prompt);
    space.carry_out();
    CHECK(space.view().part == PairPart::Talk);
    CHECK(space.view().talk.draft == prompt);
    CHECK(space.harness.find(Role::TextArea, "Message to Marta").value == prompt);
    CHECK(space.harness.says("About: Step 2, " + step.title));
}

TEST_CASE("a comment is kept while it is typed and added to the step") {
    Space space;
    space.show();
    space.harness.press(Role::Button, "Comment on this step");
    space.harness.type(Role::TextArea, "Your comment", "I will bring a photo");
    space.carry_out();
    CHECK(space.view().guide.open->comment_draft == "I will bring a photo");
    space.harness.press(Role::Button, "Add comment");
    space.carry_out();
    CHECK(space.view().guide.open->comment_draft.empty());
    CHECK(space.harness.has(Role::Button, "1 comment on this step"));
    CHECK(space.harness.says("I will bring a photo"));
}

TEST_CASE("a message is kept while it is typed, sent, and said to be only here yet") {
    for (const auto& window : {test::desktop, test::phone}) {
        Space space(window);
        space.show(PairPart::Talk);
        CHECK(space.harness.says("Only you and Marta can read this"));
        space.harness.type(Role::TextArea, "Message to Marta", "Hello Marta");
        space.carry_out();
        CHECK(space.view().talk.draft == "Hello Marta");
        space.harness.press(Role::Button, "Send");
        const auto* sent = space.harness.posted<intent::SendMessage>();
        REQUIRE(sent != nullptr);
        CHECK(sent->text == "Hello Marta");
        space.carry_out();
        CHECK(space.view().talk.draft.empty());
        CHECK(space.harness.says("only here yet"));
        space.harness.press(Role::Button, window.width < 640 ? "Send it" : "Send to Marta");
        REQUIRE(space.harness.posted<intent::Navigate>() != nullptr);
        CHECK(space.harness.posted<intent::Navigate>()->route.screen == app::Screen::Exchange);
    }
}

TEST_CASE("an opening line goes into the composer, to be changed") {
    Space space;
    space.show(PairPart::Talk);
    space.harness.press(Role::Button, "Hello Marta, I am glad we walk together.");
    space.carry_out();
    CHECK(space.harness.find(Role::TextArea, "Message to Marta").value ==
          "Hello Marta, I am glad we walk together.");
    CHECK(space.view().talk.messages.empty());
}

TEST_CASE("a message can be given a step, and lose it again") {
    Space space;
    space.show(PairPart::Talk);
    const auto step = space.view().talk.steps[1];
    space.harness.press(Role::Button, "Add");
    space.harness.press(Role::Button, "Step 1, " + step.title);
    space.carry_out();
    REQUIRE(space.view().talk.draft_step);
    CHECK(space.view().talk.draft_step->id == step.id);
    space.harness.press(Role::Button, "Not about this step");
    space.carry_out();
    CHECK_FALSE(space.view().talk.draft_step);
}

TEST_CASE("a check-in shows what the admin will see before it is saved, and only then can be") {
    for (const auto& window : {test::desktop, test::phone}) {
        Space space(window);
        space.show(PairPart::CheckIn);
        space.harness.press_disabled(Role::Button, "Save check-in");
        CHECK(space.harness.posted<intent::CheckIn>() == nullptr);
        space.harness.press(Role::Radio, "Talked");
        space.harness.press(Role::Radio, "4");
        CHECK(space.harness.says("All that Elena will see"));
        CHECK(space.harness.says(
            "Week 1: in touch, talked, useful 4 of 5, 0 steps done, no call for help."));
        space.harness.press(Role::Button, "Save check-in");
        const auto* checked = space.harness.posted<intent::CheckIn>();
        REQUIRE(checked != nullptr);
        CHECK(checked->touch == fact::Touch::Talked);
        CHECK(checked->useful == 4);
        CHECK_FALSE(checked->asks_for_help);
        space.carry_out();
        CHECK(space.harness.says("You have checked in for this week."));
        space.harness.press(Role::Button, "Change it");
        CHECK(space.harness.has(Role::Button, "Save check-in"));
    }
}

TEST_CASE("asking for help shows what the program says about danger") {
    Space space(test::phone);
    space.show(PairPart::CheckIn);
    const auto safety = space.device().program().description.safety;
    CHECK_FALSE(space.harness.says(safety));
    space.harness.press(Role::Switch, "Ask Elena for help");
    CHECK(space.harness.says(safety));
}

TEST_CASE("a pair is paused for a while, and goes on") {
    Space space;
    space.show();
    space.harness.press(Role::Button, "More about this pair");
    space.harness.press(Role::MenuItem, "Have a pause");
    space.harness.press(Role::Radio, "Four weeks");
    space.harness.press(Role::Button, "Pause");
    const auto* paused = space.harness.posted<intent::PausePair>();
    REQUIRE(paused != nullptr);
    CHECK(paused->until == base::Day{space.view().today.number + 28});
    space.carry_out();
    space.harness.press(Role::Button, "Go on");
    CHECK(space.harness.posted<intent::ResumePair>() != nullptr);
}

TEST_CASE("a pair ends with a reason, or without one") {
    for (const bool with_reason : {true, false}) {
        Space space;
        space.show();
        space.harness.press(Role::Button, "More about this pair");
        space.harness.press(Role::MenuItem, "End this pair");
        if (with_reason) space.harness.press(Role::Radio, "We reached what we wanted");
        space.harness.press(Role::Button, "End it");
        const auto* ended = space.harness.posted<intent::EndPair>();
        REQUIRE(ended != nullptr);
        CHECK(ended->reason ==
              (with_reason ? program::Reason::GoalsReached : program::Reason::NotSaid));
        CHECK_FALSE(ended->blocks);
    }
}

TEST_CASE("who did not feel at ease sees what the program says about danger") {
    Space space;
    space.show();
    space.harness.press(Role::Button, "More about this pair");
    space.harness.press(Role::MenuItem, "End this pair");
    space.harness.press(Role::Radio, "I did not feel at ease");
    CHECK(space.harness.says(space.device().program().description.safety));
    space.harness.press(Role::Button, "Not now");
    CHECK(space.harness.posted<intent::EndPair>() == nullptr);
    CHECK(space.state.reason == program::Reason::NotSaid);
}

TEST_CASE("leaving the program asks first") {
    Space space(test::phone);
    space.show();
    space.harness.press(Role::Button, "More about this pair");
    space.harness.press(Role::MenuItem, "Leave the program");
    CHECK(space.harness.posted<intent::LeaveProgram>() == nullptr);
    space.harness.press(Role::Button, "Leave");
    CHECK(space.harness.posted<intent::LeaveProgram>() != nullptr);
}

TEST_CASE("a proposal is accepted or declined, kindly") {
    for (const bool accepts : {true, false}) {
        AppCircle circle;
        circle.admin.post(intent::SetRules{{.confirmation = program::Confirmation::BothAccept}});
        circle.pair();
        test::UiHarness harness(test::phone);
        ui::PairState state;
        harness.show([&](ui::Frame& frame) {
            ui::pair_screen(frame, app::pair_view(circle.mentee.model(), circle.mentee.now(), 60),
                            state);
        });
        CHECK(harness.audit() == test::all_is_well);
        harness.press(Role::Button, accepts ? "Yes, with Marta" : "No, thank you");
        if (!accepts) {
            harness.press(Role::Radio, "Someone else would fit better");
            harness.press(Role::Button, "Say no, kindly");
        }
        const auto* answer = harness.posted<intent::AnswerPair>();
        REQUIRE(answer != nullptr);
        CHECK(answer->accepts == accepts);
        CHECK(answer->reason ==
              (accepts ? program::Reason::NotSaid : program::Reason::SomeoneFitsBetter));
    }
}

TEST_CASE("a mentor of two switches between them") {
    test::ToldBuilder told;
    const auto ada = told.member("Ada Rossi", program::Role::Mentor, 2);
    const auto first = told.running_pair(ada, told.member("Ben", program::Role::Mentee));
    told.running_pair(ada, told.member("Cleo", program::Role::Mentee));
    const auto model = test::model_of(told, ada);
    test::UiHarness harness;
    ui::PairState state;
    harness.show([&](ui::Frame& frame) {
        ui::pair_screen(frame, app::pair_view(model, told.now(), 60), state);
    });
    CHECK(harness.audit() == test::all_is_well);
    harness.press(Role::Radio, "Ben");
    REQUIRE(harness.posted<intent::Navigate>() != nullptr);
    CHECK(harness.posted<intent::Navigate>()->route.argument == first.text());
}

TEST_CASE("the admin sees how a pair is doing, and no word of what it writes") {
    for (const auto& window : windows) {
        CAPTURE(window.width);
        AppCircle circle;
        circle.pair();
        const auto pair = circle.mentor.program().pair_order.front();
        circle.mentee.post(intent::SendMessage{pair, "I never told anybody", ""});
        circle.mentee.post(intent::CheckIn{pair, fact::Touch::Talked, 4, true});
        AppCircle::send(circle.mentee, circle.admin);
        circle.admin.post(intent::Navigate{{app::Screen::Pair, pair.text(), {}}});
        test::UiHarness harness(window);
        ui::PairState state;
        harness.show([&](ui::Frame& frame) {
            ui::pair_screen(frame, app::pair_view(circle.admin.model(), circle.admin.now(), 60),
                            state);
        });
        CHECK(harness.audit() == test::all_is_well);
        CHECK(harness.says("Sofia asks for help"));
        CHECK(harness.says("useful 4 of 5"));
        CHECK_FALSE(harness.says("I never told anybody"));
    }
}

TEST_CASE("in a tab that only follows nothing can be written, and why is said") {
    Space space;
    auto model = space.device().model();
    model.follower = true;
    space.harness.show([&](ui::Frame& frame) {
        ui::pair_screen(frame, app::pair_view(model, space.device().now(), 60), space.state);
    });
    CHECK_FALSE(space.harness.has(Role::Button, "Mark as done"));
    CHECK_FALSE(space.harness.has(Role::Button, "More about this pair"));
    CHECK(space.harness.says("Accanto is open in another tab."));
}
