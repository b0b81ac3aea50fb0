#include "ui/widgets/availability.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "platform/surface.hpp"
#include "support/ui_harness.hpp"

using namespace accanto;
using test::Key;
using test::Role;
using test::UiHarness;

namespace {

struct Week {
    explicit Week(const test::UiWindow& window = test::desktop) : harness(window) {
        harness.show([this](ui::Frame& frame) {
            if (ui::availability_grid(frame, "When are you free?", value, {.read_only = read_only}))
                ++changes;
        });
    }
    UiHarness harness;
    ui::Availability value;
    bool read_only = false;
    int changes = 0;

    /// The cell of a day and slot, both from 0.
    std::string cell(int day, int slot) const {
        return harness.names(
            Role::GridCell)[static_cast<std::size_t>(slot * ui::availability_days + day)];
    }
};

}  // namespace

TEST_CASE("the week has a cell for each slot, told with day and hours") {
    const Week week;
    CHECK(week.harness.names(Role::GridCell).size() == 56);
    CHECK(week.cell(1, 5).find("17") != std::string::npos);
    CHECK(week.harness.audit_part() == test::all_is_well);
}

TEST_CASE("the week fits a phone and a narrow window") {
    for (const auto& window : {test::phone, test::narrow}) {
        const Week week(window);
        CHECK(week.harness.audit_part() == test::all_is_well);
    }
}

TEST_CASE("a click turns a cell on, another one off") {
    Week week;
    week.harness.click(Role::GridCell, week.cell(2, 3));
    CHECK(week.value.count() == 1);
    CHECK(week.value.free(2, 3));
    week.harness.click(Role::GridCell, week.cell(2, 3));
    CHECK(week.value.count() == 0);
}

TEST_CASE("a drag paints what the first cell began") {
    Week week;
    week.value.set(1, 1, true);
    week.harness.settle();
    const auto from = ui::center_of(week.harness.rect_of(Role::GridCell, week.cell(0, 0)));
    const auto to = ui::center_of(week.harness.rect_of(Role::GridCell, week.cell(2, 0)));
    week.harness.move_to(from.x, from.y);
    week.harness.pointer_down();
    week.harness.move_to((from.x + to.x) / 2, from.y);
    week.harness.move_to(to.x, to.y);
    week.harness.pointer_up();
    CHECK(week.value.free(0, 0));
    CHECK(week.value.free(1, 0));
    CHECK(week.value.free(2, 0));
    CHECK(week.value.count() == 4);
}

TEST_CASE("the keyboard moves, flips and paints") {
    Week week;
    week.harness.focus(Role::GridCell, week.cell(0, 0));
    week.harness.key(Key::Space);
    CHECK(week.value.free(0, 0));
    week.harness.key(Key::Right, platform::surface::shift_held);
    CHECK(week.value.free(1, 0));
    week.harness.key(Key::Down);
    CHECK(week.harness.focused() == week.cell(1, 1));
    CHECK(week.value.count() == 2);
    week.harness.key(Key::A, platform::surface::ctrl_held);
    CHECK(week.value.count() == 56);
    week.harness.key(Key::Delete);
    CHECK(week.value.count() == 0);
}

TEST_CASE("a preset fills the evenings, Clear empties the week") {
    Week week;
    week.harness.press(Role::Button, "Evenings");
    CHECK(week.value.count() == 15);
    week.harness.press(Role::Button, "Clear");
    CHECK(week.value.count() == 0);
}

TEST_CASE("a week that is only shown can't be changed") {
    Week week;
    week.read_only = true;
    week.harness.settle();
    week.harness.click(Role::GridCell, week.cell(0, 0));
    CHECK(week.changes == 0);
    CHECK_FALSE(week.harness.has(Role::Button, "Evenings"));
}
