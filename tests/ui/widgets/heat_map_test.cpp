#include "ui/widgets/heat_map.hpp"

#include <array>

#include <doctest/doctest.h>

#include "support/ui_harness.hpp"

using namespace accanto;
using test::Role;

namespace {

/// Two pairs and three weeks, of which the second is now.
struct Map {
    explicit Map(const test::UiWindow& window = test::desktop) : harness(window) {
        harness.show([this](ui::Frame& frame) {
            pressed_now = ui::heat_map(frame, "2 pairs", rows,
                                       {.people_title = "People",
                                        .step_title = "Step",
                                        .contact_title = "Contact",
                                        .week_names = weeks,
                                        .week_now = 2});
            if (pressed_now >= 0) pressed = pressed_now;
        });
    }

    std::array<std::string, 3> weeks{"Week 1", "Week 2", "Week 3"};
    std::array<ui::HeatCell, 3> cells{
        ui::HeatCell{ui::HeatKind::Useful, 4, false, "Week 1, useful 4"},
        ui::HeatCell{ui::HeatKind::Silent, 0, true, "Week 2, silent"},
        ui::HeatCell{ui::HeatKind::Ahead, 0, false, "Week 3, ahead"}};
    std::array<ui::HeatMapRow, 2> rows{ui::HeatMapRow{.key = "a",
                                                      .name = "Marta & Sofia",
                                                      .cells = cells,
                                                      .step = "5",
                                                      .step_name = "Step 5 of 12",
                                                      .contact = "this week"},
                                       ui::HeatMapRow{.key = "b",
                                                      .name = "Kwame & Elif",
                                                      .cells = cells,
                                                      .step = "4",
                                                      .step_name = "Step 4 of 12",
                                                      .contact = "2 weeks",
                                                      .stands_out = true}};
    int pressed = -1, pressed_now = -1;
    test::UiHarness harness;
};

}  // namespace

TEST_CASE("a window of weeks holds this week and two ahead, and never leaves the plan") {
    using ui::week_window;
    CHECK(week_window(12, 6, 20) == ui::WeekWindow{1, 12});
    CHECK(week_window(12, 6, 6) == ui::WeekWindow{3, 6});
    CHECK(week_window(12, 1, 6) == ui::WeekWindow{1, 6});
    CHECK(week_window(12, 12, 6) == ui::WeekWindow{7, 6});
    CHECK(week_window(12, 0, 0) == ui::WeekWindow{1, 0});
    CHECK(week_window(0, 0, 5) == ui::WeekWindow{1, 0});
}

TEST_CASE("a heat map is one tab stop with arrows in both directions") {
    Map map;
    map.harness.focus(Role::Button, "Marta & Sofia");
    map.harness.key(test::Key::Right);
    CHECK(map.harness.focused() == "Marta & Sofia, Week 1, useful 4");
    map.harness.key(test::Key::Down);
    CHECK(map.harness.focused() == "Kwame & Elif, Week 1, useful 4");
    map.harness.key(test::Key::End);
    CHECK(map.harness.focused() == "Kwame & Elif, Week 3, ahead");
    map.harness.key(test::Key::Home);
    CHECK(map.harness.focused() == "Kwame & Elif");
    int stops = 0;
    for (const auto& node : map.harness.tree().nodes())
        stops += (node.flags & a11y::focusable) != 0 ? 1 : 0;
    CHECK(stops == 1);
}

TEST_CASE("a pair opens from its name and from its weeks") {
    Map map;
    map.harness.press(Role::Button, "Kwame & Elif");
    CHECK(map.pressed == 1);
    map.harness.click(Role::GridCell, "Marta & Sofia, Week 2, silent");
    CHECK(map.pressed == 0);
}

TEST_CASE("on the phone the pairs are a list that says all in words") {
    Map map(test::phone);
    CHECK(map.harness.has(Role::List, "2 pairs"));
    const auto& row = map.harness.find(Role::Button, "Kwame & Elif");
    CHECK(row.description == "Step 4 of 12, 2 weeks. Week 1, useful 4. Week 2, silent");
    CHECK(row.height >= ui::hit_area_min);
    map.harness.click(Role::Button, "Kwame & Elif");
    CHECK(map.pressed == 1);
}

TEST_CASE("a heat map has no faults at any size") {
    for (const auto& window : {test::desktop, test::tablet, test::phone, test::narrow}) {
        CAPTURE(window.width);
        const Map map(window);
        CHECK(map.harness.audit_part() == test::all_is_well);
    }
}
