#include "app/views/program_list.hpp"

#include <doctest/doctest.h>

#include "support/app_device.hpp"

namespace accanto::app {
namespace {

using i18n::Text;

TEST_CASE("programs are listed by title without regard to capitals, sample data last") {
    test::AppDevice device(1);
    device.post(intent::CreateProgram{"career", "zebra", "Elena"});
    device.post(intent::LookAroundWithSampleData{});
    device.post(intent::CreateProgram{"skill", "Able", "Elena"});
    const auto list = program_list(device.model());
    REQUIRE(list.size() == 3);
    CHECK(list[0].title == "Able");
    CHECK(list[1].title == "zebra");
    CHECK(list[2].sample);
    CHECK(list[2].role == Text::programs_sample);
    CHECK(list[0].open);
    CHECK_FALSE(list[1].open);
}

TEST_CASE("who made a program runs it") {
    test::AppDevice device(1);
    device.post(intent::CreateProgram{"career", "Harbour", "Elena"});
    const auto entry = program_entry(device.model(), device.replica());
    CHECK(entry.role == Text::programs_you_run_it);
    CHECK(entry.template_id == "career");
}

TEST_CASE("somebody who signed up waits, under the title of the invitation") {
    test::AppDevice admin(1), mentor(2);
    admin.post(intent::CreateProgram{"career", "Harbour", "Elena"});
    admin.post(intent::DownloadInvitation{});
    mentor.receive(admin.take_download(), "accanto-invitation.json");
    program::Profile profile;
    profile.name = "Marta";
    profile.languages = {"en"};
    mentor.post(intent::EditSignUp{profile, true, true});
    mentor.post(intent::SendSignUp{});
    const auto list = program_list(mentor.model());
    REQUIRE(list.size() == 1);
    CHECK(list[0].title == "Harbour");
    CHECK((list[0].role == Text::programs_waiting || list[0].role == Text::programs_not_sent));
}

TEST_CASE("a program nobody can read yet has a name all the same") {
    const Model model;
    Replica replica;
    const auto entry = program_entry(model, replica);
    CHECK(entry.title == model.language()(Text::programs_unnamed));
}

}  // namespace
}  // namespace accanto::app
