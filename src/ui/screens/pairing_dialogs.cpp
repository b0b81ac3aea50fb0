#include <array>

#include "i18n/texts.hpp"
#include "ui/post.hpp"
#include "ui/screens/pairing_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using program::Reason;

struct ReasonChoice {
    Reason reason;
    Text text;
};
constexpr std::array reasons{
    ReasonChoice{Reason::NotSaid, Text::pairing_reason_not_said},
    ReasonChoice{Reason::NoTime, Text::pairing_reason_no_time},
    ReasonChoice{Reason::NoReply, Text::pairing_reason_no_reply},
    ReasonChoice{Reason::OtherExpertise, Text::pairing_reason_other_expertise},
    ReasonChoice{Reason::SomeoneFitsBetter, Text::pairing_reason_fits_better},
    ReasonChoice{Reason::NotComfortable, Text::pairing_reason_not_comfortable},
    ReasonChoice{Reason::GoalsReached, Text::pairing_reason_goals_reached},
    ReasonChoice{Reason::Personal, Text::pairing_reason_personal},
    ReasonChoice{Reason::Other, Text::pairing_reason_other},
};

void reason_select(Frame& frame, int& chosen) {
    std::array<std::string_view, reasons.size()> choices;
    for (std::size_t i = 0; i < reasons.size(); ++i) choices[i] = frame.language()(reasons[i].text);
    select(frame, frame.text(Text::pairing_end_reason), choices, chosen);
}

}  // namespace

void why_dialog(Frame& frame, const app::PairingView& view, PairingState& state) {
    if (!state.explaining || !view.why || state.ending) return;
    const auto& why = *view.why;
    Dialog dialog(frame, couple_name(frame, why.mentor, why.mentee));
    why_content(frame, why);
    why_actions(frame, view, why, state);
    if (button(frame, frame.text(Text::app_close), {.kind = ButtonKind::Quiet, .fills = true}) ||
        dialog.dismissed())
        state.explaining = false;
}

void propose_dialog(Frame& frame, const app::PairingView& view, PairingState& state) {
    if (!state.proposing) return;
    if (view.rematch) return rematch_dialog(frame, view, state);
    const auto& language = frame.language();
    const auto title = language.count(
        view.confirms_at_once ? Text::pairing_form_title : Text::pairing_propose_title,
        view.pairs_planned);
    const auto sentence = frame.text(view.confirms_at_once ? Text::pairing_form_sentence
                                                           : Text::pairing_propose_sentence);
    Dialog dialog(frame, title, {.sentence = sentence, .width = 420});
    if (view.mentees_left > 0)
        words(frame, TextRole::Small, language.count(Text::pairing_left_stay, view.mentees_left),
              {.ink = Ink::Second});
    const auto action =
        frame.text(view.confirms_at_once ? Text::pairing_form_them : Text::pairing_propose_them);
    const auto answer = dialog_buttons(frame, frame.text(Text::pairing_not_yet), action);
    if (answer.action) {
        frame.post(intent::ProposePlan{});
        state.part = pairs_part;
    }
    if (answer.action || answer.safe || dialog.dismissed()) state.proposing = false;
}

void end_dialog(Frame& frame, const app::PairingView& view, PairingState& state) {
    if (!state.ending) return;
    if (!view.why || !view.why->pair) {
        state.ending = false;
        return;
    }
    const auto& why = *view.why;
    const auto names = frame.text(
        Text::pairing_two, {{"mentor", why.mentor.first_name}, {"mentee", why.mentee.first_name}});
    const auto sentence = frame.text(Text::pairing_end_sentence);
    Dialog dialog(frame, frame.text(Text::pairing_end_title, {{"names", names}}),
                  {.sentence = sentence, .width = 460});
    reason_select(frame, state.end_reason);
    checkbox(frame, frame.text(Text::pairing_end_apart), state.end_apart);
    checkbox(frame, frame.text(Text::pairing_end_again), state.end_again);
    const auto answer = dialog_buttons(frame, frame.text(Text::pairing_end_keep),
                                       frame.text(Text::pairing_end_now), {.danger = true});
    if (answer.action) {
        frame.post(intent::EndPair{*why.pair,
                                   reasons[static_cast<std::size_t>(state.end_reason)].reason,
                                   state.end_apart});
        if (state.end_again) {
            frame.post(intent::SuggestPairs{});
            state.part = suggestions_part;
        }
        state.explaining = false;
    }
    if (answer.action || answer.safe || dialog.dismissed()) state.ending = false;
}

}  // namespace accanto::ui
