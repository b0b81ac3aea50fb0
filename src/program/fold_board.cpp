#include "base/text.hpp"
#include "program/fold_state.hpp"

/// The board: members and the admin post, comment and react. The founder's posts are those of
/// `person_of(founder)`, who need not be a Person.
namespace accanto::program::folding {
namespace {

Verdict only_members(const State& state, const Told& told) {
    if (told.conversation != program_conversation) return Ignored::WrongConversation;
    return belongs(state, told.author) ? holds : Verdict(Ignored::NotAllowed);
}

Remark remark_of(const Told& told, const std::string& text) {
    return {told.id, identity::person_of(told.author), told.claimed,
            base::clean_text(text, message_letters_max)};
}

Post* find_post(Content& content, const EventId& id) {
    const auto place = content.post_places.find(id);
    return place == content.post_places.end() ? nullptr : &content.program.posts[place->second];
}

}  // namespace

Verdict judge(const State& state, const Told& told, const fact::Posted& fact) {
    if (const auto refused = only_members(state, told)) return refused;
    const bool long_text = too_long(fact.text, message_letters_max);
    return long_text || too_long(fact.category, title_letters_max) ? Verdict(Ignored::TooLong)
                                                                   : holds;
}

/// A member's post is not lost for the pin it may not have.
Verdict add(Content& content, const Told& told, const fact::Posted& fact) {
    auto& posts = content.program.posts;
    if (!content.post_places.try_emplace(told.id, posts.size()).second) return Ignored::WrongState;
    Post post;
    static_cast<Remark&>(post) = remark_of(told, fact.text);
    post.category = base::clean_name(fact.category, title_letters_max);
    post.pinned = fact.pinned && content.program.is_admin(told.author);
    posts.push_back(std::move(post));
    return holds;
}

Verdict judge(const State& state, const Told& told, const fact::Commented& fact) {
    if (const auto refused = only_members(state, told)) return refused;
    return too_long(fact.text, message_letters_max) ? Verdict(Ignored::TooLong) : holds;
}

Verdict add(Content& content, const Told& told, const fact::Commented& fact) {
    auto* post = find_post(content, fact.post);
    if (!post) return Ignored::UnknownPost;
    post->comments.push_back(remark_of(told, fact.text));
    return holds;
}

Verdict judge(const State& state, const Told& told, const fact::Reacted& fact) {
    if (const auto refused = only_members(state, told)) return refused;
    const bool fits = fact.emoji.size() <= emoji_bytes_max && base::is_utf8(fact.emoji) &&
                      !base::clean_name(fact.emoji, emoji_bytes_max).empty();
    return fits ? holds : Verdict(Ignored::TooLong);
}

Verdict add(Content& content, const Told& told, const fact::Reacted& fact) {
    auto* post = find_post(content, fact.post);
    if (!post) return Ignored::UnknownPost;
    const auto emoji = base::clean_name(fact.emoji, emoji_bytes_max);
    const auto person = identity::person_of(told.author);
    if (fact.on) {
        post->reactions[emoji].insert(person);
        return holds;
    }
    const auto who = post->reactions.find(emoji);
    if (who == post->reactions.end()) return holds;
    who->second.erase(person);
    if (who->second.empty()) post->reactions.erase(who);
    return holds;
}

}  // namespace accanto::program::folding
