#include "ui/widgets/menu.hpp"

#include <array>

#include <doctest/doctest.h>

#include "support/ui_harness.hpp"

using namespace accanto;
using test::Key;
using test::Role;
using test::UiHarness;

namespace {

constexpr std::array<std::string_view, 3> languages{"English", "Italiano", "Deutsch"};

struct Choice {
    explicit Choice(const test::UiWindow& window = test::desktop) : harness(window) {
        harness.show([this](ui::Frame& frame) {
            if (ui::select(frame, "Language", languages, chosen)) ++changes;
        });
    }
    UiHarness harness;
    int chosen = 0, changes = 0;
};

}  // namespace

TEST_CASE("a select shows what is chosen and changes it by keyboard") {
    Choice choice;
    CHECK(choice.harness.find(Role::Combobox, "Language").value == "English");
    choice.harness.press(Role::Combobox, "Language");
    CHECK(choice.harness.names(Role::Option) ==
          std::vector<std::string>{"English", "Italiano", "Deutsch"});
    CHECK(choice.harness.focused() == "English");
    choice.harness.key(Key::Down);
    CHECK(choice.harness.focused() == "Italiano");
    choice.harness.key(Key::Enter);
    CHECK(choice.chosen == 1);
    CHECK(choice.changes == 1);
    CHECK_FALSE(choice.harness.has(Role::Option, "Italiano"));
    CHECK(choice.harness.focused() == "Language");
}

TEST_CASE("a select's long words stand on several lines, and push what follows down") {
    const std::string longer =
        "How much more experience than you have yourself should your mentor have?";
    int chosen = 0;
    UiHarness harness(test::phone);
    harness.show([&](ui::Frame& frame) {
        ui::select(frame, "One", languages, chosen);
        ui::select(frame, "Two", languages, chosen);
        ui::select(frame, longer, languages, chosen, {.hint = longer});
        ui::select(frame, "Four", languages, chosen);
    });
    const auto gap = [&](std::string_view one, std::string_view next) {
        const auto above = harness.rect_of(Role::Combobox, one);
        return harness.rect_of(Role::Combobox, next).y - above.y - above.height;
    };
    constexpr float line_px = 12;
    CHECK(gap("Two", longer) > gap("One", "Two") + line_px);
    CHECK(gap(longer, "Four") > gap("One", "Two") + 2 * line_px);
}

TEST_CASE("a menu closes by Escape or a press beside it, and nothing is chosen") {
    Choice choice;
    choice.harness.press(Role::Combobox, "Language");
    choice.harness.escape();
    CHECK_FALSE(choice.harness.has(Role::Option, "English"));
    choice.harness.click(Role::Combobox, "Language");
    CHECK(choice.harness.has(Role::Option, "English"));
    choice.harness.move_to(1000, 700);
    choice.harness.pointer_down();
    choice.harness.pointer_up();
    CHECK_FALSE(choice.harness.has(Role::Option, "English"));
    CHECK(choice.changes == 0);
}

TEST_CASE("a menu is chosen from with the pointer and fits a narrow window") {
    Choice choice(test::narrow);
    choice.harness.click(Role::Combobox, "Language");
    CHECK(choice.harness.audit_part() == test::all_is_well);
    choice.harness.click(Role::Option, "Deutsch");
    CHECK(choice.chosen == 2);
}

TEST_CASE("choosing what is chosen already is no change") {
    Choice choice;
    choice.harness.press(Role::Combobox, "Language");
    choice.harness.key(Key::Enter);
    CHECK(choice.changes == 0);
    CHECK_FALSE(choice.harness.has(Role::Option, "English"));
}

TEST_CASE("a menu button tells which entry was chosen") {
    constexpr std::array entries{ui::MenuEntry{.label = "Copy", .icon = ui::Icon::Copy},
                                 ui::MenuEntry{.label = "Delete", .danger = true}};
    int chosen = -1;
    UiHarness harness;
    harness.show([&](ui::Frame& frame) {
        if (const int index =
                ui::menu_button(frame, ui::Icon::Ellipsis, "More about Elif", entries);
            index >= 0)
            chosen = index;
    });
    CHECK(harness.audit_part() == test::all_is_well);
    harness.click(Role::Button, "More about Elif");
    CHECK(harness.audit_part() == test::all_is_well);
    harness.click(Role::MenuItem, "Delete");
    CHECK(chosen == 1);
}
