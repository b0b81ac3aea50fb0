#include "a11y/tree.hpp"

#include <algorithm>

#include <doctest/doctest.h>

namespace accanto::a11y {
namespace {

bool any_says(const std::vector<std::string>& faults, std::string_view words) {
    return std::ranges::any_of(faults,
                               [&](const std::string& fault) { return fault.contains(words); });
}

TEST_CASE("nodes stand in reading order, inside what was open") {
    Tree tree;
    tree.open(1, Role::List, "People");
    tree.add(2, Role::ListItem, "Elif");
    tree.close();
    tree.add(3, Role::Button, "Invite");
    REQUIRE(tree.nodes().size() == 3);
    CHECK(tree.nodes()[1].parent == 1);
    CHECK(tree.nodes()[2].parent == 0);
    CHECK(tree.inside(2, 1));
    CHECK(tree.inside(1, 1));
    CHECK_FALSE(tree.inside(3, 1));
    CHECK(tree.faults().empty());
}

TEST_CASE("a node is found by id, and by role and name") {
    Tree tree;
    tree.add(7, Role::Text, "Save");
    tree.add(8, Role::Button, "Save");
    CHECK(tree.find(7)->role == Role::Text);
    CHECK(tree.find(Role::Button, "Save")->id == 8);
    CHECK(tree.find(Role::Link, "Save") == nullptr);
    CHECK(tree.find(9) == nullptr);
}

TEST_CASE("an open node gets its place when its size is known") {
    Tree tree;
    tree.open(1, Role::Group, {});
    tree.place(1, 10, 20, 30, 40);
    tree.place(99, 1, 1, 1, 1);
    CHECK(tree.find(1)->x == 10);
    CHECK(tree.find(1)->height == 40);
}

TEST_CASE("a control without a name is a fault, a group without one is none") {
    Tree tree;
    tree.open(1, Role::Group, {});
    tree.add(2, Role::Button, {});
    tree.close();
    CHECK(tree.faults().size() == 1);
    CHECK(any_says(tree.faults(), "has no name"));
}

TEST_CASE("whatever is a tab stop needs a name") {
    Tree tree;
    tree.add(1, Role::Group, {}).flags = focusable;
    CHECK(any_says(tree.faults(), "has no name"));
}

TEST_CASE("an id used twice, one that is missing and a node left open are faults") {
    Tree tree;
    tree.add(5, Role::Text, "a");
    tree.add(5, Role::Text, "b");
    tree.add(0, Role::Text, "c");
    tree.open(6, Role::List, "d");
    const auto faults = tree.faults();
    CHECK(any_says(faults, "shares its id"));
    CHECK(any_says(faults, "has no id"));
    CHECK(any_says(faults, "left open"));
}

TEST_CASE("a parent that doesn't stand before its child is a fault") {
    Tree tree;
    tree.add(1, Role::Text, "a").parent = 2;
    tree.add(2, Role::List, "b");
    CHECK(any_says(tree.faults(), "before its parent"));
    CHECK_FALSE(tree.inside(1, 9));
}

TEST_CASE("nodes that are each other's parents don't make the search endless") {
    Tree tree;
    tree.add(1, Role::List, "a").parent = 2;
    tree.add(2, Role::List, "b").parent = 1;
    CHECK_FALSE(tree.inside(1, 9));
}

TEST_CASE("a list holds items, a table rows, a row cells; nothing else, and nowhere else") {
    Tree tree;
    tree.open(1, Role::List, "People");
    tree.open(2, Role::Group, "");
    CHECK(tree.in_list());
    tree.add(3, Role::ListItem, "Elif");
    tree.close();
    tree.close();
    CHECK_FALSE(tree.in_list());
    CHECK(tree.faults().empty());
    tree.add(4, Role::Text, "words").parent = 1;
    tree.add(5, Role::Cell, "a cell");
    CHECK(any_says(tree.faults(), "\"words\" doesn't belong into node 1"));
    CHECK(any_says(tree.faults(), "\"a cell\" doesn't belong into the page"));
}

TEST_CASE("the banner stands beside the main part, what completes it may stand inside") {
    Tree tree;
    tree.open(1, Role::Main, "Page");
    tree.add(2, Role::Complementary, "Details");
    CHECK(tree.open_part() == 1);
    tree.close();
    CHECK(tree.open_part() == 0);
    CHECK(tree.faults().empty());
    tree.add(3, Role::Banner, "Head").parent = 1;
    CHECK(any_says(tree.faults(), "\"Head\" is a landmark inside node 1"));
}

TEST_CASE("headings go down one level at a time, and up as far as they like") {
    Tree tree;
    const auto heading = [&](NodeId id, std::uint8_t level) {
        tree.add(id, Role::Heading, "h").level = level;
    };
    heading(1, 1), heading(2, 2), heading(3, 3), heading(4, 2);
    CHECK(tree.faults().empty());
    heading(5, 4);
    CHECK(any_says(tree.faults(), "node 5 \"h\" skips a level"));
}

TEST_CASE("a cleared tree is empty, announcements included") {
    Tree tree;
    tree.open(1, Role::List, "a");
    tree.announce("Saved");
    tree.announce("Not saved", true);
    REQUIRE(tree.announcements().size() == 2);
    CHECK(tree.announcements()[1].assertive);
    tree.clear();
    CHECK(tree.nodes().empty());
    CHECK(tree.announcements().empty());
    CHECK(tree.innermost() == 0);
    tree.close();
    CHECK(tree.innermost() == 0);
}

}  // namespace
}  // namespace accanto::a11y
