#include <doctest/doctest.h>

#include "exchange/invitation_json.hpp"
#include "support/app_device.hpp"

namespace accanto::app {
namespace {

using test::AppDevice;
namespace fact = program::fact;

AppDevice admin_of_a_program() {
    AppDevice device(1);
    device.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    return device;
}

std::string invitation_from(AppDevice& admin) {
    admin.post(intent::DownloadInvitation{});
    return admin.take_download();
}

exchange::Invitation read(const std::string& invitation) {
    auto read = exchange::read_invitation(invitation);
    REQUIRE(read);
    return *read;
}

/// What somebody who was so invited sends back.
std::string sign_up(AppDevice& device, const std::string& invitation, bool adult = true) {
    program::Profile profile;
    profile.name = "Marta Colombo";
    profile.role = program::Role::Mentor;
    profile.languages = {"en"};
    device.receive(invitation, "accanto-invitation.json");
    device.post(intent::EditSignUp{profile, adult, true});
    device.post(intent::SendSignUp{});
    return device.take_download();
}

TEST_CASE("a sign-up is previewed with the name of who signed up") {
    auto admin = admin_of_a_program();
    AppDevice mentor(2);
    admin.receive(sign_up(mentor, invitation_from(admin)));
    REQUIRE(admin.model().preview);
    CHECK(admin.model().preview->sign_ups == 1);
    CHECK(admin.model().preview->sign_ups_uninvited == 0);
    CHECK(admin.model().preview->from == std::vector<std::string>{"Marta Colombo"});
}

TEST_CASE("a sign-up by an invitation that is not the program's is called so, and by whom") {
    auto admin = admin_of_a_program();
    auto forged = read(invitation_from(admin));
    forged.secret.bytes[0] ^= 1;
    AppDevice mentor(2);
    admin.receive(sign_up(mentor, exchange::to_json(forged)));
    REQUIRE(admin.model().preview);
    const auto& preview = *admin.model().preview;
    CHECK(preview.sign_ups == 0);
    CHECK(preview.sign_ups_uninvited == 1);
    CHECK(preview.from == std::vector<std::string>{"Marta Colombo"});
    admin.post(intent::ConfirmImport{});
    CHECK(admin.program().people.empty());
}

TEST_CASE("a sign-up that does not say adult is called so where the program asks it") {
    auto admin = admin_of_a_program();
    auto rules = admin.program().rules;
    rules.adults_only = false;
    admin.say(fact::RulesSet{rules}, program::program_conversation);
    AppDevice mentor(2);
    const auto update = sign_up(mentor, invitation_from(admin), false);
    rules.adults_only = true;
    admin.say(fact::RulesSet{rules}, program::program_conversation);
    admin.receive(update);
    REQUIRE(admin.model().preview);
    CHECK(admin.model().preview->sign_ups == 0);
    CHECK(admin.model().preview->sign_ups_not_adult == 1);
}

TEST_CASE("what is shared is the same as what is saved, as a file that browsers share") {
    auto admin = admin_of_a_program();
    const auto saved = invitation_from(admin);
    CHECK(admin.last_download().name == "accanto-invitation.json");
    CHECK(!admin.last_download().shares);
    admin.post(intent::DismissToast{});
    admin.post(intent::DownloadInvitation{.shares = true});
    CHECK(admin.last_download().name == "accanto-invitation.txt");
    CHECK(admin.last_download().mime == "text/plain");
    CHECK(admin.last_download().shares);
    CHECK(!admin.model().toast);  // the sheet speaks for itself
    const auto shared = admin.take_download();
    CHECK(read(shared).program == read(saved).program);
    AppDevice mentor(2);
    mentor.receive(shared, "accanto-invitation.txt");
    CHECK(mentor.model().joining);
}

TEST_CASE("an invitation that still holds is given out again, a used up one is not") {
    auto admin = admin_of_a_program();
    const auto first = read(invitation_from(admin));
    CHECK(read(invitation_from(admin)).id == first.id);
    admin.say(fact::InvitationMade{.invitation = first.id, .secret = first.secret, .uses_max = 1},
              program::admin_conversation);
    AppDevice mentor(2);
    admin.receive_and_add(sign_up(mentor, invitation_from(admin)));
    CHECK(read(invitation_from(admin)).id != first.id);
    CHECK(admin.program().invitations.size() == 2);
}

}  // namespace
}  // namespace accanto::app
