#include "app/views/wishes_view.hpp"

#include <algorithm>

#include "base/name_order.hpp"
#include "base/sorting.hpp"

namespace accanto::app {
namespace {

using program::Person;
using program::Standing;

bool looks_for_mentor(const program::Program& program, const Person& me) {
    const auto pairs = program.running_pairs_of(me.id);
    const bool has_mentor = std::ranges::any_of(
        pairs, [&](const program::Pair* pair) { return pair->mentee == me.id; });
    return me.standing == Standing::Accepted && me.profile &&
           program::can_be_mentee(me.profile->role) && !has_mentor;
}

MentorCard card_of(const program::Program& program, const PersonId& id) {
    MentorCard card{face_of(program, id), {}, {}};
    const auto* person = program.person(id);
    if (!person || !person->shown) return card;
    for (const auto& topic : person->shown->offers)
        card.topics += (card.topics.empty() ? "" : ", ") + topic;
    card.about = person->shown->about;
    return card;
}

bool is_mentor(const Person& person) {
    return person.standing == Standing::Accepted && person.shown &&
           program::can_mentor(person.shown->role);
}

}  // namespace

std::optional<WishesView> wishes_view(const Replica& replica) {
    const auto& program = replica.program;
    const auto* me = program.person(replica.me());
    if (!me || !looks_for_mentor(program, *me)) return std::nullopt;
    WishesView view;
    const auto& wishes = me->profile->mentor_wishes;
    for (const auto& id : wishes) view.wished.push_back(card_of(program, id));
    for (const auto& [id, person] : program.people) {
        if (id != me->id && is_mentor(person) && !std::ranges::contains(wishes, id))
            view.mentors.push_back(card_of(program, id));
    }
    base::sort(view.mentors, {}, [](const MentorCard& card) {
        return std::pair(base::name_order(card.face.name), card.face.id);
    });
    view.full = wishes.size() >= program::mentor_wishes_max;
    return view;
}

std::vector<PersonId> wishes_of(const WishesView& view) {
    std::vector<PersonId> people;
    for (const auto& card : view.wished) people.push_back(card.face.id);
    return people;
}

}  // namespace accanto::app
