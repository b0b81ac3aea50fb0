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
using app::PairingPerson;

constexpr float column_width = 262, gap_min = 150, bar_lane = 14;
constexpr float card_height = 54, small_card_height = 30, card_distance = 7, least_height = 300;

std::string key_of(const PairingPerson& person) {
    return person.id.text();
}

void place_people(Graph& graph, const std::vector<PairingPerson>& people, float x, float width,
                  std::string_view key, GraphGroup& group) {
    const IdScope scope(graph.frame, key);
    group.id = graph.frame.id("column");
    for (std::size_t i = 0; i < people.size(); ++i) {
        group.items.push_back(graph.frame.id(key_of(people[i])));
        group.rects.push_back(
            {x, graph.area.y + graph.pitch * static_cast<float>(i), width, graph.card_height});
    }
}

void place_lines(Graph& graph) {
    const IdScope scope(graph.frame, "lines");
    graph.lines.id = graph.frame.id("list");
    for (const auto& line : graph.board.lines) {
        const auto key =
            key_of(graph.board.mentors[line.mentor]) + key_of(graph.board.mentees[line.mentee]);
        graph.lines.items.push_back(graph.frame.id(key));
        graph.curves.push_back(line_curve(right_port(graph.mentors.rects[line.mentor]),
                                          left_port(graph.mentees.rects[line.mentee])));
    }
    place_scores(graph);
    for (std::size_t i = 0; i < graph.curves.size(); ++i) {
        const Point middle = point_on(graph.curves[i], 0.5F);
        graph.lines.rects.push_back(
            graph.scores[i].value_or(Rect{middle.x - 4, middle.y - 4, 8, 8}));
    }
}

void focus_item(Graph& graph, GraphGroup& group, int index) {
    if (index < 0 || index >= static_cast<int>(group.items.size())) return;
    graph.frame.memory().numbers[group.id] = index;
    graph.frame.focus(group.items[static_cast<std::size_t>(index)]);
}

void move_in(Graph& graph, GraphGroup& group, int index, Step step) {
    const int next = stepped(step, index, static_cast<int>(group.items.size()));
    if (next != index) focus_item(graph, group, next);
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
    if (!sideways && mentor >= 0) return move_in(graph, graph.mentors, mentor, step);
    if (!sideways && mentee >= 0) return move_in(graph, graph.mentees, mentee, step);
    if (!sideways) return move_in(graph, graph.lines, line, step);
    if (line >= 0) return cross(graph, line, step);
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

void head(Graph& graph, const Rect& rect, float column) {
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
    const bool suggestions = &graph.board != &graph.view.pairs;
    title(
        rect.x, p.primary,
        language.count(Text::pairing_mentors_head,
                       static_cast<std::int64_t>(graph.board.mentors.size())),
        suggestions ? language.count(Text::pairing_places, graph.view.places_free) : std::string());
    title(rect.x + column + graph.gap, p.apricot_mark,
          language.count(Text::pairing_mentees_head,
                         static_cast<std::int64_t>(graph.board.mentees.size())),
          {});
    if (graph.board.lines.empty()) return;
    const Rect middle{rect.x + column + 8, rect.y, graph.gap - 16, rect.height};
    frame.paint().text_in(
        middle, small, p.ink_3,
        frame.text(frame.keyboard() ? Text::pairing_keys_hint : Text::pairing_line_hint),
        Align::Center);
}

}  // namespace

Point right_port(const Rect& rect) {
    return {right_of(rect), center_of(rect).y};
}
Point left_port(const Rect& rect) {
    return {rect.x, center_of(rect).y};
}

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

void pairing_graph(Frame& frame, const app::PairingView& view, const app::PairingBoard& board,
                   std::string_view list_name, PairingState& state) {
    const float width = frame.layout().available_width() - bar_lane;
    const float column = std::floor(std::min(column_width, (width - gap_min) / 2));
    const Rect title = frame.layout().take(0, frame.grown_px(24));
    const auto rows = static_cast<float>(std::max(board.mentors.size(), board.mentees.size()));
    Graph graph{.frame = frame, .view = view, .board = board, .state = state};
    graph.card_height = frame.grown_px(state.small_rows ? small_card_height : card_height);
    graph.pitch = graph.card_height + card_distance;
    graph.area = frame.layout().take(0, std::max(graph.pitch * rows, least_height));
    graph.gap = width - 2 * column;
    head(graph, title, column);
    place_people(graph, board.mentors, graph.area.x, column, "mentors", graph.mentors);
    place_people(graph, board.mentees, graph.area.x + column + graph.gap, column, "mentees",
                 graph.mentees);
    graph.selected = selected_line(view, board);
    place_lines(graph);
    find_nearest(graph);
    take_arrows(graph);
    take_letters(graph);
    build_people(graph, graph.mentors, board.mentors, true);
    build_lines(graph, list_name);
    build_people(graph, graph.mentees, board.mentees, false);
    paint_ports(graph);
    if (&board != &view.pairs) take_drag(graph);
}

}  // namespace accanto::ui
