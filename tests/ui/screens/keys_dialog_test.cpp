#include "ui/screens/keys_dialog.hpp"

#include <doctest/doctest.h>

#include "support/app_device.hpp"
#include "support/ui_harness.hpp"
#include "ui/screens/app_screen.hpp"

using namespace accanto;
using test::Role;

namespace {

namespace intent = app::intent;

/// The whole interface of a device; what is posted reaches the model.
struct App {
    explicit App(const test::UiWindow& window = test::desktop) : harness(window) {
        harness.show([this](ui::Frame& frame) { ui::app_screen(frame, device.model(), states); });
    }
    void deliver() {
        for (auto& each : harness.take_posted()) device.post(std::move(each));
        harness.settle();
    }
    /// A key outside fields, whatever the layout of the keyboard.
    void type(char32_t letter) {
        harness.environment().typed = letter;
        harness.frame();
        harness.environment().typed = 0;
        harness.settle();
    }
    test::AppDevice device{7};
    ui::ScreenStates states;
    test::UiHarness harness;
};

}  // namespace

TEST_CASE("a question mark lists the keys, and Escape closes the list") {
    for (const auto& window : {test::desktop, test::narrow}) {
        App app(window);
        app.type(U'?');
        CHECK(app.harness.has(Role::Dialog, "Keys"));
        CHECK(app.harness.says("Close what is open, without changing anything"));
        CHECK(app.harness.audit() == test::all_is_well);
        app.harness.escape();
        CHECK(!app.harness.has(Role::Dialog, "Keys"));
    }
}

TEST_CASE("who dictates can switch off keys that work alone") {
    App app;
    app.type(U'?');
    app.harness.press(Role::Switch, "Keys without Ctrl or Alt");
    app.deliver();
    app.harness.escape();
    CHECK(!app.device.model().settings.single_keys);
    app.type(U'?');
    CHECK(!app.harness.has(Role::Dialog, "Keys"));
}

TEST_CASE("a slash leads to the search, where there is one") {
    App app;
    app.device.post(intent::LookAroundWithSampleData{});
    app.device.post(intent::Navigate{{app::Screen::People, {}, {}}});
    app.harness.settle();
    app.type(U'/');
    CHECK(app.harness.find(Role::SearchField, app.harness.focused()).role == Role::SearchField);
}

TEST_CASE("the settings open the list of keys where there is a keyboard") {
    App app;
    app.device.post(intent::LookAroundWithSampleData{});
    app.device.post(intent::Navigate{{app::Screen::Settings, {}, {}}});
    app.harness.settle();
    app.harness.press(Role::Button, "Keys");
    CHECK(app.harness.has(Role::Dialog, "Keys"));
}
