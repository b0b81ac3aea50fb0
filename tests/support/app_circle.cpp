#include "support/app_circle.hpp"

namespace accanto::test {

using namespace app;

AppCircle::AppCircle() {
    admin.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    admin.post(intent::DownloadInvitation{});
    const auto invitation = admin.take_download();
    join(mentor, invitation, "Marta Colombo", program::Role::Mentor);
    join(mentee, invitation, "Sofia Reyes", program::Role::Mentee);
    std::vector<PersonId> people;
    for (const auto& [id, person] : admin.program().people) people.push_back(id);
    admin.post(intent::AcceptPeople{people});
    send(admin, mentor);
    send(admin, mentee);
}

void AppCircle::join(AppDevice& device, const std::string& invitation, std::string name,
                     program::Role role) {
    program::Profile profile;
    profile.name = std::move(name);
    profile.role = role;
    profile.languages = {"en"};
    device.receive(invitation, "accanto-invitation.json");
    device.post(intent::EditSignUp{profile, true, true});
    device.post(intent::SendSignUp{});
    admin.receive_and_add(device.take_download());
}

void AppCircle::pair() {
    admin.post(intent::SuggestPairs{});
    admin.post(intent::ProposePlan{});
    send(admin, mentor);
    send(admin, mentee);
    send(mentor, mentee);
    send(mentee, mentor);
}

void AppCircle::send(AppDevice& from, AppDevice& to) {
    from.post(intent::DownloadUpdate{});
    to.receive(from.take_download());
    if (to.model().preview) to.post(intent::ConfirmImport{});
}

}  // namespace accanto::test
