#include "ui/widgets/table.hpp"

#include <array>

#include <doctest/doctest.h>

#include "support/ui_harness.hpp"

using namespace accanto;
using test::Role;
using test::UiHarness;

namespace {

struct People {
    explicit People(const test::UiWindow& window = test::desktop) : harness(window) {
        harness.show([this](ui::Frame& frame) {
            constexpr std::array columns{
                ui::TableColumn{.title = "Name", .sortable = true},
                ui::TableColumn{
                    .title = "Steps", .track = ui::fixed(80), .number = true, .sortable = true}};
            ui::Table table(frame, "People", columns, &sort);
            if (table.sorted()) ++sorts;
            for (const std::string_view name : {"Elif", "Kwame"}) {
                const std::array cells{ui::TableCell{.text = name}, ui::TableCell{.text = "4"}};
                if (table.row(name, cells, true)) pressed = name;
            }
        });
    }
    UiHarness harness;
    ui::TableSort sort;
    int sorts = 0;
    std::string pressed;
};

}  // namespace

TEST_CASE("a header sorts, and turns round when pressed again") {
    People people;
    CHECK(people.harness.audit_part() == test::all_is_well);
    people.harness.click(Role::Button, "Steps");
    CHECK(people.sort.column == 1);
    const bool first = people.sort.descending;
    people.harness.click(Role::Button, "Steps");
    CHECK(people.sort.column == 1);
    CHECK(people.sort.descending != first);
    CHECK(people.sorts == 2);
}

TEST_CASE("a row can be pressed at every size") {
    for (const auto& window : {test::desktop, test::phone, test::narrow}) {
        CAPTURE(window.width);
        People people(window);
        CHECK(people.harness.audit_part() == test::all_is_well);
        const auto& nodes = people.harness.tree().nodes();
        const auto row = std::ranges::find_if(nodes, [](const a11y::Node& node) {
            return (node.flags & a11y::focusable) != 0 &&
                   node.name.find("Kwame") != std::string::npos;
        });
        REQUIRE(row != nodes.end());
        const auto role = row->role;
        const auto name = row->name;
        people.harness.click(role, name);
        CHECK(people.pressed == "Kwame");
    }
}
