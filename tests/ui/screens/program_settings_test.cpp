#include "ui/screens/program_settings.hpp"

#include <doctest/doctest.h>

#include "support/app_device.hpp"
#include "support/ui_harness.hpp"

using namespace accanto;
using test::Role;

namespace {

namespace intent = app::intent;

/// The settings of a program; what is posted takes effect.
struct ProgramSettings {
    explicit ProgramSettings(const test::UiWindow& window = test::desktop,
                             std::string_view language = "en")
        : device(1, std::string(language)), harness(window, language) {
        device.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
        harness.environment().now = device.now();
        harness.show([this](ui::Frame& frame) {
            ui::program_settings_screen(frame, app::program_settings_view(device.model()), state);
        });
    }
    void take_effect() {
        for (auto& each : harness.take_posted()) device.post(std::move(each));
        harness.settle();
    }
    const program::Program& program() const { return device.program(); }

    test::AppDevice device;
    ui::ProgramSettingsState state;
    test::UiHarness harness;
};

}  // namespace

TEST_CASE("the program settings are usable at every size, in both languages") {
    for (const auto& window : {test::desktop, test::tablet, test::phone, test::narrow}) {
        for (const auto* language : {"en", "it"}) {
            CAPTURE(window.width);
            CAPTURE(language);
            const ProgramSettings settings(window, language);
            CHECK(settings.harness.audit() == test::all_is_well);
        }
    }
}

TEST_CASE("a new title is kept, named as not saved, and saved") {
    ProgramSettings settings;
    settings.harness.type(Role::TextField, "Name of the program", "Lighthouse Circle");
    settings.take_effect();
    CHECK(settings.program().description.title == "Harbour Circle");
    CHECK(settings.harness.says("Not saved yet: Name of the program"));
    settings.harness.press(Role::Button, "Save the texts");
    settings.take_effect();
    CHECK(settings.program().description.title == "Lighthouse Circle");
    CHECK_FALSE(settings.harness.says("Not saved yet"));
}

TEST_CASE("changes that are not wanted are undone together") {
    ProgramSettings settings;
    settings.harness.type(Role::TextField, "Name of the program", "Lighthouse Circle");
    settings.take_effect();
    settings.harness.press(Role::Button, "Undo changes");
    settings.take_effect();
    CHECK(settings.harness.find(Role::TextField, "Name of the program").value == "Harbour Circle");
    CHECK(settings.device.model().drafts.empty());
}

TEST_CASE("a program without a name isn't saved, and the reason is said") {
    ProgramSettings settings;
    settings.harness.type(Role::TextField, "Name of the program", "");
    settings.take_effect();
    settings.harness.press(Role::Button, "Save the texts");
    settings.take_effect();
    CHECK(settings.program().description.title == "Harbour Circle");
    CHECK(settings.harness.says("Give the program a name."));
}

TEST_CASE("the stage and who confirms are chosen, then saved") {
    ProgramSettings settings;
    settings.harness.press(Role::Radio, "Running");
    settings.take_effect();
    settings.harness.press(Role::Radio, "The two themselves");
    settings.take_effect();
    CHECK(settings.program().rules.stage == program::Stage::Open);
    settings.harness.press(Role::Button, "Save how it runs");
    settings.take_effect();
    CHECK(settings.program().rules.stage == program::Stage::Running);
    CHECK(settings.program().rules.confirmation == program::Confirmation::BothAccept);
}

TEST_CASE("a day that can't be read holds the dates back") {
    ProgramSettings settings;
    settings.harness.type(Role::TextField, "First day", "soon");
    settings.take_effect();
    settings.harness.press(Role::Button, "Save the dates");
    CHECK(settings.harness.posted<intent::SetDates>() == nullptr);
    CHECK(settings.harness.says("Write a day like 24/11/2026."));
    settings.harness.type(Role::TextField, "First day", "1/3/2027");
    settings.take_effect();
    settings.harness.press(Role::Button, "Save the dates");
    REQUIRE(settings.harness.posted<intent::SetDates>() != nullptr);
    CHECK(settings.harness.posted<intent::SetDates>()->dates.starts.has_value());
}

TEST_CASE("the invitation and the lists can be taken along") {
    ProgramSettings settings;
    settings.harness.press(Role::Button, "Save the invitation");
    CHECK(settings.harness.posted<intent::DownloadInvitation>() != nullptr);
    settings.harness.press(Role::Button, "Copy as text");
    CHECK(settings.harness.posted<intent::CopyInvitation>() != nullptr);
    settings.harness.press(Role::Button, "The program as a file");
    CHECK(settings.harness.posted<intent::DownloadProgramExport>() != nullptr);
    settings.harness.press(Role::Button, "List of pairs");
    REQUIRE(settings.harness.posted<intent::DownloadListing>() != nullptr);
    CHECK(settings.harness.posted<intent::DownloadListing>()->listing == intent::Listing::Pairs);
}

TEST_CASE("a form that nobody touched can't be saved, and says so") {
    ProgramSettings settings;
    settings.harness.press_disabled(Role::Button, "Save the texts");
    CHECK(settings.harness.posted().empty());
    CHECK(settings.harness.says("Nothing has been changed."));
}

TEST_CASE("goals, interests and the private question are edited where the topics are") {
    ProgramSettings settings;
    settings.harness.type(Role::TextArea, "Goals to choose from", "A first job");
    settings.take_effect();
    settings.harness.type(Role::TextField, "The question", "What would you like in common?");
    settings.take_effect();
    settings.harness.press(Role::Button, "Save the texts");
    settings.take_effect();
    CHECK(settings.harness.says("A private question needs its words and two to eight choices."));
    settings.harness.type(Role::TextArea, "Choices of the question", "Being a parent\nRowing");
    settings.take_effect();
    settings.harness.press(Role::Button, "Save the texts");
    settings.take_effect();
    CHECK(settings.program().description.goals == std::vector<std::string>{"A first job"});
    REQUIRE(settings.program().description.private_question.has_value());
    CHECK(settings.program().description.private_question->choices.back() == "Rowing");
    CHECK(settings.harness.audit() == test::all_is_well);
}
