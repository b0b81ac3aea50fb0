#include "ui/screens/board.hpp"

#include <doctest/doctest.h>

#include "support/app_device.hpp"
#include "support/ui_harness.hpp"

using namespace accanto;
using test::Role;

namespace {

namespace intent = app::intent;

/// The board of the sample's admin. What it posts is done when `apply` is called.
struct Board {
    explicit Board(const test::UiWindow& window = test::desktop, std::string_view language = "en",
                   bool sample = true)
        : device(5, std::string(language)), harness(window, language) {
        if (sample) device.post(intent::LookAroundWithSampleData{});
        if (!sample) device.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
        harness.show([this](ui::Frame& frame) {
            auto view = app::board_view(device.model(), device.now());
            view.follower = follower;
            ui::board_screen(frame, view, state);
        });
    }
    void apply() {
        for (auto& each : harness.take_posted()) device.post(std::move(each));
        harness.settle();
    }
    test::AppDevice device;
    bool follower = false;
    ui::BoardState state;
    test::UiHarness harness;
};

}  // namespace

TEST_CASE("the board is usable at every size, in both languages, full and empty") {
    for (const auto& window : {test::desktop, test::tablet, test::phone, test::narrow}) {
        for (const auto* language : {"en", "it"}) {
            for (const bool sample : {true, false}) {
                CAPTURE(window.width);
                CAPTURE(language);
                CAPTURE(sample);
                const Board board(window, language, sample);
                CHECK(board.harness.audit() == test::all_is_well);
            }
        }
    }
}

TEST_CASE("an empty board says how to begin") {
    const Board board(test::desktop, "en", false);
    CHECK(board.harness.says("Nothing here yet"));
    CHECK(board.harness.says("Say who you are in two lines."));
}

TEST_CASE("what is typed is kept, posted with its kind, and then forgotten") {
    Board board;
    board.harness.type(Role::TextArea, "Write on the board", "Tea on Friday");
    const auto* kept = board.harness.posted<intent::KeepDraft>();
    REQUIRE(kept != nullptr);
    CHECK(kept->key == "board");
    CHECK(kept->text == "Tea on Friday");
    board.apply();
    board.harness.press(Role::Button, "News");
    board.harness.press(Role::Button, "Pin it on top");
    board.harness.press(Role::Button, "Post");
    const auto* posted = board.harness.posted<intent::PostOnBoard>();
    REQUIRE(posted != nullptr);
    CHECK(posted->text == "Tea on Friday");
    CHECK(posted->category == "news");
    CHECK(posted->pinned);
    board.apply();
    CHECK(board.harness.find(Role::TextArea, "Write on the board").value.empty());
    CHECK(board.harness.says("Pinned by Elena"));
    CHECK(board.harness.says("Tea on Friday"));
}

TEST_CASE("an empty post can't be sent, and says why") {
    Board board;
    board.harness.focus(Role::TextArea, "Write on the board");
    CHECK((board.harness.find(Role::Button, "Post").flags & a11y::disabled) != 0);
    CHECK(board.harness.says("Write something first."));
}

TEST_CASE("the board can be narrowed to one kind") {
    Board board;
    CHECK(board.harness.says("How do you all start a call"));
    board.harness.press(Role::Radio, "Wins");
    CHECK_FALSE(board.harness.says("How do you all start a call"));
    CHECK(board.harness.says("Had the conversation"));
    CHECK_FALSE(board.harness.says("We are half-way"));
}

TEST_CASE("a kind without posts says so and leads back") {
    Board board(test::desktop, "en", false);
    board.harness.press(Role::Radio, "Questions");
    CHECK(board.harness.says("No questions yet"));
    board.harness.press(Role::Button, "Show all posts");
    CHECK(board.harness.says("Nothing here yet"));
}

TEST_CASE("a reaction is given and taken back") {
    Board board;
    board.harness.press(Role::Button, "Add a reaction");
    board.harness.press(Role::MenuItem, "👏  Applause");
    const auto* given = board.harness.posted<intent::ReactToPost>();
    REQUIRE(given != nullptr);
    CHECK(given->emoji == "👏");
    CHECK(given->on);
    board.apply();
    board.harness.press(Role::Button, "Applause, 1");
    const auto* taken = board.harness.posted<intent::ReactToPost>();
    REQUIRE(taken != nullptr);
    CHECK_FALSE(taken->on);
}

TEST_CASE("a comment is written under its post") {
    Board board;
    board.harness.press(Role::Radio, "Wins");
    board.harness.press(Role::Button, "1 comment");
    board.harness.type(Role::TextArea, "Comment on the post of Jonas Weber", "Well deserved");
    board.apply();
    board.harness.press(Role::Button, "Send");
    const auto* sent = board.harness.posted<intent::CommentPost>();
    REQUIRE(sent != nullptr);
    CHECK(sent->text == "Well deserved");
    board.apply();
    CHECK(board.harness.has(Role::Button, "2 comments"));
    CHECK(board.harness.says("Well deserved"));
    CHECK_FALSE(board.harness.has(Role::TextArea, "Comment on the post of Jonas Weber"));
}

TEST_CASE("a tab that only follows reads the board and says why it can't write") {
    Board board;
    board.follower = true;
    board.harness.settle();
    CHECK((board.harness.find(Role::TextArea, "Write on the board").flags & a11y::disabled) != 0);
    CHECK(board.harness.says("Accanto is open in another tab"));
    CHECK_FALSE(board.harness.has(Role::Button, "Add a reaction"));
}

TEST_CASE("the rules open from beside the posts") {
    Board board;
    board.harness.press(Role::Button, "How we talk here");
    CHECK(board.harness.has(Role::Dialog, "How we talk here"));
    board.harness.escape();
    CHECK_FALSE(board.harness.has(Role::Dialog, "How we talk here"));
}
