#include <algorithm>

#include <doctest/doctest.h>

#include "exchange/fact_json.hpp"
#include "support/app_device.hpp"

namespace accanto::app {
namespace {

using test::AppDevice;
namespace fact = program::fact;

constexpr auto secret_talk = "I never told anybody about the harbour";

program::Profile profile_named(std::string name, program::Role role) {
    program::Profile profile;
    profile.name = std::move(name);
    profile.role = role;
    profile.languages = {"en"};
    return profile;
}

/// Three people with a browser each: the admin, a mentor and a mentee, up to the formed pair.
struct Story {
    AppDevice admin{1}, mentor{2}, mentee{3, "it"};

    void found() {
        admin.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
        admin.post(intent::DownloadInvitation{});
        invitation = admin.take_download();
    }
    void sign_up(AppDevice& device, const program::Profile& profile) {
        device.receive(invitation, "accanto-invitation.json");
        device.post(intent::EditSignUp{profile, true, true});
        device.post(intent::SendSignUp{});
        admin.receive_and_add(device.take_download());
    }
    void accept_everybody() {
        std::vector<PersonId> people;
        for (const auto& [id, person] : admin.program().people) people.push_back(id);
        admin.post(intent::AcceptPeople{people});
    }
    void pair() {
        found();
        sign_up(mentor, profile_named("Marta Colombo", program::Role::Mentor));
        sign_up(mentee, profile_named("Sofia Reyes", program::Role::Mentee));
        accept_everybody();
        admin.post(intent::SuggestPairs{});
        admin.post(intent::ProposePlan{});
        admin.post(intent::DownloadUpdate{});
        const auto update = admin.take_download();
        mentor.receive_and_add(update);
        mentee.receive_and_add(update);
        send(mentor, {&mentee});
        send(mentee, {&mentor});
    }
    static void send(AppDevice& from, std::vector<AppDevice*> to) {
        from.post(intent::DownloadUpdate{});
        const auto update = from.take_download();
        for (auto* device : to) {
            device->receive(update);
            if (device->model().preview) device->post(intent::ConfirmImport{});
        }
    }
    PairId pair_id() const { return mentor.program().pair_order.front(); }

    std::string invitation;
};

bool knows(const AppDevice& device, std::string_view text) {
    for (const auto& [path, bytes] : device.files()) {
        if (base::text_of(bytes).contains(text)) return true;
    }
    return std::ranges::any_of(device.replica().told, [&](const auto& entry) {
        return exchange::to_json(entry.second.fact).contains(text);
    });
}

TEST_CASE("a program is made from a template and gets its own name") {
    Story story;
    story.found();
    CHECK(story.admin.program().description.title == "Harbour Circle");
    CHECK(story.admin.program().guide.steps.size() == 13);
    CHECK(story.admin.replica().is_admin());
    CHECK(story.admin.model().save == SaveState::Saved);
}

TEST_CASE("two people sign up through an invitation, are accepted, and become a pair") {
    Story story;
    story.pair();
    REQUIRE(story.mentor.program().pairs.size() == 1);
    CHECK(story.mentor.program().pairs.begin()->second.state == program::PairState::Active);
    CHECK(story.mentee.program().running_pairs_of(story.mentee.replica().me()).size() == 1);
    CHECK(story.mentee.program().description.title == "Harbour Circle");
    CHECK(story.mentee.program().guide.steps.size() == 13);
}

TEST_CASE("what the two write reaches each other, and nobody else") {
    Story story;
    story.pair();
    story.mentee.post(intent::SendMessage{story.pair_id(), secret_talk, ""});
    Story::send(story.mentee, {&story.mentor, &story.admin});

    const auto& space = story.mentor.program().spaces.at(story.pair_id());
    REQUIRE(space.messages.size() == 1);
    CHECK(space.messages[0].text == secret_talk);
    CHECK(knows(story.mentor, secret_talk));
    CHECK_FALSE(knows(story.admin, secret_talk));
    CHECK(story.admin.program().spaces.empty());
}

TEST_CASE("the admin sees a step and a check-in as agreed") {
    Story story;
    story.pair();
    const auto pair = story.pair_id();
    const auto step = story.mentee.program().guide.steps[1].id;
    for (auto* device : {&story.mentee, &story.mentor})
        device->post(intent::MarkStep{pair, step, fact::Mark::Done, ""});
    story.mentee.post(intent::CheckIn{pair, fact::Touch::Talked, 4, true});
    Story::send(story.mentee, {&story.mentor, &story.admin});
    Story::send(story.mentor, {&story.mentee, &story.admin});

    CHECK(program::steps_done_by_both(story.mentee.program(), pair) == 1);
    const auto& progress = story.admin.program().progress.at(pair).at(story.mentee.replica().me());
    CHECK(progress.steps_done == 1);
    REQUIRE(progress.weeks.contains(1));
    CHECK(progress.weeks.at(1).useful == 4);
    CHECK(progress.weeks.at(1).asks_for_help);
}

TEST_CASE("the board is for everybody who was accepted") {
    Story story;
    story.pair();
    story.mentor.post(intent::PostOnBoard{"Hello from Trieste", "news", false});
    Story::send(story.mentor, {&story.mentee, &story.admin});
    REQUIRE(story.admin.program().posts.size() == 1);
    REQUIRE(story.mentee.program().posts.size() == 1);
    CHECK(story.mentee.program().posts[0].text == "Hello from Trieste");
}

TEST_CASE("a reload keeps everything that was saved") {
    Story story;
    story.pair();
    story.mentee.post(intent::SendMessage{story.pair_id(), "Ciao", ""});
    for (auto* device : {&story.admin, &story.mentor, &story.mentee}) {
        const auto before = state_hash(device->model());
        device->reload();
        CHECK(state_hash(device->model()) == before);
    }
}

TEST_CASE("export, wipe and import bring the same state back, with and without a passphrase") {
    for (const std::string passphrase : {"", "five words make it safe"}) {
        CAPTURE(passphrase);
        Story story;
        story.pair();
        const auto before = state_hash(story.mentee.model());
        story.mentee.post(intent::DownloadBackup{passphrase});
        const auto backup = story.mentee.take_download();
        story.mentee.post(intent::ForgetEverything{});
        CHECK(story.mentee.files().empty());
        story.mentee.receive(backup);
        if (!passphrase.empty()) story.mentee.post(intent::UnlockBackup{passphrase});
        REQUIRE(story.mentee.model().preview);
        story.mentee.post(intent::ConfirmImport{});
        CHECK(state_hash(story.mentee.model()) == before);
        story.mentee.reload();
        CHECK(state_hash(story.mentee.model()) == before);
    }
}

TEST_CASE("a cancelled import changes nothing") {
    Story story;
    story.found();
    story.mentor.receive(story.invitation);
    story.mentor.post(
        intent::EditSignUp{profile_named("Marta Colombo", program::Role::Mentor), true, true});
    story.mentor.post(intent::SendSignUp{});
    const auto sign_up = story.mentor.take_download();
    const auto before = state_hash(story.admin.model());
    story.admin.receive(sign_up);
    REQUIRE(story.admin.model().preview);
    CHECK(story.admin.model().preview->sign_ups == 1);
    story.admin.post(intent::CancelImport{});
    CHECK(state_hash(story.admin.model()) == before);
}

TEST_CASE("a file that is not ours gets one sentence and changes nothing") {
    Story story;
    story.found();
    const auto before = state_hash(story.admin.model());
    for (const std::string text :
         {"", "not json", "{\"format\":\"something\"}", "{\"a\":1,\"a\":2}", "\xFF\xFE"}) {
        CAPTURE(text);
        story.admin.receive(text);
        REQUIRE(story.admin.model().problem);
        CHECK(state_hash(story.admin.model()) == before);
        story.admin.post(intent::DismissProblem{});
    }
}

TEST_CASE("a damaged stored segment is named, and the rest loads") {
    Story story;
    story.pair();
    auto& files = story.mentee.files();
    const auto segment = std::ranges::find_if(
        files, [](const auto& file) { return file.first.contains("/seg-000002"); });
    REQUIRE(segment != files.end());
    segment->second[segment->second.size() / 2] ^= 1U;
    story.mentee.reload();
    REQUIRE(story.mentee.model().problem);
    CHECK(story.mentee.model().problem->text == i18n::Text::problem_damaged_storage);
    CHECK(story.mentee.model().replica() != nullptr);
}

}  // namespace
}  // namespace accanto::app
