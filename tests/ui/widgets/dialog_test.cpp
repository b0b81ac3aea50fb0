#include "ui/widgets/dialog.hpp"

#include <doctest/doctest.h>

#include "support/ui_harness.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/words.hpp"

using namespace accanto;
using test::Role;
using test::UiHarness;

namespace {

/// A page with a button that opens a dialog.
struct Page {
    explicit Page(const test::UiWindow& window = test::desktop,
                  ui::DialogOptions dialog_options = {})
        : harness(window), options(dialog_options) {
        harness.show([this](ui::Frame& frame) {
            if (ui::button(frame, "Leave")) open = true;
            ui::button(frame, "Other");
            if (!open) return;
            ui::Dialog dialog(frame, "Leave the program?", options);
            ui::words(frame, ui::TextRole::Body, "You can come back.");
            const auto answer = ui::dialog_buttons(frame, "Stay", "Leave it", {.danger = true});
            if (answer.action) left = true;
            if (answer.safe || answer.action || dialog.dismissed()) open = false;
        });
    }
    UiHarness harness;
    ui::DialogOptions options;
    bool open = false, left = false;
};

}  // namespace

TEST_CASE("a dialog takes the focus, and gives it back to what opened it") {
    Page page;
    page.harness.press(Role::Button, "Leave");
    CHECK(page.harness.focused() == "Leave the program?");
    page.harness.tab();
    CHECK(page.harness.focused() == "Stay");
    page.harness.key(test::Key::Enter);
    CHECK_FALSE(page.open);
    CHECK(page.harness.focused() == "Leave");
}

TEST_CASE("the tab key stays inside an open dialog") {
    Page page;
    page.harness.press(Role::Button, "Leave");
    for (int i = 0; i < 5; ++i) {
        page.harness.tab();
        CHECK((page.harness.focused() == "Stay" || page.harness.focused() == "Leave it"));
    }
}

TEST_CASE("Escape and a press beside the dialog are the safe answer") {
    Page page;
    page.harness.press(Role::Button, "Leave");
    page.harness.escape();
    CHECK_FALSE(page.open);
    page.harness.press(Role::Button, "Leave");
    page.harness.move_to(20, 700);
    page.harness.pointer_down();
    page.harness.pointer_up();
    CHECK_FALSE(page.open);
    CHECK_FALSE(page.left);
}

TEST_CASE("a dialog with typed text is not lost by a press beside it") {
    Page page(test::desktop, {.keeps_typed_text = true});
    page.harness.press(Role::Button, "Leave");
    page.harness.move_to(20, 700);
    page.harness.pointer_down();
    page.harness.pointer_up();
    CHECK(page.open);
}

TEST_CASE("what lies under a dialog can't be pressed through it") {
    Page page;
    page.harness.press(Role::Button, "Leave");
    const auto under = page.harness.rect_of(Role::Button, "Leave");
    page.open = true;
    page.harness.move_to(under.x + 5, under.y + 5);
    page.harness.pointer_down();
    page.harness.pointer_up();
    CHECK_FALSE(page.open);
}

TEST_CASE("a dialog is a sheet on the phone, and everything in it can be reached") {
    Page page(test::phone);
    page.harness.press(Role::Button, "Leave");
    const auto& node = page.harness.find(Role::Dialog, "Leave the program?");
    CHECK(node.x == 0);
    CHECK(node.width == page.harness.environment().width);
    CHECK(node.y + node.height == doctest::Approx(page.harness.environment().height));
    CHECK(page.harness.audit_part() == test::all_is_well);
    page.harness.click(Role::Button, "Leave it");
    CHECK(page.left);
}

TEST_CASE("a sheet goes away when it is pulled down") {
    Page page(test::phone);
    page.harness.press(Role::Button, "Leave");
    const float top = page.harness.find(Role::Dialog, "Leave the program?").y;
    page.harness.move_to(195, top + 8);
    page.harness.pointer_down();
    page.harness.move_to(195, top + 120);
    page.harness.pointer_up();
    CHECK_FALSE(page.open);
}
