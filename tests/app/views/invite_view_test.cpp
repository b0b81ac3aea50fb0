#include "app/views/invite_view.hpp"

#include <doctest/doctest.h>

#include "support/app_device.hpp"

namespace accanto::app {
namespace {

TEST_CASE("an admin who is not in the program is asked whether they take part") {
    test::AppDevice admin(1);
    admin.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    CHECK_FALSE(invite_view(admin.model()).takes_part);
    CHECK_FALSE(invite_view(admin.model()).finished);
    admin.post(intent::TakePart{});
    CHECK_FALSE(invite_view(admin.model()).takes_part);
    auto profile = admin.model().joining->profile;
    profile.name = "Elena Russo";
    admin.post(intent::EditSignUp{profile, true, true});
    admin.post(intent::SendSignUp{});
    CHECK(invite_view(admin.model()).takes_part);
}

TEST_CASE("a program that has ended says so to whoever invites") {
    test::AppDevice admin(1);
    admin.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    auto rules = admin.program().rules;
    rules.stage = program::Stage::Finished;
    admin.post(intent::SetRules{rules});
    CHECK(invite_view(admin.model()).finished);
}

}  // namespace
}  // namespace accanto::app
