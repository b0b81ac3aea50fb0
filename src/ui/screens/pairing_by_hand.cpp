#include <algorithm>

#include "base/name_order.hpp"
#include "base/text.hpp"
#include "i18n/texts.hpp"
#include "ui/post.hpp"
#include "ui/screens/pairing_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using app::PairingPerson;
using People = std::vector<PairingPerson>;

constexpr float list_height = 232, dialog_width = 640;

struct Chooser {
    Text title, search, nobody;
    const People& people;
    std::string& typed;
    std::optional<app::PersonId>& chosen;
};

const PairingPerson* find_person(const People& people, const std::optional<app::PersonId>& id) {
    if (!id) return nullptr;
    const auto found = std::ranges::find(people, *id, &PairingPerson::id);
    return found == people.end() ? nullptr : &*found;
}

bool matches(const PairingPerson& person, const std::string& search) {
    return search.empty() || base::searchable(person.name).contains(search) ||
           base::searchable(person.topic).contains(search);
}

/// Searched and chosen from a list. True when somebody was chosen.
bool choose(Frame& frame, const Chooser& chooser) {
    const auto title = frame.text(chooser.title);
    heading_as(frame, TextRole::SmallStrong, title, 2, {});
    if (chooser.people.empty()) {
        hint(frame, frame.text(chooser.nobody));
        return false;
    }
    search_field(frame, frame.text(chooser.search), chooser.typed);
    const auto search = base::searchable(base::trimmed(chooser.typed));
    bool chose = false, any = false;
    const ScrollRegion region(
        frame, "list", {.height = list_height, .gap = 2, .role = Role::Group, .name = title});
    const Semantics list(frame, Role::List, title);
    for (const auto& person : chooser.people) {
        if (!matches(person, search)) continue;
        any = true;
        const auto row = list_row(frame, person.name,
                                  {.second_line = person.topic,
                                   .avatar = portrait_of(person),
                                   .selected = chooser.chosen == person.id,
                                   .key = person.id.text()});
        if (row.pressed) chooser.chosen = person.id, chose = true;
    }
    if (!any) hint(frame, frame.text(Text::pairing_hand_none));
    return chose;
}

/// How the two that were chosen fit, and what speaks against them.
void verdict(Frame& frame, const app::PairingWhy& why) {
    if (!why.cannot_pair.empty()) return note(frame, Icon::Ban, why.cannot_pair);
    if (!why.warning.empty()) note(frame, Icon::TriangleAlert, why.warning);
    if (!why.has_score) return;
    Row row(frame, 12);
    gauge(frame, frame.text(Text::pairing_fit, {{"points", std::to_string(why.points)}}),
          why.points);
    words(frame, TextRole::Ui, couple_name(frame, why.mentor, why.mentee));
}

bool is_about(const app::PairingView& view, const PairingState& state) {
    return view.why && state.hand_mentor == view.why->mentor.id &&
           state.hand_mentee == view.why->mentee.id;
}

}  // namespace

void by_hand_dialog(Frame& frame, const app::PairingView& view, PairingState& state) {
    if (!state.by_hand) return;
    const auto sentence = frame.text(Text::pairing_hand_sentence);
    Dialog dialog(frame, frame.text(Text::pairing_by_hand),
                  {.sentence = sentence, .width = dialog_width, .keeps_typed_text = true});
    bool chose = false;
    {
        Columns columns(frame, 2, 16, 12, 220);
        {
            const IdScope scope(frame, "mentors");
            chose |= choose(frame, {Text::pairing_mentors, Text::pairing_search_mentors,
                                    Text::pairing_hand_no_mentors, view.mentors_to_choose,
                                    state.mentor_search, state.hand_mentor});
        }
        columns.next();
        const IdScope scope(frame, "mentees");
        chose |= choose(frame, {Text::pairing_mentees, Text::pairing_search_mentees,
                                Text::pairing_hand_no_mentees, view.mentees_to_choose,
                                state.mentee_search, state.hand_mentee});
    }
    const bool both = find_person(view.mentors_to_choose, state.hand_mentor) &&
                      find_person(view.mentees_to_choose, state.hand_mentee);
    // The answer comes with the next view: how two fit is the app's to say.
    if (chose && both) frame.post(intent::SelectPair{*state.hand_mentor, *state.hand_mentee});
    const bool known = both && is_about(view, state);
    if (known) verdict(frame, *view.why);
    auto because = cannot_write(frame, view);
    if (because.empty() && !known) because = frame.text(Text::pairing_hand_choose);
    if (because.empty()) because = view.why->cannot_pair;
    const auto action =
        frame.text(view.confirms_at_once ? Text::pairing_hand_pair : Text::pairing_hand_propose);
    const auto answer =
        dialog_buttons(frame, frame.text(Text::app_cancel), action, {.disabled_because = because});
    if (answer.action && known)
        frame.post(intent::PairByHand{*state.hand_mentor, *state.hand_mentee});
    if (!answer.action && !answer.safe && !dialog.dismissed()) return;
    if (answer.action) state.part = pairs_part;
    state.by_hand = false;
    state.hand_mentor = state.hand_mentee = std::nullopt;
    state.mentor_search.clear();
    state.mentee_search.clear();
}

}  // namespace accanto::ui
