#include "shell/session.hpp"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "platform/host/fakes.hpp"
#include "support/seeded_random.hpp"

namespace accanto::shell {
namespace {

namespace host = platform::host;
namespace intent = app::intent;
namespace storage = platform::storage;
using app::SaveState;

/// A browser with a page in it.
struct Browser {
    Browser() {
        host::reset_world();
        open();
    }
    /// Closes the page, loses what was not kept, opens it anew.
    void crash() {
        host::world().storage.restart();
        open();
    }
    void open() {
        session.emplace(random);
        session->start();
        session->take_answers();
    }
    void do_and_answer(app::Intent intent) {
        session->post(std::move(intent));
        session->take_answers();
    }
    const app::Model& model() const { return session->model(); }

    test::SeededRandom random{7};
    std::optional<Session> session;
};

const intent::CreateProgram harbour{"career", "Harbour Circle", "Elena Russo"};

TEST_CASE("what said Saved is there after a crash") {
    Browser browser;
    browser.do_and_answer(harbour);
    REQUIRE(browser.model().save == SaveState::Saved);
    const auto before = app::state_hash(browser.model());
    browser.crash();
    CHECK(app::state_hash(browser.model()) == before);
    REQUIRE(browser.model().replica());
    CHECK(browser.model().replica()->program.description.title == "Harbour Circle");
}

TEST_CASE("a sign-up says how the clock changes through the year where it was written") {
    Browser organiser;
    organiser.do_and_answer(harbour);
    organiser.do_and_answer(intent::DownloadInvitation{});
    const auto invitation = host::world().downloads.back().bytes;
    Browser browser;
    host::world().utc_offset_minutes = [](base::Instant at) {
        constexpr std::int64_t year_2020 = 18'262, years_days = 1'461;  // four of them
        const auto day = (base::day_of(at).number - year_2020) % years_days % 366;
        return day > 60 && day < 304 ? 120 : 60;  // from March to October
    };
    browser.do_and_answer(intent::FileArrived{"invitation.json", invitation});
    auto profile = browser.model().joining->profile;
    profile.name = "Marta Colombo";
    browser.do_and_answer(intent::EditSignUp{profile, true, true});
    browser.do_and_answer(intent::SendSignUp{});
    const auto* replica = browser.model().replica();
    REQUIRE(replica);
    const auto* me = replica->program.person(replica->me());
    REQUIRE(me);
    const std::vector<int> year{60, 60, 120, 120, 120, 120, 120, 120, 120, 120, 60, 60};
    CHECK(me->profile->utc_offset_by_month_minutes == year);
}

TEST_CASE("Saved is said only when the newest save was answered") {
    Browser browser;
    auto& store = host::world().storage;
    store.answers_at_once = false;
    browser.do_and_answer(harbour);
    CHECK(browser.model().save == SaveState::Saving);
    CHECK(browser.session->saves_pending() > 0);
    const auto first = store.waiting.front();
    browser.do_and_answer(intent::SetName{"Elena"});
    store.events.push_back(storage::event::Saved{first});
    browser.session->take_answers();
    CHECK(browser.model().save == SaveState::Saving);
    store.answer_saves();
    browser.session->take_answers();
    CHECK(browser.model().save == SaveState::Saved);
    CHECK(browser.session->saves_pending() == 0);
}

TEST_CASE("a save that fails is said at once, and trying again saves everything") {
    Browser browser;
    auto& store = host::world().storage;
    store.failure = storage::Failure::Quota;
    browser.do_and_answer(harbour);
    CHECK(browser.model().save == SaveState::Failed);
    CHECK(browser.model().save_problem == "quota");
    store.failure.reset();
    browser.do_and_answer(intent::RetrySaving{});
    CHECK(browser.model().save == SaveState::Saved);
    const auto before = app::state_hash(browser.model());
    browser.crash();
    CHECK(app::state_hash(browser.model()) == before);
}

TEST_CASE("a browser that keeps nothing says so when the page opens") {
    host::reset_world();
    host::world().storage.is_loaded = false;
    test::SeededRandom random{1};
    Session session(random);
    session.start();
    CHECK(session.model().loaded);
    CHECK(session.model().save == SaveState::Failed);
    CHECK(session.model().problem);
}

TEST_CASE("a tab that follows changes nothing, and writes when the other has gone") {
    Browser browser;
    browser.do_and_answer(harbour);
    auto& store = host::world().storage;
    store.role = storage::Role::Follower;
    browser.crash();
    REQUIRE(browser.model().follower);
    const auto before = app::state_hash(browser.model());
    browser.do_and_answer(intent::PostOnBoard{"Hello", "news", false});
    CHECK(app::state_hash(browser.model()) == before);
    CHECK(browser.model().problem);
    browser.do_and_answer(intent::TakeOver{});
    CHECK(store.asked_to_take_over);
    store.role = storage::Role::Writer;
    store.events.push_back(storage::event::BecameWriter{});
    browser.session->take_answers();
    CHECK_FALSE(browser.model().follower);
    browser.do_and_answer(intent::PostOnBoard{"Hello", "news", false});
    CHECK(browser.model().replica()->program.posts.size() == 1);
    CHECK(browser.model().save == SaveState::Saved);
}

TEST_CASE("a tab that follows shows what the writing tab saved") {
    Browser writer;
    writer.do_and_answer(harbour);
    auto& store = host::world().storage;
    store.role = storage::Role::Follower;
    test::SeededRandom random{3};
    Session follower(random);
    follower.start();
    store.role = storage::Role::Writer;
    writer.do_and_answer(intent::PostOnBoard{"Hello", "news", false});
    CHECK(follower.model().replica()->program.posts.empty());
    store.events.push_back(storage::event::Reloaded{});
    follower.take_answers();
    CHECK(follower.model().follower);
    REQUIRE(follower.model().replica());
    CHECK(follower.model().replica()->program.posts.size() == 1);
}

TEST_CASE("what is being typed is stored when the page hides, and there again after a crash") {
    Browser browser;
    browser.do_and_answer(harbour);
    browser.do_and_answer(intent::KeepDraft{"board", "Hello every"});
    CHECK(browser.session->wake_in_ms());
    browser.session->store_drafts();
    browser.session->take_answers();
    CHECK_FALSE(browser.session->wake_in_ms());
    browser.crash();
    CHECK(browser.model().drafts.at("board") == "Hello every");
}

TEST_CASE("files, addresses and the clipboard reach the app") {
    Browser browser;
    auto& world = host::world();
    world.file_events.push_back(platform::files::event::DragChanged{true});
    browser.session->take_answers();
    CHECK(browser.session->file_hovers());
    world.file_events.push_back(platform::files::event::Unreadable{"list.csv"});
    browser.session->take_answers();
    REQUIRE(browser.model().problem);
    CHECK(browser.model().problem->name == "list.csv");
    world.address_changes.push_back("#/new/career");
    browser.session->take_answers();
    CHECK(browser.model().route.screen == app::Screen::NewProgram);
    CHECK(browser.model().route.argument == "career");
}

TEST_CASE("a download is handed to the browser under its name") {
    Browser browser;
    browser.do_and_answer(harbour);
    browser.do_and_answer(intent::DownloadInvitation{});
    REQUIRE(host::world().downloads.size() == 1);
    CHECK(host::world().downloads[0].name.ends_with(".json"));
    CHECK_FALSE(host::world().downloads[0].bytes.empty());
}

}  // namespace
}  // namespace accanto::shell
