#include "ui/screens/new_program.hpp"

#include <doctest/doctest.h>

#include "app/views/new_program_view.hpp"
#include "support/app_device.hpp"
#include "support/ui_harness.hpp"

using namespace accanto;
using test::Role;

namespace {

namespace intent = app::intent;

/// The form that starts a program; what is posted reaches the model.
struct Form {
    explicit Form(std::string_view template_id, const test::UiWindow& window = test::desktop,
                  std::string_view language = "en")
        : device(7, std::string(language)), harness(window, language) {
        device.post(intent::Navigate{{app::Screen::NewProgram, std::string(template_id), {}}});
        harness.show([this](ui::Frame& frame) {
            ui::new_program_screen(frame, app::new_program_view(device.model(), shelf), state);
        });
    }
    /// Hands everything posted to the app, and shows what comes of it.
    void deliver() {
        for (auto& each : harness.take_posted()) device.post(std::move(each));
        harness.settle();
    }
    void type(std::string_view field, std::string_view text) {
        harness.type(Role::TextField, field, text);
        deliver();
    }
    test::AppDevice device;
    app::TemplateShelf shelf;
    ui::NewProgramState state;
    test::UiHarness harness;
};

}  // namespace

TEST_CASE("every template can be started from at every size, in both languages") {
    for (const auto* id : {"career", "support", "skill", "blank"}) {
        for (const auto& window : {test::desktop, test::phone, test::narrow}) {
            for (const auto* language : {"en", "it"}) {
                CAPTURE(id);
                CAPTURE(window.width);
                CAPTURE(language);
                const Form form(id, window, language);
                CHECK(form.harness.audit() == test::all_is_well);
            }
        }
    }
}

TEST_CASE("two names make a program") {
    Form form("career");
    form.type("Name of the program", "Harbour Circle");
    form.type("Your name", "Elena Russo");
    form.harness.press(Role::Button, "Create program");
    const auto* created = form.harness.posted<intent::CreateProgram>();
    REQUIRE(created != nullptr);
    CHECK(created->template_id == "career");
    CHECK(created->title == "Harbour Circle");
    CHECK(created->admin_name == "Elena Russo");
}

TEST_CASE("Enter in a field creates, too") {
    Form form("career");
    form.type("Your name", "Elena Russo");
    form.harness.submit();
    CHECK(form.harness.posted<intent::CreateProgram>() != nullptr);
}

TEST_CASE("what is missing is said next to its field, and nothing is made") {
    Form form("career");
    form.type("Name of the program", " ");
    form.harness.press(Role::Button, "Create program");
    CHECK(form.harness.posted<intent::CreateProgram>() == nullptr);
    CHECK(form.harness.find(Role::TextField, "Name of the program").description ==
          "Give the program a name.");
    CHECK(form.harness.find(Role::TextField, "Your name").description ==
          "Write your name, so that people know who invites them.");
}

TEST_CASE("what is typed is kept, and can be emptied") {
    Form form("career");
    const auto title = form.harness.find(Role::TextField, "Name of the program").value;
    CHECK_FALSE(title.empty());
    form.type("Name of the program", "");
    CHECK(form.harness.find(Role::TextField, "Name of the program").value.empty());
    form.type("Name of the program", title);
    CHECK(form.device.model().drafts.empty());
}

TEST_CASE("a template that isn't there leads back to the start") {
    Form form("nonsense");
    CHECK(form.harness.audit() == test::all_is_well);
    form.harness.press(Role::Button, "Back to the start");
    const auto* navigated = form.harness.posted<intent::Navigate>();
    REQUIRE(navigated != nullptr);
    CHECK(navigated->route.screen == app::Screen::Welcome);
}

TEST_CASE("a tab that only follows says why it makes nothing") {
    Form form("career");
    form.device.post(intent::BecameFollower{});
    form.harness.settle();
    const auto& create = form.harness.find(Role::Button, "Create program");
    CHECK((create.flags & a11y::disabled) != 0);
    CHECK(create.description == "Accanto is open in another tab. Write there, or close it first.");
}
