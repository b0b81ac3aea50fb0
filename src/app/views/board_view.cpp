#include "app/views/board_view.hpp"

#include <algorithm>
#include <chrono>
#include <ranges>
#include <set>

#include "base/sorting.hpp"

namespace accanto::app {
namespace {

using i18n::Text;
using program::Standing;

constexpr int days_of_week = 7;

std::string draft_of(const Model& model, const std::string& key) {
    const auto found = model.drafts.find(key);
    return found == model.drafts.end() ? std::string() : found->second;
}

AuthorRole role_of(const program::Program& program, const PersonId& author) {
    if (author == identity::person_of(program.founder)) return AuthorRole::Admin;
    const auto* person = program.person(author);
    if (!person) return AuthorRole::Unknown;
    switch (person->role()) {
        case program::Role::Mentor:
            return AuthorRole::Mentor;
        case program::Role::Mentee:
            return AuthorRole::Mentee;
        case program::Role::Both:
            return AuthorRole::Both;
    }
    return AuthorRole::Unknown;
}

BoardRemark remark_of(const program::Program& program, const program::Remark& remark) {
    return {remark.id, face_of(program, remark.author), remark.at, remark.text};
}

std::size_t place_of(std::string_view emoji) {
    return static_cast<std::size_t>(std::ranges::find(offered_emoji, emoji) -
                                    std::begin(offered_emoji));
}

std::vector<BoardReaction> reactions_of(const program::Post& post, const PersonId& me) {
    std::vector<BoardReaction> reactions;
    for (const auto& [emoji, people] : post.reactions) {
        reactions.push_back({emoji, static_cast<int>(people.size()), people.contains(me)});
    }
    base::sort(reactions, {},
               [](const BoardReaction& reaction) { return place_of(reaction.emoji); });
    return reactions;
}

BoardPost post_of(const Model& model, const Replica& replica, const program::Post& post) {
    BoardPost shown;
    shown.remark = remark_of(replica.program, post);
    shown.role = role_of(replica.program, post.author);
    shown.kind = kind_of(post.category);
    for (const auto& comment : post.comments)
        shown.comments.push_back(remark_of(replica.program, comment));
    shown.reactions = reactions_of(post, replica.me());
    shown.comment_draft = draft_of(model, comment_draft_key(post.id));
    return shown;
}

void show_posts(BoardView& view, const Model& model, const Replica& replica) {
    for (const auto& post : replica.program.posts | std::views::reverse) {
        auto shown = post_of(model, replica, post);
        if (post.pinned && !view.pinned) {
            view.pinned = std::move(shown);
        } else {
            view.posts.push_back(std::move(shown));
        }
    }
}

int day_of_month(base::Day day) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day.number}}};
    return static_cast<int>(static_cast<unsigned>(date.day()));
}

std::vector<BoardDate> dates_ahead(const program::Program& program, base::Day today) {
    std::vector<BoardDate> dates;
    const auto add = [&](base::Day day, Text text) {
        if (day >= today) dates.push_back({day, day_of_month(day), text});
    };
    const auto& [starts, closes, weeks] = program.dates;
    if (closes && program.rules.stage == program::Stage::Open)
        add(*closes, Text::board_date_sign_up);
    if (starts) {
        add(*starts, Text::board_date_start);
        if (weeks >= 2) add({starts->number + weeks / 2 * days_of_week}, Text::board_date_halfway);
        if (weeks >= 1) add({starts->number + weeks * days_of_week - 1}, Text::board_date_end);
    }
    base::sort(dates, {}, &BoardDate::day);
    return dates;
}

void show_pairs(BoardView& view, const program::Program& program) {
    std::set<PersonId> people;
    for (const auto& id : program.pair_order) {
        const auto* pair = program.pair(id);
        if (!pair || !pair->is_running()) continue;
        view.pairs.push_back({face_of(program, pair->mentor), face_of(program, pair->mentee)});
        people.insert({pair->mentor, pair->mentee});
    }
    view.people_in_pairs = static_cast<int>(people.size());
}

/// The people who were accepted, and the admin.
int readers_of(const program::Program& program) {
    const auto accepted = std::ranges::count_if(program.people, [](const auto& entry) {
        return entry.second.standing == Standing::Accepted;
    });
    const auto* admin = program.person(identity::person_of(program.founder));
    const bool counted = admin && admin->standing == Standing::Accepted;
    return static_cast<int>(accepted) + (counted ? 0 : 1);
}

}  // namespace

std::string_view category_of(PostKind kind) {
    switch (kind) {
        case PostKind::Other:
            return "";
        case PostKind::News:
            return "news";
        case PostKind::Questions:
            return "questions";
        case PostKind::Wins:
            return "wins";
    }
    return "";
}

PostKind kind_of(std::string_view category) {
    for (const auto kind : {PostKind::News, PostKind::Questions, PostKind::Wins}) {
        if (category == category_of(kind)) return kind;
    }
    return PostKind::Other;
}

std::string comment_draft_key(const EventId& post) {
    return "comment:" + post.text();
}

BoardView board_view(const Model& model, base::Instant now) {
    BoardView view;
    const auto* replica = model.replica();
    if (!replica) return view;
    const auto& program = replica->program;
    view.program = program.description.title;
    view.readers = readers_of(program);
    view.follower = model.follower;
    view.may_pin = replica->is_admin();
    view.me = face_of(program, replica->me());
    view.draft = draft_of(model, std::string(board_draft));
    show_posts(view, model, *replica);
    view.dates = dates_ahead(program, base::day_of(now));
    show_pairs(view, program);
    view.rules = program.description.rules;
    return view;
}

}  // namespace accanto::app
