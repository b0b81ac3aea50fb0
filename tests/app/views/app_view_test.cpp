#include "app/views/app_view.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/app_device.hpp"
#include "support/told_model.hpp"

namespace accanto::app {
namespace {

using i18n::Text;

AppView view_of(const test::AppDevice& device) {
    return app_view(device.model(), device.now());
}

void go(test::AppDevice& device, Screen screen) {
    device.post(intent::Navigate{{screen, {}, {}}});
}

test::AppDevice admin() {
    test::AppDevice device(1);
    device.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    return device;
}

TEST_CASE("nothing is loaded in a new model") {
    CHECK_FALSE(app_view({}, {}).loaded);
}

TEST_CASE("without a program there is the first page, whatever the address says") {
    test::AppDevice device(1);
    for (const auto screen :
         {Screen::Overview, Screen::People, Screen::Pair, Screen::Board, Screen::Exchange}) {
        go(device, screen);
        CHECK(view_of(device).screen == Screen::Welcome);
        CHECK_FALSE(view_of(device).framed);
    }
    go(device, Screen::Settings);
    CHECK(view_of(device).screen == Screen::Settings);
}

TEST_CASE("an admin has the navigation of an admin, four of it on the phone's bar") {
    const auto device = admin();
    const auto view = view_of(device);
    CHECK(view.framed);
    CHECK(view.program == "Harbour Circle");
    CHECK(view.person == "Elena Russo");
    CHECK(view.navigation.front().screen == Screen::Overview);
    CHECK(std::ranges::count(view.navigation, OnPhone::Bar, &NavigationEntry::on_phone) == 4);
    CHECK(std::ranges::find(view.navigation, Screen::Pair, &NavigationEntry::screen) ==
          view.navigation.end());
}

TEST_CASE("a member with a pair has its meetings among the places, on a phone inside the pair") {
    test::ToldBuilder told;
    const auto ada = told.member("Ada Rossi", program::Role::Mentor);
    const auto ben = told.member("Ben Okafor", program::Role::Mentee);
    const auto is_meetings = [](const NavigationEntry& entry) {
        return entry.screen == Screen::Pair && entry.part == "meetings";
    };
    const auto alone = app_view(test::model_of(told, ada), told.now());
    CHECK(std::ranges::none_of(alone.navigation, is_meetings));
    const auto pair = told.running_pair(ada, ben);
    auto model = test::model_of(told, ada);
    model.route = {Screen::Pair, pair.text(), "guide"};
    const auto view = app_view(model, told.now());
    const auto found = std::ranges::find_if(view.navigation, is_meetings);
    REQUIRE(found != view.navigation.end());
    CHECK(found->argument == pair.text());  // of several pairs the one that is shown
    CHECK(found->on_phone == OnPhone::Within);
}

TEST_CASE("pages that stand alone have no navigation round them") {
    auto device = admin();
    for (const auto screen : {Screen::Welcome, Screen::NewProgram, Screen::Gallery}) {
        go(device, screen);
        CHECK(view_of(device).screen == screen);
        CHECK_FALSE(view_of(device).framed);
    }
}

TEST_CASE("somebody invited stays with the sign-up until they are in") {
    auto host = admin();
    host.post(intent::DownloadInvitation{});
    test::AppDevice guest(2);
    guest.receive(host.take_download(), "accanto-invitation.json");
    go(guest, Screen::Board);
    CHECK(view_of(guest).screen == Screen::Join);
    CHECK_FALSE(view_of(guest).framed);
}

TEST_CASE("the line about saving follows the state") {
    test::AppDevice device(1);
    CHECK(view_of(device).save == SaveLine::Nothing);
    auto host = admin();
    CHECK(view_of(host).save == SaveLine::Saved);
    CHECK(view_of(host).has_stored);
    host.post(intent::SaveFailed{"quota"});
    CHECK(view_of(host).save == SaveLine::Failed);
}

TEST_CASE("sample data is never called saved") {
    test::AppDevice device(1);
    device.post(intent::LookAroundWithSampleData{});
    CHECK(view_of(device).save == SaveLine::Sample);
    CHECK_FALSE(view_of(device).has_stored);
}

TEST_CASE("the age of the backup is told in days; before the first there is none") {
    auto device = admin();
    CHECK_FALSE(view_of(device).backup_days.has_value());
    device.post(intent::DownloadBackup{});
    CHECK(view_of(device).backup_days == 0);
    device.wait_ms(std::int64_t{3} * 24 * 3'600 * 1'000);
    CHECK(view_of(device).backup_days == 3);
}

TEST_CASE("a problem is a sentence, with the file's name before it where it has no place for one") {
    Model model;
    model.problem = Problem{Text::problem_file_empty, "update.json"};
    CHECK(app_view(model, {}).problem == "update.json: There is nothing in this file.");
    model.problem = Problem{Text::problem_file_empty, ""};
    CHECK(app_view(model, {}).problem == "There is nothing in this file.");
    model.problem.reset();
    CHECK(app_view(model, {}).problem.empty());
}

TEST_CASE("another toast has another key") {
    Model model;
    model.toast = Toast{.text = Text::app_undo, .count = 1};
    const auto first = app_view(model, {}).toast_key;
    model.toast->count = 2;
    CHECK(app_view(model, {}).toast_key != first);
    CHECK_FALSE(app_view(model, {}).toast_undo);
    model.toast->undo = intent::DismissToast{};
    CHECK(app_view(model, {}).toast_undo);
}

TEST_CASE("a tab that follows is known") {
    auto device = admin();
    device.post(intent::BecameFollower{});
    CHECK(view_of(device).follower);
}

}  // namespace
}  // namespace accanto::app
