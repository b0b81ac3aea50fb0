#include <algorithm>
#include <array>

#include "i18n/texts.hpp"
#include "ui/post.hpp"
#include "ui/screens/pairing_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using app::PairingMove;
using app::PairingRematch;

/// In the order of app::stay_bonuses.
constexpr std::array stops{Text::pairing_over_stop_0, Text::pairing_over_stop_1,
                           Text::pairing_over_stop_2, Text::pairing_over_stop_3,
                           Text::pairing_over_stop_4};
static_assert(stops.size() == app::stay_bonuses.size());

constexpr float dialog_width = 560, list_height = 260;
/// More moves than these scroll by themselves.
constexpr std::size_t moves_whole_max = 5;

int count_moves(const PairingRematch& rematch, bool ended, bool left) {
    return static_cast<int>(std::ranges::count_if(rematch.moves, [&](const PairingMove& move) {
        return move.ends_pair == ended && move.is_left == left;
    }));
}

std::string figures(Frame& frame, const PairingRematch& rematch) {
    const auto& language = frame.language();
    auto words = language.count(Text::pairing_over_stay, rematch.pairs_staying);
    const auto add = [&](Text text, int count) {
        if (count > 0) words += ' ' + language.count(text, count);
    };
    add(Text::pairing_over_move, count_moves(rematch, true, false));
    add(Text::pairing_over_come, count_moves(rematch, false, false));
    add(Text::pairing_over_left_count, count_moves(rematch, true, true));
    if (rematch.moves.empty()) words += ' ' + frame.text(Text::pairing_over_nobody);
    if (rematch.points_before >= 0 && rematch.points_after >= 0)
        words += ' ' + frame.text(Text::pairing_over_fit,
                                  {{"before", std::to_string(rematch.points_before)},
                                   {"after", std::to_string(rematch.points_after)}});
    return words;
}

void keep_choice(Frame& frame, const PairingRematch& rematch) {
    const auto title = frame.text(Text::pairing_over_keep);
    words(frame, TextRole::SmallStrong, title, {.key = "keep"});
    const Semantics group(frame, Role::RadioGroup, title);
    const Flow flow(frame, 8, 8, "stops");
    for (std::size_t i = 0; i < stops.size(); ++i) {
        if (pick(frame, frame.text(stops[i]), {.chosen = rematch.stop == i, .radio = true}))
            frame.post(intent::SetStayBonus{app::stay_bonuses[i]});
    }
}

void moves_list(Frame& frame, const PairingRematch& rematch) {
    const auto title = frame.text(Text::pairing_over_who);
    heading_as(frame, TextRole::SmallStrong, title, 2, {});
    std::optional<ScrollRegion> region;
    if (rematch.moves.size() > moves_whole_max)
        region.emplace(
            frame, "moves",
            ScrollOptions{.height = list_height, .gap = 2, .role = Role::Group, .name = title});
    const Semantics list(frame, Role::List, title);
    for (const auto& move : rematch.moves) {
        list_row(frame, move.name,
                 {.second_line = move.words,
                  .avatar = portrait(move.name, move.avatar),
                  .pressable = false,
                  .key = move.mentee.text()});
    }
}

/// What becomes of the pairs that end, of the new ones, and of all others.
void consequences(Frame& frame, const app::PairingView& view, const PairingRematch& rematch) {
    const auto& language = frame.language();
    const auto say = [&](Icon icon, const std::string& text, std::string_view key) {
        words(frame, TextRole::Small, text, {.ink = Ink::Second, .icon = icon, .key = key});
    };
    if (rematch.pairs_ending > 0)
        say(Icon::DoorOpen, language.count(Text::pairing_over_ends, rematch.pairs_ending), "ends");
    if (rematch.pairs_new > 0)
        say(Icon::Handshake,
            frame.text(view.confirms_at_once ? Text::pairing_over_begins_at_once
                                             : Text::pairing_over_begins_asked),
            "begins");
    if (rematch.pairs_staying > 0)
        say(Icon::Repeat2, language.count(Text::pairing_over_others, rematch.pairs_staying),
            "others");
    if (rematch.pairs_apart > 0)
        say(Icon::Pause, language.count(Text::pairing_over_apart, rematch.pairs_apart), "apart");
}

}  // namespace

void think_over_button(Frame& frame, const app::PairingView& view, PairingState& state) {
    if (!view.can_think_over || view.rematch) return;
    if (!button(frame, frame.text(Text::pairing_over), {.icon = Icon::Repeat2})) return;
    frame.post(intent::ThinkAllOver{true});
    state.part = suggestions_part;
}

void rematch_card(Frame& frame, const app::PairingView& view) {
    if (!view.rematch) return;
    const auto title = frame.text(Text::pairing_over_title);
    Card card(frame, {.title = title, .icon = Icon::Repeat2, .gap = 10, .key = "rematch"});
    prose(frame, frame.text(Text::pairing_over_sentence));
    keep_choice(frame, *view.rematch);
    words(frame, TextRole::UiStrong, figures(frame, *view.rematch),
          {.live = true, .key = "figures"});
    if (view.rematch->pairs_apart > 0)
        hint(frame, frame.language().count(Text::pairing_over_apart, view.rematch->pairs_apart));
    if (button(frame, frame.text(Text::pairing_over_back),
               {.kind = ButtonKind::Quiet, .icon = Icon::Undo2}))
        frame.post(intent::ThinkAllOver{false});
}

int rematch_changes(const PairingRematch& rematch) {
    return std::max(rematch.pairs_ending, rematch.pairs_new);
}

void rematch_dialog(Frame& frame, const app::PairingView& view, PairingState& state) {
    const auto& rematch = *view.rematch;
    const auto says = figures(frame, rematch);
    Dialog dialog(frame, frame.text(Text::pairing_over_dialog),
                  {.sentence = says, .width = dialog_width});
    moves_list(frame, rematch);
    consequences(frame, view, rematch);
    const auto answer =
        dialog_buttons(frame, frame.text(Text::pairing_not_yet), frame.text(Text::pairing_over_yes),
                       {.danger = rematch.pairs_ending > 0});
    if (answer.action) {
        frame.post(intent::ProposePlan{});
        state.part = pairs_part;
    }
    if (answer.action || answer.safe || dialog.dismissed()) state.proposing = false;
}

}  // namespace accanto::ui
