#include "ui/screens/app_screen.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "app/views/app_view.hpp"
#include "support/app_device.hpp"
#include "support/ui_harness.hpp"

using namespace accanto;
using test::Role;

namespace {

namespace intent = app::intent;

/// The whole interface of a device; what is posted reaches the model.
struct App {
    explicit App(const test::UiWindow& window = test::desktop, std::string_view language = "en")
        : device(7, std::string(language)), harness(window, language) {
        harness.show([this](ui::Frame& frame) { ui::app_screen(frame, device.model(), states); });
    }
    void deliver() {
        for (auto& each : harness.take_posted()) device.post(std::move(each));
        harness.settle();
    }
    void post(app::Intent each) {
        device.post(std::move(each));
        harness.settle();
    }
    void press(Role role, std::string_view name) {
        harness.press(role, name);
        deliver();
    }
    void create() { post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"}); }
    std::string title() const {
        const auto& nodes = harness.tree().nodes();
        const auto found = std::ranges::find_if(nodes, [](const a11y::Node& node) {
            return node.role == Role::Heading && node.level == 1;
        });
        return found == nodes.end() ? std::string() : found->name;
    }
    test::AppDevice device;
    ui::ScreenStates states;
    test::UiHarness harness;
};

}  // namespace

TEST_CASE("a new page begins at its title, a new step at the field for its own") {
    App app;
    app.create();
    app.post(intent::Navigate{{app::Screen::Guide, {}, {}}});
    CHECK(app.harness.focused() == app.title());
    app.press(Role::Button, "Add a step");
    CHECK(app.harness.focused() == "Title of the step");
}

TEST_CASE("somebody starts a program from the first page with the keyboard alone") {
    App app;
    const auto cards = app.harness.names(Role::Button);
    const auto career = std::ranges::find_if(
        cards, [](const std::string& name) { return name.starts_with("Career"); });
    REQUIRE(career != cards.end());
    app.press(Role::Button, *career);
    app.harness.type(Role::TextField, "Your name", "Elena Russo");
    app.deliver();
    app.harness.submit();
    app.deliver();
    CHECK(app.device.model().route.screen == app::Screen::Overview);
    CHECK(app.harness.has(Role::Navigation, "Main menu"));
}

TEST_CASE("the first tab stop leads to the content") {
    App app;
    app.harness.tab();
    CHECK(app.harness.focused() == "Skip to content");
    app.harness.key(test::Key::Enter);
    CHECK(app.harness.focused() == app.title());
}

TEST_CASE("another page takes the focus to its title") {
    App app;
    app.create();
    app.press(Role::Link, "People");
    CHECK(app.device.model().route.screen == app::Screen::People);
    CHECK(app.harness.focused() == app.title());
}

TEST_CASE("every page of an admin and their navigation is usable at every size") {
    using enum app::Screen;
    for (const auto& window : {test::desktop, test::tablet, test::phone, test::narrow}) {
        for (const auto* language : {"en", "it"}) {
            App app(window, language);
            app.post(intent::LookAroundWithSampleData{});
            for (const auto screen : {Overview, Pairing, People, Board, Guide, Exchange,
                                      ProgramSettings, Settings, Gallery}) {
                CAPTURE(window.width);
                CAPTURE(language);
                CAPTURE(app::address_of({screen, {}, {}}));
                app.harness.allow_endless_motion();
                app.post(intent::Navigate{{screen, {}, {}}});
                CHECK(app.harness.audit() == test::all_is_well);
            }
        }
    }
}

TEST_CASE("on the phone, More holds what the bar has no room for") {
    App app(test::phone);
    app.create();
    app.press(Role::Button, "More");
    CHECK(app.harness.has(Role::Dialog, "More"));
    CHECK(app.harness.audit() == test::all_is_well);
    app.press(Role::Button, "Guide");
    CHECK(app.device.model().route.screen == app::Screen::Guide);
    CHECK_FALSE(app.harness.has(Role::Dialog, "More"));
}

TEST_CASE("an update that was opened is asked about before it is added") {
    App admin;
    admin.create();
    admin.device.post(intent::DownloadInvitation{});
    const auto invitation = admin.device.take_download();
    program::Profile profile;
    profile.name = "Marta Colombo";
    profile.languages = {"en"};
    test::AppDevice mentor(9);
    mentor.receive(invitation, "accanto-invitation.json");
    mentor.post(intent::EditSignUp{profile, true, true});
    mentor.post(intent::SendSignUp{});
    admin.device.receive(mentor.take_download());
    admin.harness.settle();
    CHECK(admin.harness.says("1 sign-up"));
    CHECK(admin.harness.audit() == test::all_is_well);
    CHECK(admin.device.program().people.empty());
    admin.press(Role::Button, "Add to mine");
    CHECK(admin.device.program().people.size() == 1);
}

TEST_CASE("Not now, and Escape, add nothing") {
    App admin;
    admin.create();
    test::AppDevice other(9);
    other.post(intent::CreateProgram{"skill", "Other", "Ada"});
    other.post(intent::DownloadBackup{});
    const auto backup = other.take_download();
    admin.device.receive(backup);
    admin.harness.settle();
    REQUIRE(admin.device.model().preview.has_value());
    admin.press(Role::Button, "Not now");
    CHECK_FALSE(admin.device.model().preview.has_value());
    admin.device.receive(backup);
    admin.harness.settle();
    admin.harness.escape();
    admin.deliver();
    CHECK_FALSE(admin.device.model().preview.has_value());
    CHECK(admin.device.model().replicas.size() == 1);
}

TEST_CASE("a problem is said at once and can be dismissed") {
    App app;
    app.device.receive("");
    app.harness.settle();
    CHECK(app.harness.says("There is nothing in this file."));
    app.press(Role::Button, "Close");
    CHECK_FALSE(app.harness.says("There is nothing in this file."));
}

TEST_CASE("what was not saved is said, with what to do") {
    App app;
    app.create();
    app.post(intent::SaveFailed{"quota"});
    CHECK(app.harness.says("Not saved"));
    app.press(Role::Button, "Not saved: export now");
    CHECK(app.harness.has(Role::Button, "Try to save again"));
    CHECK(app.harness.audit() == test::all_is_well);
}

TEST_CASE("a tab that only follows says so on every page") {
    App app;
    app.create();
    app.post(intent::BecameFollower{});
    CHECK(app.harness.says("Accanto is open in another tab."));
    CHECK(app.harness.audit() == test::all_is_well);
}

TEST_CASE("nothing is shown before the stored files are read") {
    app::Model model;
    ui::ScreenStates states;
    test::UiHarness harness;
    harness.show([&](ui::Frame& frame) { ui::app_screen(frame, model, states); });
    CHECK(harness.tree().nodes().empty());
}

TEST_CASE("the window invites to let go of a file that hovers over it") {
    App app;
    app.harness.environment().file_hovers = true;
    app.harness.settle();
    CHECK(app.harness.has(Role::Status, "Let go to open"));
}
