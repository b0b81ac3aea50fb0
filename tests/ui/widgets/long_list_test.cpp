#include "ui/widgets/long_list.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/ui_harness.hpp"
#include "ui/scroll.hpp"
#include "ui/widgets/list_row.hpp"

using namespace accanto;
using test::Role;

namespace {

std::string name_of(int index) {
    return "Person " + std::to_string(index + 1);
}

/// A list of so many rows in a region of its own.
struct Rows {
    explicit Rows(int count_wanted) : count(count_wanted) {
        harness.show([this](ui::Frame& frame) {
            const ui::ScrollRegion region(frame, "region", {.name = "Region"});
            ui::LongList list(frame, "People", count, ui::list_row_height(frame));
            for (const int index : list.rows()) {
                list.begin_row(index);
                const auto name = name_of(index);
                const bool pressed = ui::list_row(frame, name,
                                                  {.second_line = "Mentor",
                                                   .one_line = true,
                                                   .tab_stop = list.is_stop(index),
                                                   .position = index + 1,
                                                   .set_size = count})
                                         .pressed;
                if (pressed) last_pressed = index;
            }
        });
    }
    std::size_t built() const { return harness.names(Role::ListItem).size(); }
    int count;
    int last_pressed = -1;
    test::UiHarness harness;
};

}  // namespace

TEST_CASE("a long list builds the rows near the window only, and is as high as all of them") {
    const Rows rows(1'000);
    CHECK(rows.built() > 10);
    CHECK(rows.built() < 40);
    CHECK(rows.harness.find(Role::List, "People").height == doctest::Approx(56'000));
    CHECK(rows.harness.audit_part() == test::all_is_well);
}

TEST_CASE("a list of up to a hundred and an empty one are built as a whole") {
    CHECK(Rows(3).built() == 3);
    CHECK(Rows(100).built() == 100);
    CHECK(Rows(101).built() < 40);
    CHECK(Rows(0).built() == 0);
}

TEST_CASE("a long list is one tab stop") {
    const Rows rows(1'000);
    const auto& nodes = rows.harness.tree().nodes();
    CHECK(std::ranges::count_if(nodes, [](const a11y::Node& node) {
              return node.role == Role::Button && (node.flags & a11y::focusable) != 0;
          }) == 1);
}

TEST_CASE("arrows, Home and End move the focus, and the window with it") {
    Rows rows(1'000);
    rows.harness.focus(Role::Button, name_of(0));
    rows.harness.key(test::Key::Down);
    CHECK(rows.harness.focused() == name_of(1));
    rows.harness.key(test::Key::End);
    CHECK(rows.harness.focused() == name_of(999));
    const auto rect = rows.harness.rect_of(Role::Button, name_of(999));
    CHECK(rect.y > 0);
    CHECK(ui::bottom_of(rect) <= test::desktop.height);
    rows.harness.key(test::Key::Up);
    CHECK(rows.harness.focused() == name_of(998));
    rows.harness.key(test::Key::Home);
    CHECK(rows.harness.focused() == name_of(0));
}

TEST_CASE("the row with the focus stays there when it is scrolled away") {
    Rows rows(1'000);
    rows.harness.focus(Role::Button, name_of(1));
    rows.harness.wheel(600, 400, -20'000);
    CHECK(rows.harness.focused() == name_of(1));
    CHECK(rows.harness.has(Role::Button, name_of(1)));
}

TEST_CASE("a list that became shorter keeps a tab stop") {
    Rows rows(1'000);
    rows.harness.focus(Role::Button, name_of(0));
    rows.harness.key(test::Key::End);
    rows.count = 2;
    rows.harness.settle();
    CHECK(rows.built() == 2);
    rows.harness.press(Role::Button, name_of(1));
    CHECK(rows.last_pressed == 1);
}
