/// Wrote the golden files of version 1, once:  accanto_write_golden tests/golden
///
/// A golden file is never written again: what somebody has on a disk stays as it is, too. A new
/// version of a format gets a folder of its own; a file that exists is left alone.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "exchange/samples.hpp"
#include "support/app_device.hpp"

namespace {

using namespace accanto;
using namespace accanto::app;
using test::AppDevice;
namespace fact = program::fact;

class Folder {
public:
    explicit Folder(std::filesystem::path path) : path_(std::move(path)) {}

    void write(std::string_view name, std::string_view text) const {
        const auto file = path_ / name;
        if (std::filesystem::exists(file)) {
            std::printf("%s is there and stays.\n", file.c_str());
            return;
        }
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << text;
    }

private:
    std::filesystem::path path_;
};

program::Profile profile_of(std::string name, program::Role role, std::string contact) {
    program::Profile profile;
    profile.name = std::move(name);
    profile.role = role;
    profile.languages = {"en", "it"};
    (role == program::Role::Mentor ? profile.offers : profile.wants) = {"Interviews"};
    profile.contact = std::move(contact);
    profile.answers["about"] = "Two lines\nand a wave 👋";
    return profile;
}

std::string backup_of(AppDevice& device, std::string passphrase = {}) {
    device.post(intent::DownloadBackup{std::move(passphrase)});
    return device.take_download();
}

std::string update_of(AppDevice& device) {
    device.post(intent::DownloadUpdate{});
    return device.take_download();
}

void hear(AppDevice& device, const std::string& update) {
    device.receive(update);
    if (device.model().preview) device.post(intent::ConfirmImport{});
}

void sign_up(AppDevice& admin, AppDevice& device, const std::string& invitation,
             const program::Profile& profile) {
    device.receive(invitation);
    device.post(intent::EditSignUp{profile, true, true});
    device.post(intent::SendSignUp{});
    admin.receive_and_add(device.take_download());
}

/// What the two of the pair do, each on their own device.
void live_together(AppDevice& mentor, AppDevice& mentee) {
    const auto pair = mentor.program().pair_order.front();
    const auto step = mentor.program().guide.steps[1].id;
    mentee.post(intent::SendMessage{pair, "I never told anybody about the harbour.", ""});
    mentee.post(intent::MarkStep{pair, step, fact::Mark::Done, ""});
    mentee.post(intent::CheckIn{pair, fact::Touch::Talked, 4, true});
    mentor.post(intent::PostOnBoard{"Hello from Trieste 🌊", "news", false});
    hear(mentor, update_of(mentee));
    mentor.post(
        intent::SendMessage{pair, "Thank you for telling me.\nShall we talk on Monday?", step});
    mentor.post(intent::MarkStep{pair, step, fact::Mark::Done, ""});
    mentor.post(intent::CommentStep{pair, step, "The second prompt helped most."});
    hear(mentee, update_of(mentor));
}

/// As the browser keeps them: segments, the device's file and the settings.
void write_stored(const Folder& folder, const AppDevice& device) {
    for (const auto& [path, bytes] : device.files())
        folder.write("stored-v1/mentor/" + path, base::text_of(bytes));
}

void write_story(const Folder& folder) {
    AppDevice admin{101}, mentor{102}, mentee{103, "it"};
    admin.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    admin.post(intent::DownloadInvitation{});
    const auto invitation = admin.take_download();
    folder.write("invitation-v1/invitation.json", invitation);
    sign_up(admin, mentor, invitation,
            profile_of("Marta Colombo", program::Role::Mentor, "marta@example.org"));
    sign_up(admin, mentee, invitation,
            profile_of("Sofía Reyes", program::Role::Mentee, "sofia@example.org"));
    // With these alone, nobody knows yet what comes; all the rest is in the bundle.
    folder.write("backup-v1/admin.json", backup_of(admin));
    folder.write("backup-v1/mentor.json", backup_of(mentor));
    folder.write("backup-v1/mentee-locked.json", backup_of(mentee, "a ladder in the harbour"));
    std::vector<PersonId> people;
    for (const auto& [id, person] : admin.program().people) people.push_back(id);
    admin.post(intent::AcceptPeople{people});
    admin.receive("Name,Role,Email\nIda Berg,mentor,ida@example.org\n", "people.csv");
    admin.post(intent::ConfirmPeople{});
    admin.post(intent::SuggestPairs{});
    admin.post(intent::ProposePlan{});
    for (auto* device : {&mentor, &mentee}) hear(*device, update_of(admin));
    hear(mentor, update_of(mentee));
    hear(mentee, update_of(mentor));
    live_together(mentor, mentee);
    folder.write("bundle-v1/bundle.json", update_of(mentee));
    write_stored(folder, mentor);
    hear(admin, update_of(mentee));
    admin.post(intent::DownloadProgramExport{});
    folder.write("export-v1/export.json", admin.take_download());
}

std::string lines_of(const std::vector<test::SampleFact>& facts) {
    std::string text;
    for (const auto& each : facts) text += std::string(each.type) + '\t' + each.json + '\n';
    return text;
}

void write_facts(const Folder& folder) {
    folder.write("fact-v1/facts.txt", lines_of(test::first_facts()));
    folder.write("fact-v1/facts-of-a-pair.txt", lines_of(test::later_facts()));
    folder.write("fact-v1/pairing-rules.txt", lines_of(test::pairing_rules()));
    folder.write("fact-v1/later-sign-ups.txt", lines_of(test::later_sign_ups()));
    folder.write("calendar-v1/meeting.ics", exchange::calendar_file(test::sample_calendar_event()));
    folder.write("plan-v1/plan.json", exchange::plan_json(test::sample_plan_report()));
    folder.write("plan-v1/plan-later.json", exchange::plan_json(test::later_plan_report()));
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fputs("Say where tests/golden is.\n", stderr);
        return 2;
    }
    const Folder folder(arguments[1]);
    write_story(folder);
    write_facts(folder);
}
