#include "app/views/settings_view.hpp"

#include <doctest/doctest.h>

#include "support/app_circle.hpp"

namespace accanto::app {
namespace {

using test::AppCircle;
using test::AppDevice;

TEST_CASE("a new device stores nothing and has nothing to back up") {
    const AppDevice device{4};
    const auto view = settings_view(device.model());
    CHECK_FALSE(view.framed);
    CHECK(view.programs.empty());
    CHECK(view.entries == 0);
    CHECK(view.bytes == 0);
    CHECK_FALSE(view.last_backup.has_value());
    CHECK_FALSE(view.membership.has_value());
    CHECK_FALSE(view.version.empty());
}

TEST_CASE("what is stored is counted, sample data left out") {
    AppDevice device{4};
    device.post(intent::LookAroundWithSampleData{});
    CHECK(settings_view(device.model()).entries == 0);
    device.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    const auto view = settings_view(device.model());
    REQUIRE(view.programs.size() == 1);
    CHECK(view.programs[0].title == "Harbour Circle");
    CHECK(view.entries == static_cast<int>(device.replica().journal.in_order().size()));
    CHECK(view.bytes > 1'000);
}

TEST_CASE("own changes since the last backup are counted") {
    AppDevice device{4};
    device.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    CHECK(settings_view(device.model()).changes_since_backup > 0);
    device.post(intent::DownloadBackup{});
    CHECK(settings_view(device.model()).changes_since_backup == 0);
    device.post(intent::PostOnBoard{"Good morning", "", false});
    const auto view = settings_view(device.model());
    CHECK(view.changes_since_backup == 1);
    CHECK(view.last_backup.has_value());
}

TEST_CASE("a name that was typed and not yet taken is kept") {
    AppDevice device{4};
    device.post(intent::SetName{"Elena"});
    device.post(typed_into(settings_view(device.model()).name, "Elena R"));
    const auto name = settings_view(device.model()).name;
    CHECK(name.saved == "Elena");
    CHECK(name.typed == "Elena R");
}

TEST_CASE("a member may leave and is told which pair would end") {
    AppCircle circle;
    CHECK(settings_view(circle.mentor.model()).membership->partners.empty());
    circle.pair();
    const auto place = settings_view(circle.mentee.model()).membership;
    REQUIRE(place.has_value());
    CHECK(place->program == "Harbour Circle");
    CHECK(place->admin == "Elena Russo");
    CHECK(place->partners == "Marta Colombo");
    CHECK_FALSE(settings_view(circle.admin.model()).membership.has_value());
    circle.mentee.post(intent::LeaveProgram{});
    CHECK_FALSE(settings_view(circle.mentee.model()).membership.has_value());
}

TEST_CASE("only the word itself confirms") {
    CHECK(confirms("forget", "forget"));
    CHECK(confirms("  Forget ", "forget"));
    CHECK_FALSE(confirms("", "forget"));
    CHECK_FALSE(confirms("forge", "forget"));
    CHECK_FALSE(confirms("forget it", "forget"));
}

}  // namespace
}  // namespace accanto::app
