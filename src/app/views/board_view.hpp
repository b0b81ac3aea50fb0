#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/views/face.hpp"

/// The board, which everybody in the program reads.
namespace accanto::app {

/// What a post is, by the name of its category. A name we don't know is `Other`.
enum class PostKind : std::uint8_t { Other, News, Questions, Wins };
std::string_view category_of(PostKind kind);
PostKind kind_of(std::string_view category);

enum class AuthorRole : std::uint8_t { Unknown, Mentor, Mentee, Both, Admin };

struct BoardRemark {
    EventId id;
    Face author;
    base::Instant at;
    std::string text;
    bool operator==(const BoardRemark&) const = default;
};

struct BoardReaction {
    std::string emoji;
    int count = 0;
    bool mine = false;
    bool operator==(const BoardReaction&) const = default;
};

struct BoardPost {
    BoardRemark remark;
    AuthorRole role{};
    PostKind kind{};
    std::vector<BoardRemark> comments;
    std::vector<BoardReaction> reactions;  ///< those everybody is offered first, in their order
    std::string comment_draft;             ///< typed and not yet sent
    bool operator==(const BoardPost&) const = default;
};

struct BoardDate {
    base::Day day;
    int day_of_month = 1;
    i18n::Text text{};
    bool operator==(const BoardDate&) const = default;
};

struct BoardPair {
    Face mentor, mentee;
    bool operator==(const BoardPair&) const = default;
};

struct BoardView {
    std::string program;
    int readers = 0;
    bool follower = false;
    bool may_pin = false;
    Face me;
    std::string draft;
    std::optional<BoardPost> pinned;  ///< the newest pinned one
    std::vector<BoardPost> posts;     ///< all others, newest first
    std::vector<BoardDate> dates;     ///< from today on
    std::vector<BoardPair> pairs;     ///< that run, as formed
    int people_in_pairs = 0;
    std::vector<std::string> rules;
};

/// The reactions everybody is offered.
inline constexpr std::string_view offered_emoji[] = {"👏", "🎉", "💛", "💡", "🙏", "😊"};

/// The keys of the drafts of the board, as `update` forgets them.
inline constexpr std::string_view board_draft = "board";
std::string comment_draft_key(const EventId& post);

BoardView board_view(const Model& model, base::Instant now);

}  // namespace accanto::app
