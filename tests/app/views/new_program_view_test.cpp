#include "app/views/new_program_view.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/app_device.hpp"

namespace accanto::app {
namespace {

NewProgramView view_of(const test::AppDevice& device) {
    TemplateShelf shelf;
    return new_program_view(device.model(), shelf);
}

void go(test::AppDevice& device, std::string argument) {
    device.post(intent::Navigate{{Screen::NewProgram, std::move(argument), {}}});
}

TEST_CASE("a template shows its title, its steps and how long it takes") {
    test::AppDevice device(1);
    go(device, "career");
    const auto view = view_of(device);
    CHECK(view.found);
    CHECK(view.template_id == "career");
    CHECK_FALSE(view.purpose.empty());
    CHECK(view.weeks > 0);
    CHECK(static_cast<int>(view.step_titles.size()) == view.steps);
    CHECK(std::ranges::find(view.step_titles, view.prepare_title) == view.step_titles.end());
}

TEST_CASE("the form begins with the template's title and the name of the device") {
    test::AppDevice device(1);
    device.post(intent::SetName{"Elena"});
    go(device, "career");
    CHECK(view_of(device).program_name.typed == view_of(device).title);
    CHECK(view_of(device).admin_name.typed == "Elena");
}

TEST_CASE("what was typed is there after a reload of the view") {
    test::AppDevice device(1);
    go(device, "career");
    device.post(typed_into(view_of(device).program_name, "Harbour Circle"));
    CHECK(view_of(device).program_name.typed == "Harbour Circle");
}

TEST_CASE("a template that isn't there is said so") {
    test::AppDevice device(1);
    go(device, "nonsense");
    CHECK_FALSE(view_of(device).found);
    go(device, std::string(file_template));
    CHECK_FALSE(view_of(device).found);
}

TEST_CASE("a tab that follows is known") {
    test::AppDevice device(1);
    go(device, "career");
    CHECK_FALSE(view_of(device).follower);
    device.post(intent::BecameFollower{});
    CHECK(view_of(device).follower);
}

}  // namespace
}  // namespace accanto::app
