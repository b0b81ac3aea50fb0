#include "app/views/template_shelf.hpp"

#include <algorithm>

#include <doctest/doctest.h>

namespace accanto::app {
namespace {

TEST_CASE("the shelf has the three templates and the empty one, in the language asked for") {
    TemplateShelf shelf;
    for (const auto* id : {"career", "support", "skill", "blank"}) {
        CAPTURE(id);
        CHECK(shelf.find(id, "en") != nullptr);
        CHECK(shelf.find(id, "it") != nullptr);
    }
    const auto english = shelf.find("career", "en")->description.title;
    CHECK(shelf.find("career", "it")->description.title != english);
}

TEST_CASE("a template that isn't there is nothing") {
    TemplateShelf shelf;
    CHECK(shelf.find("nonsense", "en") == nullptr);
    CHECK(shelf.find("", "en") == nullptr);
}

TEST_CASE("templates are read once for a language") {
    TemplateShelf shelf;
    const auto* first = shelf.in("en").data();
    CHECK(shelf.in("en").data() == first);
}

TEST_CASE("shared steps leave out what each does alone") {
    program::Guide guide;
    CHECK(shared_steps(guide) == 0);
    guide.steps.resize(3);
    guide.steps[0].kind = program::StepKind::Prepare;
    CHECK(shared_steps(guide) == 2);
}

}  // namespace
}  // namespace accanto::app
