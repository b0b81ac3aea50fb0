/// Files of version 1 as people have them on their disks: they are read for ever, and what is
/// written today of the same things has the same bytes. The files were written once, by
/// tests/golden/write_golden.cpp.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "exchange/backup_json.hpp"
#include "exchange/bundle_json.hpp"
#include "exchange/invitation_json.hpp"
#include "exchange/segment_json.hpp"
#include "support/app_device.hpp"

namespace accanto::app {
namespace {

using test::AppDevice;
namespace fact = program::fact;

constexpr auto passphrase = "a ladder in the harbour";
constexpr auto to_the_mentor = "I never told anybody about the harbour.";
constexpr auto to_the_mentee = "Thank you for telling me.\nShall we talk on Monday?";

std::filesystem::path golden(const std::string& name) {
    return std::filesystem::path(GOLDEN_FOLDER) / name;
}

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file.is_open());
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A device that a golden backup brought back.
AppDevice restored(const std::string& name) {
    AppDevice device(7);
    device.receive(text_of(golden("backup-v1/" + name)));
    device.post(intent::UnlockBackup{passphrase});
    REQUIRE(device.model().preview);
    device.post(intent::ConfirmImport{});
    return device;
}

void hear_the_bundle(AppDevice& device) {
    device.receive_and_add(text_of(golden("bundle-v1/bundle.json")));
    REQUIRE(device.model().replica());
}

void check_talk(const AppDevice& device) {
    REQUIRE(device.program().spaces.size() == 1);
    const auto& space = device.program().spaces.begin()->second;
    REQUIRE(space.messages.size() == 2);
    CHECK(space.messages[0].text == to_the_mentor);
    CHECK(space.messages[1].text == to_the_mentee);
    REQUIRE(space.step_comments.size() == 1);
    CHECK(space.step_comments.begin()->second.front().text == "The second prompt helped most.");
}

std::string written_again(const std::string& path, const std::string& text) {
    const auto name = std::filesystem::path(path).filename().string();
    if (name.starts_with("seg-")) {
        const auto segment = exchange::read_segment(text);
        REQUIRE(segment);
        return exchange::segment_to_json(segment->program, segment->events);
    }
    if (name.starts_with("device")) {
        const auto device = exchange::read_device_file(text);
        REQUIRE(device);
        return exchange::to_json(*device);
    }
    const auto settings = exchange::read_settings_file(text);
    REQUIRE(settings);
    return exchange::to_json(*settings);
}

TEST_CASE("the golden invitation is to the program it was written for") {
    AppDevice guest(5);
    guest.receive(text_of(golden("invitation-v1/invitation.json")));
    REQUIRE(guest.model().joining);
    const auto& invitation = guest.model().joining->invitation;
    CHECK(invitation.description.title == "Harbour Circle");
    CHECK(invitation.description.admin_name == "Elena Russo");
    CHECK(invitation.rules.adults_only);
    CHECK(invitation.dates.length_weeks == 12);
    CHECK(invitation.steps == 12);
    CHECK_FALSE(invitation.expires);
}

TEST_CASE("the golden open backups bring their devices back") {
    auto admin = restored("admin.json");
    CHECK(admin.model().settings.name == "Elena Russo");
    REQUIRE(admin.program().people.size() == 2);
    std::vector<std::string> names;
    for (const auto& [id, person] : admin.program().people) names.push_back(person.name());
    std::ranges::sort(names);
    CHECK(names == std::vector<std::string>{"Marta Colombo", "Sofía Reyes"});
    const auto mentor = restored("mentor.json");
    CHECK(mentor.model().settings.name == "Marta Colombo");
    CHECK(mentor.program().founder == admin.program().founder);
}

TEST_CASE("the golden locked backup opens with its passphrase alone") {
    const auto text = text_of(golden("backup-v1/mentee-locked.json"));
    const auto without = exchange::read_backup(text);
    REQUIRE_FALSE(without);
    CHECK(without.error().problem == exchange::Problem::NeedsPassphrase);
    const auto wrong = exchange::read_backup(text, "a ladder in the garden");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().problem == exchange::Problem::WrongPassphrase);
    const auto right = exchange::read_backup(text, passphrase);
    REQUIRE(right);
    CHECK(right->name == "Sofía Reyes");
    CHECK(right->language == "it");
    CHECK(right->programs.size() == 1);
}

TEST_CASE(
    "the golden bundle tells the two of the pair what they wrote, and the admin that they did") {
    auto mentor = restored("mentor.json"), mentee = restored("mentee-locked.json");
    for (auto* device : {&mentor, &mentee}) {
        hear_the_bundle(*device);
        check_talk(*device);
    }
    auto admin = restored("admin.json");
    hear_the_bundle(admin);
    CHECK(admin.program().spaces.empty());
    CHECK(admin.program().people.size() == 3);
    REQUIRE(admin.program().posts.size() == 1);
    CHECK(admin.program().posts[0].text == "Hello from Trieste 🌊");
    const auto pair = admin.program().pair_order.front();
    const auto mentee_id = admin.program().pair(pair)->mentee;
    const auto& progress = admin.program().progress.at(pair).at(mentee_id);
    CHECK(progress.steps_done == 1);
    CHECK(progress.weeks.at(1) == fact::CheckedIn{pair, 1, 1, fact::Touch::Talked, 4, true});
}

TEST_CASE("the program of the golden files is exported as it was") {
    auto admin = restored("admin.json");
    hear_the_bundle(admin);
    admin.post(intent::DownloadProgramExport{});
    CHECK(admin.take_download() == text_of(golden("export-v1/export.json")));
}

TEST_CASE("the golden export starts a program of its own") {
    AppDevice other(9);
    other.receive(text_of(golden("export-v1/export.json")));
    REQUIRE(other.model().preview);
    REQUIRE(other.model().preview->program_template);
    const auto& content = *other.model().preview->program_template;
    CHECK(content.description.title == "Harbour Circle");
    CHECK(content.dates.length_weeks == 12);
    CHECK(content.guide.steps.size() == 13);
}

TEST_CASE("what was read of the golden files is written with the same bytes") {
    const auto bundle_text = text_of(golden("bundle-v1/bundle.json"));
    const auto bundle = exchange::read_bundle(bundle_text);
    REQUIRE(bundle);
    CHECK(exchange::to_json(*bundle) == bundle_text);
    const auto invitation_text = text_of(golden("invitation-v1/invitation.json"));
    const auto invitation = exchange::read_invitation(invitation_text);
    REQUIRE(invitation);
    CHECK(exchange::to_json(*invitation) == invitation_text);
    test::SeededRandom random(1);
    for (const auto* name : {"backup-v1/admin.json", "backup-v1/mentor.json"}) {
        CAPTURE(name);
        const auto text = text_of(golden(name));
        const auto backup = exchange::read_backup(text);
        REQUIRE(backup);
        CHECK(exchange::to_json(*backup, {}, random) == text);
    }
}

TEST_CASE("what a browser stored in golden times is opened, and would be stored so again") {
    AppDevice mentor(7);
    const auto folder = golden("stored-v1/mentor");
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        const auto path = std::filesystem::relative(entry.path(), folder).generic_string();
        const auto text = text_of(entry.path());
        CAPTURE(path);
        CHECK(written_again(path, text) == text);
        const auto bytes = base::bytes_of(text);
        mentor.files()[path] = {bytes.begin(), bytes.end()};
    }
    CHECK(mentor.files().size() == 13);
    mentor.reload();
    REQUIRE(mentor.model().replica());
    CHECK_FALSE(mentor.model().problem);
    CHECK(mentor.model().settings.name == "Marta Colombo");
    check_talk(mentor);
}

}  // namespace
}  // namespace accanto::app
