#include <array>
#include <cmath>
#include <string>

#include <doctest/doctest.h>

#include "ui/screens/pairing_page.hpp"

namespace accanto::test {
namespace {

namespace surface = platform::surface;
using program::fact::Wish;
using surface::EventKind;

constexpr UiWindow touch_desktop{1280, 800, true}, touch_tablet{1000, 760, true};

/// Fifteen of each topic on a side, and three mentors more whom nobody asks for.
std::vector<program::Profile> many_people() {
    constexpr std::array topics{"Design", "Data", "Law"};
    std::vector<program::Profile> people;
    for (std::size_t i = 0; i < 45; ++i) {
        const auto number = std::to_string(10 + i);
        people.push_back(mentor_named("Mentor " + number, {topics[i % topics.size()]}));
        people.push_back(mentee_named("Mentee " + number, {topics[i % topics.size()]}));
    }
    for (const auto* name : {"Mentor X", "Mentor Y", "Mentor Z"})
        people.push_back(mentor_named(name, {"Opera"}));
    return people;
}

struct ManyPeople : Pairing {
    explicit ManyPeople(const UiWindow& window = desktop) : Pairing(window, many_people()) {
        suggest();
    }
    const a11y::Node& row(std::string_view column, std::string_view name) {
        return page.find_in(Role::List, column, Role::Button, name);
    }
    ui::Rect rect(std::string_view column, std::string_view name) {
        return page.rect_of(row(column, name));
    }
    void press_row(std::string_view name) { press(Role::Button, name); }
};

constexpr auto mentors_of_data = "Data: 15 mentors, 15 places";
constexpr auto mentees_of_data = "Data: 15 mentees, 15 placed";

TEST_CASE("many people stand in groups by topic, which a press opens and another one closes") {
    ManyPeople many;
    CHECK((many.row("Mentors", mentors_of_data).flags & a11y::collapsed) != 0);
    CHECK(many.page.has(Role::Button, "Opera: 3 mentors, 3 places, 3 left"));
    CHECK(many.page.has(Role::Button, mentees_of_data));
    CHECK_FALSE(many.page.has(Role::Button, "Mentor 11"));
    CHECK(many.page.audit() == all_is_well);
    many.press_row(mentors_of_data);
    CHECK((many.row("Mentors", mentors_of_data).flags & a11y::expanded) != 0);
    CHECK(many.page.has(Role::Button, "Mentor 11"));
    CHECK_FALSE(many.page.has(Role::Button, "Mentor 10"));
    CHECK_FALSE(many.page.has(Role::Button, "Mentee 11"));
    CHECK(many.page.audit() == all_is_well);
    many.press_row(mentors_of_data);
    CHECK_FALSE(many.page.has(Role::Button, "Mentor 11"));
}

TEST_CASE("a line between groups says how many pairs it stands for, and opens both") {
    ManyPeople many;
    const auto& line = many.page.find(Role::Button, "Data with Data");
    CHECK(line.description.starts_with("15 pairs, "));
    CHECK(line.description.ends_with(" average fit"));
    many.press("Data with Data");
    CHECK(many.page.has(Role::Button, "Mentor 11"));
    CHECK(many.page.has(Role::Button, "Mentee 11"));
    CHECK_FALSE(many.page.has(Role::Button, "Data with Data"));
}

TEST_CASE("the groups of a pair that is chosen are open") {
    ManyPeople many;
    many.press_row(mentors_of_data);
    const auto before = many.desk.model().workbench.selected;
    many.press("Mentor 14");
    REQUIRE(many.desk.model().workbench.selected != before);
    CHECK((many.row("Mentees", mentees_of_data).flags & a11y::expanded) != 0);
    // Closed, it stays closed until another pair is chosen.
    many.press_row(mentees_of_data);
    CHECK((many.row("Mentees", mentees_of_data).flags & a11y::collapsed) != 0);
}

TEST_CASE("groups can be left and made at any size, and a search shows people alone") {
    ManyPeople many;
    many.press("Groups by topic");
    CHECK(many.page.has(Role::Button, "Mentor 10"));
    CHECK_FALSE(many.page.has(Role::Button, mentors_of_data));
    many.press("Groups by topic");
    many.page.type(Role::SearchField, "Search the board", "mentor 14");
    many.follow();
    CHECK(many.page.has(Role::Button, "Mentor 14"));
    CHECK_FALSE(many.page.has(Role::Button, mentors_of_data));
    many.page.type(Role::SearchField, "Search the board", "");
    many.follow();
    CHECK(many.page.has(Role::Button, mentors_of_data));
}

TEST_CASE("mentors without a mentee are counted apart from mentees who are left over") {
    ManyPeople many;
    CHECK(many.page.says("0 left over"));
    CHECK_FALSE(many.page.has(Role::Button, "Left over: 3"));
    many.press("Without a mentee: 3");
    CHECK(many.page.has(Role::Button, "Mentor X"));
    CHECK_FALSE(many.page.has(Role::Button, mentees_of_data));
}

TEST_CASE("people become smaller and larger by buttons, by keys and by a pinch") {
    ManyPeople many;
    many.press("Groups by topic");
    const auto height = [&] { return many.rect("Mentors", "Mentor 10").height; };
    const float large = height();
    many.press("Show more people at once");
    const float middle = height();
    CHECK(middle < large * 0.7F);
    many.page.focus(Role::Button, "Mentor 10");
    const auto type = [&](char32_t letter) {
        many.page.environment().typed = letter;
        many.page.frame();
        many.page.environment().typed = 0;
        many.page.settle();
    };
    type(U'-');
    CHECK(height() < middle);
    CHECK(many.rect("Mentors", "Mentor 10").y == many.rect("Mentors", "Mentor 11").y);
    type(U'+');
    CHECK(height() == middle);
    many.page.send({.kind = EventKind::Pinch, .x = 300, .y = 500, .dy = 1.4F});
    many.page.settle();
    CHECK(height() == large);
    CHECK(many.page.audit() == all_is_well);
}

TEST_CASE("the smallest people are pictures beside each other, which arrows reach") {
    ManyPeople many;
    many.press("Groups by topic");
    for (int i = 0; i < 3; ++i) many.press("Show more people at once");
    CHECK((many.page.find(Role::Button, "Show more people at once").flags & a11y::disabled) != 0);
    CHECK(many.rect("Mentors", "Mentor 10").width < 40);
    CHECK(many.page.audit() == all_is_well);
    many.page.focus(Role::Button, "Mentor 10");
    const auto from = many.rect("Mentors", "Mentor 10");
    many.key(Key::Down);
    const auto below = many.rect("Mentors", many.page.focused());
    CHECK(below.x == from.x);
    CHECK(below.y > from.y);
    many.key(Key::Right);
    CHECK(many.rect("Mentors", many.page.focused()).x > below.x);
    many.key(Key::Left);
    many.key(Key::Up);
    CHECK(many.page.focused() == "Mentor 10");
}

TEST_CASE("whoever is under the pointer stays there when the size changes") {
    ManyPeople many;
    many.press("Groups by topic");
    many.page.wheel(300, 500, 700);
    many.page.settle();
    std::string name;
    for (int i = 10; i < 55 && name.empty(); ++i) {
        const auto each = "Mentor " + std::to_string(i);
        const auto rect = many.rect("Mentors", each);
        if (500 >= rect.y && 500 < ui::bottom_of(rect)) name = each;
    }
    REQUIRE_FALSE(name.empty());
    const auto x = ui::center_of(many.rect("Mentors", name)).x;
    many.page.send({.kind = EventKind::Pinch, .x = x, .y = 500, .dy = 0.7F});
    many.page.settle();
    const auto rect = many.rect("Mentors", name);
    CHECK(rect.height < 40);
    CHECK(500 >= rect.y - 1);
    CHECK(500 <= ui::bottom_of(rect) + 1);
}

struct Fingers {
    explicit Fingers(const UiWindow& window) : pairing(window) {
        pairing.suggest();
        marta = center("Mentors", "Marta Colombo");
        ravi = center("Mentees", "Ravi Shah");
    }
    ui::Point center(std::string_view column, std::string_view name) {
        auto& page = pairing.page;
        return ui::center_of(page.rect_of(page.find_in(Role::List, column, Role::Button, name)));
    }
    void rest_on(ui::Point at) {
        pairing.page.send({.kind = EventKind::LongPress,
                           .pointer = surface::Pointer::Touch,
                           .x = at.x,
                           .y = at.y});
        for (int i = 0; i < 3; ++i) pairing.page.frame();
    }
    /// As the page is told when it asked for a finger that had rested.
    void go_on(ui::Point at) {
        pairing.page.move_to(at.x, at.y);
        pairing.page.pointer_down();
    }
    void follow_held() {
        for (auto& each : pairing.page.take_posted()) pairing.desk.post(std::move(each));
        for (int i = 0; i < 3; ++i) pairing.page.frame();
    }
    Pairing pairing;
    ui::Point marta, ravi;
};

TEST_CASE("a finger that rests on somebody picks them up, and pairs them where it lets go") {
    Fingers fingers(touch_desktop);
    auto& pairing = fingers.pairing;
    fingers.rest_on(fingers.marta);
    CHECK(pairing.state.drag);
    fingers.go_on(fingers.marta);
    pairing.page.move_to(fingers.ravi.x, fingers.ravi.y);
    fingers.follow_held();
    CHECK(pairing.page.says("If you paired these two"));
    CHECK(pairing.page.says("Sofia would be left over."));
    CHECK(pairing.desk.program().wishes.empty());
    pairing.page.pointer_up();
    pairing.follow();
    const std::pair two{pairing.desk.id("Marta Colombo"), pairing.desk.id("Ravi Shah")};
    CHECK(pairing.desk.program().wishes.at(two) == Wish::Keep);
}

TEST_CASE("a finger that lets go elsewhere, or at once, pairs nobody and chooses nobody") {
    Fingers fingers(touch_tablet);
    auto& pairing = fingers.pairing;
    const auto before = pairing.desk.model().workbench.selected;
    fingers.rest_on(fingers.marta);
    fingers.go_on(fingers.marta);
    pairing.page.move_to((fingers.marta.x + fingers.ravi.x) / 2, fingers.ravi.y + 80);
    pairing.page.pointer_up();
    pairing.follow();
    CHECK_FALSE(pairing.state.drag);
    fingers.rest_on(fingers.marta);
    CHECK(pairing.state.drag);
    pairing.page.settle();
    CHECK_FALSE(pairing.state.drag);
    fingers.rest_on(fingers.marta);
    fingers.go_on(fingers.marta);
    pairing.page.pointer_up();
    pairing.follow();
    CHECK_FALSE(pairing.state.drag);
    CHECK(pairing.desk.program().wishes.empty());
    CHECK(pairing.desk.model().workbench.selected == before);
    CHECK_FALSE(pairing.state.explaining);
}

TEST_CASE("somebody drawn onto a closed group waits until it opens") {
    ManyPeople many;
    many.press_row(mentors_of_data);
    const auto from = ui::center_of(many.rect("Mentors", "Mentor 11")),
               to = ui::center_of(many.rect("Mentees", mentees_of_data));
    many.page.move_to(from.x, from.y);
    many.page.pointer_down();
    many.page.move_to(to.x, to.y);
    for (int i = 0; i < 60; ++i) many.page.frame();
    CHECK((many.row("Mentees", mentees_of_data).flags & a11y::expanded) != 0);
    CHECK(many.state.drag);
    many.page.pointer_up();
    many.follow();
    CHECK(many.desk.program().wishes.empty());
}

}  // namespace
}  // namespace accanto::test
