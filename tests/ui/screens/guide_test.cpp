#include "ui/screens/guide.hpp"

#include <doctest/doctest.h>

#include "support/app_device.hpp"
#include "support/ui_harness.hpp"

namespace accanto::test {
namespace {

namespace intent = app::intent;
using app::Screen;

/// The guide of a new program, in front of its admin.
struct Guiding {
    AppDevice admin{1};
    ui::GuideState state;
    UiHarness page;

    explicit Guiding(const UiWindow& window = desktop) : page(window) {
        admin.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
        admin.post(intent::Navigate{{Screen::Guide, {}, {}}});
        page.show([this](ui::Frame& frame) {
            guide_screen(frame, app::guide_view(admin.model()), state);
        });
    }
    void follow() {
        for (auto& each : page.take_posted()) admin.post(std::move(each));
        page.settle();
        page.settle();
    }
    void press(Role role, std::string_view name) { page.press(role, name), follow(); }
    void type(Role role, std::string_view name, std::string_view text) {
        page.type(role, name, text), follow();
    }
    const program::Step& step(std::size_t index) const {
        return admin.program().guide.steps[index];
    }
    std::string row(std::size_t index) const {
        return std::to_string(index) + ". " + step(index).title;
    }
    void open(std::size_t index) { press(Role::Button, row(index)); }
};

TEST_CASE("the guide can be used in every size: read, open, change") {
    for (const auto& window : {desktop, tablet, phone, narrow}) {
        CAPTURE(window.width);
        Guiding guide(window);
        CHECK(guide.page.audit() == all_is_well);
        guide.open(2);
        CHECK(guide.page.has(Role::Heading, guide.step(2).title));
        CHECK(guide.page.audit() == all_is_well);
        guide.press(Role::Button, "Change this step");
        CHECK(guide.page.audit() == all_is_well);
    }
}

TEST_CASE("on a desktop the open step stands beside the list") {
    Guiding guide;
    guide.open(3);
    CHECK(guide.page.has(Role::Heading, guide.step(3).title));
    CHECK(guide.page.has(Role::Button, guide.row(4)));
    CHECK(guide.page.says(guide.step(3).prompts.front()));
    CHECK(guide.page.says("Step 3 of 12"));
}

TEST_CASE("on a phone a step opens alone, and the arrow goes back to the list") {
    Guiding guide(phone);
    CHECK(guide.page.has(Role::Heading, "Guide"));
    guide.open(3);
    CHECK_FALSE(guide.page.has(Role::Button, guide.row(4)));
    guide.press(Role::Button, "Guide");
    CHECK(guide.page.has(Role::Button, guide.row(4)));
}

TEST_CASE("one step leads to the next and to the one before") {
    Guiding guide(phone);
    guide.open(3);
    guide.press(Role::Button, "Next step");
    CHECK(guide.page.has(Role::Heading, guide.step(4).title));
    guide.press(Role::Button, "Step before");
    CHECK(guide.page.has(Role::Heading, guide.step(3).title));
}

TEST_CASE("a changed step is saved for everybody, and read again") {
    Guiding guide;
    guide.open(2);
    guide.press(Role::Button, "Change this step");
    guide.type(Role::TextField, "Title of the step", "A new name");
    guide.type(Role::TextArea, "What you talk about", "One?\nTwo?");
    guide.press(Role::Button, "Save the step");
    CHECK(guide.step(2).title == "A new name");
    CHECK(guide.step(2).prompts == std::vector<std::string>{"One?", "Two?"});
    CHECK(guide.page.has(Role::Heading, "A new name"));
    CHECK(guide.page.has(Role::Button, "Change this step"));
}

TEST_CASE("what was typed waits where it was left, until it is saved or discarded") {
    Guiding guide;
    guide.open(2);
    guide.press(Role::Button, "Change this step");
    guide.type(Role::TextArea, "What you do", "Write a letter");
    guide.open(3);
    CHECK_FALSE(guide.page.has(Role::TextArea, "What you do"));
    guide.open(2);
    CHECK(guide.page.find(Role::TextArea, "What you do").value == "Write a letter");
    guide.press(Role::Button, "Discard changes");
    CHECK(guide.page.has(Role::Dialog, "Discard what you typed?"));
    guide.page.press(Role::Button, "Keep typing");
    guide.follow();
    CHECK(guide.page.find(Role::TextArea, "What you do").value == "Write a letter");
    guide.press(Role::Button, "Discard changes");
    guide.press(Role::Button, "Yes, discard");
    CHECK_FALSE(guide.page.has(Role::Dialog, "Discard what you typed?"));
    CHECK_FALSE(guide.page.has(Role::TextArea, "What you do"));
    CHECK_FALSE(app::guide_view(guide.admin.model()).entries[2].unsaved);
}

TEST_CASE("a step without a title is not saved: the field says so and gets the focus") {
    Guiding guide;
    guide.open(2);
    const auto before = guide.step(2);
    guide.press(Role::Button, "Change this step");
    guide.type(Role::TextField, "Title of the step", " ");
    guide.press(Role::Button, "Save the step");
    CHECK(guide.step(2) == before);
    CHECK(guide.page.says("Give the step a title."));
    CHECK(guide.page.focused() == "Title of the step");
}

TEST_CASE("an untouched form is left with Cancel") {
    Guiding guide;
    guide.press(Role::Button, "Change this step");
    guide.press(Role::Button, "Cancel");
    CHECK(guide.page.has(Role::Button, "Change this step"));
}

TEST_CASE("a new step stands before the closing one, open to be written") {
    for (const auto& window : {desktop, phone}) {
        CAPTURE(window.width);
        Guiding guide(window);
        const auto before = guide.admin.program().guide.steps.size();
        guide.press(Role::Button, "Add a step");
        REQUIRE(guide.admin.program().guide.steps.size() == before + 1);
        CHECK(guide.step(before - 1).title == "A new step");
        CHECK(guide.page.focused() == "Title of the step");
        CHECK(guide.page.audit() == all_is_well);
        guide.type(Role::TextField, "Title of the step", "A day at work");
        guide.press(Role::Button, "Save the step");
        CHECK(guide.step(before - 1).title == "A day at work");
        CHECK(guide.page.has(Role::Heading, "A day at work"));
    }
}

TEST_CASE("a step is moved, removed and added behind from its menu") {
    Guiding guide;
    guide.open(2);
    const auto second = guide.step(2), third = guide.step(3);
    guide.press(Role::Button, "More for this step");
    guide.press(Role::MenuItem, "Move later");
    CHECK(guide.step(2) == third);
    CHECK(guide.step(3) == second);
    CHECK(guide.page.has(Role::Heading, second.title));
    guide.press(Role::Button, "More for this step");
    guide.press(Role::MenuItem, "Move earlier");
    CHECK(guide.step(2) == second);
    guide.press(Role::Button, "More for this step");
    guide.press(Role::MenuItem, "Remove this step");
    CHECK(guide.step(2) == third);
    CHECK(guide.page.has(Role::Heading, third.title));
    guide.press(Role::Button, "More for this step");
    guide.press(Role::MenuItem, "Add a step after this");
    CHECK(guide.step(3).title == "A new step");
    CHECK(guide.page.has(Role::TextField, "Title of the step"));
}

TEST_CASE("an empty guide gets its first step from its admin") {
    Guiding guide;
    guide.admin.post(intent::SetGuide{});
    guide.page.settle();
    CHECK(guide.page.has(Role::Heading, "The guide has no steps yet"));
    guide.press(Role::Button, "Add a step");
    CHECK(guide.admin.program().guide.steps.size() == 1);
    CHECK(guide.page.has(Role::TextField, "Title of the step"));
}

TEST_CASE("a guide without steps says where they come from") {
    UiHarness page(phone);
    ui::GuideState state;
    page.show([&](ui::Frame& frame) { guide_screen(frame, app::GuideView{}, state); });
    CHECK(page.has(Role::Heading, "The guide has no steps yet"));
    CHECK(page.audit() == all_is_well);
}

}  // namespace
}  // namespace accanto::test
