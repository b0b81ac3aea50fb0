#include "app/views/board_view.hpp"

#include <doctest/doctest.h>

#include "support/told_model.hpp"

namespace accanto::app {
namespace {

using program::program_conversation;
using program::Role;
namespace fact = program::fact;

struct Board {
    Board()
        : mentor(told.member("Marta Colombo", Role::Mentor)),
          mentee(told.member("Sofia Reyes", Role::Mentee)) {}

    EventId posts(const test::Someone& who, std::string text, std::string category = {},
                  bool pinned = false) {
        return told.says(who, program_conversation,
                         fact::Posted{std::move(text), std::move(category), pinned});
    }
    BoardView view_of(const test::Someone& who) const {
        return board_view(test::model_of(told, who), told.now());
    }

    test::ToldBuilder told;
    test::Someone mentor, mentee;
};

TEST_CASE("without a program the board is empty") {
    CHECK(board_view(Model{}, {}).posts.empty());
}

TEST_CASE("posts come newest first, with who wrote them and what they are") {
    Board board;
    board.posts(board.mentor, "How do you begin?", "questions");
    board.posts(board.mentee, "It went well", "wins");
    const auto view = board.view_of(board.mentee);
    REQUIRE(view.posts.size() == 2);
    CHECK(view.posts[0].remark.text == "It went well");
    CHECK(view.posts[0].role == AuthorRole::Mentee);
    CHECK(view.posts[0].kind == PostKind::Wins);
    CHECK(view.posts[1].remark.author.name == "Marta Colombo");
    CHECK(view.posts[1].role == AuthorRole::Mentor);
}

TEST_CASE("the newest pinned post stands alone on top; older ones are posts again") {
    Board board;
    board.posts(board.told.founder, "Welcome", "news", true);
    board.posts(board.told.founder, "We are half-way", "news", true);
    const auto view = board.view_of(board.mentor);
    REQUIRE(view.pinned.has_value());
    CHECK(view.pinned->remark.text == "We are half-way");
    CHECK(view.pinned->role == AuthorRole::Admin);
    REQUIRE(view.posts.size() == 1);
    CHECK(view.posts[0].remark.text == "Welcome");
}

TEST_CASE("a category that nobody here knows is none") {
    CHECK(kind_of("gardening") == PostKind::Other);
    CHECK(kind_of("") == PostKind::Other);
    for (const auto kind : {PostKind::News, PostKind::Questions, PostKind::Wins, PostKind::Other})
        CHECK(kind_of(category_of(kind)) == kind);
}

TEST_CASE("reactions are counted, mine are marked, and the offered ones keep their order") {
    Board board;
    const auto post = board.posts(board.mentee, "It went well");
    board.told.says(board.mentor, program_conversation, fact::Reacted{post, "🌱", true});
    board.told.says(board.mentor, program_conversation, fact::Reacted{post, "🎉", true});
    board.told.says(board.mentee, program_conversation, fact::Reacted{post, "🎉", true});
    board.told.says(board.mentee, program_conversation, fact::Reacted{post, "👏", true});
    const auto reactions = board.view_of(board.mentor).posts.front().reactions;
    CHECK(reactions ==
          std::vector<BoardReaction>{{"👏", 1, false}, {"🎉", 2, true}, {"🌱", 1, true}});
}

TEST_CASE("comments keep their order under the post") {
    Board board;
    const auto post = board.posts(board.mentee, "It went well");
    board.told.says(board.mentor, program_conversation, fact::Commented{post, "Well deserved"});
    board.told.says(board.mentee, program_conversation, fact::Commented{post, "Thank you"});
    const auto comments = board.view_of(board.mentor).posts.front().comments;
    REQUIRE(comments.size() == 2);
    CHECK(comments[0].text == "Well deserved");
    CHECK(comments[1].author.name == "Sofia Reyes");
}

TEST_CASE("only the admin may pin, and counts among the readers") {
    const Board board;
    CHECK(board.view_of(board.told.founder).may_pin);
    CHECK_FALSE(board.view_of(board.mentor).may_pin);
    CHECK(board.view_of(board.mentor).readers == 3);
}

TEST_CASE("what was typed is there again, for the board and for each comment") {
    Board board;
    const auto post = board.posts(board.mentee, "It went well");
    auto model = test::model_of(board.told, board.mentor);
    model.drafts["board"] = "I wanted to say";
    model.drafts[comment_draft_key(post)] = "Well";
    const auto view = board_view(model, board.told.now());
    CHECK(view.draft == "I wanted to say");
    CHECK(view.posts.front().comment_draft == "Well");
}

TEST_CASE("the dates ahead are those of the program, today's included, the past left out") {
    Board board;
    const auto today = base::day_of(board.told.now());
    program::Dates dates;
    dates.starts = base::Day{today.number - 42};
    dates.length_weeks = 12;
    board.told.announces(fact::DatesSet{dates});
    const auto ahead = board.view_of(board.mentor).dates;
    REQUIRE(ahead.size() == 2);
    CHECK(ahead[0].text == i18n::Text::board_date_halfway);
    CHECK(ahead[0].day == today);
    CHECK(ahead[1].text == i18n::Text::board_date_end);
    CHECK(ahead[1].day.number == today.number + 41);
}

TEST_CASE("the day of the month is the calendar's") {
    Board board;
    program::Dates dates;
    dates.starts = base::Day{21'235};  // 2028-02-21
    dates.length_weeks = 2;
    board.told.announces(fact::DatesSet{dates});
    const auto ahead = board.view_of(board.mentor).dates;
    REQUIRE(ahead.size() == 3);
    CHECK(ahead[0].day_of_month == 21);
    CHECK(ahead[2].day_of_month == 5);  // the 5th of March: a leap year
}

TEST_CASE("pairs that run are shown to everybody") {
    Board board;
    board.told.running_pair(board.mentor, board.mentee);
    const auto view = board.view_of(board.mentee);
    REQUIRE(view.pairs.size() == 1);
    CHECK(view.pairs[0].mentor.name == "Marta Colombo");
    CHECK(view.people_in_pairs == 2);
}

}  // namespace
}  // namespace accanto::app
