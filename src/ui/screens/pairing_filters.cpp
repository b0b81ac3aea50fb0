#include <algorithm>
#include <array>

#include "i18n/texts.hpp"
#include "ui/screens/pairing_graph.hpp"
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
                             Shown{PairingShown::WithoutMentee, Text::pairing_filter_free},
                             Shown{PairingShown::Weak, Text::pairing_filter_weak},
                             Shown{PairingShown::Kept, Text::pairing_filter_kept}};

std::size_t longer_side(const app::PairingBoard& board) {
    return std::max(board.mentors.size(), board.mentees.size());
}

/// Whoever is looked for by name stands alone.
bool wants_groups(const PairingState& state, const app::PairingBoard& people, bool suggested) {
    if (suggested && !state.filter.search.empty()) return false;
    return state.grouped.value_or(longer_side(people) >= app::grouped_from);
}

void pick_shown(Frame& frame, const app::PairingBoard& board, PairingState& state) {
    if (board.lines.empty()) {
        state.filter.shown = PairingShown::All;
        return;
    }
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

void pick_groups(Frame& frame, PairingState& state) {
    if (!state.filter.search.empty()) return;
    const bool grouped = state.shown.grouped;
    if (pick(frame, frame.text(Text::pairing_groups), {.chosen = grouped}))
        state.grouped = !grouped;
}

void zoom_button(Frame& frame, Icon icon, Text name, Text at_end, bool is_at_end, int step,
                 PairingState& state) {
    const auto because = is_at_end ? frame.text(at_end) : std::string();
    if (icon_button(frame, icon, frame.text(name),
                    {.kind = ButtonKind::Secondary,
                     .size = ControlSize::Compact,
                     .disabled_because = because}))
        state.zoom_step = step;
}

void picks(Frame& frame, const app::PairingBoard& board, PairingState& state) {
    const Flow flow(frame, 8, 8, "filters");
    pick_shown(frame, board, state);
    if (!has_graph(frame)) return;
    pick_groups(frame, state);
    zoom_button(frame, Icon::Minus, Text::pairing_zoom_out, Text::pairing_zoom_out_most,
                state.zoom == zoom_max, 1, state);
    zoom_button(frame, Icon::Plus, Text::pairing_zoom_in, Text::pairing_zoom_in_most,
                state.zoom == 0, -1, state);
}

/// The groups of a pair that somebody chose are open; the first one nobody has chosen.
void follow_selection(const app::PairingView& view, const app::PairingBoard& people,
                      PairingState& state) {
    if (!view.why) return;
    const std::pair two{view.why->mentor.id, view.why->mentee.id};
    if (state.opened_for && state.opened_for != two)
        app::open_groups_of(people, view.rules.synonyms, two.first, two.second, state.open_groups);
    state.opened_for = two;
}

/// Groups whose topics nobody else names have no name.
void name_others(Frame& frame, std::vector<app::PairingPerson>& rows) {
    for (auto& row : rows) {
        if (row.group && row.group->key.empty()) row.name = frame.text(Text::pairing_group_other);
    }
}

}  // namespace

void pairing_filters(Frame& frame, const app::PairingBoard& board, PairingState& state) {
    if (longer_side(board) < filters_from) {
        state.filter = {};
        return;
    }
    const auto search = frame.text(Text::pairing_search);
    if (frame.is_phone()) {
        search_field(frame, search, state.filter.search, {.placeholder = search});
        return picks(frame, board, state);
    }
    Row row(frame, 8, Cross::Center, "finding");
    search_field(frame, search, state.filter.search,
                 {.placeholder = search, .width = search_width});
    row.fill();
    picks(frame, board, state);
}

const PairingShownBoard& shown_board(Frame& frame, const app::PairingView& view, bool suggested,
                                     PairingState& state) {
    auto& shown = state.shown;
    const auto filter = suggested ? state.filter : app::PairingFilter{};
    const bool has_people = shown.version == view.version && shown.suggested == suggested &&
                            shown.filter == filter && shown.version != 0;
    if (!has_people) {
        const auto& all = suggested ? view.suggestions : view.pairs;
        shown.people = filter.is_open() ? all : app::filtered(all, filter);
    }
    follow_selection(view, shown.people, state);
    const bool grouped = wants_groups(state, shown.people, suggested);
    if (has_people && grouped == shown.grouped && shown.open == state.open_groups) return shown;
    // The pick that says so stands above.
    if (grouped != shown.grouped) frame.unsettle();
    shown.version = view.version, shown.suggested = suggested, shown.filter = filter;
    shown.grouped = grouped, shown.open = state.open_groups;
    shown.rows = grouped ? app::in_groups(shown.people, view.rules.synonyms, state.open_groups)
                         : shown.people;
    name_others(frame, shown.rows.mentors);
    name_others(frame, shown.rows.mentees);
    return shown;
}

}  // namespace accanto::ui
