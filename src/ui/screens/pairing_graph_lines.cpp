#include <algorithm>

#include <imgui.h>

#include "base/sorting.hpp"
#include "ui/interaction.hpp"
#include "ui/screens/pairing_graph.hpp"

namespace accanto::ui {
namespace {

using app::PairingLineKind;
using app::PairingPerson;

constexpr float port_ring = 2, hit_distance = 12, pointer_box = 16;
constexpr float reach = 40;  ///< more than half a score, with large text
constexpr float selected_width = 5, kept_more = 0.8F, maybe_width = 1.75F, dimmed = 0.35F;
constexpr float maybe_dash = 2, maybe_gap = 6, waiting_dash = 6;
constexpr std::uint32_t grow_channel = 21;

ScoreLook score_look(const Graph& graph, std::size_t index) {
    return {.selected = graph.selected == static_cast<int>(index),
            .icon = line_icon(graph.board.lines[index].kind)};
}

void paint_line(Graph& graph, std::size_t index) {
    auto& frame = graph.frame;
    const Palette& p = frame.palette();
    const auto& line = graph.board.lines[index];
    const auto& curve = graph.curves[index];
    if (!is_seen(frame, curve)) return;
    const float grown =
        frame.animate_from(graph.lines.items[index], 0, 1, motion::draw, grow_channel);
    const auto shown = grown < 1 ? beginning_of(curve, grown) : curve;
    if (static_cast<int>(index) == graph.selected) {
        frame.paint().curve(shown, selected_width, p.primary, p.apricot_mark);
    } else {
        const bool kept = line.kind == PairingLineKind::Kept,
                   waits = line.kind == PairingLineKind::Waiting;
        const float width = line_width_of(line.points) + (kept ? kept_more : 0);
        const bool is_new = line.kind == PairingLineKind::Suggested && graph.view.rematch;
        const Color color = kept ? p.heat[4] : is_new ? p.apricot_mark : p.edge;
        frame.paint().curve(shown, width, color, color, waits ? waiting_dash : 0,
                            waits ? maybe_gap : 0);
    }
}

/// The couples that would also do, for the mentee who is selected; and the selected couple without
/// a line.
void paint_maybes(Graph& graph) {
    if (!graph.view.why) return;
    const auto& why = *graph.view.why;
    const auto mentee = row_of(graph.board.mentees, why.mentee.id);
    if (!mentee) return;
    const Color color = graph.frame.palette().line_strong;
    const auto paint = [&](const app::PersonId& id) {
        const auto mentor = row_of(graph.board.mentors, id);
        if (!mentor) return;
        const auto curve = line_curve(right_port(graph.mentors.rects[*mentor]),
                                      left_port(graph.mentees.rects[*mentee]));
        graph.frame.paint().curve(curve, maybe_width, color, color, maybe_dash, maybe_gap);
    };
    for (const auto& each : why.alternatives) paint(each.mentor);
    if (graph.selected < 0) paint(why.mentor.id);
}

void paint_lines(Graph& graph) {
    auto& frame = graph.frame;
    const float alpha = frame.alpha();
    const auto dim = [&](std::size_t index) {
        const bool lit = graph.nearest < 0 || graph.nearest == static_cast<int>(index) ||
                         graph.selected == static_cast<int>(index);
        frame.set_alpha(lit ? alpha : alpha * dimmed);
    };
    paint_maybes(graph);
    for (std::size_t i = 0; i < graph.curves.size(); ++i) {
        if (static_cast<int>(i) == graph.selected) continue;
        dim(i);
        paint_line(graph, i);
    }
    frame.set_alpha(alpha);
    if (graph.selected >= 0) paint_line(graph, static_cast<std::size_t>(graph.selected));
    for (std::size_t i = 0; i < graph.curves.size(); ++i) {
        const bool hovered = graph.nearest == static_cast<int>(i);
        const auto look = score_look(graph, i);
        auto rect = graph.scores[i];
        if (!rect && !hovered) continue;
        if (!rect)
            rect = place_score(graph.curves[i],
                               score_size(frame, line_score(graph.board.lines[i]), look), {});
        dim(i);
        score_at(frame, *rect, line_score(graph.board.lines[i]), look);
    }
    frame.set_alpha(alpha);
}

void build_line(Graph& graph, std::size_t index, int stop) {
    auto& frame = graph.frame;
    const auto& line = graph.board.lines[index];
    const auto& mentor = graph.board.mentors[line.mentor];
    const auto& mentee = graph.board.mentees[line.mentee];
    const NodeId id = graph.lines.items[index];
    const Rect& rect = graph.lines.rects[index];
    // 2. Interact: the line under the pointer takes it, wherever it runs.
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool nearest = graph.nearest == static_cast<int>(index),
               under = contains(rect, {mouse.x, mouse.y});
    const Rect at_pointer{mouse.x - pointer_box / 2, mouse.y - pointer_box / 2, pointer_box,
                          pointer_box};
    const Rect target = nearest ? at_pointer : under ? Rect{rect.x, rect.y, 0, 0} : rect;
    const Interaction did = interact(frame, id, target, {.grows_hit_area = false});
    // 3. Announce.
    auto& item = frame.open_node(id ^ 0x11570U, Role::ListItem, {}, rect);
    item.position = static_cast<std::int32_t>(index) + 1;
    item.set_size = static_cast<std::int32_t>(graph.lines.items.size());
    const bool selected = graph.selected == static_cast<int>(index);
    const std::uint32_t flags =
        (static_cast<int>(index) == stop ? a11y::focusable : 0U) | (selected ? a11y::current : 0U);
    frame.announce(id, Role::Button, couple_name(frame, mentor, mentee), rect, flags).description =
        line_words(frame, graph.view, line);
    frame.close_node();
    if (did.shows_ring) frame.focus_ring(rect, rect.height / 2);
    if (did.pressed) select_couple(frame, mentor, mentee, graph.state);
}

}  // namespace

std::optional<std::size_t> row_of(const std::vector<PairingPerson>& people,
                                  const app::PersonId& id) {
    const auto found = std::ranges::find(people, id, &PairingPerson::id);
    if (found == people.end()) return std::nullopt;
    return static_cast<std::size_t>(found - people.begin());
}

bool is_seen(Frame& frame, const render::Cubic& curve) {
    const float top = std::min(curve.y[0], curve.y[3]), bottom = std::max(curve.y[0], curve.y[3]);
    return bottom + port_radius >= frame.draw_list().GetClipRectMin().y &&
           top - port_radius <= frame.draw_list().GetClipRectMax().y;
}

/// The selected line's score first, so that it always has its place.
void place_scores(Graph& graph) {
    std::vector<std::size_t> order(graph.board.lines.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    base::sort(order, {},
               [&](std::size_t i) { return static_cast<int>(i) == graph.selected ? 0 : 1; });
    std::vector<Rect> placed;
    graph.scores.resize(order.size());
    for (const auto i : order) {
        if (!is_seen(graph.frame, graph.curves[i])) continue;
        const auto size =
            score_size(graph.frame, line_score(graph.board.lines[i]), score_look(graph, i));
        graph.scores[i] = place_score(graph.curves[i], size, placed);
        if (graph.scores[i]) placed.push_back(*graph.scores[i]);
    }
}

/// A score under the pointer wins; else the nearest line that is near enough.
void find_nearest(Graph& graph) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const Point point{mouse.x, mouse.y};
    float least = hit_distance;
    for (std::size_t i = 0; i < graph.curves.size(); ++i) {
        const auto& curve = graph.curves[i];
        if (point.x < curve.x[0] + port_radius || point.x > curve.x[3] - port_radius) continue;
        // Of hundreds of lines only a few come near; a score stands out of its line a little.
        const auto [top, bottom] = std::minmax(curve.y[0], curve.y[3]);
        if (point.y < top - reach || point.y > bottom + reach) continue;
        if (graph.scores[i] && contains(*graph.scores[i], point)) {
            graph.nearest = static_cast<int>(i);
            return;
        }
        const float distance = distance_to(curve, point);
        if (distance <= least) least = distance, graph.nearest = static_cast<int>(i);
    }
}

/// Over the cards' edges.
void paint_ports(Graph& graph) {
    auto& frame = graph.frame;
    const Palette& p = frame.palette();
    for (const auto& curve : graph.curves) {
        if (!is_seen(frame, curve)) continue;
        const Point from{curve.x[0], curve.y[0]}, to{curve.x[3], curve.y[3]};
        frame.paint().circle(from, port_radius + port_ring, p.canvas);
        frame.paint().circle(from, port_radius, p.primary);
        frame.paint().circle(to, port_radius + port_ring, p.canvas);
        frame.paint().circle(to, port_radius, p.apricot_mark);
    }
}

void build_lines(Graph& graph, std::string_view name) {
    if (graph.board.lines.empty()) return;
    auto& frame = graph.frame;
    const float x = graph.curves.front().x[0];
    frame.open_node(graph.lines.id, Role::List, name,
                    {x, graph.area.y, graph.gap, graph.area.height});
    const int stop = stop_of(graph, graph.lines, graph.selected);
    for (std::size_t i = 0; i < graph.board.lines.size(); ++i) build_line(graph, i, stop);
    frame.close_node();
    // 4. Paint, when all are known.
    paint_lines(graph);
}

}  // namespace accanto::ui
