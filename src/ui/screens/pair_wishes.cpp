#include <algorithm>

#include "base/name_order.hpp"
#include "base/text.hpp"
#include "i18n/texts.hpp"
#include "ui/post.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/widgets.hpp"

/// Whom a mentee would like beside them, while they wait.
namespace accanto::ui::pairs {
namespace {

namespace intent = app::intent;
using app::MentorCard;
using app::PersonId;

constexpr std::size_t mentors_shown = 12, searched_from = 6;

std::string name_of(Frame& frame, const MentorCard& card) {
    return card.face.name.empty() ? frame.text(Text::wish_gone) : card.face.name;
}

void who(Frame& frame, const MentorCard& card, bool says_about) {
    const Stack lines(frame, 0);
    words(frame, TextRole::UiStrong, name_of(frame, card));
    if (!card.topics.empty())
        words(frame, TextRole::Small, card.topics, {.ink = Ink::Second, .key = "topics"});
    if (says_about && !card.about.empty())
        words(frame, TextRole::Small, card.about, {.ink = Ink::Second, .key = "about"});
}

void say(Frame& frame, std::vector<PersonId> wishes) {
    frame.post(intent::WishMentors{std::move(wishes)});
}

/// Up, down and away: what somebody can do with the wish at a place.
void wish_buttons(Frame& frame, const app::WishesView& wishes, std::size_t at,
                  std::string_view because) {
    auto people = app::wishes_of(wishes);
    const auto name = name_of(frame, wishes.wished[at]);
    const auto place = people.begin() + static_cast<std::ptrdiff_t>(at);
    const IconButtonOptions options{.disabled_because = because};
    if (at > 0 && icon_button(frame, Icon::ArrowUp,
                              frame.text(Text::wish_earlier, {{"name", name}}), options)) {
        std::iter_swap(place, place - 1);
        return say(frame, std::move(people));
    }
    if (at + 1 < people.size() &&
        icon_button(frame, Icon::ArrowDown, frame.text(Text::wish_later, {{"name", name}}),
                    options)) {
        std::iter_swap(place, place + 1);
        return say(frame, std::move(people));
    }
    if (!icon_button(frame, Icon::X, frame.text(Text::wish_remove, {{"name", name}}), options))
        return;
    people.erase(place);
    say(frame, std::move(people));
}

void wished(Frame& frame, const app::WishesView& wishes, std::string_view because) {
    if (wishes.wished.empty()) return;
    const auto title = frame.text(Text::wish_yours);
    heading_as(frame, TextRole::SmallStrong, title, 3, {});
    const Stack rows(frame, 8, {}, "wished");
    const Semantics list(frame, Role::List, title);
    for (std::size_t at = 0; at < wishes.wished.size(); ++at) {
        const auto& card = wishes.wished[at];
        const IdScope scope(frame, card.face.id.text());
        const Semantics item(frame, Role::ListItem, {});
        Row row(frame, 8);
        chip(frame, std::to_string(at + 1), {.tone = Tone::Apricot});
        row.fill();
        who(frame, card, false);
        wish_buttons(frame, wishes, at, because);
    }
}

bool matches(const MentorCard& card, const std::string& search) {
    return search.empty() || base::searchable(card.face.name).contains(search) ||
           base::searchable(card.topics).contains(search);
}

void mentor(Frame& frame, const app::WishesView& wishes, const MentorCard& card,
            std::string_view because) {
    const IdScope scope(frame, card.face.id.text());
    const Semantics item(frame, Role::ListItem, {});
    Row row(frame, 12);
    avatar(frame, portrait(card.face.name, card.face.avatar), 40);
    row.fill();
    who(frame, card, true);
    const auto label = frame.text(Text::wish_add, {{"name", name_of(frame, card)}});
    if (!icon_button(frame, Icon::Plus, label,
                     {.kind = ButtonKind::Secondary, .disabled_because = because}))
        return;
    auto people = app::wishes_of(wishes);
    people.push_back(card.face.id);
    say(frame, std::move(people));
}

void mentors(Frame& frame, const app::WishesView& wishes, std::string_view because,
             std::string& typed) {
    if (wishes.mentors.empty()) return;
    const auto title = frame.text(Text::wish_mentors);
    heading_as(frame, TextRole::SmallStrong, title, 3, {});
    if (wishes.mentors.size() > searched_from)
        search_field(frame, frame.text(Text::wish_search), typed);
    const auto search = base::searchable(base::trimmed(typed));
    std::size_t found = 0;
    {
        const Stack rows(frame, 12, {}, "mentors");
        const Semantics list(frame, Role::List, title);
        for (const auto& card : wishes.mentors) {
            if (matches(card, search) && ++found <= mentors_shown)
                mentor(frame, wishes, card, because);
        }
    }
    if (found == 0) hint(frame, frame.text(Text::wish_nobody_found));
    if (found > mentors_shown)
        hint(frame, frame.language().count(Text::wish_more,
                                           static_cast<std::int64_t>(found - mentors_shown)));
}

}  // namespace

void wishes_card(Frame& frame, const app::PairView& view, PairState& state) {
    if (!view.wishes) return;
    const auto& wishes = *view.wishes;
    Card card(frame, {.title = frame.text(Text::wish_title), .icon = Icon::HandHeart, .gap = 14});
    prose(frame, frame.text(Text::wish_sentence, {{"admin", view.admin}}));
    const auto other_tab = view.follower ? frame.text(Text::problem_other_tab) : std::string();
    wished(frame, wishes, other_tab);
    const auto full = wishes.full ? frame.text(Text::wish_full) : std::string();
    if (wishes.full) hint(frame, full);
    mentors(frame, wishes, other_tab.empty() ? full : other_tab, state.mentor_search);
    if (wishes.mentors.empty() && wishes.wished.empty()) hint(frame, frame.text(Text::wish_none));
}

}  // namespace accanto::ui::pairs
