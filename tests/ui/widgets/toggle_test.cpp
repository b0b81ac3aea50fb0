#include "ui/widgets/toggle.hpp"

#include <doctest/doctest.h>

#include "support/ui_harness.hpp"
#include "ui/layout.hpp"

using namespace accanto;
using test::Role;
using test::UiHarness;

TEST_CASE("a switch is turned by its row, by keyboard and by pointer") {
    bool on = false;
    UiHarness harness;
    harness.show([&](ui::Frame& frame) { ui::toggle(frame, "Show when I am free", on); });
    CHECK((harness.find(Role::Switch, "Show when I am free").flags & a11y::checked) == 0);
    harness.click(Role::Switch, "Show when I am free");
    CHECK(on);
    CHECK((harness.find(Role::Switch, "Show when I am free").flags & a11y::checked) != 0);
    harness.key(test::Key::Space);
    CHECK_FALSE(on);
    CHECK(harness.audit_part() == test::all_is_well);
}

TEST_CASE("a box tells its error with its name") {
    bool checked = false;
    UiHarness harness;
    harness.show([&](ui::Frame& frame) {
        ui::checkbox(frame, "I am 18 or older", checked, {.error = "Only adults can take part."});
    });
    const auto& node = harness.find(Role::Checkbox, "I am 18 or older");
    CHECK((node.flags & a11y::invalid) != 0);
    CHECK(node.description == "Only adults can take part.");
    harness.press(Role::Checkbox, "I am 18 or older");
    CHECK(checked);
}

TEST_CASE("of radios one is chosen, and choosing it again is no change") {
    int chosen = 0, changes = 0;
    UiHarness harness;
    harness.show([&](ui::Frame& frame) {
        const ui::Semantics group(frame, Role::RadioGroup, "What would help?");
        for (int i = 0; i < 3; ++i) {
            const auto label = "Answer " + std::to_string(i);
            if (ui::radio(frame, label, chosen == i, {.position = i + 1, .set_size = 3}))
                chosen = i, ++changes;
        }
    });
    CHECK(harness.audit_part() == test::all_is_well);
    harness.click(Role::Radio, "Answer 2");
    CHECK(chosen == 2);
    harness.click(Role::Radio, "Answer 2");
    CHECK(changes == 1);
}

TEST_CASE("what can't be chosen says why") {
    bool on = false;
    UiHarness harness;
    harness.show([&](ui::Frame& frame) {
        ui::toggle(frame, "Pin it", on, {.disabled_because = "Only the admin pins."});
    });
    CHECK(harness.find(Role::Switch, "Pin it").description == "Only the admin pins.");
    harness.click(Role::Switch, "Pin it");
    CHECK_FALSE(on);
}
