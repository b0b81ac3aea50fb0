#include <array>
#include <span>

#include "i18n/texts.hpp"
#include "ui/post.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/widgets.hpp"

/// Pausing, ending, declining and leaving: each without blame, each saying who sees what.
namespace accanto::ui::pairs {
namespace {

namespace intent = app::intent;
using Asking = PairState::Asking;
using program::Reason;

constexpr std::array decline_reasons{Reason::NotSaid,        Reason::NoTime,
                                     Reason::OtherExpertise, Reason::SomeoneFitsBetter,
                                     Reason::Personal,       Reason::Other};
constexpr std::array end_reasons{Reason::NotSaid,        Reason::GoalsReached, Reason::NoTime,
                                 Reason::OtherExpertise, Reason::NoReply,      Reason::Personal,
                                 Reason::NotComfortable, Reason::Other};

struct PauseLength {
    Text text;
    int weeks;  ///< 0: open
};
constexpr std::array pause_lengths{
    PauseLength{Text::pair_pause_1, 1}, PauseLength{Text::pair_pause_2, 2},
    PauseLength{Text::pair_pause_4, 4}, PauseLength{Text::pair_pause_open, 0}};

void close(PairState& state) {
    state.asking = Asking::Nothing;
    state.reason = Reason::NotSaid;
    state.never_again = false;
}

std::string filled(Frame& frame, const app::PairView& view, Text text) {
    return frame.text(
        text, {{"name", view.partner_first}, {"admin", view.admin}, {"program", view.program}});
}

void choose_reason(Frame& frame, const app::PairView& view, PairState& state,
                   std::span<const Reason> reasons) {
    const auto name = frame.text(Text::pair_reason);
    words(frame, TextRole::SmallStrong, name);
    {
        Semantics group(frame, Role::RadioGroup, name);
        Stack stack(frame, 0);
        int position = 0;
        for (const auto reason : reasons) {
            const ChoiceOptions options{.position = ++position,
                                        .set_size = static_cast<int>(reasons.size())};
            if (radio(frame, frame.text(reason_words(reason)), state.reason == reason, options))
                state.reason = reason;
        }
    }
    if (state.reason == Reason::NotComfortable && !view.check_in.safety.empty())
        note(frame, Icon::LifeBuoy, view.check_in.safety);
    if (view.phase != app::PairPhase::Summary)
        hint(frame, filled(frame, view, Text::pair_reason_seen));
}

void decline_dialog(Frame& frame, const app::PairView& view, PairState& state) {
    const auto sentence = filled(frame, view, Text::pair_decline_sentence);
    Dialog dialog(frame, filled(frame, view, Text::pair_decline_title), {.sentence = sentence});
    choose_reason(frame, view, state, decline_reasons);
    const auto answer =
        dialog_buttons(frame, frame.text(Text::pair_not_now), frame.text(Text::pair_decline_do));
    if (answer.action) frame.post(intent::AnswerPair{view.id, false, state.reason});
    if (answer.action || answer.safe || dialog.dismissed()) close(state);
}

void end_dialog(Frame& frame, const app::PairView& view, PairState& state) {
    const bool admin = view.phase == app::PairPhase::Summary;
    const auto sentence =
        filled(frame, view, admin ? Text::summary_end_sentence : Text::pair_end_sentence);
    Dialog dialog(frame,
                  filled(frame, view, admin ? Text::summary_end_title : Text::pair_end_title),
                  {.sentence = sentence});
    choose_reason(frame, view, state, end_reasons);
    const auto hint = admin ? std::string() : filled(frame, view, Text::pair_end_never_hint);
    checkbox(frame, frame.text(admin ? Text::summary_end_never : Text::pair_end_never),
             state.never_again, {.hint = hint});
    const auto answer = dialog_buttons(frame, frame.text(Text::pair_not_now),
                                       frame.text(Text::pair_end_do), {.danger = true});
    if (answer.action) frame.post(intent::EndPair{view.id, state.reason, state.never_again});
    if (answer.action || answer.safe || dialog.dismissed()) close(state);
}

void pause_dialog(Frame& frame, const app::PairView& view, PairState& state) {
    const bool admin = view.phase == app::PairPhase::Summary;
    const auto sentence =
        filled(frame, view, admin ? Text::summary_pause_sentence : Text::pair_pause_sentence);
    Dialog dialog(frame,
                  filled(frame, view, admin ? Text::summary_pause_title : Text::pair_pause_title),
                  {.sentence = sentence});
    const auto name = frame.text(Text::pair_pause_long);
    words(frame, TextRole::SmallStrong, name);
    {
        Semantics group(frame, Role::RadioGroup, name);
        Stack stack(frame, 0);
        for (int i = 0; i < static_cast<int>(pause_lengths.size()); ++i) {
            const auto& each = pause_lengths[static_cast<std::size_t>(i)];
            const ChoiceOptions options{.position = i + 1,
                                        .set_size = static_cast<int>(pause_lengths.size())};
            if (radio(frame, frame.text(each.text), state.pause_choice == i, options))
                state.pause_choice = i;
        }
    }
    const auto answer =
        dialog_buttons(frame, frame.text(Text::pair_not_now), frame.text(Text::pair_pause_do));
    if (answer.action) {
        const int weeks = pause_lengths[static_cast<std::size_t>(state.pause_choice)].weeks;
        const std::optional<base::Day> until =
            weeks > 0 ? std::optional(base::Day{view.today.number + 7 * weeks}) : std::nullopt;
        frame.post(intent::PausePair{view.id, until});
    }
    if (answer.action || answer.safe || dialog.dismissed()) close(state);
}

void leave_dialog(Frame& frame, const app::PairView& view, PairState& state) {
    const auto sentence = filled(frame, view, Text::pair_leave_sentence);
    Dialog dialog(frame, filled(frame, view, Text::pair_leave_title), {.sentence = sentence});
    const auto answer = dialog_buttons(frame, frame.text(Text::pair_not_now),
                                       frame.text(Text::pair_leave_do), {.danger = true});
    if (answer.action) frame.post(intent::LeaveProgram{});
    if (answer.action || answer.safe || dialog.dismissed()) close(state);
}

}  // namespace

void pair_dialogs(Frame& frame, const app::PairView& view, PairState& state) {
    switch (state.asking) {
        case Asking::Nothing:
            return;
        case Asking::Pause:
            pause_dialog(frame, view, state);
            return;
        case Asking::End:
            end_dialog(frame, view, state);
            return;
        case Asking::Leave:
            leave_dialog(frame, view, state);
            return;
        case Asking::Decline:
            decline_dialog(frame, view, state);
            return;
    }
}

}  // namespace accanto::ui::pairs
