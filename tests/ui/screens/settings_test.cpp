#include "ui/screens/settings.hpp"

#include <doctest/doctest.h>

#include "support/app_circle.hpp"
#include "support/ui_harness.hpp"

using namespace accanto;
using test::Role;

namespace {

namespace intent = app::intent;

/// The settings of one device; what is posted takes effect.
struct Settings {
    explicit Settings(test::AppDevice& device, const test::UiWindow& window = test::desktop,
                      std::string_view language = "en")
        : device(device), harness(window, language) {
        harness.environment().now = device.now();
        harness.show([this](ui::Frame& frame) {
            ui::settings_screen(frame, app::settings_view(this->device.model()), state);
        });
    }
    void take_effect() {
        for (auto& each : harness.take_posted()) device.post(std::move(each));
        harness.settle();
    }
    test::AppDevice& device;
    ui::SettingsState state;
    test::UiHarness harness;
};

}  // namespace

TEST_CASE("the settings are usable at every size, in both languages") {
    test::AppCircle circle;
    circle.pair();
    test::AppDevice nobody{8};
    for (const auto& window : {test::desktop, test::tablet, test::phone, test::narrow}) {
        for (const auto* language : {"en", "it"}) {
            CAPTURE(window.width);
            CAPTURE(language);
            for (auto* device : {&circle.admin, &circle.mentee, &nobody}) {
                const Settings settings(*device, window, language);
                CHECK(settings.harness.audit() == test::all_is_well);
            }
        }
    }
}

TEST_CASE("a name is taken when its field is left") {
    test::AppDevice device{4};
    Settings settings(device);
    settings.harness.type(Role::TextField, "Your name", "Elena");
    CHECK(settings.harness.posted<intent::SetName>() == nullptr);
    settings.take_effect();
    settings.harness.leave();
    settings.take_effect();
    CHECK(device.model().settings.name == "Elena");
    CHECK(device.model().drafts.empty());
}

TEST_CASE("colours are changed at once") {
    test::AppDevice device{4};
    Settings settings(device);
    settings.harness.press(Role::Radio, "Dark");
    REQUIRE(settings.harness.posted<intent::SetTheme>() != nullptr);
    CHECK(settings.harness.posted<intent::SetTheme>()->theme == intent::Theme::Dark);
}

TEST_CASE("text grows and shrinks in steps, within its bounds") {
    test::AppDevice device{4};
    Settings settings(device);
    const auto percent = [&] { return device.model().settings.text_percent; };
    settings.harness.press(Role::Button, "One more");
    settings.take_effect();
    CHECK(percent() == 110);
    CHECK(settings.harness.find(Role::Slider, "Text size").value == "110%");
    settings.harness.set_value(Role::Slider, "Text size", 111);  // an arrow key
    settings.take_effect();
    CHECK(percent() == 120);
    settings.harness.set_value(Role::Slider, "Text size", 250);
    settings.take_effect();
    CHECK(percent() == 250);
    settings.harness.set_value(Role::Slider, "Text size", 249);
    settings.take_effect();
    CHECK(percent() == 240);
    device.post(intent::SetTextSize{5});
    CHECK(percent() == app::text_percent_min);
}

TEST_CASE("nothing is forgotten before the word is written") {
    test::AppDevice device{4};
    device.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    Settings settings(device);
    settings.harness.press(Role::Button, "Forget everything");
    CHECK(settings.harness.says("Harbour Circle"));
    settings.harness.press_disabled(Role::Button, "Forget now");
    settings.harness.type(Role::TextField, "Write \"forget\" to confirm", "forge");
    settings.harness.press_disabled(Role::Button, "Forget now");
    CHECK(settings.harness.posted<intent::ForgetEverything>() == nullptr);
    settings.harness.type(Role::TextField, "Write \"forget\" to confirm", "Forget");
    settings.harness.press(Role::Button, "Forget now");
    CHECK(settings.harness.posted<intent::ForgetEverything>() != nullptr);
}

TEST_CASE("whoever thinks again keeps everything") {
    test::AppDevice device{4};
    device.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    Settings settings(device);
    settings.harness.press(Role::Button, "Forget everything");
    settings.harness.press(Role::Button, "Keep everything");
    CHECK_FALSE(settings.harness.has(Role::Dialog, "Forget everything on this device?"));
    settings.harness.press(Role::Button, "Forget everything");
    settings.harness.press(Role::Button, "Save a backup first");
    CHECK(settings.harness.has(Role::Dialog, "Save a backup"));
    CHECK(settings.harness.posted<intent::ForgetEverything>() == nullptr);
}

TEST_CASE("a member leaves after being told what ends") {
    test::AppCircle circle;
    circle.pair();
    Settings settings(circle.mentee);
    settings.harness.press(Role::Button, "Leave the program");
    CHECK(settings.harness.says("Your pair with Marta Colombo ends."));
    settings.harness.press(Role::Button, "Stay");
    CHECK(settings.harness.posted<intent::LeaveProgram>() == nullptr);
    CHECK_FALSE(settings.harness.has(Role::Dialog, "Leave Harbour Circle?"));
}

TEST_CASE("a device without programs has nothing to back up, and says so") {
    test::AppDevice device{4};
    Settings settings(device);
    CHECK(settings.harness.says("There is nothing to back up yet."));
    settings.harness.press(Role::Button, "Bring back a backup");
    CHECK(settings.harness.posted<intent::ChooseFile>() != nullptr);
}

TEST_CASE("a backup can be saved without a passphrase, after a warning") {
    test::AppDevice device{4};
    device.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    Settings settings(device);
    settings.harness.press(Role::Button, "Save a backup");
    settings.harness.press(Role::Switch, "Lock it with a passphrase");
    CHECK(settings.harness.says("Whoever gets this file can read everything"));
    settings.harness.press(Role::Button, "Save the backup");
    REQUIRE(settings.harness.posted<intent::DownloadBackup>() != nullptr);
    CHECK(settings.harness.posted<intent::DownloadBackup>()->passphrase.empty());
}
