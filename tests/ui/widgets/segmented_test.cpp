#include "ui/widgets/segmented.hpp"

#include <array>

#include <doctest/doctest.h>

#include "support/ui_harness.hpp"

using namespace accanto;
using test::Key;
using test::Role;
using test::UiHarness;

namespace {

constexpr std::array<std::string_view, 3> labels{"Best fit", "Balanced", "Most people"};

struct Choice {
    explicit Choice(ui::SegmentedOptions segmented_options = {}) : options(segmented_options) {
        harness.show([this](ui::Frame& frame) {
            if (ui::segmented(frame, "What matters", labels, chosen, options)) ++changes;
        });
    }
    ui::SegmentedOptions options;
    int chosen = 0, changes = 0;
    UiHarness harness;
};

bool is_checked(const UiHarness& harness, std::string_view name) {
    return (harness.find(Role::Radio, name).flags & a11y::checked) != 0;
}

}  // namespace

TEST_CASE("one part is chosen, by pointer or keyboard") {
    Choice choice;
    CHECK(is_checked(choice.harness, "Best fit"));
    choice.harness.click(Role::Radio, "Balanced");
    CHECK(choice.chosen == 1);
    choice.harness.key(Key::Right);
    CHECK(choice.chosen == 2);
    CHECK(is_checked(choice.harness, "Most people"));
    CHECK(choice.changes == 2);
    CHECK(choice.harness.audit_part() == test::all_is_well);
}

TEST_CASE("the parts are one tab stop, the chosen one") {
    Choice choice;
    choice.chosen = 1;
    choice.harness.settle();
    int stops = 0;
    for (const auto& node : choice.harness.tree().nodes())
        stops += (node.flags & a11y::focusable) != 0 ? 1 : 0;
    CHECK(stops == 1);
    choice.harness.tab();
    CHECK(choice.harness.focused() == "Balanced");
}

TEST_CASE("nothing chosen is a choice that is still open") {
    Choice choice;
    choice.chosen = -1;
    choice.harness.settle();
    for (const auto label : labels) CHECK_FALSE(is_checked(choice.harness, label));
    choice.harness.tab();
    CHECK(choice.harness.focused() == "Best fit");
}

TEST_CASE("a choice that can't be made doesn't change") {
    Choice choice({.disabled_because = "Only the admin can."});
    choice.harness.click(Role::Radio, "Balanced");
    CHECK(choice.chosen == 0);
    CHECK(choice.harness.says("Only the admin can."));
}

TEST_CASE("the parts share a narrow window") {
    int chosen = 0;
    UiHarness harness(test::narrow);
    harness.show([&](ui::Frame& frame) { ui::segmented(frame, "What matters", labels, chosen); });
    CHECK(harness.audit_part() == test::all_is_well);
}
