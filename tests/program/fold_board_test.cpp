#include <doctest/doctest.h>

#include "support/told_builder.hpp"

using namespace accanto::program;
using accanto::test::someone;
using accanto::test::Someone;
using accanto::test::ToldBuilder;

namespace {

struct Board {
    ToldBuilder told;
    Someone ada = told.member("ada", Role::Mentor);
    Someone ben = told.member("ben", Role::Mentee);

    EventId posts(const Someone& who, std::string text, bool pinned = false) {
        return says(who, fact::Posted{std::move(text), "news", pinned});
    }
    EventId says(const Someone& who, Fact fact) {
        return told.says(who, program_conversation, std::move(fact));
    }
};

}  // namespace

TEST_CASE("Members and the admin post, oldest first") {
    Board board;
    const auto first = board.posts(board.ada, "  Hello\u202E ");
    const auto second = board.posts(board.told.founder, "Welcome");
    const auto posts = board.told.folded().posts;
    REQUIRE(posts.size() == 2);
    CHECK(posts[0].id == first);
    CHECK(posts[0].author == board.ada.person);
    CHECK(posts[0].text == "Hello");
    CHECK(posts[0].category == "news");
    CHECK(posts[1].id == second);
    CHECK(posts[1].author == board.told.founder.person);
}

TEST_CASE("Applicants and strangers don't post, comment or react") {
    Board board;
    const auto post = board.posts(board.ada, "Hello");
    for (const auto& who : {board.told.applicant("eve", Role::Mentee), someone("stranger")}) {
        CHECK(board.told.ignored(board.posts(who, "Hi")) == Ignored::NotAllowed);
        CHECK(board.told.ignored(board.says(who, fact::Commented{post, "Hi"})) ==
              Ignored::NotAllowed);
        CHECK(board.told.ignored(board.says(who, fact::Reacted{post, "👍"})) ==
              Ignored::NotAllowed);
    }
    CHECK(board.told.folded().posts.size() == 1);
}

TEST_CASE("Only the admin pins; a member's post stays, unpinned") {
    Board board;
    board.posts(board.ada, "Look at me", true);
    board.posts(board.told.founder, "Rules", true);
    const auto posts = board.told.folded().posts;
    REQUIRE(posts.size() == 2);
    CHECK_FALSE(posts[0].pinned);
    CHECK(posts[1].pinned);
}

TEST_CASE("What a member posted outlives their membership") {
    Board board;
    board.posts(board.ada, "Goodbye");
    board.says(board.ada, fact::Left{board.ada.person});
    CHECK(board.told.ignored(board.posts(board.ada, "One more")) == Ignored::NotAllowed);
    CHECK(board.told.folded().posts.size() == 1);
}

TEST_CASE("Comments come under their post, in order") {
    Board board;
    const auto post = board.posts(board.ada, "Hello");
    board.says(board.ben, fact::Commented{post, "First"});
    board.says(board.told.founder, fact::Commented{post, "Second"});
    const auto program = board.told.folded();
    REQUIRE(program.posts[0].comments.size() == 2);
    CHECK(program.posts[0].comments[0].text == "First");
    CHECK(program.posts[0].comments[1].author == board.told.founder.person);
    CHECK(board.told.ignored(board.says(board.ben, fact::Commented{{}, "?"})) ==
          Ignored::UnknownPost);
}

TEST_CASE("A reaction counts once for a person and can be taken back") {
    Board board;
    const auto post = board.posts(board.ada, "Hello");
    board.says(board.ben, fact::Reacted{post, "👍"});
    board.says(board.ben, fact::Reacted{post, "👍"});
    board.says(board.ada, fact::Reacted{post, "👍"});
    CHECK(board.told.folded().posts[0].reactions.find("👍")->second.size() == 2);
    board.says(board.ben, fact::Reacted{post, "👍", false});
    CHECK(board.told.folded().posts[0].reactions.find("👍")->second == std::set{board.ada.person});
    board.says(board.ada, fact::Reacted{post, "👍", false});
    board.says(board.ada, fact::Reacted{post, "🎉", false});
    CHECK(board.told.folded().posts[0].reactions.empty());
    CHECK(board.told.ignored(board.says(board.ben, fact::Reacted{{}, "👍"})) ==
          Ignored::UnknownPost);
}

TEST_CASE("Texts beyond the limits, or not UTF-8, are ignored") {
    Board board;
    const auto post = board.posts(board.ada, std::string(message_letters_max, 'a'));
    CHECK_FALSE(board.told.ignored(post));
    const std::string long_text(message_letters_max + 1, 'a');
    CHECK(board.told.ignored(board.posts(board.ada, long_text)) == Ignored::TooLong);
    CHECK(board.told.ignored(board.posts(board.ada, "\xFF\xFE")) == Ignored::TooLong);
    CHECK(board.told.ignored(board.says(board.ada, fact::Commented{post, long_text})) ==
          Ignored::TooLong);
    const fact::Posted long_category{"Hi", std::string(title_letters_max + 1, 'c')};
    CHECK(board.told.ignored(board.says(board.ada, long_category)) == Ignored::TooLong);
    for (const std::string emoji : {"", "seventeen letters", " ", "\xF0\x9F"}) {
        CHECK(board.told.ignored(board.says(board.ada, fact::Reacted{post, emoji})) ==
              Ignored::TooLong);
    }
}

TEST_CASE("Letters are counted, not bytes") {
    Board board;
    std::string umlauts;
    for (std::size_t i = 0; i < message_letters_max; ++i) umlauts += "ü";
    CHECK_FALSE(board.told.ignored(board.posts(board.ada, umlauts)));
}

TEST_CASE("A post in another conversation is no post") {
    Board board;
    const auto elsewhere =
        board.told.says(board.ada, board.ada.line(), fact::Posted{"Psst", "", false});
    CHECK(board.told.ignored(elsewhere) == Ignored::WrongConversation);
}
