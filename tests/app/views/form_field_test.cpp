#include "app/views/form_field.hpp"

#include <doctest/doctest.h>

namespace accanto::app {
namespace {

/// The model after the draft was kept as `update` keeps it.
Model with(const intent::KeepDraft& draft) {
    Model model;
    if (!draft.text.empty()) model.drafts[draft.key] = draft.text;
    return model;
}

TEST_CASE("a field shows what is saved until somebody types") {
    const auto field = form_field({}, "new:title", "Harbour");
    CHECK(field.typed == "Harbour");
    CHECK_FALSE(field.changed());
}

TEST_CASE("what is typed is shown in place of what is saved") {
    const auto field = form_field({}, "new:title", "Harbour");
    const auto again = form_field(with(typed_into(field, "Circle")), "new:title", "Harbour");
    CHECK(again.typed == "Circle");
    CHECK(again.changed());
}

TEST_CASE("a field can be emptied") {
    const auto field = form_field({}, "new:title", "Harbour");
    const auto again = form_field(with(typed_into(field, "")), "new:title", "Harbour");
    CHECK(again.typed.empty());
    CHECK(again.changed());
}

TEST_CASE("what was typed back to what is saved is no draft") {
    const auto field = form_field({}, "new:title", "Harbour");
    CHECK(typed_into(field, "Harbour").text.empty());
    CHECK(forget_typed(field).text.empty());
    CHECK(forget_typed(field).key == "new:title");
}

TEST_CASE("a draft of another form is not taken for typed text") {
    Model model;
    model.drafts["new:title"] = "without the mark";
    CHECK(form_field(model, "new:title", "Harbour").typed == "Harbour");
}

TEST_CASE("a list is a line an item, and back without empty lines and spaces") {
    CHECK(joined_lines({}).empty());
    CHECK(joined_lines({"one", "two"}) == "one\ntwo");
    CHECK(separate_lines(" one \n\n  two\n") == std::vector<std::string>{"one", "two"});
    CHECK(separate_lines("").empty());
}

}  // namespace
}  // namespace accanto::app
