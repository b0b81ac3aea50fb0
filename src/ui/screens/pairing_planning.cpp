#include <algorithm>

#include "i18n/texts.hpp"
#include "ui/layout.hpp"
#include "ui/post.hpp"
#include "ui/screens/pairing_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using app::PairingView;

/// Work that is over sooner is not shown.
constexpr double shown_after_ms = 300;
/// How often screen readers hear how far it is.
constexpr int told_percent_step = 25;
constexpr std::string_view cancel_key = "cancel-planning";

std::string ready_words(Frame& frame, const PairingView& view) {
    const auto& language = frame.language();
    return frame.text(Text::pairing_planning_ready,
                      {{"pairs", language.count(Text::pairing_total_pairs, view.pairs_planned)},
                       {"left", language.count(Text::pairing_total_left, view.mentees_left)}});
}

void tell_how_far(Frame& frame, const app::PairingPlanning& planning, PlanningSeen& seen) {
    const int percent = planning.done_permille / 10 / told_percent_step * told_percent_step;
    if (percent <= seen.told_percent || percent >= 100) return;
    seen.told_percent = percent;
    frame.say(frame.text(Text::pairing_planning_part, {{"percent", std::to_string(percent)}}));
}

void tell_end(Frame& frame, const PairingView& view, const PlanningSeen& seen) {
    if (!seen.is_shown) return;
    if (seen.was_cancelled) return frame.say(frame.text(Text::pairing_planning_cancelled));
    if (view.stage == app::PairingStage::Planned) frame.say(ready_words(frame, view));
}

}  // namespace

void follow_planning(Frame& frame, const PairingView& view, PairingState& state) {
    auto& seen = state.planning;
    if (!view.planning) {
        tell_end(frame, view, seen);
        seen = {};
        return;
    }
    if (!seen.since_ms) seen.since_ms = frame.now_ms();
    if (!seen.is_shown && frame.now_ms() - *seen.since_ms >= shown_after_ms) {
        seen.is_shown = true;
        frame.say(view.planning->title);
    }
    if (!seen.is_shown) return frame.want_frames();
    tell_how_far(frame, *view.planning, seen);
}

void planning_card(Frame& frame, const PairingView& view, PairingState& state) {
    if (!view.planning || !state.planning.is_shown) return;
    const auto& planning = *view.planning;
    const Card card(frame, {.gap = 10, .key = "planning"});
    {
        Row row(frame, 12);
        row.fill();
        heading_as(frame, TextRole::UiStrong, planning.title, 2);
        if (button(frame, frame.text(Text::app_cancel),
                   {.size = ControlSize::Small, .key = cancel_key})) {
            state.planning.was_cancelled = true;
            frame.post(intent::CancelPlan{});
        }
    }
    progress_bar(frame, planning.title, static_cast<float>(planning.done_permille) / 1000);
    const Flow flow(frame, 12, 2, "planning-words");
    hint(frame, planning.phase);
    if (!planning.gain.empty()) hint(frame, planning.gain);
}

}  // namespace accanto::ui
