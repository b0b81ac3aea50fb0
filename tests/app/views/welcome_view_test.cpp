#include "app/views/welcome_view.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/app_device.hpp"

namespace accanto::app {
namespace {

TEST_CASE("the first page offers three templates and a blank one") {
    const test::AppDevice device(1);
    TemplateShelf shelf;
    const auto view = welcome_view(device.model(), shelf);
    CHECK(view.programs.empty());
    REQUIRE(view.templates.size() == 3);
    CHECK(view.offers_blank);
    for (const auto& each : view.templates) {
        CHECK(each.id != blank_template);
        CHECK_FALSE(each.title.empty());
        CHECK_FALSE(each.summary.empty());
        CHECK(each.steps > 0);
        CHECK(each.weeks > 0);
    }
}

TEST_CASE("programs on this device are listed, sample data is not") {
    test::AppDevice device(1);
    device.post(intent::CreateProgram{"career", "Harbour Circle", "Elena"});
    device.post(intent::LookAroundWithSampleData{});
    TemplateShelf shelf;
    const auto view = welcome_view(device.model(), shelf);
    REQUIRE(view.programs.size() == 1);
    CHECK(view.programs[0].title == "Harbour Circle");
}

TEST_CASE("templates are in the language of the page") {
    const test::AppDevice english(1), italian(1, "it");
    TemplateShelf shelf;
    const auto in_english = welcome_view(english.model(), shelf).templates;
    const auto in_italian = welcome_view(italian.model(), shelf).templates;
    REQUIRE(in_english.size() == in_italian.size());
    CHECK(in_english[0].id == in_italian[0].id);
    CHECK(in_english[0].title != in_italian[0].title);
}

}  // namespace
}  // namespace accanto::app
