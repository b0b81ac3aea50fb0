#include "ui/widgets/tabs.hpp"

#include <array>

#include <doctest/doctest.h>

#include "support/ui_harness.hpp"

using namespace accanto;
using test::Key;
using test::Role;
using test::UiHarness;

TEST_CASE("tabs change by pointer and arrows, and tell what is new") {
    constexpr std::array parts{ui::Tab{"Guide"}, ui::Tab{"Messages", 2}, ui::Tab{"Goals"}};
    int chosen = 0, changes = 0;
    UiHarness harness;
    harness.show([&](ui::Frame& frame) {
        if (ui::tabs(frame, "Parts", parts, chosen)) ++changes;
    });
    CHECK(harness.audit_part() == test::all_is_well);
    CHECK((harness.find(Role::Tab, "Guide").flags & a11y::selected) != 0);
    const auto names = harness.names(Role::Tab);
    REQUIRE(names.size() == 3);
    CHECK(names[1].starts_with("Messages, "));
    CHECK(names[1].find('2') != std::string::npos);
    harness.click(Role::Tab, names[1]);
    CHECK(chosen == 1);
    harness.key(Key::Right);
    CHECK(chosen == 2);
    harness.key(Key::Home);
    CHECK(chosen == 0);
    CHECK(changes == 3);
}

TEST_CASE("tabs that have no room are in a menu, and the chosen one is always seen") {
    constexpr std::array parts{ui::Tab{"Percorso"}, ui::Tab{"Conversazione"}, ui::Tab{"Obiettivi"},
                               ui::Tab{"Incontri", 2}, ui::Tab{"Accordo"}};
    int chosen = 0;
    UiHarness harness(test::phone);
    harness.show([&](ui::Frame& frame) { ui::tabs(frame, "Parts", parts, chosen); });
    CHECK(harness.audit_part() == test::all_is_well);
    CHECK(harness.names(Role::Tab).size() < parts.size());
    CHECK(harness.find(Role::Tab, "Percorso").set_size == 5);
    harness.press(Role::Button, "More parts");
    CHECK(harness.audit_part() == test::all_is_well);
    harness.press(Role::MenuItem, "Accordo");
    CHECK(chosen == 4);
    CHECK((harness.find(Role::Tab, "Accordo").flags & a11y::selected) != 0);
    CHECK(!harness.has(Role::Menu, "More parts"));
    harness.resize(test::desktop);
    CHECK(harness.names(Role::Tab).size() == parts.size());
    CHECK(!harness.has(Role::Button, "More parts"));
}

TEST_CASE("more tabs than fit are all within a narrow window") {
    constexpr std::array parts{ui::Tab{"Percorso"}, ui::Tab{"Messaggi", 12}, ui::Tab{"Obiettivi"},
                               ui::Tab{"Incontri"}};
    int chosen = 0;
    UiHarness harness(test::narrow);
    harness.show([&](ui::Frame& frame) { ui::tabs(frame, "Parts", parts, chosen); });
    CHECK(harness.audit_part() == test::all_is_well);
}
