#include "ui/screens/pairing.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <imgui.h>

#include "i18n/texts.hpp"
#include "ui/post.hpp"
#include "ui/screens/pairing_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using app::PairingLineKind;
using app::PairingStage;
using app::PairingView;

constexpr float panel_width = 348, workbench_gutter = 24, page_padding = 24;
constexpr float panel_padding = 20;

void go_to_people(Frame& frame) {
    frame.post(intent::Navigate{{app::Screen::People, {}, {}}});
}

void nobody_yet(Frame& frame, const PairingView& view) {
    const auto& language = frame.language();
    auto sentence =
        language(Text::pairing_nobody_sentence,
                 {{"mentors", language.count(Text::pairing_mentors_head, view.mentors_accepted)},
                  {"mentees", language.count(Text::pairing_mentees_head, view.mentees_accepted)}});
    if (view.sign_ups > 0)
        sentence += ' ' + language.count(Text::pairing_nobody_sign_ups, view.sign_ups);
    if (empty_state(frame, frame.text(Text::pairing_nobody_title), sentence,
                    {.action = frame.text(Text::pairing_to_people), .action_icon = Icon::Users}))
        go_to_people(frame);
}

void no_places(Frame& frame, const PairingView& view) {
    const auto sentence =
        frame.language().count(Text::pairing_no_places_sentence, view.mentees_free);
    if (empty_state(frame, frame.text(Text::pairing_no_places_title), sentence,
                    {.action = frame.text(Text::pairing_to_people), .action_icon = Icon::Users}))
        go_to_people(frame);
}

void everybody_placed(Frame& frame, PairingState& state) {
    const auto action = frame.text(Text::pairing_show_pairs);
    if (empty_state(frame, frame.text(Text::pairing_placed_title),
                    frame.text(Text::pairing_placed_sentence),
                    {.mark = Mark::BothDone, .action = action, .primary = false}))
        state.part = pairs_part;
}

void no_plan(Frame& frame) {
    const auto action = frame.text(Text::pairing_suggest);
    if (empty_state(frame, frame.text(Text::pairing_no_plan_title),
                    frame.text(Text::pairing_no_plan_sentence),
                    {.mark = Mark::None, .action = action, .action_icon = Icon::Sparkles})) {
        frame.post(intent::SuggestPairs{});
    }
}

void banners(Frame& frame, const PairingView& view, PairingState& state) {
    planning_card(frame, view, state);
    const auto again = frame.text(Text::pairing_suggest_again);
    if (view.outdated && !view.planning &&
        banner(frame, frame.text(Text::pairing_outdated), {.action = again, .key = "outdated"})
            .action)
        frame.post(intent::SuggestPairs{});
    if (!view.refused.empty()) banner(frame, view.refused, {.key = "refused"});
}

/// The people in two columns before anything is suggested, with the question between them.
void board_without_plan(Frame& frame, const PairingView& view, PairingState& state) {
    if (!state.planning.is_shown) no_plan(frame);
    if (!has_graph(frame)) return;
    pairing_filters(frame, view.suggestions, state);
    pairing_graph(frame, view, shown_board(frame, view, true, state),
                  frame.text(Text::pairing_list_suggested), state);
}

void planned_board(Frame& frame, const PairingView& view, const PairingShownBoard& shown,
                   PairingState& state) {
    const auto name = frame.text(Text::pairing_list_suggested);
    if (has_graph(frame)) return pairing_graph(frame, view, shown, name, state);
    pairing_list(frame, view, shown.people, name, state);
    left_over_lists(frame, view);
}

void suggestions(Frame& frame, const PairingView& view, PairingState& state) {
    switch (view.stage) {
        case PairingStage::NobodyYet:
            return nobody_yet(frame, view);
        case PairingStage::NoPlaces:
            return no_places(frame, view);
        case PairingStage::EverybodyPlaced:
            return everybody_placed(frame, state);
        case PairingStage::NoPlan:
            return board_without_plan(frame, view, state);
        case PairingStage::Planned:
            break;
    }
    rematch_card(frame, view);
    fairness_switch(frame, view);
    totals_line(frame, view);
    pairing_filters(frame, view.suggestions, state);
    const auto& shown = shown_board(frame, view, true, state);
    if (!shown.people.mentors.empty() || !shown.people.mentees.empty())
        return planned_board(frame, view, shown, state);
    const auto all = frame.text(Text::pairing_filter_clear);
    if (empty_state(frame, frame.text(Text::pairing_filter_nobody),
                    frame.text(Text::pairing_filter_nobody_sentence),
                    {.mark = Mark::None, .action = all, .primary = false}))
        state.filter = {};
}

void pairs(Frame& frame, const PairingView& view, PairingState& state) {
    if (view.pairs.lines.empty()) {
        empty_state(frame, frame.text(Text::pairing_no_pairs_title),
                    frame.text(Text::pairing_no_pairs_sentence));
        return;
    }
    think_over_button(frame, view, state);
    waiting_card(frame, view, state);
    const auto name = frame.text(Text::pairing_pairs);
    if (has_graph(frame))
        return pairing_graph(frame, view, shown_board(frame, view, false, state), name, state);
    pairing_list(frame, view, view.pairs, name, state);
}

void body(Frame& frame, const PairingView& view, PairingState& state) {
    banners(frame, view, state);
    shown_part(view, state) == suggestions_part ? suggestions(frame, view, state)
                                                : pairs(frame, view, state);
}

/// Builds something of unknown height at the bottom of what is left; the rest gets what it leaves.
/// Its height is remembered from the last frame.
class Foot {
public:
    Foot(Frame& frame, std::string_view key) : frame_(frame), id_(frame.id(key)) {}
    float height() const {
        const auto found = frame_.memory().numbers.find(id_);
        return found == frame_.memory().numbers.end() ? 0 : static_cast<float>(found->second);
    }
    template <class Build>
    void build(Build build) {
        const float top = frame_.layout().innermost().y;
        build();
        const float bottom = frame_.layout().innermost().y;
        const int taken = static_cast<int>(std::ceil(bottom - top));
        if (frame_.memory().numbers[id_] != taken) frame_.unsettle();
        frame_.memory().numbers[id_] = taken;
    }

private:
    Frame& frame_;
    NodeId id_;
};

void board_column(Frame& frame, const PairingView& view, PairingState& state, float height) {
    const bool suggesting =
        shown_part(view, state) == suggestions_part && view.stage == PairingStage::Planned;
    Foot foot(frame, "left-over");
    const float strip = suggesting ? foot.height() : 0;
    {
        const ScrollRegion region(
            frame, "board",
            {.height = height - strip, .gap = 12, .padding = {2, 2, 0, 12}, .role = Role::Group});
        body(frame, view, state);
    }
    if (suggesting) foot.build([&] { left_over_strip(frame, view, state); });
}

void panel_hint(Frame& frame, float height) {
    const Stack stack(frame, 8, Padding::all(panel_padding));
    space(frame, height / 4);
    empty_state(frame, frame.text(Text::pairing_nothing_selected),
                frame.text(Text::pairing_nothing_selected_sentence));
}

void panel_content(Frame& frame, const PairingView& view, const app::PairingWhy& why,
                   PairingState& state, float height) {
    Foot foot(frame, "actions");
    {
        const ScrollRegion scroll(frame, "why",
                                  {.height = height - foot.height(),
                                   .gap = 12,
                                   .padding = {panel_padding, panel_padding, panel_padding, 12},
                                   .role = Role::Group});
        why_content(frame, why);
    }
    foot.build([&] {
        const Stack stack(frame, 8, {panel_padding, 12, panel_padding, panel_padding}, "actions");
        why_actions(frame, view, why, state);
    });
}

void panel(Frame& frame, const PairingView& view, PairingState& state, float height) {
    const Rect rect = frame.layout().take(panel_width, height);
    frame.open_node(frame.id("panel"), Role::Complementary, frame.text(Text::pairing_why_title),
                    rect);
    frame.paint().box(rect, {.fill = frame.palette().surface,
                             .radius = radius::card,
                             .border = frame.palette().card_border,
                             .elevation = Elevation::Raised});
    {
        const At inside(frame, rect, 0, {}, "panel");
        view.why ? panel_content(frame, view, *view.why, state, height) : panel_hint(frame, height);
    }
    frame.close_node();
}

/// As everywhere: Ctrl or Cmd with Z, and with Shift too, or Y.
void take_undo_keys(Frame& frame, const PairingView& view) {
    const ImGuiIO& io = ImGui::GetIO();
    if (!io.KeyCtrl && !io.KeySuper) return;
    const bool back = ImGui::IsKeyPressed(ImGuiKey_Z, false),
               again = (back && io.KeyShift) || ImGui::IsKeyPressed(ImGuiKey_Y, false);
    if (again && view.can_redo) return frame.post(intent::RedoPlanStep{});
    if (back && !again && view.can_undo) frame.post(intent::UndoPlanStep{});
}

void workbench(Frame& frame, const PairingView& view, PairingState& state) {
    const Semantics main(frame, Role::Main, frame.text(Text::pairing_title));
    const Stack stack(frame, 16, {page_padding, 20, page_padding, 0}, "workbench");
    pairing_header(frame, view, state);
    const float height = std::max(frame.layout().available_height() - page_padding + 4, 240.0F);
    Columns columns(frame, {flexible(), fixed(panel_width)}, workbench_gutter, 16, 0);
    board_column(frame, view, state, height);
    columns.next();
    panel(frame, view, state, height);
}

}  // namespace

bool has_graph(const Frame& frame) {
    return frame.width() / std::max(1.0F, frame.environment().text_scale) >= breakpoint::graph;
}

bool has_panel(const Frame& frame) {
    return has_graph(frame) && frame.size_class() == SizeClass::Desktop;
}

int shown_part(const PairingView& view, const PairingState& state) {
    if (state.part >= 0) return state.part;
    return view.stage == PairingStage::EverybodyPlaced ? pairs_part : suggestions_part;
}

Portrait portrait_of(const app::PairingPerson& person) {
    return portrait(person.name, person.avatar);
}

std::string cannot_write(Frame& frame, const PairingView& view) {
    return view.follower ? frame.text(Text::problem_other_tab) : std::string();
}

std::string couple_name(Frame& frame, const app::PairingPerson& mentor,
                        const app::PairingPerson& mentee) {
    return frame.text(Text::pairing_line_name, {{"mentor", mentor.name}, {"mentee", mentee.name}});
}

void select_couple(Frame& frame, const app::PairingPerson& mentor, const app::PairingPerson& mentee,
                   PairingState& state) {
    frame.post(intent::SelectPair{mentor.id, mentee.id});
    if (!has_panel(frame)) state.explaining = true;
}

int selected_line(const PairingView& view, const app::PairingBoard& board) {
    if (!view.why) return -1;
    const auto found = std::ranges::find_if(board.lines, [&](const app::PairingLine& line) {
        return board.mentors[line.mentor].id == view.why->mentor.id &&
               board.mentees[line.mentee].id == view.why->mentee.id;
    });
    return found == board.lines.end() ? -1 : static_cast<int>(found - board.lines.begin());
}

std::optional<Icon> line_icon(app::PairingLineKind kind) {
    switch (kind) {
        case PairingLineKind::Kept:
            return Icon::Lock;
        case PairingLineKind::Waiting:
            return Icon::Clock;
        case PairingLineKind::Paused:
            return Icon::Pause;
        case PairingLineKind::Staying:
            return Icon::Repeat2;
        case PairingLineKind::Suggested:
        case PairingLineKind::Running:
            break;
    }
    return std::nullopt;
}

std::string line_score(const app::PairingLine& line) {
    return line.points < 0 ? "?" : std::to_string(line.points);
}

std::string line_words(Frame& frame, const PairingView& view, const app::PairingLine& line) {
    constexpr std::array kinds{Text::pairing_kind_suggested, Text::pairing_kind_kept,
                               Text::pairing_kind_waiting,   Text::pairing_kind_running,
                               Text::pairing_kind_paused,    Text::pairing_kind_staying};
    const bool is_new = view.rematch && line.kind == PairingLineKind::Suggested;
    const auto kind =
        frame.text(is_new ? Text::pairing_kind_new : kinds[static_cast<std::size_t>(line.kind)]);
    return line.points < 0
               ? kind
               : frame.text(Text::pairing_fit, {{"points", std::to_string(line.points)}}) + ", " +
                     kind;
}

void pairing_screen(Frame& frame, const PairingView& view, PairingState& state) {
    take_undo_keys(frame, view);
    follow_planning(frame, view, state);
    if (has_panel(frame)) {
        state.explaining = false;
        workbench(frame, view, state);
    } else {
        const Page page(frame, "pairing", {.name = frame.text(Text::pairing_title)});
        pairing_header(frame, view, state);
        body(frame, view, state);
        if (has_graph(frame) && shown_part(view, state) == suggestions_part &&
            view.stage == PairingStage::Planned)
            left_over_strip(frame, view, state);
    }
    why_dialog(frame, view, state);
    propose_dialog(frame, view, state);
    end_dialog(frame, view, state);
    by_hand_dialog(frame, view, state);
    weights_dialog(frame, view, state);
}

}  // namespace accanto::ui
