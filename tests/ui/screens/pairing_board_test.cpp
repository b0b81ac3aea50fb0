#include <string>

#include <doctest/doctest.h>

#include "ui/screens/pairing_page.hpp"

namespace accanto::test {
namespace {

namespace intent = app::intent;
using program::fact::Wish;

/// Two columns of twenty, each with topics of their own.
std::vector<program::Profile> forty_people() {
    std::vector<program::Profile> people;
    for (int i = 0; i < 20; ++i) {
        const auto number = std::to_string(10 + i);
        people.push_back(mentor_named("Mentor " + number, {"Topic " + number}));
        people.push_back(mentee_named("Mentee " + number, {"Topic " + number}));
    }
    return people;
}

struct Ends {
    ui::Point from, to;
};

Ends ends_of(Pairing& pairing, std::string_view mentor, std::string_view mentee) {
    auto& page = pairing.page;
    return {ui::center_of(page.rect_of(page.find_in(Role::List, "Mentors", Role::Button, mentor))),
            ui::center_of(page.rect_of(page.find_in(Role::List, "Mentees", Role::Button, mentee)))};
}

/// As `follow`, while the pointer is held.
void follow_held(Pairing& pairing) {
    for (auto& each : pairing.page.take_posted()) pairing.desk.post(std::move(each));
    for (int i = 0; i < 3; ++i) pairing.page.frame();
}

TEST_CASE("somebody drawn to another is looked at with them, and kept when let go") {
    for (const bool from_mentor : {true, false}) {
        CAPTURE(from_mentor);
        Pairing pairing;
        pairing.suggest();
        auto [from, to] = ends_of(pairing, "Marta Colombo", "Ravi Shah");
        if (!from_mentor) std::swap(from, to);
        const std::pair two{pairing.desk.id("Marta Colombo"), pairing.desk.id("Ravi Shah")};
        pairing.page.move_to(from.x, from.y);
        pairing.page.pointer_down();
        pairing.page.move_to((from.x + to.x) / 2, (from.y + to.y) / 2);
        pairing.page.move_to(to.x, to.y);
        follow_held(pairing);
        CHECK(pairing.desk.model().workbench.selected == two);
        CHECK(pairing.page.says("If you paired these two"));
        CHECK(pairing.page.says("Sofia would be left over."));
        CHECK(pairing.desk.program().wishes.empty());
        pairing.page.pointer_up();
        pairing.follow();
        CHECK(pairing.desk.program().wishes.at(two) == Wish::Keep);
        CHECK(pairing.page.has(Role::Button, "Marta Colombo with Ravi Shah"));
    }
}

TEST_CASE("Escape lets somebody go who was drawn, and nothing happens") {
    Pairing pairing;
    pairing.suggest();
    const auto [from, to] = ends_of(pairing, "Marta Colombo", "Ravi Shah");
    pairing.page.move_to(from.x, from.y);
    pairing.page.pointer_down();
    pairing.page.move_to(to.x, to.y);
    follow_held(pairing);
    CHECK(pairing.state.drag);
    using platform::surface::EventKind;
    for (const auto kind : {EventKind::KeyDown, EventKind::KeyUp})
        pairing.page.send({.kind = kind, .code = static_cast<std::int32_t>(Key::Escape)});
    CHECK_FALSE(pairing.state.drag);
    pairing.page.pointer_up();
    pairing.follow();
    CHECK(pairing.desk.program().wishes.empty());
    CHECK_FALSE(pairing.state.drag);
}

TEST_CASE("the last change of the plan is taken back by a button, and by the keys for it") {
    Pairing pairing;
    pairing.suggest();
    CHECK_FALSE(pairing.page.has(Role::Button, "Undo"));
    pairing.press("Marta Colombo with Sofia Reyes");
    pairing.press("Never pair");
    pairing.press("Undo");
    CHECK(pairing.desk.program().wishes.empty());
    CHECK((pairing.page.find(Role::Button, "Undo").flags & a11y::disabled) != 0);
    pairing.press("Redo");
    CHECK(pairing.desk.program().wishes.size() == 1);
    pairing.page.key(Key::Z, platform::surface::ctrl_held);
    pairing.follow();
    CHECK(pairing.desk.program().wishes.empty());
    CHECK(pairing.page.audit() == all_is_well);
}

TEST_CASE("on a phone the last change is taken back from the menu") {
    Pairing pairing(phone);
    pairing.suggest();
    pairing.press("Marta Colombo with Sofia Reyes");
    pairing.press("Never pair");
    pairing.page.escape();
    pairing.follow();
    pairing.press("More");
    pairing.press(Role::MenuItem, "Undo");
    CHECK(pairing.desk.program().wishes.empty());
}

TEST_CASE("on a large board people are searched for, and shown with their partners") {
    for (const auto& window : {desktop, phone}) {
        CAPTURE(window.width);
        Pairing pairing(window, forty_people());
        pairing.suggest();
        CHECK(pairing.page.audit() == all_is_well);
        pairing.page.type(Role::SearchField, "Search the board", "topic 17");
        pairing.follow();
        CHECK(pairing.page.has(Role::Button, "Mentor 17 with Mentee 17"));
        CHECK_FALSE(pairing.page.has(Role::Button, "Mentor 18 with Mentee 18"));
        pairing.page.type(Role::SearchField, "Search the board", " nobody");
        pairing.follow();
        CHECK(pairing.page.says("No name or topic fits what you are looking for."));
        pairing.press("Show everybody");
        CHECK(pairing.page.has(Role::Button, "Mentor 18 with Mentee 18"));
        CHECK(pairing.page.audit() == all_is_well);
    }
}

TEST_CASE("a large board shows the kept pairs alone, and its rows can be small") {
    Pairing pairing(desktop, forty_people());
    pairing.suggest();
    pairing.press("Mentor 10 with Mentee 10");
    pairing.press("Keep this pair");
    pairing.press(Role::Button, "Kept: 1");
    CHECK(pairing.page.has(Role::Button, "Mentor 10 with Mentee 10"));
    CHECK_FALSE(pairing.page.has(Role::Button, "Mentor 11 with Mentee 11"));
    pairing.press(Role::Button, "Kept: 1");
    const auto height = [&] {
        return pairing.page
            .rect_of(pairing.page.find_in(Role::List, "Mentors", Role::Button, "Mentor 10"))
            .height;
    };
    const float before = height();
    pairing.press(Role::Button, "Show more people at once");
    CHECK(height() < before * 0.7F);
    CHECK(pairing.page.audit() == all_is_well);
}

TEST_CASE("the plan is exported with its reasons, as a table and for programs") {
    for (const auto& [entry, file] :
         {std::pair{"Export the plan as a table", intent::PlanFile::Table},
          std::pair{"Export the plan for other programs", intent::PlanFile::Json}}) {
        Pairing pairing;
        pairing.suggest();
        pairing.press("More");
        pairing.page.press(Role::MenuItem, entry);
        const auto* download = pairing.page.posted<intent::DownloadPlan>();
        REQUIRE(download != nullptr);
        CHECK(download->file == file);
    }
}

}  // namespace
}  // namespace accanto::test
