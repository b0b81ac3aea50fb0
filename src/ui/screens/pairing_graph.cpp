#include "ui/screens/pairing_graph.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "i18n/texts.hpp"
#include "ui/group.hpp"
#include "ui/interaction.hpp"
#include "ui/layout.hpp"
#include "ui/post.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using app::PairingLine;

constexpr float column_width = 262, gap_min = 150, bar_lane = 14;

void focus_item(Graph& graph, GraphGroup& group, int index) {
    if (index < 0 || index >= static_cast<int>(group.items.size())) return;
    graph.frame.memory().numbers[group.id] = index;
    graph.frame.focus(group.items[static_cast<std::size_t>(index)]);
}

/// Up and down go to the row above or below, also where several stand beside each other.
int neighbour(const GraphGroup& group, int index, Step step) {
    const int next = stepped(step, index, static_cast<int>(group.rects.size()));
    if (step == Step::First || step == Step::Last) return next;
    const int way = next - index;
    const Rect& from = group.rects[static_cast<std::size_t>(index)];
    int found = index;
    float least = 0;
    for (int i = next; way != 0 && i >= 0 && i < static_cast<int>(group.rects.size()); i += way) {
        const Rect& rect = group.rects[static_cast<std::size_t>(i)];
        if (rect.y == from.y) continue;
        if (found != index && rect.y != group.rects[static_cast<std::size_t>(found)].y) break;
        const float away = std::abs(rect.x - from.x);
        if (found == index || away < least) found = i, least = away;
    }
    return found;
}

void move_in(Graph& graph, GraphGroup& group, int index, Step step) {
    const int next = neighbour(group, index, step);
    if (next != index) focus_item(graph, group, next);
}

/// To the one beside them; false where nobody stands there.
bool move_beside(Graph& graph, GraphGroup& group, int index, Step step) {
    const int next = stepped(step, index, static_cast<int>(group.items.size()));
    if (next == index || group.rects[static_cast<std::size_t>(next)].y !=
                             group.rects[static_cast<std::size_t>(index)].y)
        return false;
    focus_item(graph, group, next);
    return true;
}

void cross(Graph& graph, int line, Step step) {
    if (line < 0) return;
    const auto& ends = graph.board.lines[static_cast<std::size_t>(line)];
    if (step == Step::Next) focus_item(graph, graph.mentees, static_cast<int>(ends.mentee));
    if (step == Step::Previous) focus_item(graph, graph.mentors, static_cast<int>(ends.mentor));
}

void take_arrows(Graph& graph) {
    const int mentor = focused_in(graph.frame, graph.mentors),
              line = focused_in(graph.frame, graph.lines),
              mentee = focused_in(graph.frame, graph.mentees);
    const Step step = arrow_step(graph.frame, mentor >= 0 || line >= 0 || mentee >= 0);
    if (step == Step::None) return;
    const bool sideways = step == Step::Previous || step == Step::Next;
    const int lines = static_cast<int>(graph.lines.items.size());
    if (!sideways && mentor >= 0) return move_in(graph, graph.mentors, mentor, step);
    if (!sideways && mentee >= 0) return move_in(graph, graph.mentees, mentee, step);
    if (!sideways) return focus_item(graph, graph.lines, stepped(step, line, lines));
    if (line >= 0) return cross(graph, line, step);
    if (mentor >= 0 && move_beside(graph, graph.mentors, mentor, step)) return;
    if (mentee >= 0 && move_beside(graph, graph.mentees, mentee, step)) return;
    if (mentor >= 0 && step == Step::Next)
        return cross(graph, line_of_row(graph, &PairingLine::mentor, mentor), step);
    if (mentee >= 0 && step == Step::Previous)
        cross(graph, line_of_row(graph, &PairingLine::mentee, mentee), step);
}

/// k keeps the selected suggestion or lets it go, x says never.
void take_letters(Graph& graph) {
    const bool here = focused_in(graph.frame, graph.mentors) >= 0 ||
                      focused_in(graph.frame, graph.lines) >= 0 ||
                      focused_in(graph.frame, graph.mentees) >= 0;
    const ImGuiIO& io = ImGui::GetIO();
    if (!here || !graph.view.why || !graph.view.why->can_be_wished() || graph.view.follower ||
        io.KeyCtrl || io.KeyAlt || io.KeySuper)
        return;
    const auto& why = *graph.view.why;
    const auto wish = [&](program::fact::Wish what) {
        graph.frame.post(intent::WishPair{why.mentor.id, why.mentee.id, what});
    };
    const bool kept = why.wish == program::fact::Wish::Keep;
    if (ImGui::IsKeyPressed(ImGuiKey_K, false))
        wish(kept ? program::fact::Wish::None : program::fact::Wish::Keep);
    if (ImGui::IsKeyPressed(ImGuiKey_X, false)) wish(program::fact::Wish::Never);
}

Text hint_of(const Graph& graph) {
    if (graph.frame.keyboard()) return Text::pairing_keys_hint;
    const bool closed = std::ranges::all_of(
        graph.board.lines, [&](const PairingLine& line) { return is_bundle(graph, line); });
    return closed ? Text::pairing_group_hint : Text::pairing_line_hint;
}

void head(Graph& graph, const Rect& rect) {
    const float column = graph.column;
    auto& frame = graph.frame;
    const Palette& p = frame.palette();
    const auto& language = frame.language();
    const TextStyle strong =
                        resized(frame.style(TextRole::UiStrong), frame.grown_px(14), rect.height),
                    small = frame.style(TextRole::Small);
    const auto title = [&](float x, Color color, const std::string& words,
                           const std::string& more) {
        frame.paint().circle({x + port_radius, center_of(rect).y}, port_radius, color);
        frame.paint().text_in({x + 16, rect.y, column - 16, rect.height}, strong, p.ink, words);
        const float used = 16 + text_width(strong, words) + 10;
        if (!more.empty() && used + text_width(small, more) <= column)
            frame.paint().text(x + used, std::round(center_of(rect).y - small.line_px / 2), small,
                               p.ink_2, more);
    };
    title(rect.x, p.primary,
          language.count(Text::pairing_mentors_head,
                         static_cast<std::int64_t>(graph.people.mentors.size())),
          graph.suggested ? language.count(Text::pairing_places, graph.view.places_free)
                          : std::string());
    title(rect.x + column + graph.gap, p.apricot_mark,
          language.count(Text::pairing_mentees_head,
                         static_cast<std::int64_t>(graph.people.mentees.size())),
          {});
    if (graph.board.lines.empty()) return;
    const Rect middle{rect.x + column + 8, rect.y, graph.gap - 16, rect.height};
    frame.paint().text_in(middle, small, p.ink_3, frame.text(hint_of(graph)), Align::Center);
}

}  // namespace

int focused_in(const Frame& frame, const GraphGroup& group) {
    for (std::size_t i = 0; i < group.items.size(); ++i) {
        if (frame.focused(group.items[i])) return static_cast<int>(i);
    }
    return -1;
}

int stop_of(Graph& graph, const GraphGroup& group, int chosen) {
    const int count = static_cast<int>(group.items.size());
    const int focused = focused_in(graph.frame, group);
    return focused >= 0 ? focused : tab_stop(graph.frame, group.id, chosen, count);
}

/// The line of a row: the selected one where it is the row's, else the first.
int line_of_row(const Graph& graph, std::size_t PairingLine::* side, int row) {
    int found = -1;
    for (std::size_t i = 0; i < graph.board.lines.size(); ++i) {
        if (graph.board.lines[i].*side != static_cast<std::size_t>(row)) continue;
        if (found < 0 || static_cast<int>(i) == graph.selected) found = static_cast<int>(i);
    }
    return found;
}

void pairing_graph(Frame& frame, const app::PairingView& view, const PairingShownBoard& shown,
                   std::string_view list_name, PairingState& state) {
    const float width = frame.layout().available_width() - bar_lane;
    const Rect title = frame.layout().take(0, frame.grown_px(24));
    Graph graph{.frame = frame,
                .view = view,
                .people = shown.people,
                .board = shown.rows,
                .suggested = shown.suggested,
                .state = state};
    graph.column = std::floor(std::min(column_width, (width - gap_min) / 2));
    graph.gap = width - 2 * graph.column;
    head(graph, title);
    place_rows(graph);
    graph.selected = selected_line(view, shown.rows);
    place_lines(graph);
    find_nearest(graph);
    take_arrows(graph);
    take_letters(graph);
    build_people(graph, graph.mentors, shown.rows.mentors, true);
    build_lines(graph, list_name);
    build_people(graph, graph.mentees, shown.rows.mentees, false);
    paint_ports(graph);
    if (shown.suggested) take_drag(graph);
}

}  // namespace accanto::ui
