#include <algorithm>
#include <array>

#include "i18n/texts.hpp"
#include "ui/screens/pairing_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

using app::PairingShown;

/// On a side; fewer are seen at a glance.
constexpr std::size_t filters_from = 12;
constexpr float search_width = 220;

struct Shown {
    PairingShown what{};
    Text name{};
};
constexpr std::array choices{Shown{PairingShown::LeftOver, Text::pairing_filter_left},
                             Shown{PairingShown::Weak, Text::pairing_filter_weak},
                             Shown{PairingShown::Kept, Text::pairing_filter_kept}};

void pick_shown(Frame& frame, const app::PairingBoard& board, PairingState& state) {
    for (const auto& [what, name] : choices) {
        const int count = app::count_shown(board, what);
        const bool is_chosen = state.filter.shown == what;
        if (count == 0 && !is_chosen) continue;
        const auto label = frame.text(name, {{"count", std::to_string(count)}});
        if (pick(frame, label,
                 {.chosen = is_chosen, .key = std::to_string(static_cast<int>(what))}))
            state.filter.shown = is_chosen ? PairingShown::All : what;
    }
}

}  // namespace

bool pairing_filters(Frame& frame, const app::PairingBoard& board, PairingState& state) {
    if (std::max(board.mentors.size(), board.mentees.size()) < filters_from) {
        state.filter = {};
        return false;
    }
    const auto search = frame.text(Text::pairing_search);
    if (frame.is_phone()) search_field(frame, search, state.filter.search, {.placeholder = search});
    const Flow flow(frame, 8, 8, "filters");
    if (!frame.is_phone())
        search_field(frame, search, state.filter.search,
                     {.placeholder = search, .width = search_width});
    pick_shown(frame, board, state);
    if (has_graph(frame))
        pick_toggle(frame, frame.text(Text::pairing_small_rows), state.small_rows, {});
    return !state.filter.is_open();
}

}  // namespace accanto::ui
