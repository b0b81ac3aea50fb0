#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"
#include "i18n/texts.hpp"
#include "ui/dates.hpp"
#include "ui/paint.hpp"
#include "ui/post.hpp"
#include "ui/screens/board_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using app::AuthorRole;

constexpr float author_avatar = 40, comment_avatar = 30, tile = 44, role_dot = 8;
constexpr std::size_t comments_at_first = 2;
constexpr std::array emoji_names{Text::board_emoji_clap,   Text::board_emoji_party,
                                 Text::board_emoji_heart,  Text::board_emoji_idea,
                                 Text::board_emoji_thanks, Text::board_emoji_smile};
static_assert(emoji_names.size() == std::size(app::offered_emoji));

std::string name_of(Frame& frame, const app::Face& face) {
    return face.name.empty() ? frame.text(Text::board_somebody) : face.name;
}

std::string emoji_name(Frame& frame, std::string_view emoji) {
    const auto found = std::ranges::find(app::offered_emoji, emoji);
    if (found == std::end(app::offered_emoji)) return std::string(emoji);
    return frame.text(
        emoji_names[static_cast<std::size_t>(found - std::begin(app::offered_emoji))]);
}

// --- reactions -----------------------------------------------------------------------------------

void react(Frame& frame, const app::BoardPost& post, std::string_view emoji) {
    const auto mine = std::ranges::find_if(post.reactions, [&](const app::BoardReaction& each) {
        return each.emoji == emoji && each.mine;
    });
    frame.post(
        intent::ReactToPost{post.remark.id, std::string(emoji), mine == post.reactions.end()});
}

void add_reaction(Frame& frame, const app::BoardPost& post) {
    std::array<std::string, emoji_names.size()> labels;
    std::array<MenuEntry, emoji_names.size()> entries;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        labels[i] = std::string(app::offered_emoji[i]) + "  " + frame.text(emoji_names[i]);
        entries[i] = {.label = labels[i]};
    }
    const int chosen = menu_button(frame, Icon::Smile, frame.text(Text::board_react), entries,
                                   ButtonKind::Quiet, ControlSize::Small);
    if (chosen >= 0) react(frame, post, app::offered_emoji[chosen]);
}

void reactions(Frame& frame, const app::BoardView& view, const app::BoardPost& post) {
    for (const auto& each : post.reactions) {
        const auto name = emoji_name(frame, each.emoji);
        if (view.follower) {
            chip(frame, each.emoji + " " + std::to_string(each.count), {.key = each.emoji});
        } else if (reaction(frame, each.emoji, each.count, each.mine, name)) {
            react(frame, post, each.emoji);
        }
    }
    if (!view.follower) add_reaction(frame, post);
}

// --- comments ------------------------------------------------------------------------------------

void comment(Frame& frame, const app::BoardRemark& remark) {
    const IdScope id(frame, remark.id.text());
    const auto name = name_of(frame, remark.author);
    const Semantics item(frame, Role::ListItem, {});
    Row row(frame, 10, Cross::Start);
    avatar(frame, portrait(name, remark.author.avatar), comment_avatar);
    row.fill();
    const Card bubble(frame, {.ground = Ground::Sunk,
                              .padding = 12,
                              .gap = 2,
                              .corner_radius = radius::large,
                              .key = "bubble"});
    {
        Row head(frame, 8);
        words(frame, TextRole::SmallStrong, name);
        words(frame, TextRole::Caption, relative_words(frame, remark.at), {.ink = Ink::Hint});
    }
    words(frame, TextRole::Body, remark.text, {.selectable = true});
}

void comments(Frame& frame, const app::BoardPost& post, BoardState& state) {
    if (post.comments.empty()) return;
    const auto& id = post.remark.id;
    const auto total = post.comments.size();
    const bool all = state.all_comments.contains(id) || total <= comments_at_first + 1;
    const auto hidden = all ? 0 : total - comments_at_first;
    if (hidden > 0 && link(frame, frame.language().count(Text::board_comments_more,
                                                         static_cast<std::int64_t>(hidden))))
        state.all_comments.insert(id);
    const Semantics list(
        frame, Role::List,
        frame.language().count(Text::board_comments, static_cast<std::int64_t>(total)));
    const Stack stack(frame, 8);
    for (std::size_t i = hidden; i < total; ++i) comment(frame, post.comments[i]);
}

void comment_field(Frame& frame, const app::BoardView& view, const app::BoardPost& post,
                   BoardState& state) {
    const auto& id = post.remark.id;
    if (!state.commenting.contains(id) && post.comment_draft.empty()) return;
    auto text = post.comment_draft;
    const auto label =
        frame.text(Text::board_comment_to, {{"name", name_of(frame, post.remark.author)}});
    const auto placeholder = frame.text(Text::board_comment_hint),
               because = board_reason(frame, view);
    const auto field = text_area(frame, label, text,
                                 {.placeholder = placeholder,
                                  .letters_max = static_cast<int>(program::message_letters_max),
                                  .hides_label = true,
                                  .takes_focus = state.commenting.contains(id),
                                  .disabled_because = because,
                                  .rows_min = 1});
    if (field.changed) frame.post(intent::KeepDraft{app::comment_draft_key(id), text});
    const bool empty = base::trimmed(text).empty();
    Row row(frame, 8);
    row.fill();
    words(frame, TextRole::Small,
          frame.text(empty ? Text::board_post_empty : Text::board_draft_kept), {.ink = Ink::Hint});
    const auto reason = empty ? frame.text(Text::board_post_empty) : because;
    const bool pressed = button(
        frame, frame.text(Text::board_comment_send),
        {.kind = ButtonKind::Tonal, .size = ControlSize::Compact, .disabled_because = reason});
    if (!(pressed || field.submitted) || !reason.empty()) return;
    frame.post(intent::CommentPost{id, text});
    state.commenting.erase(id);
    state.all_comments.insert(id);
}

void comment_button(Frame& frame, const app::BoardPost& post, BoardState& state) {
    const auto& id = post.remark.id;
    const auto total = static_cast<std::int64_t>(post.comments.size());
    const auto label = total == 0 ? frame.text(Text::board_comment)
                                  : frame.language().count(Text::board_comments, total);
    const bool open = state.commenting.contains(id);
    if (!button(frame, label,
                {.kind = ButtonKind::Quiet,
                 .size = ControlSize::Small,
                 .icon = Icon::MessageCircle,
                 .description = frame.text(Text::board_comment),
                 .key = "comment",
                 .expanded = open}))
        return;
    if (open) {
        state.commenting.erase(id);
    } else {
        state.commenting.insert(id);
    }
}

/// Reactions at the left, comments at the right; on the phone one after the other.
void reactions_and_comments(Frame& frame, const app::BoardView& view, const app::BoardPost& post,
                            BoardState& state) {
    if (frame.is_phone()) {
        const Flow flow(frame, 8, 8);
        reactions(frame, view, post);
        return comment_button(frame, post, state);
    }
    Row row(frame, 8);
    {
        row.fill();
        const Flow flow(frame, 8, 8);
        reactions(frame, view, post);
    }
    comment_button(frame, post, state);
}

/// What was said, and where to say something.
void conversation(Frame& frame, const app::BoardView& view, const app::BoardPost& post,
                  BoardState& state) {
    comments(frame, post, state);
    reactions_and_comments(frame, view, post, state);
    comment_field(frame, view, post, state);
}

// --- posts ---------------------------------------------------------------------------------------

Text role_words(AuthorRole role) {
    switch (role) {
        case AuthorRole::Mentor:
            return Text::board_mentor;
        case AuthorRole::Mentee:
            return Text::board_mentee;
        case AuthorRole::Both:
            return Text::board_both;
        case AuthorRole::Admin:
        case AuthorRole::Unknown:
            break;
    }
    return Text::board_admin;
}

/// A mark in the colour of the side, and the word.
void role_mark(Frame& frame, AuthorRole role) {
    if (role == AuthorRole::Unknown) return;
    const auto& palette = frame.palette();
    const Rect dot = frame.layout().take(role_dot, role_dot);
    const auto color = role == AuthorRole::Mentee  ? palette.apricot_mark
                       : role == AuthorRole::Admin ? palette.iris
                                                   : palette.primary;
    frame.paint().circle(center_of(dot), role_dot / 2, color);
    words(frame, TextRole::Caption, frame.text(role_words(role)), {.ink = Ink::Second});
}

void author_line(Frame& frame, const app::BoardPost& post) {
    const auto name = name_of(frame, post.remark.author);
    Row row(frame, 12);
    avatar(frame, portrait(name, post.remark.author.avatar), author_avatar);
    row.fill();
    const Stack lines(frame, 0);
    {
        Row first(frame, 8);
        heading_as(frame, TextRole::UiStrong, name, 2, {});
        role_mark(frame, post.role);
    }
    const auto kind = kind_words(frame, post.kind), when = relative_words(frame, post.remark.at);
    words(frame, TextRole::Small, kind.empty() ? when : when + " · " + kind, {.ink = Ink::Second});
}

std::string article_name(Frame& frame, const app::BoardPost& post) {
    return frame.text(Text::board_post_by,
                      {{"name", name_of(frame, post.remark.author)},
                       {"when", date_words(frame, post.remark.at, DateStyle::ShortWithTime)}});
}

}  // namespace

std::string board_reason(Frame& frame, const app::BoardView& view) {
    return view.follower ? frame.text(Text::problem_other_tab) : std::string();
}

std::string kind_words(Frame& frame, app::PostKind kind) {
    switch (kind) {
        case app::PostKind::Other:
            return {};
        case app::PostKind::News:
            return frame.text(Text::board_news);
        case app::PostKind::Questions:
            return frame.text(Text::board_questions);
        case app::PostKind::Wins:
            return frame.text(Text::board_wins);
    }
    return {};
}

void announcement_card(Frame& frame, const app::BoardView& view, const app::BoardPost& post,
                       BoardState& state) {
    const auto key = post.remark.id.text();
    const IdScope id(frame, key);
    const Semantics article(frame, Role::Article, article_name(frame, post));
    const Card card(frame, {.ground = Ground::Apricot, .key = key});
    Row row(frame, 16, Cross::Start);
    if (!frame.is_phone()) {
        const Rect place = frame.layout().take(tile, tile);
        const auto& palette = frame.palette();
        frame.paint().icon_tile(place, Icon::Megaphone, {palette.surface, palette.apricot_ink},
                                radius::large, 22);
    }
    row.fill();
    const Stack texts(frame, 10);
    {
        const Stack head(frame, 2);
        const auto by = frame.text(Text::board_pinned_by,
                                   {{"name", app::first_name(name_of(frame, post.remark.author))}});
        heading_as(frame, TextRole::Caption, by + " · " + relative_words(frame, post.remark.at), 2,
                   {.ink = Ink::Apricot, .icon = Icon::Pin});
        words(frame, TextRole::Body, post.remark.text, {.selectable = true});
    }
    conversation(frame, view, post, state);
}

void post_card(Frame& frame, const app::BoardView& view, const app::BoardPost& post,
               BoardState& state) {
    const auto key = post.remark.id.text();
    const IdScope id(frame, key);
    const Semantics article(frame, Role::Article, article_name(frame, post));
    const Card card(frame, {.key = key});
    author_line(frame, post);
    words(frame, TextRole::Body, post.remark.text, {.selectable = true});
    conversation(frame, view, post, state);
}

}  // namespace accanto::ui
