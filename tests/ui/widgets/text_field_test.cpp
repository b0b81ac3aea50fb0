#include "ui/widgets/text_field.hpp"

#include <string>

#include <doctest/doctest.h>

#include "support/ui_harness.hpp"

using namespace accanto;
using test::Role;
using test::UiHarness;

namespace {

struct Field {
    explicit Field(ui::FieldOptions field_options = {}) : options(field_options) {
        harness.show([this](ui::Frame& frame) {
            const auto result = ui::text_field(frame, "Your name", value, options);
            if (result.changed) ++changes;
            if (result.submitted) ++submissions;
            if (result.left) ++departures;
        });
    }
    ui::FieldOptions options;
    std::string value;
    int changes = 0, submissions = 0, departures = 0;
    UiHarness harness;
};

}  // namespace

TEST_CASE("what is typed is the value, told once") {
    Field field;
    field.harness.type(Role::TextField, "Your name", "Elif");
    CHECK(field.value == "Elif");
    CHECK(field.changes == 1);
    CHECK(field.harness.find(Role::TextField, "Your name").value == "Elif");
    CHECK(field.harness.audit_part() == test::all_is_well);
}

TEST_CASE("a text that is too long is cut between letters") {
    Field field({.letters_max = 3});
    field.harness.type(Role::TextField, "Your name", "éàüö");
    CHECK(field.value == "éàü");
}

TEST_CASE("bytes that are no text are not taken") {
    Field field;
    field.harness.type(Role::TextField, "Your name", "\xC3\x28");
    CHECK(field.value.empty());
}

TEST_CASE("an error is shown when the field was left, not while somebody types") {
    Field field({.hint = "A nickname is fine", .error = "Please say your name"});
    field.harness.focus(Role::TextField, "Your name");
    CHECK(field.harness.says("A nickname is fine"));
    CHECK_FALSE(field.harness.says("Please say your name"));
    field.harness.leave();
    CHECK(field.departures == 1);
    const auto& node = field.harness.find(Role::TextField, "Your name");
    CHECK(node.description == "Please say your name");
    CHECK((node.flags & a11y::invalid) != 0);
}

TEST_CASE("Enter submits the field that has the focus") {
    Field field;
    field.harness.focus(Role::TextField, "Your name");
    field.harness.key(test::Key::Enter);
    CHECK(field.submissions == 1);
}

TEST_CASE("a field that can't be changed says why and takes nothing") {
    Field field({.disabled_because = "Set by the admin"});
    const auto& node = field.harness.find(Role::TextField, "Your name");
    CHECK((node.flags & a11y::disabled) != 0);
    CHECK(node.description == "Set by the admin");
    field.harness.type(Role::TextField, "Your name", "x");
    CHECK(field.value.empty());
}

TEST_CASE("a text area grows with its text, up to a limit") {
    std::string value;
    UiHarness harness;
    harness.show([&](ui::Frame& frame) {
        ui::text_area(frame, "About", value, {.rows_min = 2, .rows_max = 4});
    });
    const float two_rows = harness.find(Role::TextArea, "About").height;
    harness.type(Role::TextArea, "About", "1\n2\n3");
    const float three_rows = harness.find(Role::TextArea, "About").height;
    harness.type(Role::TextArea, "About", "1\n2\n3\n4\n5\n6");
    const float four_rows = harness.find(Role::TextArea, "About").height;
    CHECK(three_rows > two_rows);
    CHECK(four_rows - three_rows == doctest::Approx(three_rows - two_rows));
}

TEST_CASE("the cross empties a search field") {
    std::string value = "elif";
    UiHarness harness;
    harness.show([&](ui::Frame& frame) { ui::search_field(frame, "Search people", value); });
    CHECK(harness.audit_part() == test::all_is_well);
    harness.click(Role::Button, "Clear");
    CHECK(value.empty());
    CHECK_FALSE(harness.has(Role::Button, "Clear"));
}
