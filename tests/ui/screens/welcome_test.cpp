#include "ui/screens/welcome.hpp"

#include <doctest/doctest.h>

#include "app/views/welcome_view.hpp"
#include "support/app_device.hpp"
#include "support/ui_harness.hpp"

using namespace accanto;
using test::Role;

namespace {

namespace intent = app::intent;

/// The welcome screen of a device.
struct Welcome {
    explicit Welcome(const test::UiWindow& window = test::desktop, std::string_view language = "en")
        : device(7, std::string(language)), harness(window, language) {
        harness.show([this](ui::Frame& frame) {
            ui::welcome_screen(frame, app::welcome_view(device.model(), shelf), state);
        });
    }
    test::AppDevice device;
    app::TemplateShelf shelf;
    ui::WelcomeState state;
    test::UiHarness harness;
};

}  // namespace

TEST_CASE("the welcome screen is usable at every size, in both languages") {
    for (const auto& window : {test::desktop, test::tablet, test::phone, test::narrow}) {
        for (const auto* language : {"en", "it"}) {
            CAPTURE(window.width);
            CAPTURE(language);
            const Welcome welcome(window, language);
            CHECK(welcome.harness.audit() == test::all_is_well);
        }
    }
}

TEST_CASE("an invitation can be pasted") {
    Welcome welcome;
    welcome.harness.press(Role::Button, "I have an invitation");
    welcome.harness.type(Role::TextArea, "Link or text of the invitation", "  abc ");
    welcome.harness.press(Role::Button, "Open the invitation");
    const auto* pasted = welcome.harness.posted<intent::PasteUpdate>();
    REQUIRE(pasted != nullptr);
    CHECK(pasted->text == "  abc ");
    CHECK_FALSE(welcome.harness.has(Role::Dialog, "I have an invitation"));
}
