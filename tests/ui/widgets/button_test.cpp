#include "ui/widgets/button.hpp"

#include <doctest/doctest.h>

#include "support/ui_harness.hpp"
#include "ui/layout.hpp"
#include "ui/widgets/icon_button.hpp"

using namespace accanto;
using test::Role;
using test::UiHarness;

namespace {

struct Button {
    explicit Button(ui::ButtonOptions button_options = {}) : options(button_options) {
        harness.show([this](ui::Frame& frame) {
            if (ui::button(frame, "Invite people", options)) ++presses;
        });
    }
    ui::ButtonOptions options;
    int presses = 0;
    UiHarness harness;
};

}  // namespace

TEST_CASE("a button is pressed once by a click, Enter, Space or a screen reader") {
    Button button;
    button.harness.click(Role::Button, "Invite people");
    CHECK(button.presses == 1);
    button.harness.key(test::Key::Enter);
    CHECK(button.presses == 2);
    button.harness.key(test::Key::Space);
    CHECK(button.presses == 3);
    button.harness.press(Role::Button, "Invite people");
    CHECK(button.presses == 4);
}

TEST_CASE("a press that is let go elsewhere doesn't count") {
    Button button;
    const auto rect = button.harness.rect_of(Role::Button, "Invite people");
    button.harness.move_to(rect.x + 10, rect.y + 10);
    button.harness.pointer_down();
    button.harness.move_to(rect.x + 10, rect.y + 300);
    button.harness.pointer_up();
    CHECK(button.presses == 0);
}

TEST_CASE("a disabled button says why, under it") {
    Button button({.disabled_because = "One mentor and one mentee are needed."});
    button.harness.click(Role::Button, "Invite people");
    CHECK(button.presses == 0);
    CHECK(button.harness.find(Role::Button, "Invite people").description ==
          "One mentor and one mentee are needed.");
    CHECK(button.harness.audit_part() == test::all_is_well);
}

TEST_CASE("a busy button keeps its width and can't be pressed") {
    Button button({.icon = ui::Icon::Check});
    const float width = button.harness.find(Role::Button, "Invite people").width;
    button.options.busy = true;
    button.harness.allow_endless_motion();
    button.harness.settle();
    const auto& node = button.harness.find(Role::Button, "Invite people");
    CHECK(node.width == width);
    CHECK((node.flags & a11y::busy) != 0);
    button.harness.press(Role::Button, "Invite people");
    CHECK(button.presses == 0);
}

TEST_CASE("the number on a button is part of its name") {
    const Button button({.count = 3});
    CHECK(button.harness.has(Role::Button, "Invite people, 3"));
}

TEST_CASE("a long label stays inside a narrow window") {
    UiHarness harness(test::narrow);
    harness.show([](ui::Frame& frame) {
        ui::button(frame, "Scarica il programma con tutte le persone iscritte finora");
    });
    CHECK(harness.audit_part() == test::all_is_well);
}

TEST_CASE("an icon button has a name, and a tooltip while it is pointed at") {
    int presses = 0;
    UiHarness harness;
    harness.show([&](ui::Frame& frame) {
        if (ui::icon_button(frame, ui::Icon::Plus, "Add a goal")) ++presses;
    });
    harness.hover(Role::Button, "Add a goal");
    harness.wait_ms(500);
    CHECK(harness.audit_part() == test::all_is_well);
    harness.click(Role::Button, "Add a goal");
    CHECK(presses == 1);
}
